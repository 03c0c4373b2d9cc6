// operators.ts: what each operator means for operands of given types (6.5). Builds the nodes that expressions.ts asks for.

import type { BinaryOp, CompareOp, Expr } from './ast.ts'
import { constantPlace, foldCompare, foldFloat, foldInteger, truth } from './constant.ts'
import { convert, errorExpr, intExpr, isNull, plain, pointeesAgree, promote, rvalue, usualType } from './conversions.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import type { Token } from './token.ts'
import { typeName } from './type-name.ts'
import { variableSize } from './vla.ts'
import {
  INT, LONG, ULONG, VOID, isArithmetic, isComplete, isInteger, isPointer, isRecord, isScalar, pointerTo, qualified, qualsOf, unqualified,
  type PointerType, type Type,
} from './types.ts' // prettier-ignore

export function around(a: Span, b: Span): Span {
  return { start: a.start, end: b.end < a.start ? a.end : b.end }
}

/** Has an error been reported for one of them? Then nothing more is said. */
export function wrong(...operands: Expr[]): boolean {
  return operands.some((e) => e.type.kind === 'error')
}

/** The name under which an object or function is known: of a variable, of a member; null for most others. */
export function nameOf(e: Expr): string | null {
  switch (e.kind) {
    case 'variable':
    case 'function':
      return e.symbol.name || null
    case 'member':
      return e.member.name
    case 'deref':
      return e.pointer.kind === 'variable' ? '*' + e.pointer.symbol.name : null
    default:
      return null
  }
}

// ---- unary ----

// "+" e, "-" e, "~" e, "!" e
export function unary(p: Parser, op: Token, e: Expr): Expr {
  const span = around(op, e.span)
  const value = rvalue(e)
  if (wrong(value)) return errorExpr(span)
  if (op.text === '!') return not(p, value, op, span)
  if (!(op.text === '~' ? isInteger(value.type) : isArithmetic(value.type))) {
    p.error('bad-unary', op, { op: op.text, type: typeName(value.type) })
    return errorExpr(span)
  }
  const operand = promote(value)
  const type = operand.type
  if (op.text === '+')
    return operand === e && e.lvalue
      ? { kind: 'cast', operand, implicit: false, type: plain(type), lvalue: false, span }
      : { ...operand, span }
  if (operand.kind === 'int' && type.kind === 'int') {
    if (op.text === '~') return intExpr(foldInteger('^', operand.value, -1n, type)!.value, type, span)
    const result = foldInteger('-', 0n, operand.value, type)!
    if (!result.exact) p.warn('constant-overflow', span, { type: typeName(type) })
    return intExpr(result.value, type, span)
  }
  if (operand.kind === 'float') return { ...operand, value: -operand.value, span }
  return { kind: 'unary', op: op.text as '-' | '~', operand, type: unqualified(type), lvalue: false, span }
}

function not(p: Parser, value: Expr, op: Span, span: Span): Expr {
  if (!isScalar(value.type)) {
    p.error('bad-unary', op, { op: '!', type: typeName(value.type) })
    return errorExpr(span)
  }
  const known = truth(value)
  if (known !== null) return intExpr(known ? 0n : 1n, INT, span)
  return { kind: 'unary', op: '!', operand: value, type: INT, lvalue: false, span }
}

// "&" e
export function addressOf(p: Parser, op: Token, e: Expr): Expr {
  const span = around(op, e.span)
  if (wrong(e)) return errorExpr(span)
  if (e.type.kind !== 'function' && !e.lvalue) {
    p.error('address-of-value', op)
    return errorExpr(span)
  }
  if (e.kind === 'member' && e.member.bits) {
    p.error('address-of-bit-field', op, { name: e.member.name ?? '' })
    return errorExpr(span)
  }
  takeAddress(e)
  const type = pointerTo(e.type)
  // &*p is p; &((struct s *)0)->m is a number.
  if (e.kind === 'deref') return { ...convert(e.pointer, type), type, span } as Expr
  const place = constantPlace(e)
  if (place?.kind === 'int') return intExpr(place.value, type, span)
  return { kind: 'address', operand: e, type, lvalue: false, span }
}

/** Marks the variable of which an lvalue is a part: it must live in memory. */
function takeAddress(e: Expr): void {
  let place = e
  while (place.kind === 'member') place = place.object
  if (place.kind === 'variable') place.symbol.addressTaken = true
}

