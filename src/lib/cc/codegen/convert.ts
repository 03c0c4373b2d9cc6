// convert.ts: a value of one scalar type as another (6.3.1), in slots.
import { INT, type Type } from '../types.ts'
import { isDouble, isLong, isSigned, isSingle, wordsOf, type Gen } from './gen.ts'
import { move } from './memory.ts'

const isBool = (type: Type): boolean => type.kind === 'int' && type.rank === 0

/** Answers `dst`, or a new slot, or `from` itself where nothing has to be done. */
export function convert(g: Gen, slot: number, from: Type, to: Type, dst = -1): number {
  if (isBool(to)) return isBool(from) ? move(g, slot, 1, dst) : notZero(g, slot, from, dst)
  if (from.kind === 'float')
    return to.kind === 'float' ? floatToFloat(g, slot, from, to, dst) : floatToInt(g, slot, from, to, dst)
  if (to.kind === 'float') return intToFloat(g, slot, from, to, dst)
  if (isLong(to)) {
    if (isLong(from)) return move(g, slot, 2, dst)
    const out = fresh(g, 2, dst)
    // A pointer is extended by its sign, so that (void *)-1 is -1.
    g.asm.op(from.kind === 'int' && !from.signed ? 'ZX' : 'SX', out, slot)
    return out
  }
  // The low word of a long is a slot of its own.
  return narrow(g, slot, from, to, dst)
}

const fresh = (g: Gen, words: 1 | 2, dst: number): number => (dst >= 0 ? dst : g.frame.slot(words))

/** A word as a value of an integer type of at most 32 bits, or a pointer. `from` is what it surely is a value of already. */
export function narrow(g: Gen, slot: number, from: Type, to: Type, dst = -1): number {
  if (to.kind !== 'int' || to.size >= 4 || fits(from, to)) return move(g, slot, 1, dst)
  const out = fresh(g, 1, dst)
  if (to.signed) g.asm.op(to.size === 1 ? 'SEXT8' : 'SEXT16', out, slot)
  else g.asm.opk('ANDI', out, slot, to.size === 1 ? 255 : 65535)
  return out
}

/** Has every value of `from` a place in `to`? */
function fits(from: Type, to: Type): boolean {
  if (from.kind !== 'int' || to.kind !== 'int') return false
  if (from.rank === 0) return true
  if (from.signed === to.signed) return from.size <= to.size
  return to.signed && from.size < to.size
}

function notZero(g: Gen, slot: number, from: Type, dst: number): number {
  if (from.kind === 'float') {
    const mark = g.frame.mark()
    const wide = toDouble(g, slot, from)
    const zero = g.frame.slot(2)
    g.asm.li2(zero, 0, 0)
    g.frame.releaseSlots(mark)
    const out = fresh(g, 1, dst)
    g.asm.op('SNED', out, wide, zero)
    return out
  }
  const out = fresh(g, 1, dst)
  if (isLong(from)) {
    g.asm.op('OR', out, slot, slot + 1)
    g.asm.opk('SNEI', out, out, 0)
  } else g.asm.opk('SNEI', out, slot, 0)
  return out
}

/** A float or double as double. */
export function toDouble(g: Gen, slot: number, from: Type): number {
  if (!isSingle(from)) return slot
  const out = g.frame.slot(2)
  g.asm.op('F_D', out, slot)
  return out
}

function floatToFloat(g: Gen, slot: number, from: Type, to: Type, dst: number): number {
  if (isSingle(from) === isSingle(to)) return move(g, slot, wordsOf(to), dst)
  const out = fresh(g, wordsOf(to), dst)
  g.asm.op(isSingle(from) ? 'F_D' : 'D_F', out, slot)
  return out
}

function floatToInt(g: Gen, slot: number, from: Type, to: Type, dst: number): number {
  const mark = g.frame.mark()
  const wide = toDouble(g, slot, from)
  g.frame.releaseSlots(mark)
  if (isLong(to)) {
    const out = fresh(g, 2, dst)
    g.asm.op(isSigned(to) ? 'D_L' : 'D_UL', out, wide)
    return out
  }
  if (to.size === 4 && !isSigned(to)) {
    const pair = g.frame.slot(2)
    g.asm.op('D_L', pair, wide)
    return move(g, pair, 1, dst)
  }
  const out = fresh(g, 1, dst)
  g.asm.op('D_I', out, wide)
  return narrow(g, out, INT, to, out)
}

function intToFloat(g: Gen, slot: number, from: Type, to: Type, dst: number): number {
  const out = fresh(g, wordsOf(to), dst)
  if (isLong(from)) {
    if (isDouble(to)) g.asm.op(isSigned(from) ? 'L_D' : 'UL_D', out, slot)
    else g.asm.op(isSigned(from) ? 'L_F' : 'UL_F', out, slot)
    return out
  }
  const unsigned = from.kind === 'int' && !from.signed && from.size === 4
  if (isDouble(to)) {
    g.asm.op(unsigned ? 'U_D' : 'I_D', out, slot)
    return out
  }
  const mark = g.frame.mark()
  const wide = g.frame.slot(2)
  g.asm.op(unsigned ? 'U_D' : 'I_D', wide, slot)
  g.asm.op('D_F', out, wide)
  g.frame.releaseSlots(mark)
  return out
}
