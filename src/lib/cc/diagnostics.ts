// diagnostics.ts: errors, warnings and notes as data: a code, a place and arguments. The sentences stand in en.ts.

import { SHOWN, WARNINGS } from './budget.ts'
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
  /** The line of source there. A very long line is cut at both ends: `left` characters are left out in front. */
  readonly source: string
  readonly left: number
  /** How many characters of `source`, from place.column on, the span covers (at least 1). */
  readonly length: number
  readonly args: DiagnosticArgs
  /** Further places that explain it, such as an earlier declaration. */
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
  const before = diagnostic.source.slice(0, diagnostic.place.column - 1 - diagnostic.left).replace(/[^\t]/g, ' ')
  const marker = '^' + '~'.repeat(Math.max(0, diagnostic.length - 1))
  const lines = [formatDiagnostic(diagnostic, language), '  ' + diagnostic.source, '  ' + before + marker]
  for (const note of diagnostic.notes) lines.push(formatWithSource(note, language))
  return lines.join('\n')
}

/** The diagnostics of one compilation, as they are found. */
export class Reporter {
  private readonly list: Diagnostic[] = []
  errors = 0
  private warnings = 0
  /** Set when `limit` errors were reported: nothing more is kept. */
  full = false
  /** Notes that stand behind all others, and say that there is more. */
  private readonly rest: Diagnostic[] = []
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

  /** Is an error reported at this place? A second one there would be kept to itself. */
  hasErrorAt(place: Span): boolean {
    return this.seen.has(String(place.start))
  }

  private add(
    code: DiagnosticCode,
    severity: Severity,
    span: Span,
    args: DiagnosticArgs,
    notes: readonly Diagnostic[]
  ): void {
    if (this.full) return
    // A second message at the place of an error follows from that error.
    const place = String(span.start)
    const key = severity === 'error' ? place : `${code} ${place}`
    if (this.seen.has(place) || this.seen.has(key)) return
    if (severity === 'warning' && ++this.warnings > WARNINGS) {
      if (this.warnings === WARNINGS + 1) this.rest.push(this.make('too-many-warnings', 'note', span, {}, []))
      return
    }
    this.seen.add(key)
    this.list.push(this.make(code, severity, span, args, notes))
    if (severity !== 'error') return
    this.errors++
    if (this.errors < this.limit) return
    this.full = true
    this.rest.push(this.make('too-many-errors', 'note', span, {}, []))
  }

  /** In the order in which they stand in the source, file by file. */
  sorted(): Diagnostic[] {
    const all = this.list.map((diagnostic, i) => ({ diagnostic, i }))
    all.sort((a, b) => a.diagnostic.span.start - b.diagnostic.span.start || a.i - b.i)
    return [...all.map(({ diagnostic }) => diagnostic), ...this.rest]
  }

  private make(
    code: DiagnosticCode,
    severity: Severity,
    span: Span,
    args: DiagnosticArgs,
    notes: readonly Diagnostic[]
  ): Diagnostic {
    const place = this.sources.place(span.start)
    const { text, left } = this.sources.lineText(span.start, SHOWN)
    const length = Math.max(1, Math.min(span.end - span.start, text.length + left - place.column + 1))
    const { start, end } = span
    return { code, severity, span: { start, end }, place, source: text, left, length, args: shown(args), notes }
  }
}

/** The arguments, as long as a message can show them. */
function shown(args: DiagnosticArgs): DiagnosticArgs {
  const long = (value: string | number): value is string => typeof value === 'string' && value.length > SHOWN
  if (!Object.values(args).some(long)) return args
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, long(value) ? `${value.slice(0, SHOWN)}…` : value])
  )
}
