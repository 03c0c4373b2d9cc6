// index.ts: the door of the C compiler.

export { formatDiagnostic, formatWithSource, sentence } from './diagnostics.ts'
export type { Diagnostic, DiagnosticArgs, DiagnosticCode, Sentences, Severity } from './diagnostics.ts'
export { parse } from './parse.ts'
export type { Parsed, ParseOptions } from './parse.ts'
export type { FileProvider } from './preprocess.ts'
export type { Place, Span } from './source.ts'
