// language.ts: the language in which semantics.ts says what an instruction does. It is small, so that each engine can make its own code of it.
// ADDI is 'a = b + w', a conditional branch 'go w if a == b'.
//
//   program    = statement (";" statement)*
//   statement  = place "=" expr                      sets a slot, a register, or memory
//              | "go" expr ("if" | "unless") expr    a branch: pc += expr, else on to the next instruction
//              | "go" expr
//              | name ("(" expr ("," expr)* ")")?    what has a name of its own, such as `return`: semantics.ts says what it is
//   place      = slot | register | view "[" expr "]"
//   expr       = C's operators, of C's precedence, on
//                  a b c         slots as ints        a.l a.d a.f    as long, double, float
//                  w w2          the words that follow the first
//                  k ku          b and c as one constant of 16 bits, signed, unsigned
//                  fp sp rv rv.l tp pc               registers
//                  i8 u8 i16 u16 i32 i64 ptr [ … ]   memory, of which an instruction touches at most one place
//                  f(…)                              conversions and functions, in FUNCTIONS
//
// An operator with a u behind it (`<u`, `/u`) takes its operands as unsigned; `>>>` shifts zeros in. Ints wrap at 32 bits, longs at 64.

/** The type of a value: int (32 bits), long (64), double, float, or a condition. */
export type Type = 'int' | 'long' | 'double' | 'float' | 'bool'
export type SlotName = 'a' | 'b' | 'c'
export type Register = 'fp' | 'sp' | 'rv' | 'tp' | 'pc'
export type View = 'i8' | 'u8' | 'i16' | 'u16' | 'i32' | 'i64' | 'ptr'

export type Slot = { readonly kind: 'slot'; readonly name: SlotName; readonly type: Type }
export type Reg = { readonly kind: 'reg'; readonly name: Register; readonly type: Type }
export type Memory = { readonly kind: 'memory'; readonly view: View; readonly at: Expr; readonly type: Type }
export type Binary = {
  readonly kind: 'binary'
  readonly op: string
  readonly left: Expr
  readonly right: Expr
  readonly type: Type
}
export type Call = {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly Expr[]
  readonly type: Type
}

export type Expr =
  | Slot
  | Reg
  | Memory
  | Binary
  | Call
  | { readonly kind: 'int'; readonly value: number; readonly type: 'int' }
  | { readonly kind: 'word'; readonly index: 1 | 2; readonly type: 'int' }
  | { readonly kind: 'short'; readonly unsigned: boolean; readonly type: 'int' }
  | { readonly kind: 'unary'; readonly op: string; readonly operand: Expr; readonly type: Type }

export type Statement =
  | { readonly kind: 'set'; readonly to: Slot | Reg | Memory; readonly value: Expr }
  | { readonly kind: 'go'; readonly by: Expr; readonly when?: Expr; readonly unless: boolean }
  | { readonly kind: 'do'; readonly name: string; readonly args: readonly Expr[] }

/** The functions, and the type that each answers; `same` is the type of its argument. */
const FUNCTIONS: Readonly<Record<string, Type | 'same'>> = {
  // Conversions from the argument's type. A _u means unsigned: the argument, or the answer.
  int: 'int',
  long: 'long',
  long_u: 'long',
  double: 'double',
  double_u: 'double',
  float: 'float',
  float_u: 'float',
  /** A long of two ints, the low word first. */
  pair: 'long',
  /** The lowest 8 or 16 bits, with their sign. */
  sext8: 'int',
  sext16: 'int',
  clz: 'int',
  ctz: 'int',
  popcount: 'int',
  sqrt: 'same',
  floor: 'same',
  ceil: 'same',
  trunc: 'same',
  abs: 'same'
}

const TYPES: Readonly<Record<string, Type>> = { l: 'long', d: 'double', f: 'float' }
const VIEWS: readonly string[] = ['i8', 'u8', 'i16', 'u16', 'i32', 'i64', 'ptr']

/** Operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '<=', '>', '>=', '<u', '<=u', '>u', '>=u'],
  ['<<', '>>', '>>>'],
  ['+', '-'],
  ['*', '/', '%', '/u', '%u']
]
const TRUTHS = new Set([...LEVELS[0], ...LEVELS[1], ...LEVELS[5], ...LEVELS[6]])
const TOKEN =
  /\s*(\d+|[a-z_][\w]*(?:\.[a-z])?|>>>|<<|>>|(?:[<>]=|[<>/%])u(?= )|[<>=!]=|&&|\|\||[-+*/%&|^~<>=()[\],;])/gy

/** Reads what an instruction does. Throws on what is not in the language. */
export function parse(text: string): readonly Statement[] {
  return new Parser(text).program()
}

class Parser {
  readonly #text: string
  readonly #tokens: readonly string[]
  #next = 0

