// preprocess.ts: from texts to the row of tokens that the parser reads: #include, #define, #if.
// What is being read is a stack: files that include each other, on top of them macro bodies that are being expanded.
// A macro is `active` while its body is on the stack; its own name met there stays as it is (6.10.3.4).

import { evaluateCondition } from './condition.ts'
import type { Reporter } from './diagnostics.ts'
import { lex } from './lexer.ts'
import { parseInteger, parseString } from './literals.ts'
import { substitute, type Macro } from './macro.ts'
import { PREDEFINED } from './predefined.ts'
import type { SourceText, Sources, Span } from './source.ts'
import { nearest } from './suggest.ts'
import { KEYWORDS, type Token, type TokenKind } from './token.ts'

/** Where files come from. Paths are absolute or relative to the working directory, with /. */
export interface FileProvider {
  /** undefined: there is no such file. */
  read(path: string): string | undefined
}

export interface PreprocessOptions {
  /** Where <…> is looked for, in this order. */
  readonly includeDirs: readonly string[]
  /** -DNAME=VALUE */
  readonly defines: Readonly<Record<string, string>>
}

const MAX_INCLUDE_DEPTH = 100
const MAX_EXPANSION_DEPTH = 200
/** Macros that double each other can fill any memory. */
const MAX_TOKENS = 400_000

/** One layer of what is being read. */
interface Layer {
  readonly tokens: readonly Token[]
  at: number
  /** Set if it is a file. */
  readonly file: SourceText | null
  /** Set if it is the body of this macro. */
  readonly macro: Macro | null
  /** Its end is an end of file for whoever reads: an argument that is expanded by itself. */
  readonly closed: boolean
  readonly conditions: Condition[]
}

/** An #if that is open. */
interface Condition {
  readonly span: Span
  /** One of its groups was taken: all others are skipped. */
  taken: boolean
  otherwise: boolean
}

/** Reads a file and all that it includes. The tokens have no 'eof' problem left; the last is 'eof'. */
export function preprocess(
  main: SourceText,
  sources: Sources,
  files: FileProvider,
  reporter: Reporter,
  options: PreprocessOptions
): Token[] {
  return new Preprocessor(sources, files, reporter, options).run(main)
}

const DIRECTIVES = 'define undef include if ifdef ifndef elif else endif error warning pragma line'.split(' ')

class Preprocessor {
  private readonly macros = new Map<string, Macro>()
  private readonly once = new Set<string>()
  private readonly layers: Layer[] = []
  private includeDepth = 0
  private expansionDepth = 0
  private counter = 0
  private produced = 0
  /** Of #pragma pack: what holds, 0 for nothing, and what was pushed. */
  private pack = 0
  private readonly packs: number[] = []
  /** The end of the file that is read, once it is reached. */
  private last = END

  private readonly sources: Sources
  private readonly files: FileProvider
  private readonly reporter: Reporter
  private readonly options: PreprocessOptions

  constructor(sources: Sources, files: FileProvider, reporter: Reporter, options: PreprocessOptions) {
    this.sources = sources
    this.files = files
    this.reporter = reporter
    this.options = options
  }

  run(main: SourceText): Token[] {
    let text = PREDEFINED
    for (const name of Object.keys(this.options.defines)) text += `#define ${name} ${this.options.defines[name]}\n`
    this.read(this.sources.add('<built-in>', text))
    for (const dynamic of ['line', 'file', 'counter'] as const) {
      const name = `__${dynamic.toUpperCase()}__`
      this.macros.set(name, { ...NO_MACRO, name, dynamic })
    }
    return this.read(main)
  }

  private read(source: SourceText): Token[] {
    const out: Token[] = []
    this.push(lex(source), source, null, false)
    for (;;) {
      const token = this.next()
      if (token.problem) this.reporter.error(token.problem.code, token, token.problem.args)
      if (token.kind === 'stray') continue
      if (token.text === '{' && this.pack > 0) out.push({ ...token, pack: this.pack })
      else out.push(token.kind === 'ident' && KEYWORDS.has(token.text) ? { ...token, kind: 'keyword' } : token)
      if (token.kind === 'eof') return out
    }
  }

