// conversions.ts: how a value of one type becomes a value of another (6.3), and which conversions are reported.

import type { CastExpr, Expr } from './ast.ts'
import { isZero } from './constant.ts'
import type { DiagnosticArgs } from './diagnostics.ts'
import { wrap } from './literals.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import { typeName } from './type-name.ts'
import {
  BOOL, CHAR, DOUBLE, ERROR, FLOAT, INT, LDOUBLE, LLONG, LONG, SCHAR, SHORT, UCHAR, UINT, ULLONG, ULONG, USHORT, VOID,
  isArithmetic, isBool, isFloat, isInteger, isPointer, isRecord, isScalar, pointerTo, qualsOf, sameType, unqualified,
  type FloatType, type IntName, type IntType, type PointerType, type Type,
} from './types.ts' // prettier-ignore

export function errorExpr(span: Span): Expr {
  return { kind: 'error', type: ERROR, lvalue: false, span }
}

export function intExpr(value: bigint, type: Type, span: Span): Expr {
  return { kind: 'int', value, type, lvalue: false, span }
}

// ---- values ----

/** The value of an expression. Arrays and functions become pointers (6.3.2.1). */
export function rvalue(e: Expr): Expr {
  const { type, span } = e
  if (type.kind === 'array') return { kind: 'decay', operand: e, type: pointerTo(type.element), lvalue: false, span }
  if (type.kind === 'function') return { kind: 'decay', operand: e, type: pointerTo(type), lvalue: false, span }
  return e
}

const BASIC: Readonly<Record<IntName, IntType>> = {
  _Bool: BOOL, char: CHAR, 'signed char': SCHAR, 'unsigned char': UCHAR, short: SHORT, 'unsigned short': USHORT,
  int: INT, 'unsigned int': UINT, long: LONG, 'unsigned long': ULONG, 'long long': LLONG, 'unsigned long long': ULLONG,
} // prettier-ignore

/** The type without qualifiers, and for an enum, the integer type that it is made of. */
export function plain<T extends Type>(type: T): T {
  if (type.kind === 'int') return BASIC[type.name] as T
  return unqualified(type)
}

/** The integer promotions: whatever is narrower than int becomes one. */
export function promotedType(e: Expr): Type {
  const type = plain(e.type)
  if (type.kind !== 'int') return type
  const bits = e.kind === 'member' ? e.member.bits : null
  if (type.rank < INT.rank) return INT
  // All values of a narrow bit-field fit an int.
  if (bits && (bits.width < 32 || (bits.width === 32 && type.signed))) return INT
  return type
}

export function promote(e: Expr): Expr {
  return convert(e, promotedType(e))
}

/** The usual arithmetic conversions: the type in which two numbers meet. */
export function usualType(a: Expr, b: Expr): IntType | FloatType {
  const s = promotedType(a)
  const t = promotedType(b)
  for (const float of [LDOUBLE, DOUBLE, FLOAT]) {
    if ((s.kind === 'float' && s.name === float.name) || (t.kind === 'float' && t.name === float.name)) return float
  }
  return commonInteger(s as IntType, t as IntType)
}

function commonInteger(s: IntType, t: IntType): IntType {
  if (s.signed === t.signed) return s.rank >= t.rank ? s : t
  const [signed, unsigned] = s.signed ? [s, t] : [t, s]
  if (unsigned.rank >= signed.rank) return unsigned
  if (signed.size > unsigned.size) return signed
  return signed.rank === LONG.rank ? ULONG : ULLONG
}

/** An argument in the place of `...`, or of a function that says nothing of its parameters. */
export function promoteArgument(e: Expr): Expr {
  const value = rvalue(e)
  if (value.type.kind === 'float' && value.type.name === 'float') return convert(value, DOUBLE)
  return isInteger(value.type) ? promote(value) : value
}

/** A value as one of another type; the types must allow it. Known values are converted at once. */
export function convert(e: Expr, to: Type, implicit = true): Expr {
  const type = unqualified(to)
  if (e.type.kind === 'error' || type.kind === 'error') return errorExpr(e.span)
  if (sameType(unqualified(e.type), type)) return e
  return folded(e, type) ?? castNode(e, type, implicit)
}

function castNode(operand: Expr, type: Type, implicit: boolean): CastExpr {
  return { kind: 'cast', operand, implicit, type, lvalue: false, span: operand.span }
}

function folded(e: Expr, type: Type): Expr | null {
  const base = { lvalue: false, span: e.span } as const
  if (e.kind === 'int') {
    if (type.kind === 'int') return { kind: 'int', value: wrap(e.value, type), type, ...base }
    if (type.kind === 'pointer') return { kind: 'int', value: BigInt.asUintN(64, e.value), type, ...base }
    if (type.kind === 'float') return { kind: 'float', value: rounded(Number(e.value), type), type, ...base }
  }
  if (e.kind === 'float') {
    if (type.kind === 'float') return { kind: 'float', value: rounded(e.value, type), type, ...base }
    if (isBool(type)) return { kind: 'int', value: e.value === 0 ? 0n : 1n, type, ...base }
    // C does not define a value that does not fit: the processor's instruction decides.
    if (type.kind === 'int' && Math.abs(e.value) < 2 ** 63) {
      const value = BigInt(Math.trunc(e.value))
      if (wrap(value, type) === value) return { kind: 'int', value, type, ...base }
    }
  }
  return null
}

