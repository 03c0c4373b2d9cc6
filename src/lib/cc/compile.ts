// compile.ts: compiles a source file to an object file, and links object files to a program or to a library.
import type { Executable } from '../vm/executable.ts'
import { withMembers } from './archive.ts'
import type { ObjectFile } from './codegen/object.ts'
import { generate } from './codegen/unit.ts'
import { nothingSpent, overspent } from './budget.ts'
import { Reporter, type Diagnostic } from './diagnostics.ts'
import { link } from './link.ts'
import { parse, type ParseOptions } from './parse.ts'
import type { FileProvider } from './preprocess/reader.ts'

/** Where programs find libc when they run. */
export const LIBC_PATH = '/lib/libc.so'
/** Source of the code that every program begins with. */
export const START_PATH = '/usr/lib/crt1.c'
const ENTRY = '_start'
const MAX_ERRORS = 20

export interface CompiledUnit {
  /** Undefined if there is an error. */
  readonly object: ObjectFile | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Compiles one source file. Never throws on bad C. */
export function compileUnit(name: string, text: string, files: FileProvider, options: ParseOptions = {}): CompiledUnit {
  const { unit, sources, diagnostics, ok } = parse(name, text, files, options)
  if (!ok) return { object: undefined, diagnostics }
  const reporter = new Reporter(sources, options.maxErrors ?? MAX_ERRORS)
  const object = generate(unit, sources, reporter)
  const all = [...diagnostics, ...reporter.sorted()]
  return { object: reporter.errors === 0 ? object : undefined, diagnostics: all }
}

export interface CompiledProgram {
  /** Undefined if there is an error. */
  readonly executable: Executable | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export interface SourceFile {
  readonly name: string
  readonly text: string
}

/** Compiles source files and links them with libc. `files` has the headers, and the start code at START_PATH. Never throws on bad C. */
export function compile(
  sources: readonly SourceFile[],
  files: FileProvider,
  libc: Executable,
  options: ParseOptions = {}
): CompiledProgram {
  const units: CompiledUnit[] = []
  const spent = options.spent ?? nothingSpent()
  for (const { name, text } of sources) {
    units.push(compileUnit(name, text, files, { ...options, spent }))
    // The files behind it would be refused for the same reason.
    if (overspent(spent)) break
  }
  const diagnostics = units.flatMap((unit) => unit.diagnostics)
  const objects = units.map(({ object }) => object).filter((object) => object !== undefined)
  if (objects.length < units.length) return { executable: undefined, diagnostics }
  const linked = linkWithLibrary(objects, files, libc)
  return { executable: linked.executable, diagnostics: withoutRepeated(diagnostics, linked.diagnostics) }
}

/** What the units said, then what linking them said, without warnings of what has become an error. */
export function withoutRepeated(said: readonly Diagnostic[], linked: readonly Diagnostic[]): Diagnostic[] {
  return [...said.filter((diagnostic) => !linked.some((error) => saysMore(error, diagnostic))), ...linked]
}

/** Links a program's own object files with the start code, with what it asks of the archive, and with libc. */
export function linkWithLibrary(
  objects: readonly ObjectFile[],
  files: FileProvider,
  libc: Executable
): CompiledProgram {
  const library = (path: string) => compileUnit(path, files.read(path) ?? '', files)
  const start = library(START_PATH)
  if (!start.object) return { executable: undefined, diagnostics: start.diagnostics }
  const all = withMembers([start.object, ...objects], libc, files, (path) => library(path).object)
  return linkProgram(all, libc)
}

/** Nothing defines a function that a unit was warned of: the error says so, at the same place. */
function saysMore(error: Diagnostic, warning: Diagnostic): boolean {
  const { code, args, place } = warning
  if (!code.startsWith('undeclared-function') || !error.code.startsWith('link-undefined')) return false
  return error.args.name === args.name && error.place.file === place.file && error.place.line === place.line
}

/** Links object files, the start code's first, to a program that runs with libc. `strip` leaves out what only an inspector needs. */
export function linkProgram(objects: readonly ObjectFile[], libc: Executable, strip = false): CompiledProgram {
  return link(objects, { libc: { executable: libc, path: LIBC_PATH }, entry: ENTRY, strip })
}

/** Links libc: what programs see of it are its global names. */
export function linkLibrary(objects: readonly ObjectFile[]): CompiledProgram {
  return link(objects, { strip: true })
}