// "*" e
export function dereference(p: Parser, op: Span, e: Expr, span: Span): Expr {
  const pointer = rvalue(e)
  if (wrong(pointer)) return errorExpr(span)
  if (!isPointer(pointer.type)) {
    p.error('deref-of-value', op, { type: typeName(pointer.type) })
    return errorExpr(span)
  }
  const type = pointer.type.to
  if (type.kind === 'error') return errorExpr(span)
  // *f is f: a function turns into a pointer again at once.
  if (type.kind === 'function' && pointer.kind === 'decay') return { ...pointer.operand, span } as Expr
  if (type.kind === 'record' && !type.record.complete) {
    p.error('deref-of-incomplete', op, { type: typeName(type) })
    return errorExpr(span)
  }
  return { kind: 'deref', pointer, type, lvalue: type.kind !== 'function' && type.kind !== 'void', span }
}

/** Bytes from one element to the next; void and functions count as 1, as gcc has it. */
export function elementSize(p: Parser, type: PointerType, place: Span): number {
  if (type.to.kind === 'void' || type.to.kind === 'function') return 1
  if (!isComplete(type.to)) p.error('arithmetic-on-incomplete', place, { type: typeName(type.to) })
  return type.to.size
}

// ---- binary ----

export function binary(p: Parser, op: Token, l: Expr, r: Expr): Expr {
  const span = around(l.span, r.span)
  const left = rvalue(l)
  const right = rvalue(r)
  if (wrong(left, right)) return errorExpr(span)
  switch (op.text) {
    case '&&':
    case '||':
      return logical(p, op, left, right, span)
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(p, op, left, right, span)
    case '<<':
    case '>>':
      return shift(p, op, left, right, span)
    case '+':
      if (isPointer(left.type) && isInteger(right.type)) return pointerAdd(p, op, left, right, '+', span)
      if (isInteger(left.type) && isPointer(right.type)) return pointerAdd(p, op, right, left, '+', span)
      break
    case '-':
      if (isPointer(left.type) && isInteger(right.type)) return pointerAdd(p, op, left, right, '-', span)
      if (isPointer(left.type) && isPointer(right.type)) return pointerDiff(p, op, left, right, span)
      break
  }
  return arithmetic(p, op, left, right, span)
}

export function badOperands(p: Parser, op: Token, left: Expr, right: Expr, span: Span): Expr {
  const void_ = left.type.kind === 'void' ? left : right.type.kind === 'void' ? right : null
  if (void_) p.error('void-value', void_.span)
  else p.error('bad-operands', op, { op: op.text, left: typeName(left.type), right: typeName(right.type) })
  return errorExpr(span)
}

// e ("+" | "-" | "*" | "/" | "%" | "&" | "|" | "^") e
function arithmetic(p: Parser, op: Token, left: Expr, right: Expr, span: Span): Expr {
  const integersOnly = op.text === '%' || op.text === '&' || op.text === '|' || op.text === '^'
  const fits = integersOnly ? isInteger : isArithmetic
  if (!fits(left.type) || !fits(right.type)) return badOperands(p, op, left, right, span)
  const type = usualType(left, right)
  const a = convert(left, type)
  const b = convert(right, type)
  const binaryOp = op.text as BinaryOp
  if (a.kind === 'int' && b.kind === 'int' && type.kind === 'int') {
    const result = foldInteger(binaryOp, a.value, b.value, type)
    if (result && !result.exact) p.warn('constant-overflow', op, { type: typeName(type) })
    if (result) return intExpr(result.value, type, span)
  }
  if (b.kind === 'int' && b.value === 0n && (op.text === '/' || op.text === '%')) p.warn('division-by-zero', op)
  if (a.kind === 'float' && b.kind === 'float' && type.kind === 'float') {
    const value = foldFloat(binaryOp, a.value, b.value, type)
    if (value !== null) return { kind: 'float', value, type, lvalue: false, span }
  }
  return { kind: 'binary', op: binaryOp, left: a, right: b, type, lvalue: false, span }
}

// e ("<<" | ">>") e
function shift(p: Parser, op: Token, left: Expr, right: Expr, span: Span): Expr {
  if (!isInteger(left.type) || !isInteger(right.type)) return badOperands(p, op, left, right, span)
  const a = promote(left)
  const b = convert(right, INT)
  const type = plain(a.type)
  if (type.kind !== 'int') return errorExpr(span)
  const binaryOp = op.text as BinaryOp
  if (b.kind === 'int' && (b.value < 0n || b.value >= BigInt(type.size * 8)))
    p.warn('shift-count', op, { type: typeName(type) })
  if (a.kind === 'int' && b.kind === 'int') {
    const result = foldInteger(binaryOp, a.value, b.value, type)
    if (result) return intExpr(result.value, type, span)
  }
  return { kind: 'binary', op: binaryOp, left: a, right: b, type, lvalue: false, span }
}

