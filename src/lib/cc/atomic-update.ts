// atomic-update.ts: _Atomic objects that are changed: x += 1 and x++ read and write, and no other thread may come between.

import type { Expr } from './ast.ts'
import { convert, intExpr, rvalue } from './conversions.ts'
import { libraryCall } from './library.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import { ATOMIC, INT, LONG, VOID, pointerTo, qualsOf, unqualified, type Type } from './types.ts'

/** void * */
export const ADDRESS = pointerTo(VOID)

/** target op= value, of an _Atomic object that is an integer. Null: it is none, and changed as any other. `old`: as x++ has it. */
export function atomicUpdate(p: Parser, op: string, target: Expr, value: Expr, old: boolean, span: Span): Expr | null {
  if (!(qualsOf(target.type) & ATOMIC) || target.type.kind !== 'int' || !'+-&|^'.includes(op)) return null
  let whole = target
  while (whole.kind === 'member') whole = whole.object
  if (whole.kind === 'variable') whole.symbol.addressTaken = true
  const at: Expr = { kind: 'address', operand: target, type: pointerTo(target.type), lvalue: false, span }
  return update(p, at, unqualified(target.type), op, value, old, span)
}

/** A call that reads an object, computes and writes it, without another thread between. `at` points to it. */
export function update(p: Parser, at: Expr, type: Type, op: string, value: Expr, old: boolean, span: Span): Expr {
  const number = (n: number) => intExpr(BigInt(n), INT, span)
  return libraryCall(
    p,
    '__atomic_update',
    LONG,
    [ADDRESS, INT, INT, LONG, INT],
    [at, number(type.size), number(op.charCodeAt(0)), asLong(value), number(old ? 0 : 1)],
    type,
    span
  )
}

/** A value as the library's functions take it. */
export const asLong = (e: Expr): Expr => convert(rvalue(e), LONG)