  // ---- the stack ----

  private push(tokens: readonly Token[], file: SourceText | null, macro: Macro | null, closed: boolean): void {
    if (file) this.includeDepth++
    this.layers.push({ tokens, at: 0, file, macro, closed, conditions: [] })
  }

  private pop(): void {
    const layer = this.layers.pop()!
    if (layer.macro) layer.macro.active = false
    if (layer.file) this.includeDepth--
    for (const condition of layer.conditions) this.reporter.error('unterminated-if', condition.span)
  }

  /** The next token, fully expanded. */
  private next(): Token {
    for (;;) {
      const token = this.raw()
      if (token.kind !== 'ident' || token.final) return token
      const macro = this.macros.get(token.text)
      if (!macro) return token
      if (macro.active) return { ...token, final: true }
      if (!this.enter(macro, token)) return token
    }
  }

  /** The next token, unexpanded; directives are obeyed on the way. */
  private raw(): Token {
    for (;;) {
      const layer = this.layers[this.layers.length - 1]
      if (!layer) return this.last
      if (layer.at >= layer.tokens.length) {
        if (layer.closed) return END
        this.pop()
        continue
      }
      const token = layer.tokens[layer.at++]!
      if (!layer.file) return token
      if (token.kind === 'eof') {
        if (token.problem) this.reporter.error(token.problem.code, token, token.problem.args)
        this.pop()
        if (this.layers.length === 0) return (this.last = { ...token, problem: null })
      } else if (token.bol && token.text === '#') {
        this.directive(layer, token)
      } else {
        return token
      }
    }
  }

