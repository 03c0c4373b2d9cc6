// vla.ts: `int a[n]` in a function, n known only when the declaration is reached (6.7.6.2).
//
// The array lies in room taken from the stack, and a pointer of its name stands for it:
//   size = n * sizeof(int);  if (size > room) { a = alloca(size); room = size; }
// `room` is 0 when the function begins. So a declaration in a loop uses its room again; all of it goes when the function returns.

import type { Expr, Stmt, VariableSymbol } from './ast.ts'
import { convert, intExpr } from './conversions.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import { variableSymbol } from './symbols.ts'
import type { Token } from './token.ts'
import { INT, ULONG, pointerTo, type ArrayType, type Type } from './types.ts'

/** Declares an array of computed length. Answers the statements that its declaration runs. */
export function variableArray(p: Parser, name: Token, type: ArrayType, length: Expr): Stmt {
  if (p.is('=')) p.fail('vla-initialized', p.tok, { name: name.text })
  const span = { start: name.start, end: name.end }
  const pointer = variableSymbol(p, name, pointerTo(type.element), 'local')
  const size = hidden(p, span)
  const room = hidden(p, span)
  const fn = p.fn!
  fn.locals.push(pointer, size, room)
  fn.prologue.push({ kind: 'expr', expr: set(room, intExpr(0n, ULONG, span), span), span })
  p.scope.variables.push(pointer)
  p.scope.declare(name.text, pointer)
  p.variableArrays.set(pointer, { type, size })
  p.computedSizes.set(type, size)

  const element = intExpr(BigInt(type.element.size), ULONG, span)
  const bytes: Expr = {
    kind: 'binary',
    op: '*',
    left: convert(length, ULONG),
    right: element,
    type: ULONG,
    lvalue: false,
    span
  }
  const left = read(size, span)
  const right = read(room, span)
  const cond: Expr = { kind: 'compare', op: '>', left, right, type: INT, lvalue: false, span }
  const taken: Expr = { kind: 'builtin', name: 'alloca', args: [left], type: pointer.type, lvalue: false, span }
  const take: Stmt[] = [statement(set(pointer, taken, span)), statement(set(room, left, span))]
  const grow: Stmt = { kind: 'if', cond, then: { kind: 'block', body: take, span }, otherwise: null, span }
  return { kind: 'block', body: [statement(set(size, bytes, span)), grow], span }
}

/** The array for which a pointer stands; null for an ordinary variable. */
export function arrayBehind(p: Parser, symbol: VariableSymbol, span: Span): Expr | null {
  const array = p.variableArrays.get(symbol)
  if (!array) return null
  const pointer: Expr = { ...read(symbol, span), type: pointerTo(array.type) }
  return { kind: 'deref', pointer, type: array.type, lvalue: true, span }
}

/** sizeof an array of computed length: the variable that its declaration has set. Null for every other type. */
export function variableSize(p: Parser, type: Type, span: Span): Expr | null {
  const size = p.computedSizes.get(type)
  return size ? read(size, span) : null
}

function hidden(p: Parser, span: Span): VariableSymbol {
  return variableSymbol(p, span, ULONG, 'local')
}

function read(symbol: VariableSymbol, span: Span): Expr {
  return { kind: 'variable', symbol, type: symbol.type, lvalue: true, span }
}

function set(symbol: VariableSymbol, value: Expr, span: Span): Expr {
  return { kind: 'assign', target: read(symbol, span), value, type: symbol.type, lvalue: false, span }
}

function statement(expr: Expr): Stmt {
  return { kind: 'expr', expr, span: expr.span }
}