  constructor(text: string) {
    this.#text = text
    this.#tokens = Array.from(text.matchAll(TOKEN), ([, token]) => token)
    if (this.#tokens.join('') !== text.replaceAll(/\s/g, '')) throw new SyntaxError(`not in the language: ${text}`)
  }

  #fail(): never {
    throw new SyntaxError(`token ${this.#next} of “${this.#text}”`)
  }

  #eat(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false
    this.#next++
    return true
  }

  #expect(token: string): void {
    if (!this.#eat(token)) this.#fail()
  }

  program(): Statement[] {
    const statements: Statement[] = []
    do statements.push(this.#statement())
    while (this.#eat(';'))
    if (this.#next < this.#tokens.length) this.#fail()
    return statements
  }

  #statement(): Statement {
    if (this.#eat('go')) {
      const by = this.#expr()
      const unless = this.#eat('unless')
      return { kind: 'go', by, unless, when: unless || this.#eat('if') ? this.#expr() : undefined }
    }
    const first = this.#next
    const name = this.#tokens[first]
    if (/^[a-z]+$/.test(name) && !isValue(name) && !VIEWS.includes(name)) {
      this.#next++
      return { kind: 'do', name, args: this.#eat('(') ? this.#args() : [] }
    }
    const to = this.#primary()
    if (to.kind !== 'slot' && to.kind !== 'reg' && to.kind !== 'memory') this.#fail()
    this.#expect('=')
    return { kind: 'set', to, value: this.#expr() }
  }

  #args(): Expr[] {
    const args = [this.#expr()]
    while (this.#eat(',')) args.push(this.#expr())
    this.#expect(')')
    return args
  }

  #expr(level = 0): Expr {
    if (level === LEVELS.length) return this.#unary()
    let left = this.#expr(level + 1)
    for (;;) {
      const op = LEVELS[level].find((token) => this.#eat(token))
      if (!op) return left
      const right = this.#expr(level + 1)
      left = { kind: 'binary', op, left, right, type: TRUTHS.has(op) ? 'bool' : left.type }
    }
  }

  #unary(): Expr {
    for (const op of ['-', '~']) {
      if (!this.#eat(op)) continue
      const operand = this.#unary()
      if (op === '-' && operand.kind === 'int') return { ...operand, value: -operand.value }
      return { kind: 'unary', op, operand, type: operand.type }
    }
    return this.#primary()
  }

  #primary(): Expr {
    const token = this.#tokens[this.#next++]
    if (token === '(') {
      const inner = this.#expr()
      this.#expect(')')
      return inner
    }
    if (token !== undefined && /^\d/.test(token)) return { kind: 'int', value: Number(token), type: 'int' }
    const [name, suffix] = (token ?? '').split('.')
    const type = suffix === undefined ? 'int' : TYPES[suffix]
    if (type === undefined) this.#fail()
    switch (name) {
      case 'a':
      case 'b':
      case 'c':
        return { kind: 'slot', name, type }
      case 'w':
        return { kind: 'word', index: 1, type: 'int' }
      case 'w2':
        return { kind: 'word', index: 2, type: 'int' }
      case 'k':
      case 'ku':
        return { kind: 'short', unsigned: name === 'ku', type: 'int' }
      case 'fp':
      case 'sp':
      case 'rv':
      case 'tp':
      case 'pc':
        return { kind: 'reg', name, type }
    }
    if (this.#eat('[')) {
      const at = this.#expr()
      this.#expect(']')
      if (!VIEWS.includes(name)) this.#fail()
      return { kind: 'memory', view: name as View, at, type: name === 'i64' ? 'long' : 'int' }
    }
    const answer = FUNCTIONS[name]
    if (answer === undefined || !this.#eat('(')) this.#fail()
    const args = this.#args()
    return { kind: 'call', name, args, type: answer === 'same' ? args[0].type : answer }
  }
}

const isValue = (name: string): boolean => /^([abc]|w|k|ku|fp|sp|rv|tp|pc)$/.test(name)

/** All expressions in a statement, the outermost first. */
export function* expressions(s: Statement): Generator<Expr> {
  if (s.kind === 'set') {
    yield* within(s.to)
    yield* within(s.value)
  } else if (s.kind === 'go') {
    yield* within(s.by)
    if (s.when) yield* within(s.when)
  } else for (const arg of s.args) yield* within(arg)
}

export function* within(e: Expr): Generator<Expr> {
  yield e
  if (e.kind === 'binary') {
    yield* within(e.left)
    yield* within(e.right)
  } else if (e.kind === 'unary') yield* within(e.operand)
  else if (e.kind === 'memory') yield* within(e.at)
  else if (e.kind === 'call') for (const arg of e.args) yield* within(arg)
}
