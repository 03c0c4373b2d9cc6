// assignments.ts: the operators that store: = += ++ and their like (6.5.16, 6.5.2.4).

import type { BinaryOp, Expr } from './ast.ts'
import { atomicUpdate } from './atomic-update.ts'
import { assignable, convert, errorExpr, intExpr, plain, promote, rvalue, usualType } from './conversions.ts'
import { around, badOperands, elementSize, nameOf, wrong } from './operators.ts'
import type { Parser } from './parser.ts'
import type { Span } from './source.ts'
import type { Token } from './token.ts'
import { typeName } from './type-name.ts'
import {
  CONST,
  INT,
  isArithmetic,
  isInteger,
  isPointer,
  isRecord,
  isScalar,
  qualsOf,
  unqualified,
  type Type
} from './types.ts'

// e "=" e
export function assign(p: Parser, op: Token, target: Expr, e: Expr): Expr {
  const span = around(target.span, e.span)
  if (wrong(target) || !modifiable(p, target, op)) return errorExpr(span)
  const value = assignable(p, e, target.type, 'assign')
  if (wrong(value)) return errorExpr(span)
  return { kind: 'assign', target, value, type: unqualified(target.type), lvalue: false, span }
}

// e ("+=" | "-=" | …) e
export function assignOp(p: Parser, token: Token, target: Expr, e: Expr): Expr {
  const span = around(target.span, e.span)
  const value = rvalue(e)
  if (wrong(target, value) || !modifiable(p, target, token)) return errorExpr(span)
  const op = token.text.slice(0, -1) as BinaryOp
  const type = unqualified(target.type)
  const node = (operandType: Type, operand: Expr, scale: number): Expr => ({
    kind: 'assign-op', op, target, operandType, value: operand, scale, type, lvalue: false, span,
  }) // prettier-ignore

  const atomic = atomicUpdate(p, op, target, value, false, span)
  if (atomic) return atomic
  if (isPointer(type) && isInteger(value.type) && (op === '+' || op === '-')) {
    return node(type, promote(value), elementSize(p, type, token))
  }
  const integersOnly = !['+', '-', '*', '/'].includes(op)
  const fits = integersOnly ? isInteger : isArithmetic
  if (!fits(type) || !fits(value.type)) return badOperands(p, token, target, value, span)
  if (op === '<<' || op === '>>') return node(plain(promote(target).type), convert(value, INT), 0)
  if ((op === '/' || op === '%') && value.kind === 'int' && value.value === 0n) p.warn('division-by-zero', token)
  const operandType = usualType(target, value)
  return node(operandType, convert(value, operandType), 0)
}

// "++" e, "--" e, e "++", e "--"
export function step(p: Parser, op: Token, e: Expr, prefix: boolean): Expr {
  const span = prefix ? around(op, e.span) : around(e.span, op)
  if (wrong(e) || !modifiable(p, e, op)) return errorExpr(span)
  if (!isScalar(e.type)) {
    p.error('bad-unary', op, { op: op.text, type: typeName(e.type) })
    return errorExpr(span)
  }
  const one = intExpr(1n, INT, span)
  const atomic = atomicUpdate(p, op.text === '++' ? '+' : '-', e, one, !prefix, span)
  if (atomic) return atomic
  const scale = isPointer(e.type) ? elementSize(p, e.type, op) : 0
  const type = unqualified(e.type)
  return { kind: 'step', target: e, delta: op.text === '++' ? 1 : -1, prefix, scale, type, lvalue: false, span }
}

/** Can it be assigned to? Reports why not. */
function modifiable(p: Parser, e: Expr, op: Span): boolean {
  if (e.type.kind === 'array') p.error('assign-to-array', op, { type: typeName(e.type) })
  else if (e.type.kind === 'function') p.error('assign-to-function', op)
  else if (!e.lvalue) p.error('assign-to-value', op)
  else if (qualsOf(e.type) & CONST) {
    const name = nameOf(e)
    p.error(name ? 'assign-to-const' : 'assign-to-const-place', op, { name: name ?? '', type: typeName(e.type) })
  } else if (isRecord(e.type) && e.type.record.hasConst)
    p.error('assign-to-const-member', op, { type: typeName(e.type) })
  else return true
  return false
}