  /** Does "(" come next? That may be in the layer below, and in a file on another line. */
  private openParenIsNext(): boolean {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i]!
      if (layer.at < layer.tokens.length) return layer.tokens[layer.at]!.text === '('
      if (layer.closed) return false
    }
    return false
  }

  // ---- macros ----

  /** Puts a macro's expansion on the stack. False if it is a function-like macro's name without arguments. */
  private enter(macro: Macro, use: Token): boolean {
    this.produced += macro.body.length
    if (this.produced > MAX_TOKENS || this.expansionDepth > MAX_EXPANSION_DEPTH) {
      this.reporter.error('macro-too-large', use, { name: macro.name })
      this.abandon()
      return true
    }
    if (macro.dynamic) {
      this.push([this.dynamicToken(macro.dynamic, use)], null, null, false)
      return true
    }
    if (!macro.params) {
      this.push(substitute(macro, use, null, this.reporter), null, macro, false)
    } else {
      if (!this.openParenIsNext()) return false
      const raw = this.collectArguments(macro, use)
      if (!raw) return true
      const expanded: (readonly Token[])[] = []
      const args = { raw, expanded: (i: number) => (expanded[i] ??= this.expand(raw[i]!)) }
      this.push(substitute(macro, use, args, this.reporter), null, macro, false)
    }
    macro.active = true
    return true
  }

  /** Nothing more can be read; what is on the stack is dropped. */
  private abandon(): void {
    for (const layer of this.layers) {
      if (layer.macro) layer.macro.active = false
      layer.conditions.length = 0
      layer.at = layer.file && !layer.closed ? layer.tokens.length - 1 : layer.tokens.length
    }
  }

  /** Tokens with all macros in them expanded, as if they were alone in the world. */
  private expand(tokens: readonly Token[]): Token[] {
    const out: Token[] = []
    this.expansionDepth++
    this.push(tokens, null, null, true)
    for (let token = this.next(); token.kind !== 'eof'; token = this.next()) {
      out.push(token)
      if (++this.produced > MAX_TOKENS) break
    }
    this.pop()
    this.expansionDepth--
    return out
  }

  // arguments = "(" (tokens ("," tokens)*)? ")"
  private collectArguments(macro: Macro, use: Token): Token[][] | null {
    const params = macro.params!
    const args: Token[][] = [[]]
    let depth = 0
    this.raw()
    for (;;) {
      const token = this.raw()
      if (token.kind === 'eof') {
        this.reporter.error('unterminated-macro-call', use, { name: macro.name })
        return null
      }
      if (token.text === ')' && depth-- === 0) break
      if (token.text === '(') depth++
      if (token.text === ',' && depth === 0 && !(macro.variadic && args.length === params.length)) args.push([])
      else args[args.length - 1]!.push(token)
    }
    if (params.length === 0 && args.length === 1 && args[0]!.length === 0) return []
    // The variable arguments may be left out, comma and all.
    if (macro.variadic && args.length === params.length - 1) args.push([])
    if (args.length === params.length) return args
    const note = this.reporter.note('macro-defined-here', macro.span, { name: macro.name })
    const counts = { name: macro.name, expected: params.length, given: args.length }
    this.reporter.error('macro-argument-count', use, counts, [note])
    return null
  }

  private dynamicToken(kind: 'line' | 'file' | 'counter', use: Token): Token {
    if (kind === 'counter') return synthetic('number', String(this.counter++), use)
    const place = this.sources.place(use.start)
    if (kind === 'line') return synthetic('number', String(place.line), use)
    return synthetic('string', quote(place.file), use)
  }

  // ---- directives ----

  private directive(layer: Layer, hash: Token): void {
    const name = this.tokenOnLine(layer)
    if (!name) return
    switch (name.text) {
      case 'define':
        return this.define(layer, name)
      case 'undef': {
        const macro = this.macroName(layer, name)
        if (macro) this.macros.delete(macro.text)
        return this.endOfLine(layer, name)
      }
      case 'include':
        return this.include(layer, name)
      case 'if':
      case 'ifdef':
      case 'ifndef': {
        const taken = this.condition(layer, name)
        layer.conditions.push({ span: spanOf(hash, name), taken, otherwise: false })
        if (!taken) this.skipGroups(layer)
        return
      }
      case 'elif':
      case 'else':
        return this.afterTakenGroup(layer, name)
      case 'endif':
        if (!layer.conditions.pop()) this.reporter.error('directive-without-if', spanOf(hash, name), { name: 'endif' })
        return this.endOfLine(layer, name)
      case 'error':
      case 'warning': {
        const text = this.restOfLine(layer)
          .map((token, i) => (i > 0 && token.space ? ' ' : '') + token.text)
          .join('')
        if (name.text === 'error') this.reporter.error('error-directive', spanOf(hash, name), { text })
        else this.reporter.warning('warning-directive', spanOf(hash, name), { text })
        return
      }
      case 'pragma':
        return this.pragma(layer, name)
      case 'line':
        return this.line(layer, name)
      default: {
        this.restOfLine(layer)
        const guess = nearest(name.text, DIRECTIVES)
        if (guess) this.reporter.error('unknown-directive-guess', spanOf(hash, name), { name: name.text, guess })
        else this.reporter.error('unknown-directive', spanOf(hash, name), { name: name.text })
      }
    }
  }

  /** `once` and `pack` are obeyed. Those that would make another program of it are warned of, all others are for other compilers. */
  private pragma(layer: Layer, directive: Token): void {
    const [first, ...rest] = this.restOfLine(layer).map(({ text }) => text)
    const name = first ?? ''
    if (name === 'once') this.once.add(layer.file!.name)
    if (name === 'pack') this.pragmaPack(rest)
    if (name === 'push_macro' || name === 'pop_macro') this.reporter.warning('pragma-ignored', directive, { name })
  }

  /** pack(2), pack(), pack(push), pack(push, 2), pack(pop). */
  private pragmaPack(words: readonly string[]): void {
    if (words.includes('push')) this.packs.push(this.pack)
    const number = words.find((text) => /^(1|2|4|8|16)$/.test(text))
    if (words.includes('pop')) this.pack = this.packs.pop() ?? 0
    else if (number) this.pack = Number(number)
    else if (!words.includes('push')) this.pack = 0
  }

  private tokenOnLine(layer: Layer): Token | null {
    const token = layer.tokens[layer.at]!
    if (token.bol) return null
    layer.at++
    return token
  }

  private restOfLine(layer: Layer): Token[] {
    const line: Token[] = []
    for (let token = this.tokenOnLine(layer); token; token = this.tokenOnLine(layer)) line.push(token)
    return line
  }

  private endOfLine(layer: Layer, directive: Token): void {
    const rest = this.restOfLine(layer)
    if (rest.length > 0) this.reporter.warning('extra-after-directive', rest[0]!, { name: directive.text })
  }

  private macroName(layer: Layer, directive: Token): Token | null {
    const name = this.tokenOnLine(layer)
    if (name?.kind === 'ident' && name.text !== 'defined') return name
    this.restOfLine(layer)
    this.reporter.error('macro-name-missing', name ?? directive, { directive: directive.text })
    return null
  }

  // define = name tokens | name "(" (name ("," name)*)? ("," "...")? ")" tokens        no space before "("
  private define(layer: Layer, directive: Token): void {
    const name = this.macroName(layer, directive)
    if (!name) return
    const line = this.restOfLine(layer)
    let params: string[] | null = null
    let variadic = false
    if (line[0]?.text === '(' && !line[0].space) {
      const close = line.findIndex((token) => token.text === ')')
      params = []
      const list = line.slice(1, Math.max(close, 1))
      for (let i = 0; i < list.length; i += 2) {
        const token = list[i]!
        const last = i + 1 >= list.length
        if (token.text === '...' && last) {
          params.push('__VA_ARGS__')
          variadic = true
        } else if (token.kind === 'ident' && list[i + 1]?.text === '...' && i + 2 >= list.length) {
          params.push(token.text)
          variadic = true
        } else if (token.kind === 'ident' && (last || list[i + 1]!.text === ',') && i + 2 !== list.length) {
          params.push(token.text)
        } else {
          this.reporter.error('macro-parameters', token, { name: name.text })
          return
        }
      }
      if (close < 0) {
        this.reporter.error('macro-parameters', name, { name: name.text })
        return
      }
      line.splice(0, close + 1)
      const badHash = line.find((token, i) => token.text === '#' && !params!.includes(line[i + 1]?.text ?? ''))
      if (badHash) this.reporter.error('hash-without-parameter', badHash)
    }
    const edge = line[0]?.text === '##' ? line[0] : line.at(-1)?.text === '##' ? line.at(-1)! : null
    if (edge) this.reporter.error('paste-at-edge', edge)
    const old = this.macros.get(name.text)
    const macro: Macro = { name: name.text, params, variadic, body: line, span: name, dynamic: null, active: false }
    if (old && !sameMacro(old, macro)) {
      const notes = old.dynamic ? [] : [this.reporter.note('macro-defined-here', old.span, { name: name.text })]
      this.reporter.warning('macro-redefined', name, { name: name.text }, notes)
    }
    this.macros.set(name.text, macro)
  }

  // include = "<" path ">" | "\"" path "\"" | tokens that expand to one of these
  private include(layer: Layer, directive: Token): void {
    const found = this.headerName(layer, directive)
    if (!found) return
    const { name, angled, span } = found
    const path = this.findHeader(layer.file!, name, angled)
    if (path === undefined) {
      const guess = nearest(name, KNOWN_HEADERS)
      if (guess && guess !== name) this.reporter.error('header-not-found-guess', span, { name, guess })
      else this.reporter.error('header-not-found', span, { name })
      return
    }
    if (this.once.has(path)) return
    if (this.includeDepth > MAX_INCLUDE_DEPTH) {
      this.reporter.error('include-too-deep', span, { name })
      this.abandon()
      return
    }
    const source = this.sources.add(path, this.files.read(path)!)
    this.push(lex(source), source, null, false)
  }

  private headerName(layer: Layer, directive: Token): { name: string; angled: boolean; span: Span } | null {
    const start = layer.tokens[layer.at]!.start
    let line = this.restOfLine(layer)
    if (line[0]?.kind === 'ident') line = this.expand(line)
    const first = line[0]
    const last = line.findIndex((token) => token.text === '>')
    if (first?.kind === 'string' && !first.problem) {
      if (line.length > 1) this.reporter.warning('extra-after-directive', line[1]!, { name: 'include' })
      return { name: first.text.slice(1, -1), angled: false, span: first }
    }
    if (first?.text === '<' && last > 0) {
      if (line.length > last + 1) this.reporter.warning('extra-after-directive', line[last + 1]!, { name: 'include' })
      const name = line
        .slice(1, last)
        .map((token) => (token.space && token !== line[1] ? ' ' : '') + token.text)
        .join('')
      return { name, angled: true, span: { start: first.start, end: line[last]!.end } }
    }
    const span = first ? { start, end: line.at(-1)!.end } : directive
    this.reporter.error('include-syntax', span)
    return null
  }

  private findHeader(from: SourceText, name: string, angled: boolean): string | undefined {
    const candidates: string[] = []
    if (name.startsWith('/')) candidates.push(name)
    else {
      const slash = from.name.lastIndexOf('/')
      if (!angled) candidates.push(normalize(from.name.slice(0, slash + 1) + name))
      for (const dir of this.options.includeDirs) candidates.push(normalize(dir + '/' + name))
    }
    return candidates.find((path) => this.files.read(path) !== undefined)
  }

  // line = number ("\"" name "\"")?
  private line(layer: Layer, directive: Token): void {
    const line = this.expand(this.restOfLine(layer))
    const number = line[0] ? parseInteger(line[0].text) : null
    if (!number || (line[1] && line[1].kind !== 'string')) {
      this.reporter.error('line-syntax', line[0] ?? directive)
      return
    }
    const file = layer.file!
    const name = line[1] ? decode(line[1].text) : (file.renames.at(-1)?.name ?? file.name)
    const offset = layer.tokens[layer.at]!.start - file.base
    // The line after this one has that number; it need not be where the next token stands.
    const skipped = this.sources.rowsBetween(directive.end, file.base + offset) - 1
    file.renames.push({ offset, line: Number(number.value) + skipped, name })
  }

  // ---- conditionals ----

  /** Evaluates the rest of an #if, #ifdef, #ifndef or #elif. */
  private condition(layer: Layer, directive: Token): boolean {
    if (directive.text === 'ifdef' || directive.text === 'ifndef') {
      const name = this.macroName(layer, directive)
      if (!name) return false
      this.endOfLine(layer, directive)
      return this.macros.has(name.text) === (directive.text === 'ifdef')
    }
    const tokens = this.expand(this.replaceDefined(this.restOfLine(layer)))
    for (const token of tokens) {
      if (token.problem) this.reporter.error(token.problem.code, token, token.problem.args)
    }
    return evaluateCondition(tokens, directive, this.reporter)
  }

  // "defined" name | "defined" "(" name ")"
  private replaceDefined(line: readonly Token[]): Token[] {
    const out: Token[] = []
    for (let i = 0; i < line.length; i++) {
      const token = line[i]!
      if (token.text !== 'defined') {
        out.push(token)
        continue
      }
      const parens = line[i + 1]?.text === '('
      const name = line[parens ? i + 2 : i + 1]
      if (name?.kind !== 'ident' || (parens && line[i + 3]?.text !== ')')) {
        this.reporter.error('macro-name-missing', token, { directive: 'defined' })
        return []
      }
      out.push(synthetic('number', this.macros.has(name.text) ? '1' : '0', token))
      i += parens ? 3 : 1
    }
    return out
  }

  /** Met #elif or #else while reading: the group before was taken, so the rest is not. */
  private afterTakenGroup(layer: Layer, directive: Token): void {
    const condition = layer.conditions[layer.conditions.length - 1]
    if (!condition) {
      this.restOfLine(layer)
      this.reporter.error('directive-without-if', directive, { name: directive.text })
      return
    }
    if (condition.otherwise) this.reporter.error('directive-after-else', directive, { name: directive.text })
    if (directive.text === 'else') {
      condition.otherwise = true
      this.endOfLine(layer, directive)
    } else {
      this.restOfLine(layer)
    }
    this.skipGroups(layer)
  }

  /** Skips to the group that is taken, or past #endif. */
  private skipGroups(layer: Layer): void {
    const condition = layer.conditions[layer.conditions.length - 1]!
    let depth = 0
    for (;;) {
      const token = layer.tokens[layer.at]!
      // The end of file finds the condition open, and says so.
      if (token.kind === 'eof') return
      layer.at++
      if (!token.bol || token.text !== '#') continue
      const name = this.tokenOnLine(layer)
      if (!name) continue
      if (name.text === 'if' || name.text === 'ifdef' || name.text === 'ifndef') depth++
      if (name.text === 'endif') {
        if (depth-- > 0) continue
        layer.conditions.pop()
        return this.endOfLine(layer, name)
      }
      if (depth > 0 || (name.text !== 'elif' && name.text !== 'else')) continue
      if (condition.otherwise) this.reporter.error('directive-after-else', name, { name: name.text })
      if (name.text === 'else') {
        condition.otherwise = true
        this.endOfLine(layer, name)
      }
      const open: boolean = !condition.taken && (name.text === 'else' || this.condition(layer, name))
      if (!open) continue
      condition.taken = true
      return
    }
  }
}

