// compare.ts: comparisons that end in a value or in a branch.
import type { OpName } from '../../vm/isa.ts'
import type { CompareExpr, CompareOp, Expr } from '../ast.ts'
import { linksOf } from '../chains.ts'
import { INT, type Type } from '../types.ts'
import type { Target } from './asm.ts'
import { convert, toDouble } from './convert.ts'
import type { Mark } from './frame.ts'
import { isDouble, isLong, isSingle, type Gen } from './gen.ts'
import { keep } from './memory.ts'
import { low } from './operators.ts'
import { rightFirst } from './order.ts'

const MIRROR: Record<CompareOp, CompareOp> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
const NOT: Record<CompareOp, CompareOp> = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' }

interface Operands {
  readonly op: CompareOp
  readonly left: number
  readonly right: number
}

/** A constant on the left goes to the right. */
function sides(e: CompareExpr): { op: CompareOp; left: Expr; right: Expr } {
  return e.left.kind === 'int' && e.right.kind !== 'int'
    ? { op: MIRROR[e.op], left: e.right, right: e.left }
    : { op: e.op, left: e.left, right: e.right }
}

const unsignedCompare = (type: Type): boolean => type.kind === 'pointer' || (type.kind === 'int' && !type.signed)

/** Both sides in slots, only with == != < <=. `leftIn` is the slot of the left one, if it was computed already. */
function operands(g: Gen, op: CompareOp, l: Expr, r: Expr, leftIn = -1): Operands {
  const asDouble = (e: Expr, slot = g.value(e)): number => (isSingle(e.type) ? toDouble(g, slot, e.type) : slot)
  const early = rightFirst(l, r) ? asDouble(r) : -1
  const left = leftIn < 0 ? asDouble(l) : asDouble(l, leftIn)
  const right = early >= 0 ? early : asDouble(r)
  return op === '>' || op === '>=' ? { op: MIRROR[op], left: right, right: left } : { op, left, right }
}

const SET: Record<string, 'SEQ' | 'SNE' | 'SLT' | 'SLE'> = { '==': 'SEQ', '!=': 'SNE', '<': 'SLT', '<=': 'SLE' }
const BRANCH: Record<string, 'BEQ' | 'BNE' | 'BLT' | 'BLE'> = { '==': 'BEQ', '!=': 'BNE', '<': 'BLT', '<=': 'BLE' }

export function compareValue(g: Gen, e: CompareExpr, dst = -1): number {
  const mark = g.frame.mark()
  let slot = -1
  for (const link of linksOf(e)) {
    const { left } = link
    if (slot >= 0 && left.kind === 'cast') {
      g.frame.releaseSlots(mark)
      keep(g, slot, INT)
      slot = convert(g, slot, INT, left.type)
    }
    slot = compareOne(g, link, slot, link === e ? dst : -1, mark)
  }
  return slot
}

/** One link of a chain. `leftIn` is the slot of its left side, which the links before it have computed; -1: it is the first. */
function compareOne(g: Gen, e: CompareExpr, leftIn: number, dst: number, mark: Mark): number {
  const { op, left, right } = sides(e)
  const { type } = left
  if (right.kind === 'int' && type.kind !== 'float' && !isLong(type)) {
    const known = setWithConstant(op, unsignedCompare(type), low(right.value))
    if (known) {
      const l = leftIn < 0 ? g.value(left) : leftIn
      g.frame.releaseSlots(mark)
      const to = dst >= 0 ? dst : g.frame.slot(1)
      g.asm.opk(known[0], to, l, known[1])
      return to
    }
  }
  const s = operands(g, op, left, right, leftIn)
  g.frame.releaseSlots(mark)
  const to = dst >= 0 ? dst : g.frame.slot(1)
  const equal = s.op === '==' || s.op === '!='
  const name: OpName = equal
    ? (`${SET[s.op] as 'SEQ' | 'SNE'}${suffix(type)}` as const)
    : type.kind === 'float'
      ? `${SET[s.op] as 'SLT' | 'SLE'}D`
      : (`${SET[s.op] as 'SLT' | 'SLE'}${unsignedCompare(type) ? 'U' : ''}${isLong(type) ? '2' : ''}` as const)
  g.asm.op(name, to, s.left, s.right)
  return to
}

const suffix = (type: Type): '' | '2' | 'D' => (type.kind === 'float' ? 'D' : isLong(type) ? '2' : '')

