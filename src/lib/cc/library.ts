// library.ts: calls that the compiler makes itself, of functions of the C library that no header declares.

import type { Expr, FunctionSymbol } from './ast.ts'
import { convert, rvalue } from './conversions.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import { functionOf, isPointer, type FunctionType, type Type } from './types.ts'

/** A call of a function of the library. The arguments are converted to `params`, and the result to `as`. */
export function libraryCall(
  p: Parser,
  name: string,
  result: Type,
  params: readonly Type[],
  args: readonly Expr[],
  as: Type,
  span: Span
): Expr {
  const symbol = libraryFunction(p, name, functionOf(result, [...params], false, true), span)
  const callee = rvalue({ kind: 'function', symbol, type: symbol.type, lvalue: false, span })
  const converted = args.map((arg, i) => convert(rvalue(arg), params[i]!))
  const value: Expr = {
    kind: 'call', callee, symbol, functionType: symbol.type, args: converted, type: result, lvalue: false, span,
  } // prettier-ignore
  return as.kind === result.kind && isPointer(as) ? { ...value, type: as } : convert(value, as)
}

function libraryFunction(p: Parser, name: string, type: FunctionType, use: Span): FunctionSymbol {
  const known = p.linked.get(name)
  if (known?.kind === 'function') return known
  const span = { start: use.start, end: use.end }
  const symbol: FunctionSymbol = {
    kind: 'function', name, type, storage: 'global', defined: false, noreturn: false, id: p.id(), span, used: true,
  } // prettier-ignore
  p.linked.set(name, symbol)
  return symbol
}
