// assign.ts: = and its kin, ++ and --.
import type { AssignExpr, AssignOpExpr, Expr, StepExpr } from '../ast.ts'
import { linksOf } from '../chains.ts'
import { INT, type Type } from '../types.ts'
import { convert } from './convert.ts'
import type { Mark } from './frame.ts'
import { bitsOf, isLong, isSingle, wordsOf, type Gen } from './gen.ts'
import { cut, keep, load, move, store } from './memory.ts'
import { binary, floatConstant, low } from './operators.ts'
import { hasEffects, valueFirst } from './order.ts'

/** In `a = b = c`, what is assigned to b goes to the slot of a at once, if a has one. */
export function assign(g: Gen, e: AssignExpr, dst: number): number {
  const links = linksOf(e)
  const mark = g.frame.mark()
  let value = -1
  for (const [i, link] of links.entries()) {
    const outer = links[i + 1]
    value = assignOne(g, link, value, mark, outer ? slotOf(g, outer.target) : dst)
  }
  return value
}

/** `early` is the slot of the value if it has been computed, else -1. */
function assignOne(g: Gen, e: AssignExpr, early: number, mark: Mark, dst: number): number {
  const type = e.target.type
  if (e.value.kind === 'comma') {
    g.effect(e.value.left)
    return assign(g, { ...e, value: e.value.right }, dst)
  }
  const inSlot = slotOf(g, e.target) >= 0
  if (early < 0 && !inSlot && valueFirst(e.target, e.value)) early = g.value(e.value)
  const place = g.place(e.target)
  if (place.kind === 'slot') {
    if (early < 0) g.value(e.value, place.slot)
    g.frame.releaseSlots(mark)
    return move(g, place.slot, wordsOf(type), dst)
  }
  const field = bitsOf(e.target)
  const slot = early >= 0 ? early : g.value(e.value)
  store(g, place, type, field, slot)
  return result(g, field ? cut(g, type, field, slot) : slot, type, mark, dst)
}

/** The slot of a variable that lives in one, else -1. */
function slotOf(g: Gen, e: Expr): number {
  const home = e.kind === 'variable' ? g.homes.get(e.symbol) : undefined
  return home?.kind === 'slot' ? home.slot : -1
}

/** The value of an expression: in dst, or in the first free slot after `mark`. */
function result(g: Gen, slot: number, type: Type, mark: Mark, dst: number): number {
  g.frame.releaseSlots(mark)
  if (dst >= 0) return move(g, slot, wordsOf(type), dst)
  keep(g, slot, type)
  return slot
}

export function assignOp(g: Gen, e: AssignOpExpr, dst: number): number {
  const { target, op, operandType } = e
  const { type } = target
  const mark = g.frame.mark()
  // As in order.ts: what has effects comes before the target is looked at.
  const value = hasEffects(e.value) ? g.value(e.value) : e.value
  const place = g.place(target)
  const field = bitsOf(target)
  const inPlace = place.kind === 'slot'
  if (type.kind === 'pointer') {
    const old = load(g, place, type, null)
    const to = inPlace ? place.slot : g.frame.slot(1)
    const scale = op === '+' ? e.scale : -e.scale
    if (typeof value !== 'number' && value.kind === 'int') g.asm.opk('ADDI', to, old, low(value.value) * scale)
    else g.asm.opk('PADD', to, old, scale, typeof value === 'number' ? value : g.value(value))
    if (!inPlace) store(g, place, type, null, to)
    return result(g, to, type, mark, dst)
  }
  const old = convert(g, load(g, place, type, field), type, operandType)
  const direct =
    inPlace &&
    wordsOf(operandType) === wordsOf(type) &&
    operandType.kind === type.kind &&
    isSingle(operandType) === isSingle(type)
  const computed = binary(g, op, operandType, old, value, direct ? place.slot : -1, g.frame.mark())
  const converted = convert(g, computed, operandType, type, inPlace ? place.slot : -1)
  if (!inPlace) store(g, place, type, field, converted)
  return result(g, field ? cut(g, type, field, converted) : converted, type, mark, dst)
}

/** ++ and --. Without `wanted` there is no need to keep the old value. */
export function step(g: Gen, e: StepExpr, dst: number, wanted: boolean): number {
  const { target, delta, scale } = e
  const { type } = target
  const mark = g.frame.mark()
  const place = g.place(target)
  const field = bitsOf(target)
  const words = wordsOf(type)
  let old = load(g, place, type, field)
  const keepOld = wanted && !e.prefix
  if (keepOld && place.kind === 'slot')
    old = move(g, old, words, dst >= 0 && dst !== place.slot ? dst : g.frame.slot(words))
  const to = place.kind === 'slot' ? place.slot : g.frame.slot(words)
  const now = stepped(g, place.kind === 'slot' ? place.slot : old, type, scale > 0 ? delta * scale : delta, to)
  if (place.kind !== 'slot') store(g, place, type, field, now)
  if (!wanted) {
    g.frame.releaseSlots(mark)
    return now
  }
  return result(g, keepOld ? old : field ? cut(g, type, field, now) : now, type, mark, dst)
}

/** to = slot + by, as a value of `type`. */
function stepped(g: Gen, slot: number, type: Type, by: number, to: number): number {
  if (type.kind === 'float') {
    const one = floatConstant(g, type, by, -1)
    g.asm.op(isSingle(type) ? 'ADDF' : 'ADDD', to, slot, one)
    return to
  }
  g.asm.opk(isLong(type) ? 'ADDI2' : 'ADDI', to, slot, by)
  return type.kind === 'int' && type.size < 4 ? convert(g, to, INT, type, to) : to
}
