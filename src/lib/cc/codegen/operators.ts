// operators.ts: arithmetic on slots, and constants.
import type { OpName } from '../../vm/isa.ts'
import type { BinaryOp, Expr } from '../ast.ts'
import type { Type } from '../types.ts'
import { doubleBits, floatBits } from './data.ts'
import type { Mark } from './frame.ts'
import { isDouble, isLong, isSigned, isSingle, wordsOf, type Gen } from './gen.ts'

/** The low 32 bits. */
export const low = (value: bigint): number => Number(BigInt.asIntN(32, value))
export const high = (value: bigint): number => Number(BigInt.asIntN(32, value >> 32n))

const FLOAT_OPS: Partial<Record<BinaryOp, 'ADD' | 'SUB' | 'MUL' | 'DIV'>> = {
  '+': 'ADD',
  '-': 'SUB',
  '*': 'MUL',
  '/': 'DIV'
}

function intOp(
  op: BinaryOp,
  signed: boolean
): 'ADD' | 'SUB' | 'MUL' | 'DIV' | 'DIVU' | 'REM' | 'REMU' | 'AND' | 'OR' | 'XOR' | 'SHL' | 'SHR' | 'SAR' {
  switch (op) {
    case '+':
      return 'ADD'
    case '-':
      return 'SUB'
    case '*':
      return 'MUL'
    case '/':
      return signed ? 'DIV' : 'DIVU'
    case '%':
      return signed ? 'REM' : 'REMU'
    case '&':
      return 'AND'
    case '|':
      return 'OR'
    case '^':
      return 'XOR'
    case '<<':
      return 'SHL'
    case '>>':
      return signed ? 'SAR' : 'SHR'
  }
}

/** left op right in `type`, left being in a slot already, and perhaps right. What was taken since `mark`, left too, is given back. */
export function binary(
  g: Gen,
  op: BinaryOp,
  type: Type,
  left: number,
  right: Expr | number,
  dst: number,
  mark: Mark
): number {
  const out = (): number => {
    g.frame.releaseSlots(mark)
    return dst >= 0 ? dst : g.frame.slot(wordsOf(type))
  }
  const signed = isSigned(type)
  if (typeof right !== 'number' && right.kind === 'int' && type.kind !== 'float') {
    const before = g.frame.mark()
    const to = out()
    const { value } = right
    if (
      isLong(type) ? longConstant(g, op, signed, to, left, value) : intConstant(g, op, signed, to, left, low(value))
    ) {
      return to
    }
    g.frame.releaseSlots(before)
  }
  const r = typeof right === 'number' ? right : g.value(right)
  const to = out()
  if (type.kind === 'float') g.asm.op(`${FLOAT_OPS[op]!}${isSingle(type) ? 'F' : 'D'}`, to, left, r)
  else g.asm.op(isLong(type) ? `${intOp(op, signed)}2` : intOp(op, signed), to, left, r)
  return to
}

const isPower = (k: number): boolean => k > 0 && (k & (k - 1)) === 0

/** One instruction with a constant in it, if there is one. */
function intConstant(g: Gen, op: BinaryOp, signed: boolean, to: number, left: number, k: number): boolean {
  const shift = 31 - Math.clz32(k)
  let name: OpName
  switch (op) {
    case '+':
      name = 'ADDI'
      break
    case '-':
      name = 'ADDI'
      k = -k | 0
      break
    case '*':
      name = isPower(k) ? 'SHLI' : 'MULI'
      if (isPower(k)) k = shift
      break
    case '/':
      if (k === 0 || (signed && k === -1)) return false
      name = signed ? 'DIVI' : isPower(k) ? 'SHRI' : 'DIVUI'
      if (name === 'SHRI') k = shift
      break
    case '%':
      if (k === 0 || (signed && k === -1)) return false
      name = signed ? 'REMI' : isPower(k) ? 'ANDI' : 'REMUI'
      if (name === 'ANDI') k--
      break
    case '&':
      name = 'ANDI'
      break
    case '|':
      name = 'ORI'
      break
    case '^':
      name = 'XORI'
      break
    case '<<':
      name = 'SHLI'
      k &= 31
      break
    case '>>':
      name = signed ? 'SARI' : 'SHRI'
      k &= 31
  }
  g.asm.opk(name, to, left, k)
  return true
}

function longConstant(g: Gen, op: BinaryOp, signed: boolean, to: number, left: number, value: bigint): boolean {
  const k = low(value)
  const fits = high(value) === k >> 31
  switch (op) {
    case '+':
      if (fits) g.asm.opk('ADDI2', to, left, k)
      return fits
    case '-':
      if (!fits || k === -0x8000_0000) return false
      g.asm.opk('ADDI2', to, left, -k)
      return true
    case '*':
      if (!fits) return false
      if (isPower(k)) g.asm.opk('SHLI2', to, left, 31 - Math.clz32(k))
      else g.asm.opk('MULI2', to, left, k)
      return true
    case '<<':
      g.asm.opk('SHLI2', to, left, k & 63)
      return true
    case '>>':
      g.asm.opk(signed ? 'SARI2' : 'SHRI2', to, left, k & 63)
      return true
    default:
      return false
  }
}

export function floatConstant(g: Gen, type: Type, n: number, dst: number): number {
  const to = dst >= 0 ? dst : g.frame.slot(wordsOf(type))
  if (isDouble(type)) g.asm.li2(to, low(doubleBits(n)), high(doubleBits(n)))
  else g.asm.opk('LI', to, 0, floatBits(n))
  return to
}
