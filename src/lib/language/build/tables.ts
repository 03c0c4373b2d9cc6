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

export function sentencesMissing(root: string, tables: readonly Part[]): Fault[] {
  if (tables.length === 0) return []
  const options = { ...OPTIONS, paths: { '$lib/*': [join(root, 'src/lib/*')] } }
  const host = ts.createCompilerHost(options)
  const program = ts.createProgram(
    tables.flatMap(({ english, file }) => [join(root, english), join(root, file)]),
    options,
    host
  )
  const own = tables.flatMap(({ file }) => diagnosticsOf(program, join(root, file)).map((one) => faultOf(root, one)))
  const whole = tables.filter(({ file }) => !own.some((fault) => fault.file === file))
  return [...own, ...beside(root, whole, options, host, program)]
}

/** What a table says of itself may be right, and lack a sentence all the same: where it does not say `satisfies`. So a file is made up beside each that
 *  says so for each of its exports. */
function beside(
  root: string,
  tables: readonly Part[],
  options: ts.CompilerOptions,
  host: ts.CompilerHost,
  old: ts.Program
): Fault[] {
  const checker = old.getTypeChecker()
  const made = new Map<string, { table: Part; names: string[]; text: string }>(
    tables.map((table) => {
      const english = old.getSourceFile(join(root, table.english))!
      const names = checker
        .getExportsOfModule(checker.getSymbolAtLocation(english)!)
        .filter((symbol) => (target(checker, symbol).flags & ts.SymbolFlags.Value) !== 0)
        .map(({ name }) => name)
      return [`${join(root, table.file)}.beside.ts`, { table, names, text: besideOf(root, table, names) }] as const
    })
  )
  const withMade: ts.CompilerHost = {
    ...host,
    fileExists: (path) => made.has(path) || host.fileExists(path),
    readFile: (path) => made.get(path)?.text ?? host.readFile(path),
    getSourceFile: (path, version) => {
      const text = made.get(path)?.text
      return text === undefined ? host.getSourceFile(path, version) : ts.createSourceFile(path, text, version)
    }
  }
  const program = ts.createProgram([...made.keys()], options, withMade, old)
  return [...made].flatMap(([path, { table, names }]) =>
    diagnosticsOf(program, path).map((one) => {
      const name = names[lineOf(one) - FIRST]
      const file = program.getSourceFile(join(root, table.file))!
      return { file: table.file, line: lineOfExport(file, name), says: said(one, name) }
    })
  )
}

const target = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/** The line of a made file that is about the first export, from 1. */
const FIRST = 4
function besideOf(root: string, { english, file }: Part, names: readonly string[]): string {
  const translated = join(root, 'src/lib/language/table.ts')
  return [
    `import * as own from '${join(root, file)}'`,
    `import type * as english from '${join(root, english)}'`,
    `import type { Translated } from '${translated}'`,
    ...names.map((name) => `own.${name} satisfies Translated<typeof english.${name}>`)
  ].join('\n')
}

const diagnosticsOf = (program: ts.Program, path: string): readonly ts.Diagnostic[] => {
  const file = program.getSourceFile(path)
  return file ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)] : []
}

const lineOf = ({ file, start }: ts.Diagnostic): number => file!.getLineAndCharacterOfPosition(start!).line + 1
const said = ({ messageText }: ts.Diagnostic, name: string): string =>
  `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ')}`

const faultOf = (root: string, diagnostic: ts.Diagnostic): Fault => ({
  file: relative(root, diagnostic.file!.fileName).replaceAll('\\', '/'),
  line: lineOf(diagnostic),
  says: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').replace(/\s+/g, ' ')
})

/** Where a file declares a name that it exports; 1: nowhere. */
function lineOfExport(file: ts.SourceFile, name: string): number {
  const found = file.statements.find(
    (statement) =>
      (ts.isVariableStatement(statement) &&
        statement.declarationList.declarations.some((one) => one.name.getText(file) === name)) ||
      (ts.isFunctionDeclaration(statement) && statement.name?.text === name)
  )
  return found ? file.getLineAndCharacterOfPosition(found.getStart(file)).line + 1 : 1
}
