// attributes.ts: __attribute__((…)). Obeys the few attributes that change the program, and skips all others.

import { constantExpression } from './expressions.ts'
import type { Parser, PrintfFormat } from './parser.ts'
import type { Span } from './source.ts'

export interface Attributes {
  packed: boolean
  noreturn: boolean
  /** Called before main, or after it; the number is the priority. */
  constructor: number | null
  destructor: number | null
  /** At least this alignment, or 0. */
  aligned: number
  format: PrintfFormat | null
}

export function noAttributes(): Attributes {
  return { packed: false, noreturn: false, constructor: null, destructor: null, aligned: 0, format: null }
}

/** Attributes without which a program would do something else. */
const CHANGING = new Set(['cleanup', 'vector_size', 'mode', 'alias', 'ifunc'])

/** The priority of a constructor without a number: the last. */
const LAST_PRIORITY = 65535

/** The alignment of __attribute__((aligned)) without a number. */
const BIGGEST_ALIGNMENT = 16

/** Checks an alignment that the program asks for. One that is not possible is an error, and becomes 0. */
export function checkedAlignment(p: Parser, value: number, place: Span): number {
  if (value >= 0 && value <= 4096 && (value & (value - 1)) === 0) return value
  p.error('bad-alignment', place)
  return 0
}

// attributes = ("__attribute__" "(" "(" (attribute ("," attribute)*)? ")" ")")*
export function attributes(p: Parser, into: Attributes): void {
  while (p.eat('__attribute__') || p.eat('__attribute')) {
    p.expect('(')
    p.expect('(')
    while (!p.is(')') && p.tok.kind !== 'eof') {
      attribute(p, into)
      if (!p.eat(',')) break
    }
    p.expect(')')
    p.expect(')')
  }
}

// attribute = name ("(" … ")")?
function attribute(p: Parser, into: Attributes): void {
  const word = p.next()
  const name = word.text.replace(/^__(.*)__$/, '$1')
  if (name === 'packed') into.packed = true
  else if (name === 'noreturn') into.noreturn = true
  else if (name === 'constructor' || name === 'destructor') {
    into[name] = LAST_PRIORITY
    if (!p.eat('(')) return
    into[name] = Number(constantExpression(p)?.value ?? 0n)
    p.expect(')')
    return
  } else if (name === 'aligned') {
    into.aligned = BIGGEST_ALIGNMENT
    if (!p.eat('(')) return
    const place = p.tok
    into.aligned = checkedAlignment(p, Number(constantExpression(p)?.value ?? 0n), place)
    p.expect(')')
    return
  } else if (name === 'format' && p.eat('(')) {
    const kind = p.next().text.replace(/^__(.*)__$/, '$1')
    p.expect(',')
    const format = Number(constantExpression(p)?.value ?? 1n) - 1
    p.expect(',')
    const first = Number(constantExpression(p)?.value ?? 0n) - 1
    p.expect(')')
    if (kind === 'printf' || kind === 'scanf') into.format = { kind, format, first }
    return
  }
  if (CHANGING.has(name)) p.error('unsupported-attribute', word, { name })
  skipArguments(p)
}

function skipArguments(p: Parser): void {
  if (!p.is('(')) return
  let depth = 0
  do {
    if (p.is('(')) depth++
    if (p.is(')')) depth--
    p.next()
  } while (depth > 0 && p.tok.kind !== 'eof')
}
