// constant.ts: what is known at compile time. Expressions are folded as they are built, from the leaves up,
// so an integer constant expression is simply an `int` node when it is complete.

import type { BinaryOp, CompareOp, Constant, Expr, FunctionSymbol, StringLiteral, VariableSymbol } from './ast.ts'
import { linksOf } from './chains.ts'
import { wrap } from './literals.ts'
import type { FloatType, IntType } from './types.ts'

export function isZero(e: Expr): boolean {
  return e.kind === 'int' && e.value === 0n
}

/** true or false if it is known whether a scalar is 0, else null. */
export function truth(e: Expr): boolean | null {
  if (e.kind === 'int') return e.value !== 0n
  if (e.kind === 'float') return e.value !== 0
  if (e.kind === 'decay' && e.operand.kind === 'string') return true
  return null
}

/** x op y, or null if C does not say what that is. `exact` is false if it did not fit. */
export function foldInteger(
  op: BinaryOp,
  x: bigint,
  y: bigint,
  type: IntType
): { value: bigint; exact: boolean } | null {
  const value = integer(op, x, y, type)
  if (value === null) return null
  const wrapped = wrap(value, type)
  return { value: wrapped, exact: wrapped === value || !type.signed || op === '<<' }
}

function integer(op: BinaryOp, x: bigint, y: bigint, type: IntType): bigint | null {
  switch (op) {
    case '+':
      return x + y
    case '-':
      return x - y
    case '*':
      return x * y
    case '/':
      return y === 0n ? null : x / y
    case '%':
      return y === 0n ? null : x % y
    case '&':
      return x & y
    case '|':
      return x | y
    case '^':
      return x ^ y
    case '<<':
      return y < 0n || y >= BigInt(type.size * 8) ? null : x << y
    case '>>':
      return y < 0n || y >= BigInt(type.size * 8) ? null : x >> y
  }
}

/** x op y; null for an operator that floating-point numbers do not have. */
export function foldFloat(op: BinaryOp, x: number, y: number, type: FloatType): number | null {
  const value = op === '+' ? x + y : op === '-' ? x - y : op === '*' ? x * y : op === '/' ? x / y : null
  return value !== null && type.name === 'float' ? Math.fround(value) : value
}

export function foldCompare<T extends bigint | number>(op: CompareOp, x: T, y: T): boolean {
  switch (op) {
    case '==':
      return x === y
    case '!=':
      return x !== y
    case '<':
      return x < y
    case '<=':
      return x <= y
    case '>':
      return x > y
    case '>=':
      return x >= y
  }
}

// ---- what a static object can start as ----

/** The value of a constant expression, addresses included (6.6); null if it has to be computed when the program runs. */
export function constantValue(e: Expr): Constant | null {
  switch (e.kind) {
    case 'int':
      return { kind: 'int', value: e.value }
    case 'float':
      return { kind: 'float', value: e.value }
    case 'decay':
    case 'address':
      return constantPlace(e.operand)
    case 'cast': {
      // A cast to a type of 8 bytes keeps an address whole.
      const value = constantValue(e.operand)
      return value?.kind === 'address' && e.type.size === 8 && e.type.kind !== 'float' ? value : null
    }
    case 'pointer-add': {
      let by = 0
      const links = linksOf(e)
      for (const { index, scale, op } of links) {
        if (index.kind !== 'int') return null
        by += Number(index.value) * scale * (op === '+' ? 1 : -1)
      }
      const pointer = constantValue(links[0]!.pointer)
      return pointer && moved(pointer, by)
    }
    default:
      return null
  }
}

/** The address of an lvalue or function, if it is known. */
export function constantPlace(e: Expr): Constant | null {
  switch (e.kind) {
    case 'variable':
      return e.symbol.storage === 'static' || e.symbol.storage === 'global' ? address(e.symbol) : null
    case 'function':
      return address(e.symbol)
    case 'string':
      return address(e.literal)
    case 'deref':
      return constantValue(e.pointer)
    case 'member': {
      const object = constantPlace(e.object)
      return object && moved(object, e.member.offset)
    }
    default:
      return null
  }
}

function address(base: VariableSymbol | FunctionSymbol | StringLiteral): Constant {
  return { kind: 'address', base, offset: 0 }
}

function moved(value: Constant, by: number): Constant | null {
  if (value.kind === 'address') return { ...value, offset: value.offset + by }
  if (value.kind === 'int') return { kind: 'int', value: value.value + BigInt(by) }
  return null
}
