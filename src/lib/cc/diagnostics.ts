// diagnostics.ts: what the compiler has to say about a program, as data. The sentences stand in en.ts.

import { en, type DiagnosticCode } from './en.ts'
import type { Place, Sources, Span } from './source.ts'

export type { DiagnosticCode }
export type Severity = 'error' | 'warning' | 'note'
export type DiagnosticArgs = Readonly<Record<string, string | number>>

/** Plain data: it can be posted between threads, stored, and said in another language later. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly span: Span
  /** Where the span starts. */
  readonly place: Place
  /** The line of source there, and how many of its characters, from place.column on, the span covers (at least 1). */
  readonly source: string
  readonly length: number
  readonly args: DiagnosticArgs
  /** "it was declared here" */
  readonly notes: readonly Diagnostic[]
}

/** Code → sentence with {name}s for the arguments. */
export type Sentences = Readonly<Record<DiagnosticCode, string>>

/** The message alone, in one line. */
export function sentence(diagnostic: Diagnostic, language: Sentences = en): string {
  return language[diagnostic.code].replace(/\{(\w+)\}/g, (_, name: string) => String(diagnostic.args[name] ?? ''))
}

/** `FILE.c:LINE:COLUMN: error: message` */
export function formatDiagnostic(diagnostic: Diagnostic, language: Sentences = en): string {
  const { file, line, column } = diagnostic.place
  return `${file}:${line}:${column}: ${diagnostic.severity}: ${sentence(diagnostic, language)}`
}

/** The same, then the line of source and a line that points into it; then the notes. */
export function formatWithSource(diagnostic: Diagnostic, language: Sentences = en): string {
  const before = diagnostic.source.slice(0, diagnostic.place.column - 1).replace(/[^\t]/g, ' ')
  const marker = '^' + '~'.repeat(Math.max(0, diagnostic.length - 1))
  const lines = [formatDiagnostic(diagnostic, language), '  ' + diagnostic.source, '  ' + before + marker]
  for (const note of diagnostic.notes) lines.push(formatWithSource(note, language))
  return lines.join('\n')
}

/** The diagnostics of one compilation, as they are found. */
export class Reporter {
  private readonly list: Diagnostic[] = []
  errors = 0
  /** Set when `limit` errors were reported: nothing more is kept. */
  full = false
  private last: Diagnostic | null = null
  private readonly seen = new Set<string>()

  readonly sources: Sources
  private readonly limit: number

  constructor(sources: Sources, limit = 20) {
    this.sources = sources
    this.limit = limit
  }

  error(code: DiagnosticCode, span: Span, args: DiagnosticArgs = {}, notes: readonly Diagnostic[] = []): void {
    this.add(code, 'error', span, args, notes)
  }

  warning(code: DiagnosticCode, span: Span, args: DiagnosticArgs = {}, notes: readonly Diagnostic[] = []): void {
    this.add(code, 'warning', span, args, notes)
  }

  note(code: DiagnosticCode, span: Span, args: DiagnosticArgs = {}): Diagnostic {
    return this.make(code, 'note', span, args, [])
  }

  private add(
    code: DiagnosticCode,
    severity: Severity,
    span: Span,
    args: DiagnosticArgs,
    notes: readonly Diagnostic[]
  ): void {
    if (this.full) return
    // What is said of the same place behind an error is a consequence of it.
    const place = String(span.start)
    const key = severity === 'error' ? place : `${code} ${place}`
    if (this.seen.has(place) || this.seen.has(key)) return
    this.seen.add(key)
    this.list.push(this.make(code, severity, span, args, notes))
    if (severity !== 'error') return
    this.errors++
    if (this.errors < this.limit) return
    this.full = true
    this.last = this.make('too-many-errors', 'note', span, {}, [])
  }

  /** In the order in which they stand in the source, file by file. */
  sorted(): Diagnostic[] {
    const all = this.list.map((diagnostic, i) => ({ diagnostic, i }))
    all.sort((a, b) => a.diagnostic.span.start - b.diagnostic.span.start || a.i - b.i)
    const list = all.map(({ diagnostic }) => diagnostic)
    return this.last ? [...list, this.last] : list
  }

  private make(
    code: DiagnosticCode,
    severity: Severity,
    span: Span,
    args: DiagnosticArgs,
    notes: readonly Diagnostic[]
  ): Diagnostic {
    const place = this.sources.place(span.start)
    const source = this.sources.lineText(span.start)
    const length = Math.max(1, Math.min(span.end - span.start, source.length - place.column + 1))
    return { code, severity, span: { start: span.start, end: span.end }, place, source, length, args, notes }
  }
}
