// condition.ts: the expression of #if and #elif. All numbers are 64 bits wide (6.10.1); a name that is no macro is 0.

import { DEPTHS } from '../budget.ts'
import type { Reporter } from '../diagnostics.ts'
import { parseCharacter, parseInteger } from '../literals.ts'
import type { Span } from '../source.ts'
import type { Token } from '../token.ts'

interface Value {
  readonly value: bigint
  readonly unsigned: boolean
}

const ZERO: Value = { value: 0n, unsigned: false }

const PRECEDENCE: Readonly<Record<string, number>> = {
  '||': 1, '&&': 2, '|': 3, '^': 4, '&': 5, '==': 6, '!=': 6, '<': 7, '>': 7, '<=': 7, '>=': 7,
  '<<': 8, '>>': 8, '+': 9, '-': 9, '*': 10, '/': 10, '%': 10,
} // prettier-ignore

/** Is the condition true? An empty condition is reported at `directive`. */
export function evaluateCondition(tokens: readonly Token[], directive: Span, reporter: Reporter): boolean {
  if (tokens.length === 0) {
    reporter.error('empty-condition', directive)
    return false
  }
  const condition = new Condition(tokens, reporter)
  try {
    const value = condition.conditional(true)
    const rest = condition.peek()
    if (rest) reporter.error('bad-condition', rest, { text: rest.text })
    return value.value !== 0n
  } catch (e) {
    if (e !== STOP) throw e
    return false
  }
}

/** Thrown, once the error has been reported, to leave a condition that cannot be read. */
const STOP = Symbol('condition')

class Condition {
  private at = 0
  private depth = 0

  private readonly tokens: readonly Token[]
  private readonly reporter: Reporter

  constructor(tokens: readonly Token[], reporter: Reporter) {
    this.tokens = tokens
    this.reporter = reporter
  }

  peek(): Token | undefined {
    return this.tokens[this.at]
  }

  private enter(): void {
    if (++this.depth > DEPTHS.condition) this.stop('nesting-too-deep')
  }

  // conditional = (binary "?" conditional ":")* binary      `live`: is this part evaluated?
  conditional(live: boolean): Value {
    this.enter()
    let last = this.binary(1, live)
    let chosen: Value | undefined
    let unsigned = false
    while (this.eat('?')) {
      const choose = !chosen && last.value !== 0n
      const then = this.conditional(live && choose)
      if (!this.eat(':')) this.stop('bad-condition')
      if (choose) chosen = then
      unsigned ||= then.unsigned
      last = this.binary(1, live && !chosen)
    }
    this.depth--
    return make((chosen ?? last).value, unsigned || last.unsigned)
  }

  // binary = unary (operator unary)*
  private binary(min: number, live: boolean): Value {
    let left = this.unary(live)
    for (;;) {
      const token = this.peek()
      const precedence = token ? (PRECEDENCE[token.text] ?? 0) : 0
      if (!token || precedence < min) return left
      this.at++
      const rightLive =
        live && !(token.text === '||' && left.value !== 0n) && !(token.text === '&&' && left.value === 0n)
      this.enter()
      const right = this.binary(precedence + 1, rightLive)
      this.depth--
      left = this.apply(token, left, right, live)
    }
  }

  // unary = ("+" | "-" | "~" | "!") unary | "(" conditional ")" | number | character | name
  private unary(live: boolean): Value {
    this.enter()
    const value = this.operand(live)
    this.depth--
    return value
  }

  private operand(live: boolean): Value {
    const token = this.peek()
    if (!token) return this.stop('bad-condition')
    this.at++
    switch (token.text) {
      case '+':
        return this.unary(live)
      case '-': {
        const v = this.unary(live)
        return make(-v.value, v.unsigned)
      }
      case '~': {
        const v = this.unary(live)
        return make(~v.value, v.unsigned)
      }
      case '!':
        return make(this.unary(live).value === 0n ? 1n : 0n, false)
      case '(': {
        const v = this.conditional(live)
        if (!this.eat(')')) this.stop('bad-condition')
        return v
      }
    }
    if (token.kind === 'number') {
      const number = parseInteger(token.text)
      if (!number) {
        this.reporter.error('bad-condition-number', token, { text: token.text })
        throw STOP
      }
      return make(number.value, number.unsigned || number.value > 0x7fffffffffffffffn)
    }
    if (token.kind === 'char') return make(parseCharacter(token.text, () => {}).value, false)
    if (token.kind === 'ident') {
      // A name with a bracket behind it was meant to be a macro.
      if (this.peek()?.text === '(') {
        this.reporter.error('condition-unknown-macro', token, { name: token.text })
        throw STOP
      }
      return ZERO
    }
    this.at--
    return this.stop('bad-condition')
  }

  private apply(token: Token, a: Value, b: Value, live: boolean): Value {
    const unsigned = a.unsigned || b.unsigned
    const x = unsigned ? BigInt.asUintN(64, a.value) : a.value
    const y = unsigned ? BigInt.asUintN(64, b.value) : b.value
    const truth = (yes: boolean): Value => make(yes ? 1n : 0n, false)
    switch (token.text) {
      case '||':
        return truth(a.value !== 0n || b.value !== 0n)
      case '&&':
        return truth(a.value !== 0n && b.value !== 0n)
      case '|':
        return make(x | y, unsigned)
      case '^':
        return make(x ^ y, unsigned)
      case '&':
        return make(x & y, unsigned)
      case '==':
        return truth(x === y)
      case '!=':
        return truth(x !== y)
      case '<':
        return truth(x < y)
      case '>':
        return truth(x > y)
      case '<=':
        return truth(x <= y)
      case '>=':
        return truth(x >= y)
      case '<<':
        return make(a.value << (b.value & 63n), a.unsigned)
      case '>>':
        return make(a.value >> (b.value & 63n), a.unsigned)
      case '+':
        return make(x + y, unsigned)
      case '-':
        return make(x - y, unsigned)
      case '*':
        return make(x * y, unsigned)
    }
    if (y !== 0n) return make(token.text === '/' ? x / y : x % y, unsigned)
    if (live) {
      this.reporter.error('condition-division', token)
      throw STOP
    }
    return ZERO
  }

  private eat(text: string): boolean {
    if (this.peek()?.text !== text) return false
    this.at++
    return true
  }

  private stop(code: 'bad-condition' | 'nesting-too-deep'): never {
    const token = this.peek()
    if (token) this.reporter.error(code, token, { text: token.text })
    else this.reporter.error('incomplete-condition', this.tokens[this.tokens.length - 1]!)
    throw STOP
  }
}

function make(value: bigint, unsigned: boolean): Value {
  return { value: unsigned ? BigInt.asUintN(64, value) : BigInt.asIntN(64, value), unsigned }
}