// e ("==" | "!=" | "<" | "<=" | ">" | ">=") e
function compare(p: Parser, op: Token, left: Expr, right: Expr, span: Span): Expr {
  const node = (a: Expr, b: Expr): Expr => {
    const compareOp = op.text as CompareOp
    if (a.kind === 'int' && b.kind === 'int')
      return intExpr(foldCompare(compareOp, a.value, b.value) ? 1n : 0n, INT, span)
    if (a.kind === 'float' && b.kind === 'float')
      return intExpr(foldCompare(compareOp, a.value, b.value) ? 1n : 0n, INT, span)
    return { kind: 'compare', op: compareOp, left: a, right: b, type: INT, lvalue: false, span }
  }
  if (isArithmetic(left.type) && isArithmetic(right.type)) {
    const type = usualType(left, right)
    return node(convert(left, type), convert(right, type))
  }
  if (isPointer(left.type) && isPointer(right.type)) {
    if (isStringPointer(left) || isStringPointer(right)) p.warn('string-compare', op)
    if (!pointeesAgree(left.type.to, right.type.to)) {
      p.warn('compare-pointer-types', op, { left: typeName(left.type), right: typeName(right.type) })
    }
    const type = left.type.to.kind === 'void' ? unqualified(right.type) : unqualified(left.type)
    return node(convert(left, type), convert(right, type))
  }
  for (const [pointer, other] of [
    [left, right],
    [right, left]
  ] as const) {
    if (!isPointer(pointer.type) || !isInteger(other.type)) continue
    // `p == 'a'`: either a * is missing, or double quotes are meant.
    const names = { left: typeName(left.type), right: typeName(right.type) }
    if (!isNull(other)) p.warn('compare-pointer-int', op, names)
    else if (op.text !== '==' && op.text !== '!=') p.warn('order-pointer-zero', op)
    const type = unqualified(pointer.type)
    return node(convert(left, type), convert(right, type))
  }
  return badOperands(p, op, left, right, span)
}

function isStringPointer(e: Expr): boolean {
  return e.kind === 'decay' && e.operand.kind === 'string'
}

// e ("&&" | "||") e
function logical(p: Parser, op: Token, left: Expr, right: Expr, span: Span): Expr {
  if (!isScalar(left.type) || !isScalar(right.type)) return badOperands(p, op, left, right, span)
  const and = op.text === '&&'
  const l = truth(left)
  if (l === !and) return intExpr(and ? 0n : 1n, INT, span)
  const r = truth(right)
  if (l !== null && r !== null) return intExpr(r ? 1n : 0n, INT, span)
  return { kind: 'logical', op: and ? '&&' : '||', left, right, type: INT, lvalue: false, span }
}

function pointerAdd(p: Parser, op: Span, pointer: Expr, index: Expr, sign: '+' | '-', span: Span): Expr {
  const type = unqualified(pointer.type)
  const computed = variableSize(p, (pointer.type as PointerType).to, op)
  const by = computed ? times(convert(promote(index), LONG), computed, span) : promote(index)
  const scale = computed ? 1 : elementSize(p, pointer.type as PointerType, op)
  if (pointer.kind === 'int' && by.kind === 'int') {
    const offset = by.value * BigInt(scale)
    return intExpr(BigInt.asUintN(64, sign === '+' ? pointer.value + offset : pointer.value - offset), type, span)
  }
  return { kind: 'pointer-add', op: sign, pointer, index: by, scale, type, lvalue: false, span }
}

/** A number of elements, in bytes. */
const times = (index: Expr, size: Expr, span: Span): Expr => ({
  kind: 'binary', op: '*', left: index, right: convert(size, LONG), type: LONG, lvalue: false, span,
}) // prettier-ignore

function pointerDiff(p: Parser, op: Token, left: Expr, right: Expr, span: Span): Expr {
  const type = left.type as PointerType
  if (!pointeesAgree(type.to, (right.type as PointerType).to)) return badOperands(p, op, left, right, span)
  const scale = elementSize(p, type, op)
  return { kind: 'pointer-diff', left, right, scale: scale || 1, type: LONG, lvalue: false, span }
}

