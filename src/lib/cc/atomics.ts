// atomics.ts: GCC's __sync_ and __atomic_ functions: what happens at once for all threads. One processor runs one thread at a time,
// and another only between two instructions. So a read, or a write, is one instruction and needs nothing; what reads and then writes
// is a function of the library (archive/atomic.c).

import type { Expr } from './ast.ts'
import { assign } from './assignments.ts'
import { ADDRESS, asLong, update } from './atomic-update.ts'
import { convert, errorExpr, intExpr, rvalue } from './conversions.ts'
import { libraryCall } from './library.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'
import { ATOMIC, BOOL, INT, LONG, VOID, VOLATILE, isPointer, qualsOf, unqualified, type Type } from './types.ts'

const OPERATORS: Readonly<Record<string, string>> = { add: '+', sub: '-', or: '|', and: '&', xor: '^', nand: 'n' }

/** Is this the name of such a function? */
export const isAtomicName = (name: string): boolean => /^__(sync|atomic)_/.test(name)

// name "(" arguments ")", which have been read
export function atomicCall(p: Parser, name: Token, args: readonly Expr[]): Expr {
  const span = p.spanFrom(name.start)
  const short = name.text.replace(/^__(sync|atomic)_/, '')
  if (/^(synchronize|thread_fence|signal_fence)$/.test(short)) return intExpr(0n, INT, span)
  const pointer = args[0] && rvalue(args[0])
  if (!pointer || !isPointer(pointer.type) || args.some(({ type }) => type.kind === 'error')) {
    if (!args.some(({ type }) => type.kind === 'error')) p.error('unknown-builtin', name, { name: name.text })
    return errorExpr(span)
  }
  const place: Expr = { kind: 'deref', pointer, type: pointer.type.to, lvalue: true, span }
  const type = unqualified(place.type)
  const [, second, third] = args
  const zero = intExpr(0n, INT, span)
  const fetch = /^(fetch_and|fetch)_(\w+)$/.exec(short) ?? /^(\w+?)_(?:and_)?(fetch)$/.exec(short)
  const op = fetch && OPERATORS[fetch[1].startsWith('fetch') ? fetch[2] : fetch[1]]
  if (op && second) return update(p, pointer, type, op, second, fetch[1].startsWith('fetch'), span)
  const store = (value: Expr): Expr => {
    const stored = assign(p, name, { ...place, type: withoutAtomic(place.type) }, value)
    return { kind: 'cast', operand: stored, implicit: true, type: VOID, lvalue: false, span }
  }
  switch (short) {
    case 'load_n':
      return rvalue(place)
    case 'store_n':
      return second ? store(second) : errorExpr(span)
    case 'clear':
    case 'lock_release':
      return store(zero)
    case 'exchange_n':
    case 'lock_test_and_set':
      return second ? update(p, pointer, type, '=', second, true, span) : errorExpr(span)
    case 'test_and_set':
      return convert(update(p, pointer, type, '=', intExpr(1n, INT, span), true, span), BOOL)
    case 'bool_compare_and_swap':
    case 'val_compare_and_swap': {
      if (!second || !third) break
      const kept = [pointer, intExpr(BigInt(type.size), INT, span), asLong(second), asLong(third)]
      const asked = short === 'bool_compare_and_swap'
      const called = asked ? '__atomic_swap_if' : '__atomic_swap_was'
      return libraryCall(p, called, LONG, [ADDRESS, INT, LONG, LONG], kept, asked ? BOOL : type, span)
    }
    case 'compare_exchange_n': {
      if (!second || !third) break
      const kept = [pointer, intExpr(BigInt(type.size), INT, span), rvalue(second), asLong(third)]
      return libraryCall(p, '__atomic_swap_at', LONG, [ADDRESS, INT, ADDRESS, LONG], kept, BOOL, span)
    }
  }
  p.error('unknown-builtin', name, { name: name.text })
  return errorExpr(span)
}

function withoutAtomic(type: Type): Type {
  return { ...type, quals: (qualsOf(type) & ~ATOMIC) | VOLATILE } as Type
}
