// reader.ts: what the preprocessor is reading: a stack of layers, with all that holds while they are read.
//
//   files that include each other · on top of them the bodies of macros that are being expanded
//
// A closed layer is an argument that is expanded by itself: whoever reads it sees an end of file where it ends.
// A macro is `active` while its body is on the stack: its own name stays as it is there (6.10.3.4).

import { ABORT, DEPTHS, type Budget } from '../budget.ts'
import type { Reporter } from '../diagnostics.ts'
import { lex } from '../lexer.ts'
import type { SourceText, Sources, Span } from '../source.ts'
import type { Token } from '../token.ts'
import type { Macro } from './macro.ts'

/** Where files come from. Paths are absolute or relative to the working directory, with /. */
export interface FileProvider {
  /** undefined: there is no such file. */
  read(path: string): string | undefined
}

export interface PreprocessOptions {
  /** The folders in which <…> is looked for, in this order. */
  readonly includeDirs: readonly string[]
  /** -DNAME=VALUE */
  readonly defines: Readonly<Record<string, string>>
  /** Lines of C in front of the file. */
  readonly prologue: string
}

/** One layer of what is being read. */
export interface Layer {
  readonly tokens: readonly Token[]
  at: number
  /** Set if it is a file. */
  readonly file: SourceText | null
  /** Set if it is the body of this macro. */
  readonly macro: Macro | null
  readonly closed: boolean
  /** The #ifs of a file that are open. */
  readonly conditions: Condition[]
}

/** An #if that is open. */
export interface Condition {
  readonly span: Span
  /** One of its groups was taken: all others are skipped. */
  taken: boolean
  /** Its #else was met. */
  otherwise: boolean
}

/** What the surroundings of a compilation give to the preprocessor. */
export interface Surroundings {
  readonly sources: Sources
  readonly files: FileProvider
  readonly reporter: Reporter
  readonly budget: Budget
  readonly options: PreprocessOptions
}

export const END: Token = {
  kind: 'eof',
  text: '',
  start: 0,
  end: 0,
  bol: true,
  space: false,
  final: false,
  problem: null
}

export class Reader {
  readonly macros = new Map<string, Macro>()
  /** Files that said `#pragma once`. */
  readonly once = new Set<string>()
  /** The alignment that #pragma pack allows now, 0 for any; and what was pushed. */
  pack = 0
  readonly packs: number[] = []
  /** How many arguments of macros are being expanded, each for the one below. */
  expansions = 0
  /** What __COUNTER__ is next. */
  counter = 0

  private readonly layers: Layer[] = []
  private includes = 0
  /** The end of the file that is read, once it is reached. */
  private last = END
  private readonly texts = new Map<string, string | undefined>()

  readonly around: Surroundings
  private readonly directive: (r: Reader, layer: Layer, hash: Token) => void

  /** `directive` obeys a directive whose # has just been read. */
  constructor(around: Surroundings, directive: (r: Reader, layer: Layer, hash: Token) => void) {
    this.around = around
    this.directive = directive
  }

  /** The text of a file; undefined if there is none. A file is asked for once. */
  textOf(path: string): string | undefined {
    if (!this.texts.has(path)) this.texts.set(path, this.around.files.read(path))
    return this.texts.get(path)
  }

  /** Puts a file on the stack. `place` is where it is asked for. */
  pushFile(source: SourceText, place: Span): void {
    const { budget, reporter } = this.around
    if (++this.includes > DEPTHS.include) {
      reporter.error('include-too-deep', place, { name: source.name })
      throw ABORT
    }
    budget.spend('source', source.text.length, place)
    this.layers.push({ tokens: lex(source, budget), at: 0, file: source, macro: null, closed: false, conditions: [] })
  }

  /** Puts tokens on the stack: the body of a macro, or what is to be read as if it stood alone. */
  pushTokens(tokens: readonly Token[], macro: Macro | null, closed = false): void {
    if (macro) macro.active = true
    this.layers.push({ tokens, at: 0, file: null, macro, closed, conditions: [] })
  }

  pop(): void {
    const layer = this.layers.pop()!
    if (layer.macro) layer.macro.active = false
    if (layer.file) this.includes--
    for (const condition of layer.conditions) this.around.reporter.error('unterminated-if', condition.span)
  }

  /** The next token, unexpanded; directives are obeyed on the way. */
  raw(): Token {
    const { budget, reporter } = this.around
    for (;;) {
      const layer = this.layers[this.layers.length - 1]
      if (!layer) return this.last
      if (layer.at >= layer.tokens.length) {
        if (layer.closed) return END
        this.pop()
        continue
      }
      const token = layer.tokens[layer.at++]!
      budget.step(token)
      if (!layer.file) return token
      if (token.kind === 'eof') {
        if (token.problem) reporter.error(token.problem.code, token, token.problem.args)
        this.pop()
        if (this.layers.length === 0) return (this.last = { ...token, problem: null })
      } else if (token.bol && token.text === '#') {
        this.directive(this, layer, token)
      } else {
        return token
      }
    }
  }

  /** Does "(" come next? That may be in the layer below, and in a file on another line. */
  openParenIsNext(place: Span): boolean {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i]!
      if (layer.at < layer.tokens.length) return layer.tokens[layer.at]!.text === '('
      if (layer.closed) return false
      this.around.budget.step(place)
    }
    return false
  }
}

// ---- the line of a directive ----

/** The next token, if it stands on the same line. */
export function tokenOnLine(layer: Layer): Token | null {
  const token = layer.tokens[layer.at]!
  if (token.bol) return null
  layer.at++
  return token
}

export function restOfLine(layer: Layer): Token[] {
  const line: Token[] = []
  for (let token = tokenOnLine(layer); token; token = tokenOnLine(layer)) line.push(token)
  return line
}

/** Reads to the end of a directive's line, where nothing more should stand. */
export function endOfLine(r: Reader, layer: Layer, directive: Token): void {
  const rest = restOfLine(layer)
  if (rest.length > 0) r.around.reporter.warning('extra-after-directive', rest[0]!, { name: directive.text })
}

/** The name of a macro; without one, says so and skips the line. */
export function macroName(r: Reader, layer: Layer, directive: Token): Token | null {
  const name = tokenOnLine(layer)
  if (name?.kind === 'ident' && name.text !== 'defined') {
    if (name.problem) r.around.reporter.error(name.problem.code, name, name.problem.args)
    return name
  }
  restOfLine(layer)
  r.around.reporter.error('macro-name-missing', name ?? directive, { directive: directive.text })
  return null
}

/** From the # of a directive to its name. */
export function spanOf(hash: Span, name: Span): Span {
  return { start: hash.start, end: name.end }
}