// e "[" e "]"
export function subscript(p: Parser, open: Token, array: Expr, index: Expr, span: Span): Expr {
  const a = rvalue(array)
  const i = rvalue(index)
  if (wrong(a, i)) return errorExpr(span)
  const [pointer, by] = isPointer(a.type) ? [a, i] : [i, a]
  if (!isPointer(pointer.type) || pointer.type.to.kind === 'function') {
    p.error('subscript-of-value', open, { type: typeName(a.type) })
    return errorExpr(span)
  }
  if (!isInteger(by.type)) {
    p.error('subscript-not-integer', by.span, { type: typeName(by.type) })
    return errorExpr(span)
  }
  if (array.type.kind === 'array' && array.type.length > 0 && by.kind === 'int')
    checkBounds(p, array.type.length, by.value, by.span)
  return dereference(p, open, pointerAdd(p, open, pointer, by, '+', span), span)
}

function checkBounds(p: Parser, length: number, index: bigint, place: Span): void {
  // One past the end is an address that C allows, but nothing that can be read; &a[n] is rare enough to be warned of.
  if (index < 0n || index > BigInt(length)) p.warn('index-out-of-bounds', place, { index: String(index), length })
}

// ---- the others ----

// e "?" e ":" e
export function conditional(p: Parser, op: Token, cond: Expr, t: Expr, o: Expr): Expr {
  const span = around(cond.span, o.span)
  const test = rvalue(cond)
  let then = rvalue(t)
  let otherwise = rvalue(o)
  if (wrong(test, then, otherwise)) return errorExpr(span)
  if (!isScalar(test.type)) {
    p.error('condition-not-scalar', cond.span, { type: typeName(test.type) })
    return errorExpr(span)
  }
  const type = conditionalType(p, op, then, otherwise)
  if (!type) return badOperands(p, op, then, otherwise, span)
  if (type.kind !== 'void' && type.kind !== 'record') {
    then = convert(then, type)
    otherwise = convert(otherwise, type)
  }
  const known = truth(test)
  const chosen = known === null ? null : known ? then : otherwise
  if (chosen && (chosen.kind === 'int' || chosen.kind === 'float')) return { ...chosen, type, span } as Expr
  return { kind: 'conditional', cond: test, then, otherwise, type, lvalue: false, span }
}

function conditionalType(p: Parser, op: Token, a: Expr, b: Expr): Type | null {
  if (isArithmetic(a.type) && isArithmetic(b.type)) return usualType(a, b)
  if (a.type.kind === 'void' || b.type.kind === 'void') return VOID
  if (isRecord(a.type) && isRecord(b.type)) return a.type.record === b.type.record ? unqualified(a.type) : null
  if (isPointer(a.type) && isNull(b)) return unqualified(a.type)
  if (isPointer(b.type) && isNull(a)) return unqualified(b.type)
  const names = { left: typeName(a.type), right: typeName(b.type) }
  if (isPointer(a.type) && isPointer(b.type)) {
    const quals = qualsOf(a.type.to) | qualsOf(b.type.to)
    if (!pointeesAgree(a.type.to, b.type.to)) p.warn('conditional-pointer-types', op, names)
    const to = b.type.to.kind === 'void' ? b.type.to : a.type.to
    return pointerTo(to.kind === 'function' ? to : qualified(to, quals))
  }
  const pointer = isPointer(a.type) ? a : isPointer(b.type) ? b : null
  const other = pointer === a ? b : a
  if (!pointer || !isInteger(other.type)) return null
  p.warn('conditional-pointer-int', op, names)
  return unqualified(pointer.type)
}

// e "," e
export function comma(l: Expr, r: Expr): Expr {
  const span = around(l.span, r.span)
  const left = rvalue(l)
  const right = rvalue(r)
  if (wrong(left, right)) return errorExpr(span)
  return { kind: 'comma', left, right, type: unqualified(right.type), lvalue: false, span }
}

/** The value of sizeof or _Alignof: a size_t. */
export function sizeValue(p: Parser, type: Type, what: 'size' | 'align', span: Span): Expr {
  if (type.kind === 'error') return errorExpr(span)
  // GNU: void and functions have size 1.
  if (type.kind === 'void' || type.kind === 'function') return intExpr(1n, ULONG, span)
  if (!isComplete(type) && !(what === 'align' && type.kind === 'array')) {
    p.error('sizeof-incomplete', span, { type: typeName(type) })
    return errorExpr(span)
  }
  return intExpr(BigInt(type[what]), ULONG, span)
}