const NO_MACRO: Macro = {
  name: '',
  params: null,
  variadic: false,
  body: [],
  span: { start: 0, end: 0 },
  dynamic: null,
  active: false
}

const END: Token = { kind: 'eof', text: '', start: 0, end: 0, bol: true, space: false, final: false, problem: null }

/** To guess what a mistyped #include was meant to be. */
const KNOWN_HEADERS = (
  'assert.h ctype.h dirent.h err.h errno.h fcntl.h float.h getopt.h inttypes.h limits.h math.h poll.h pwd.h sched.h setjmp.h signal.h ' +
  'stdarg.h stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h strings.h termios.h time.h unistd.h ' +
  'sys/ioctl.h sys/mman.h sys/prctl.h sys/resource.h sys/select.h sys/stat.h sys/syscall.h sys/time.h sys/types.h sys/wait.h'
).split(' ')

function synthetic(kind: TokenKind, text: string, use: Token): Token {
  return { ...use, kind, text, final: false, problem: null }
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

function decode(text: string): string {
  const { bytes } = parseString([text], () => {})
  return String.fromCharCode(...bytes.subarray(0, bytes.length - 1))
}

function spanOf(from: Span, to: Span): Span {
  return { start: from.start, end: to.end }
}

/** The same tokens with space at the same places (6.10.3). */
function sameMacro(a: Macro, b: Macro): boolean {
  if (a.dynamic || a.body.length !== b.body.length || a.variadic !== b.variadic) return false
  if ((a.params === null) !== (b.params === null) || a.params?.join() !== b.params?.join()) return false
  return a.body.every((token, i) => {
    const other = b.body[i]!
    return token.text === other.text && (i === 0 || token.space === other.space)
  })
}

/** a/./b/../c → a/c */
function normalize(path: string): string {
  const out: string[] = []
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && out.length > 0)) continue
    if (part === '..' && out.length > 0 && out.at(-1) !== '..' && out.at(-1) !== '') out.pop()
    else out.push(part)
  }
  return out.join('/')
}
