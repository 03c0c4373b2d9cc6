// parser.ts: the state of the parser: its place in the row of tokens, the scopes, and what the unit has defined so far.
// Every function of the parser takes this object. It is named after its grammar symbol, and stands in declarations.ts, statements.ts,
// expressions.ts and so on. It checks what it reads, and returns a part of the typed tree of ast.ts.

import type {
  CallExpr,
  Expr,
  FunctionDefinition,
  FunctionSymbol,
  Label,
  StaticItem,
  Stmt,
  StringLiteral,
  SwitchCase,
  VariableSymbol
} from './ast.ts'
import { ABORT, DEPTHS, type Budget } from './budget.ts'
import { lengthens } from './chains.ts'
import type { DiagnosticArgs, DiagnosticCode, Reporter } from './diagnostics.ts'
import type { Library } from './prototypes.ts'
import { Scope } from './scope.ts'
import type { Span } from './source.ts'
import { nearest } from './suggest.ts'
import type { Token } from './token.ts'
import type { ArrayType, FunctionType, Type } from './types.ts'

/** Thrown, once the error has been reported, to leave what cannot be understood. It is caught where statements and declarations start. */
export const SYNTAX = Symbol('syntax error')
/** Thrown to leave a function whose closing brace is missing: the next one has begun. */
export const UNCLOSED = Symbol('unclosed function')

export interface PrintfFormat {
  readonly kind: 'printf' | 'scanf'
  /** The number of the argument that is the format, and of the first argument that is printed (-1 for a va_list). Both count from 0. */
  readonly format: number
  readonly first: number
}

/** The priority of a function that is called before main, and after it; null: it is not. */
export interface Hook {
  readonly constructor: number | null
  readonly destructor: number | null
}

/** What is known of the function whose body is being read. */
export interface FunctionContext {
  readonly symbol: FunctionSymbol
  readonly type: FunctionType
  readonly locals: VariableSymbol[]
  readonly labels: Map<string, LabelState>
  /** What happens before its first statement. */
  readonly prologue: Stmt[]
  /** How many loops and switches are around; `break` needs one, `continue` a loop. */
  loops: number
  switches: SwitchState[]
}

export interface LabelState {
  readonly label: Label
  readonly name: Token
  defined: boolean
}

export interface SwitchState {
  readonly type: Type
  readonly cases: SwitchCase[]
  /** Where each case stands. */
  readonly places: Span[]
  default: Label | null
}

/** An object with static storage, and what it starts as, once that is known. */
export interface StaticObject {
  readonly symbol: VariableSymbol
  items: StaticItem[] | null
}

export class Parser {
  private at = 0
  /** The token to be read next. */
  tok: Token
  /** End of the last token that was read. A missing token is reported there. */
  lastEnd = 0
  /** The last token was broken, an open string for example. What seems to be missing behind it is likely to be inside it. */
  private lastBroken = false
  /** How many pieces of syntax the next token lies in. */
  depth = 0
  /** Height of the tree of the expression that was read last: the operators on its longest way to a leaf. A chain counts as one. */
  height = 0
  /** The largest height since it was last put to 0. */
  private tallest = 0
  private nextId = 1
  private lastErrorAt = -1

  readonly fileScope = new Scope(null)
  scope = this.fileScope
  /** Names with linkage, wherever they were declared. */
  readonly linked = new Map<string, VariableSymbol | FunctionSymbol>()
  readonly functions: FunctionDefinition[] = []
  readonly statics: StaticObject[] = []
  private readonly staticOf = new Map<VariableSymbol, StaticObject>()
  /** Compound literals outside functions, whose values other initializers may copy. */
  readonly literals = new Map<VariableSymbol, StaticItem[]>()
  readonly strings: StringLiteral[] = []
  private readonly stringsByContent = new Map<string, StringLiteral>()
  readonly formats = new Map<FunctionSymbol, PrintfFormat>()
  /** Calls that are completed at the end of the unit, see implicit.ts. */
  readonly openCalls: CallExpr[] = []
  /** Functions that are called before main or after it, see hooks.ts. */
  readonly hooks = new Map<FunctionSymbol, Hook>()
  /** Array types that only a parameter may have, such as `int a[n]` and `int a[static 3]`, with their qualifiers and the place of the length. */
  readonly paramArrays = new Map<Type, { quals: number; span: Span; length: Expr | null }>()
  /** Variables that stand for an array whose length is computed, see vla.ts. */
  readonly variableArrays = new Map<VariableSymbol, { type: ArrayType; size: VariableSymbol }>()
  /** What holds the size of each array type of computed length. */
  readonly computedSizes = new Map<Type, VariableSymbol>()
  fn: FunctionContext | null = null
  /** How many ({ … }) the next token lies in. The value of a ({ … }) is that of its last statement. */
  valueBlocks = 0

