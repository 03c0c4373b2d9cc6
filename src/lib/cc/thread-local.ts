// thread-local.ts: _Thread_local variables. The object itself is the instance of the main thread. Every other thread gets an instance
// when it first uses the variable (archive/thread_local.c): a copy of the image, a hidden constant object with the first value.

import type { Expr, VariableSymbol } from './ast.ts'
import { libraryCall } from './library.ts'
import { intExpr } from './conversions.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import { variableSymbol } from './symbols.ts'
import { CONST, ULONG, VOID, pointerTo, qualified, qualsOf } from './types.ts'

const ADDRESS = pointerTo(VOID)

/** Makes a static variable thread-local. */
export function makeThreadLocal(p: Parser, symbol: VariableSymbol): void {
  if (symbol.image) return
  const name = symbol.storage === 'global' ? `__image_of_${symbol.name}` : ''
  const image = variableSymbol(p, symbol.span, symbol.type, symbol.storage)
  symbol.image = { ...image, name, addressTaken: true, used: true, hidden: true }
}

/** Defines the image of each thread-local variable that this unit defines, with the same first value. */
export function defineImages(p: Parser): void {
  for (const { symbol, items } of [...p.statics]) {
    if (!symbol.image || !items) continue
    symbol.image.type = qualified(symbol.type, qualsOf(symbol.type) | CONST)
    symbol.image.align = symbol.align
    p.addStatic(symbol.image, items)
  }
}

/** The running thread's instance of a variable, an lvalue. */
export function threadLocal(p: Parser, symbol: VariableSymbol, image: VariableSymbol, span: Span): Expr {
  const { type } = symbol
  const to = pointerTo(type)
  const address = (operand: VariableSymbol): Expr => ({
    kind: 'address', operand: { kind: 'variable', symbol: operand, type, lvalue: true, span }, type: to, lvalue: false, span,
  }) // prettier-ignore
  const size = intExpr(BigInt(type.size), ULONG, span)
  const args = [address(symbol), address(image), size]
  const pointer = libraryCall(p, '__thread_local', ADDRESS, [ADDRESS, ADDRESS, ULONG], args, to, span)
  return { kind: 'deref', pointer, type, lvalue: true, span }
}
