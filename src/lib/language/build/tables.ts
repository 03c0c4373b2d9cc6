// tables.ts: each table of another language is held against the English one by TypeScript: a sentence that is missing, or made of other values, is told with
// its line.
import { join, relative } from 'node:path'
import ts from 'typescript'
import type { Part } from './marks.ts'
import type { Fault } from './place.ts'

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  types: []
}

/** A table may be right by itself, and lack a sentence: where it does not say `satisfies`. So a file is made up beside each, which says so for each
 *  export of the English one. */
interface Beside extends Part {
  readonly path: string
  readonly exports: readonly string[]
  readonly text: string
}

export function sentencesMissing(root: string, tables: readonly Part[]): Fault[] {
  if (tables.length === 0) return []
  const options = { ...OPTIONS, paths: { '$lib/*': [join(root, 'src/lib/*')] } }
  const disk = ts.createCompilerHost(options)
  const made = new Map(tables.map((table) => besideOf(root, table, disk)).map((beside) => [beside.path, beside]))
  const program = ts.createProgram([...made.keys()], options, {
    ...disk,
    fileExists: (path) => made.has(path) || disk.fileExists(path),
    getSourceFile: (path, version) => {
      const beside = made.get(path)
      return beside ? ts.createSourceFile(path, beside.text, version, true) : disk.getSourceFile(path, version)
    }
  })
  return [...made.values()].flatMap((beside) => {
    const own = diagnosticsOf(program, join(root, beside.file))
    return own.length > 0
      ? own.map((one) => ({ file: relative(root, one.file!.fileName), line: lineOf(one), says: said(one) }))
      : diagnosticsOf(program, beside.path).map((one) => {
          const name = beside.exports[lineOf(one) - FIRST]
          const line = lineOfExport(program.getSourceFile(join(root, beside.file))!, name)
          return { file: beside.file, line, says: `${name}: ${said(one)}` }
        })
  })
}

/** The line of a made file that is about the first export, from 1. */
const FIRST = 4

function besideOf(root: string, { english, file }: Part, disk: ts.CompilerHost): Beside {
  const exports = exportsOf(
    ts.createSourceFile(english, disk.readFile(join(root, english))!, ts.ScriptTarget.ES2023, true)
  )
  const text = [
    `import * as own from '${join(root, file)}'`,
    `import type * as english from '${join(root, english)}'`,
    `import type { Translated } from '${join(root, 'src/lib/language/table.ts')}'`,
    ...exports.map((name) => `own.${name} satisfies Translated<typeof english.${name}>`)
  ].join('\n')
  return { english, file, path: `${join(root, file)}.beside.ts`, exports, text }
}

const isExported = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false

/** The values that a file exports; types are no sentences. */
const exportsOf = (file: ts.SourceFile): string[] =>
  file.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement) && isExported(statement)) return declaredBy(statement)
    if (ts.isFunctionDeclaration(statement) && isExported(statement)) return [statement.name!.text]
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !statement.exportClause) return []
    return ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text)
      : []
  })

const declaredBy = ({ declarationList }: ts.VariableStatement): string[] =>
  declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((one) => (ts.isBindingElement(one) ? [one.name.getText()] : []))
  )

const diagnosticsOf = (program: ts.Program, path: string): readonly ts.Diagnostic[] => {
  const file = program.getSourceFile(path)
  return file ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)] : []
}

const lineOf = ({ file, start }: ts.Diagnostic): number => file!.getLineAndCharacterOfPosition(start!).line + 1

/** From the outermost to the innermost: without the first, which only says that there is something wrong, where others follow. */
function said({ messageText }: ts.Diagnostic): string {
  const [first, ...others] = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')
  return (others.length > 0 ? others : [first]).map((line) => line.trim()).join(' ')
}

/** Where a file declares a name that it exports; 1: nowhere. */
function lineOfExport(file: ts.SourceFile, name: string): number {
  const found = file.statements.find(
    (statement) =>
      (ts.isVariableStatement(statement) && declaredBy(statement).includes(name)) ||
      (ts.isFunctionDeclaration(statement) && statement.name?.text === name)
  )
  return found ? file.getLineAndCharacterOfPosition(found.getStart(file)).line + 1 : 1
}