/** The instruction and constant for `x op k`; undefined where k ± 1 would not fit. */
function setWithConstant(op: CompareOp, unsigned: boolean, k: number): readonly [OpName, number] | undefined {
  const most = unsigned ? -1 : 0x7fff_ffff
  const least = unsigned ? 0 : -0x8000_0000
  switch (op) {
    case '==':
      return ['SEQI', k]
    case '!=':
      return ['SNEI', k]
    case '<':
      return [unsigned ? 'SLTUI' : 'SLTI', k]
    case '>':
      return [unsigned ? 'SGTUI' : 'SGTI', k]
    case '<=':
      return k === most ? undefined : [unsigned ? 'SLTUI' : 'SLTI', k + 1]
    case '>=':
      return k === least ? undefined : [unsigned ? 'SGTUI' : 'SGTI', k - 1]
  }
}

/** Goes to `target` if the comparison comes out as `when`. */
export function compareBranch(g: Gen, e: CompareExpr, target: Target, when: boolean): void {
  const mark = g.frame.mark()
  const { op, left, right } = sides(e)
  const { type } = left
  if (type.kind === 'float') {
    const s = operands(g, op, left, right)
    g.asm.branch(floatBranch(s.op, when), s.left, s.right, target)
  } else {
    const wanted = when ? op : NOT[op]
    const known = right.kind === 'int' ? branchWithConstant(wanted, type, right.value) : undefined
    const word = known || right.kind !== 'int' ? undefined : branchWithWord(wanted, type, right.value)
    if (known) g.asm.branchk(known[0], g.value(left), known[1], target)
    else if (word) g.asm.branchw(word[0], g.value(left), word[1], target)
    else {
      const s = operands(g, wanted, left, right)
      const equal = s.op === '==' || s.op === '!='
      const long = isLong(type) ? '2' : ''
      const name: OpName = equal
        ? `${BRANCH[s.op] as 'BEQ' | 'BNE'}${long}`
        : `${BRANCH[s.op] as 'BLT' | 'BLE'}${unsignedCompare(type) ? 'U' : ''}${long}`
      g.asm.branch(name, s.left, s.right, target)
    }
  }
  g.frame.releaseSlots(mark)
}

function floatBranch(op: CompareOp, when: boolean): OpName {
  switch (op) {
    case '==':
      return when ? 'BEQD' : 'BNED'
    case '!=':
      return when ? 'BNED' : 'BEQD'
    case '<':
      return when ? 'BLTD' : 'BNLTD'
    default:
      return when ? 'BLED' : 'BNLED'
  }
}

/** A branch with a constant of 16 bits in it, if there is one. */
function branchWithConstant(op: CompareOp, type: Type, value: bigint): readonly [OpName, number] | undefined {
  const unsigned = unsignedCompare(type)
  const two = isLong(type) ? '2' : ''
  if (op === '==' || op === '!=') {
    const k = isLong(type) ? value : BigInt(low(value))
    if (k < -0x8000n || k > 0x7fffn) return undefined
    return [`${op === '==' ? 'BEQI' : 'BNEI'}${two}`, Number(k)]
  }
  const k = op === '<=' || op === '>' ? value + 1n : value
  if (unsigned ? k < 0n || k > 0xffffn || two === '2' : k < -0x8000n || k > 0x7fffn) return undefined
  const less = op === '<' || op === '<='
  if (unsigned) return [less ? 'BLTUI' : 'BGEUI', Number(k)]
  return [`${less ? 'BLTI' : 'BGEI'}${two}`, Number(k)]
}

/** The same with 32 bits. */
function branchWithWord(op: CompareOp, type: Type, value: bigint): readonly [OpName, number] | undefined {
  if (isLong(type)) return undefined
  if (op === '==' || op === '!=') return [op === '==' ? 'BEQW' : 'BNEW', low(value)]
  const k = op === '<=' || op === '>' ? value + 1n : value
  if (unsignedCompare(type) || k > 0x7fff_ffffn) return undefined
  return [op === '<' || op === '<=' ? 'BLTW' : 'BGEW', Number(k)]
}

/** The double 0.0, in a slot. */
function zeroDouble(g: Gen): number {
  const slot = g.frame.slot(2)
  g.asm.li2(slot, 0, 0)
  return slot
}

/** Goes to `target` if the scalar in `slot` is not 0 (`when`) or is 0. */
export function branchOn(g: Gen, slot: number, type: Type, target: Target, when: boolean): void {
  if (type.kind === 'float') {
    const wide = isDouble(type) ? slot : toDouble(g, slot, type)
    g.asm.branch(when ? 'BNED' : 'BEQD', wide, zeroDouble(g), target)
  } else g.asm.branchk(`${when ? 'BNEI' : 'BEQI'}${isLong(type) ? '2' : ''}`, slot, 0, target)
}