  private readonly tokens: readonly Token[]
  readonly reporter: Reporter
  readonly budget: Budget
  readonly library: Library

  constructor(tokens: readonly Token[], reporter: Reporter, budget: Budget, library: Library) {
    this.tokens = tokens
    this.reporter = reporter
    this.budget = budget
    this.library = library
    this.tok = tokens[0]!
  }

  // ---- tokens ----

  is(text: string): boolean {
    return this.tok.text === text
  }

  /** The token after the next. */
  peek(ahead = 1): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!
  }

  next(): Token {
    const token = this.tok
    if (token.kind === 'eof') return token
    this.budget.step(token)
    this.lastEnd = token.end
    this.lastBroken = token.problem !== null
    this.tok = this.tokens[++this.at]!
    return token
  }

  eat(text: string): Token | null {
    return this.tok.text === text ? this.next() : null
  }

  /** Reads a token that must be there. If it is not, says so and goes on as if it were, once. */
  expect(text: string, code: DiagnosticCode = 'expected', notes?: () => Span): void {
    if (this.eat(text)) return
    const note = notes ? [this.reporter.note('to-match', notes(), { expected: text })] : []
    this.syntax(code, code === 'expected' ? this.tok : this.gap(), { expected: text, found: this.found() }, note)
  }

  /** Where something is missing: right behind the last token. */
  gap(): Span {
    return { start: this.lastEnd, end: this.lastEnd }
  }

  name(code: DiagnosticCode = 'expected-name'): Token {
    if (this.tok.kind === 'ident') return this.next()
    return this.fail(code, this.tok, { found: this.found() })
  }

  /** The token at hand, as messages name it. */
  found(): string {
    return this.tok.text
  }

  spanFrom(start: number): Span {
    return { start, end: this.lastEnd < start ? start : this.lastEnd }
  }

  // ---- errors ----

  /** What a mistyped name at a place may have meant; null where no error would be shown. `candidates` is asked only if needed. */
  guess(name: string, place: Span, candidates: () => Iterable<string>): string | null {
    return this.reporter.full || this.reporter.hasErrorAt(place) ? null : nearest(name, candidates())
  }

  error(code: DiagnosticCode, span: Span, args: DiagnosticArgs = {}): void {
    this.reporter.error(code, span, args)
    if (this.reporter.full) throw ABORT
  }

  errorWithNote(code: DiagnosticCode, span: Span, args: DiagnosticArgs, note: DiagnosticCode, place: Span): void {
    this.reporter.error(code, span, args, [this.reporter.note(note, place, args)])
    if (this.reporter.full) throw ABORT
  }

  warn(code: DiagnosticCode, span: Span, args: DiagnosticArgs = {}): void {
    this.reporter.warning(code, span, args)
  }

  /** Reports a syntax error and goes on at the same token. A second error at that token follows from the first: then it gives up. */
  private syntax(
    code: DiagnosticCode,
    span: Span,
    args: DiagnosticArgs,
    notes: Parameters<Reporter['error']>[3]
  ): void {
    if (this.lastErrorAt === this.at) throw SYNTAX
    this.lastErrorAt = this.at
    if (this.lastBroken) return
    this.reporter.error(this.tok.kind === 'eof' ? atEnd(code) : code, span, args, notes)
    if (this.reporter.full) throw ABORT
  }

  /** Reports a syntax error and leaves the statement or declaration. */
  fail(code: DiagnosticCode, span: Span, args: DiagnosticArgs = {}): never {
    this.syntax(code, span, args, [])
    throw SYNTAX
  }

  /** Refuses a part of C that this compiler does not have, and skips the rest of it without further messages. */
  refuse(code: DiagnosticCode, span: Span, args: DiagnosticArgs = {}): never {
    this.error(code, span, args)
    return this.giveUp()
  }

  /** Refuses what stands in braces, and skips it. */
  refuseBlock(code: DiagnosticCode): never {
    this.error(code, this.tok)
    let depth = 0
    do {
      if (this.is('{')) depth++
      if (this.is('}')) depth--
      this.next()
    } while (depth > 0 && this.tok.kind !== 'eof')
    this.eat(')')
    return this.giveUp()
  }

  /** Leaves what is being read. The error has been reported. */
  giveUp(): never {
    this.lastErrorAt = this.at
    throw SYNTAX
  }

  /** Goes back to a token that was read before. */
  rewind(to: Token): void {
    while (this.at > 0 && this.tok !== to) this.tok = this.tokens[--this.at]!
  }

  // "(" parse ")"        If that fails, goes on behind the parenthesis.
  parenthesized<T>(parse: () => T): T | null {
    const open = this.tok
    const from = this.at
    this.expect('(')
    const result = this.guarded(() => {
      const value = parse()
      this.expect(')', 'expected', () => open)
      return value
    })
    if (result === null) this.skipParenthesis(from)
    return result
  }

  private skipParenthesis(from: number): void {
    let depth = 0
    let i = from
    for (; this.tokens[i]!.kind !== 'eof'; i++) {
      const { text } = this.tokens[i]!
      if (text === '(') depth++
      if (text === ')' && --depth === 0) break
      if (text === '{' || text === '}') {
        i--
        break
      }
    }
    while (this.at <= i && this.tok.kind !== 'eof') this.next()
  }

  /** Runs `parse`. If it gives up, restores the state of before, skips nothing, and answers null. */
  guarded<T>(parse: () => T): T | null {
    const { scope, depth, fn, at, valueBlocks } = this
    const loops = fn?.loops ?? 0
    const switches = fn?.switches.length ?? 0
    try {
      return parse()
    } catch (e) {
      if (e !== SYNTAX) throw e
      this.scope = scope
      this.depth = depth
      this.fn = fn
      this.valueBlocks = valueBlocks
      if (fn) {
        fn.loops = loops
        fn.switches.length = switches
      }
      // Whatever happens next must not start at the same token again.
      if (this.at === at && this.tok.text !== '}') this.next()
      return null
    }
  }

  /** Skips to where the next statement or declaration may start. Outside of functions it may start behind any closing brace. */
  synchronize(outside = false): void {
    let braces = 0
    let parens = 0
    while (this.tok.kind !== 'eof') {
      const { text, bol } = this.tok
      if (text === '{') braces++
      if (text === '}') {
        if (braces === 0) {
          if (!outside) return
          this.next()
          this.eat(';')
          return
        }
        if (--braces === 0) {
          this.next()
          return
        }
      }
      if (text === '(') parens++
      if (text === ')') parens--
      if (text === ';' && braces === 0 && parens <= 0) {
        this.next()
        return
      }
      if (braces === 0 && bol && RESTART.has(text)) return
      this.next()
    }
  }

  enter(): void {
    if (++this.depth > DEPTHS.syntax) this.tooDeep()
  }

  leave(): void {
    this.depth--
  }

  /** Notes that the tree that was read last became a child of a new node, next to a tree of height `beside`. */
  grow(beside = 0, by = 1): void {
    this.reach(Math.max(this.height, beside) + by)
  }

  /** The same for a node that may be the next link of a chain: `operand` is the chain so far, of height `height`; `beside` is the height
   *  of the other operands. A node that was folded is a leaf. */
  growTo(node: Expr, operand: Expr, height: number, beside = this.height, by = 1): void {
    if (node.kind === 'int' || node.kind === 'float' || node.kind === 'error') this.reach(0)
    else if (lengthens(node, operand)) this.reach(Math.max(height, beside + by))
    else this.reach(Math.max(height, beside) + by)
  }

  private reach(height: number): void {
    this.height = height
    this.tallest = Math.max(this.tallest, height)
    if (height > DEPTHS.expression) this.tooDeep()
  }

  /** Runs `parse`, which reads several expressions. Its height is that of the highest. */
  holding<T>(parse: () => T): T {
    const outside = this.tallest
    this.tallest = 0
    const value = parse()
    this.height = this.tallest
    this.tallest = Math.max(outside, this.height)
    return value
  }

  tooDeep(place: Span = this.tok): never {
    this.error('nesting-too-deep', place)
    throw ABORT
  }

  // ---- symbols ----

  /** An object with static storage, if this unit defines it so far. */
  staticObject(symbol: VariableSymbol): StaticObject | undefined {
    return this.staticOf.get(symbol)
  }

  addStatic(symbol: VariableSymbol, items: StaticItem[] | null): StaticObject {
    const object = { symbol, items }
    this.statics.push(object)
    this.staticOf.set(symbol, object)
    return object
  }

  id(): number {
    return this.nextId++
  }

  pushScope(): void {
    this.scope = new Scope(this.scope)
  }

  popScope(): void {
    for (const variable of this.scope.variables) variable.scope = { start: variable.span.start, end: this.lastEnd }
    this.scope = this.scope.outer!
  }

  /** One object for all literals with the same bytes. */
  string(bytes: Uint8Array, width: 1 | 2 | 4): StringLiteral {
    const key = width + ':' + bytes.join()
    let literal = this.stringsByContent.get(key)
    if (!literal) {
      literal = { kind: 'string-literal', id: this.id(), bytes, width }
      this.stringsByContent.set(key, literal)
      this.strings.push(literal)
    }
    return literal
  }
}

/** The code to report instead where a token is missing because the file ends. */
function atEnd(code: DiagnosticCode): DiagnosticCode {
  if (code === 'expected') return 'expected-at-end'
  return code.startsWith('expected-') ? 'unexpected-end' : code
}

/** Words from which reading can go on after an error, if they begin a line. */
const RESTART = new Set(
  'if while for do switch return break continue goto case default else static extern typedef'.split(' ')
)