function rounded(value: number, type: FloatType): number {
  return type.name === 'float' ? Math.fround(value) : value
}

/** (type) e */
export function explicitCast(p: Parser, e: Expr, type: Type, span: Span): Expr {
  const operand = rvalue(e)
  const from = operand.type
  if (from.kind === 'error' || type.kind === 'error') return errorExpr(span)
  const args = { from: typeName(from), to: typeName(type) }
  if (type.kind === 'void') return { ...castNode(operand, VOID, false), span }
  if (isRecord(type) && isRecord(from) && type.record === from.record)
    return { ...operand, lvalue: false, span } as Expr
  if (!isScalar(type) || !isScalar(from) || (isFloat(type) && isPointer(from)) || (isPointer(type) && isFloat(from))) {
    p.error('bad-cast', span, args)
    return errorExpr(span)
  }
  if (isPointer(from) && isInteger(type) && type.size < 8 && !isBool(type)) p.warn('cast-loses-pointer', span, args)
  if (isPointer(type) && isInteger(from) && from.size < 8 && operand.kind !== 'int')
    p.warn('cast-widens-to-pointer', span, args)
  const result = convert(operand, type, false)
  // A cast is no lvalue, even one that changes nothing.
  if (result === operand && operand.lvalue) return { ...castNode(operand, unqualified(type), false), span }
  return { ...result, span, parens: true }
}

// ---- assignment ----

/** The four ways in which a value gets into an object. Each has its own sentences in en.ts. */
export type Context = 'assign' | 'init' | 'return' | 'argument'

/** Converts a value so that it can be stored in an object of type `to` (6.5.16.1), and reports what is wrong. `args` go into the sentences. */
export function assignable(p: Parser, e: Expr, to: Type, context: Context, args: DiagnosticArgs = {}): Expr {
  const value = rvalue(e)
  const from = value.type
  if (from.kind === 'error' || to.kind === 'error') return errorExpr(e.span)
  const names = (): DiagnosticArgs => ({ ...args, from: typeName(unqualified(from)), to: typeName(unqualified(to)) })

  if (isArithmetic(to) && isArithmetic(from)) {
    warnOfLoss(p, value, to)
    return convert(value, to)
  }
  if (isBool(to) && isPointer(from)) return convert(value, to)
  if (isRecord(to) && isRecord(from) && to.record === from.record) return value
  if (isPointer(to)) {
    if (isNull(value)) return convert(value, to)
    if (isPointer(from)) return pointerAssignable(p, value, from, to, context, names)
    if (isInteger(from)) {
      p.warn(`pointer-from-int-${context}`, e.span, names())
      return convert(value, to)
    }
  }
  if (isInteger(to) && isPointer(from)) {
    p.warn(`int-from-pointer-${context}`, e.span, names())
    return convert(value, to)
  }
  if (from.kind === 'void') p.error('void-value', e.span)
  else p.error(`bad-types-${context}`, e.span, names())
  return errorExpr(e.span)
}

function pointerAssignable(
  p: Parser,
  value: Expr,
  from: PointerType,
  to: PointerType,
  context: Context,
  names: () => DiagnosticArgs
): Expr {
  const lost = qualsOf(from.to) & ~qualsOf(to.to)
  if (!pointeesAgree(from.to, to.to)) p.warn(`pointer-mismatch-${context}`, value.span, names())
  else if (lost !== 0) p.warn(`loses-const-${context}`, value.span, names())
  return convert(value, to)
}

/** May a pointer to one be used as a pointer to the other, qualifiers aside? */
export function pointeesAgree(a: Type, b: Type): boolean {
  if (a.kind === 'void' || b.kind === 'void') return true
  if (sameType(unqualified(a), unqualified(b))) return true
  // Pointers to signed and unsigned integers of one size are mixed too often to be reported.
  return a.kind === 'int' && b.kind === 'int' && a.size === b.size && isBool(a) === isBool(b) && a.rank === b.rank
}

/** A null pointer constant: 0, or (void *) 0. */
export function isNull(e: Expr): boolean {
  return isZero(e) && (e.type.kind === 'int' || (e.type.kind === 'pointer' && e.type.to.kind === 'void'))
}

/** Warns of a constant that changes its value when it is converted. */
function warnOfLoss(p: Parser, e: Expr, to: Type): void {
  if (e.kind !== 'int' || to.kind !== 'int' || isBool(to)) return
  const wrapped = wrap(e.value, to)
  // -1 in an unsigned variable, and 0xff in a char, are how one says "all ones".
  if (BigInt.asUintN(to.size * 8, e.value) === BigInt.asUintN(to.size * 8, wrapped) && fitsEither(e.value, to.size))
    return
  p.warn('value-changes', e.span, { from: String(e.value), to: String(wrapped), type: typeName(to) })
}

function fitsEither(value: bigint, size: number): boolean {
  return value >= -(1n << BigInt(size * 8 - 1)) && value < 1n << BigInt(size * 8)
}
