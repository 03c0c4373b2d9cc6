// calls.ts: function calls (6.5.2.2): checks the arguments against the parameters, and converts them.

import type { CallExpr, Expr, FunctionSymbol } from './ast.ts'
import { assignable, errorExpr, promoteArgument, rvalue } from './conversions.ts'
import { checkFormat, formatOf } from './formats.ts'
import { openCall } from './implicit.ts'
import { nameOf } from './operators.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import type { Token } from './token.ts'
import { typeName } from './type-name.ts'
import { isComplete, isPointer, unqualified, type FunctionType } from './types.ts'

// callee "(" arguments ")"
export function call(p: Parser, e: Expr, open: Token, args: readonly Expr[]): Expr {
  const span = p.spanFrom(e.span.start)
  const callee = rvalue(e)
  if (callee.type.kind === 'error') return errorExpr(span)
  if (!isPointer(callee.type) || callee.type.to.kind !== 'function') {
    p.error('call-of-value', e.span, { type: typeName(e.type) })
    return errorExpr(span)
  }
  const type = callee.type.to
  const symbol = e.kind === 'function' ? e.symbol : null
  const close: Span = { start: p.lastEnd - 1, end: p.lastEnd }
  if (!countSuits(p, type, symbol, args, { e, open, close })) return errorExpr(span)
  const name = nameOf(e) ?? '( )'
  const converted = args.map((arg, i) => argument(p, type, arg, i, name))
  const format = symbol && formatOf(p, symbol)
  if (format) checkFormat(p, format, args, converted)
  if (type.result.kind !== 'void' && !isComplete(type.result) && type.result.kind !== 'error') {
    p.error('call-result-incomplete', span, { type: typeName(type.result) })
    return errorExpr(span)
  }
  if (type.result.kind === 'error' || converted.some((arg) => arg.type.kind === 'error')) return errorExpr(span)
  const made: CallExpr = {
    kind: 'call',
    callee,
    symbol,
    functionType: type,
    args: converted,
    type: unqualified(type.result),
    lvalue: false,
    span
  }
  return symbol && !type.prototyped ? openCall(p, made) : made
}

function argument(p: Parser, type: FunctionType, arg: Expr, i: number, name: string): Expr {
  if (type.prototyped && i < type.params.length) {
    return assignable(p, arg, type.params[i]!, 'argument', { name, number: i + 1 })
  }
  const value = promoteArgument(arg)
  if (value.type.kind !== 'void') return value
  p.error('void-value', arg.span)
  return errorExpr(arg.span)
}

interface CallPlaces {
  readonly e: Expr
  readonly open: Span
  readonly close: Span
}

function countSuits(
  p: Parser,
  type: FunctionType,
  symbol: FunctionSymbol | null,
  args: readonly Expr[],
  places: CallPlaces
): boolean {
  if (!type.prototyped) return true
  const expected = type.params.length
  const given = args.length
  if (given === expected || (type.variadic && given > expected)) return true
  const few = given < expected
  const extra = args[expected]
  const span = few ? places.close : { start: extra!.span.start, end: args[given - 1]!.span.end }
  const name = nameOf(places.e) ?? '( )'
  const counts = { name, expected, given }
  const code = few ? (type.variadic ? 'too-few-arguments-variadic' : 'too-few-arguments') : 'too-many-arguments'
  if (symbol) p.errorWithNote(code, span, counts, 'declared-as', symbol.span)
  else p.error(code, span, counts)
  return false
}
