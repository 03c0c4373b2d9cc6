// vla.ts: `int a[n]` and `int a[n][m]` in a function, n and m known only when the declaration is reached (6.7.6.2).
//
// The array lies in room taken from the stack, and a pointer of its name stands for it:
//   size = n * sizeof(int);  if (size > room) { a = alloca(size); room = size; }
// Of an array of such arrays, a variable holds the size of each element too: by that an index is multiplied. So it is for a parameter
// `int a[n][m]`, whose sizes are computed when the function begins.
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
  const inner = computeSizes(p, type.element, span)
  const size = hidden(p, span)
  const room = hidden(p, span)
  const fn = p.fn!
  fn.locals.push(pointer, size, room)
  fn.prologue.push({ kind: 'expr', expr: set(room, intExpr(0n, ULONG, span), span), span })
  p.scope.variables.push(pointer)
  p.scope.declare(name.text, pointer)
  p.variableArrays.set(pointer, { type, size })
  p.computedSizes.set(type, size)

  const bytes = product(p, length, type.element, span)
  const left = read(size, span)
  const right = read(room, span)
  const cond: Expr = { kind: 'compare', op: '>', left, right, type: INT, lvalue: false, span }
  const taken: Expr = { kind: 'builtin', name: 'alloca', args: [left], type: pointer.type, lvalue: false, span }
  const take: Stmt[] = [statement(set(pointer, taken, span)), statement(set(room, left, span))]
  const grow: Stmt = { kind: 'if', cond, then: { kind: 'block', body: take, span }, otherwise: null, span }
  return { kind: 'block', body: [...inner, statement(set(size, bytes, span)), grow], span }
}

/** Computes the sizes of arrays that a type is made of, of the innermost first: `int (*)[m]`. */
export function computeSizes(p: Parser, type: Type, span: Span): Stmt[] {
  if (type.kind === 'pointer') return computeSizes(p, type.to, span)
  if (type.kind !== 'array') return []
  const inner = computeSizes(p, type.element, span)
  const length = p.paramArrays.get(type)?.length
  if (!length) return inner
  const size = hidden(p, span)
  p.fn!.locals.push(size)
  p.computedSizes.set(type, size)
  return [...inner, statement(set(size, product(p, length, type.element, span), span))]
}

/** The bytes of so many elements. */
function product(p: Parser, length: Expr, element: Type, span: Span): Expr {
  const right = variableSize(p, element, span) ?? intExpr(BigInt(element.size), ULONG, span)
  return { kind: 'binary', op: '*', left: convert(length, ULONG), right, type: ULONG, lvalue: false, span }
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
