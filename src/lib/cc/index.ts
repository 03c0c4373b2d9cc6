// index.ts: the door of the C compiler.

export { LIBC_PATH, START_PATH, compile, compileUnit, linkLibrary, linkProgram } from './compile.ts'
export type { CompiledProgram, CompiledUnit, SourceFile } from './compile.ts'
export { formatDiagnostic, formatWithSource, sentence } from './diagnostics.ts'
export type { Diagnostic, DiagnosticArgs, DiagnosticCode, Sentences, Severity } from './diagnostics.ts'
export { gcc } from './gcc.ts'
export type { Gcc } from './gcc.ts'
export { parse } from './parse.ts'
export type { Parsed, ParseOptions } from './parse.ts'
export type { FileProvider } from './preprocess/reader.ts'
export type { Place, Span } from './source.ts'
