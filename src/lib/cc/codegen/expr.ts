// expr.ts: expressions as values, for their effects, and as conditions.
import type { BinaryExpr, ConditionalExpr, Expr, PointerAddExpr, PointerDiffExpr } from '../ast.ts'
import { linksOf, nextLink, operandsOf } from '../chains.ts'
import { INT, VOLATILE, type Type } from '../types.ts'
import type { Target } from './asm.ts'
import { assign, assignOp, step } from './assign.ts'
import { builtin, vaArg, vaEffect } from './builtins.ts'
import { call, syscall } from './call.ts'
import { convert } from './convert.ts'
import { bitsOf, isLong, isSingle, wordsOf, type Gen, type Place } from './gen.ts'
import { loaded } from './loop.ts'
import { addressOf, copy, keep, load, move, scaled } from './memory.ts'
import { rightFirst } from './order.ts'
import { anchor, pointee } from './place.ts'
import { branchOn, compareBranch, compareValue } from './compare.ts'
import { binary, floatConstant, high, low } from './operators.ts'

/** Computes a scalar. See Gen.value. */
export function value(g: Gen, e: Expr, dst = -1): number {
  switch (e.kind) {
    case 'int':
    case 'float': {
      const slot = dst < 0 ? loaded(g, e.type, e.value) : -1
      if (slot >= 0) return slot
      return e.kind === 'int' ? constant(g, e.type, e.value, dst) : floatConstant(g, e.type, e.value, dst)
    }
    case 'variable':
    case 'member':
    case 'deref':
      return read(g, e, dst)
    case 'compound-literal':
      return load(g, g.place(e), e.type, null, dst)
    case 'decay':
    case 'address':
      return within(g, 1, dst, () => addressOf(g, g.place(e.operand), dst))
    case 'cast': {
      const mark = g.frame.mark()
      const slot = g.value(e.operand)
      g.frame.releaseSlots(mark)
      // What is not copied stays where it is.
      keep(g, slot, e.operand.type)
      return convert(g, slot, e.operand.type, e.type, dst)
    }
    case 'unary':
      return unary(g, e.op, e.operand, e.type, dst)
    case 'binary':
      return arithmetic(g, e, dst)
    case 'compare':
      return compareValue(g, e, dst)
    case 'logical':
      return truthValue(g, e, dst)
    case 'pointer-add':
      return pointerAdd(g, e, dst)
    case 'pointer-diff':
      return pointerDiff(g, e, dst)
    case 'assign':
      return assign(g, e, dst)
    case 'assign-op':
      return assignOp(g, e, dst)
    case 'step':
      return step(g, e, dst, true)
    case 'conditional':
      return conditional(g, e, dst)
    case 'comma':
      g.effect(e.left)
      return g.value(e.right, dst)
    case 'statements':
      g.statement(e.body)
      return e.value ? g.value(e.value, dst) : -1
    case 'call':
      return call(g, e, dst)
    case 'syscall': {
      syscall(g, e)
      const to = dst >= 0 ? dst : g.frame.slot(2)
      g.asm.op('GETRV2', to)
      return to
    }
    case 'va-arg':
      return vaArg(g, e, dst)
    case 'builtin':
      return builtin(g, e, dst)
    default:
      throw new Error(`no value: ${e.kind}`)
  }
}

/** Runs `compute`; of the slots it took only the result stays taken. */
function within(g: Gen, words: 1 | 2, dst: number, compute: () => number): number {
  const mark = g.frame.mark()
  const slot = compute()
  g.frame.releaseSlots(mark)
  if (slot < mark.slot) return slot
  const to = dst >= 0 ? dst : g.frame.slot(words)
  return move(g, slot, words, to)
}

/** An object's value. */
function read(g: Gen, e: Expr, dst: number): number {
  const mark = g.frame.mark()
  const place = g.place(e)
  g.frame.releaseSlots(mark)
  return load(g, place, e.type, bitsOf(e), dst)
}

export function constant(g: Gen, type: Type, n: bigint, dst: number): number {
  if (isLong(type)) {
    const to = dst >= 0 ? dst : g.frame.slot(2)
    g.asm.li2(to, low(n), high(n))
    return to
  }
  const to = dst >= 0 ? dst : g.frame.slot(1)
  g.asm.opk('LI', to, 0, low(n))
  return to
}

function unary(g: Gen, op: '-' | '~' | '!', operand: Expr, type: Type, dst: number): number {
  const mark = g.frame.mark()
  if (op === '!') {
    if (operand.type.kind === 'float' || isLong(operand.type))
      return truthValue(g, { kind: 'unary', op, operand, type, lvalue: false, span: operand.span }, dst)
    const slot = g.value(operand)
    g.frame.releaseSlots(mark)
    const to = dst >= 0 ? dst : g.frame.slot(1)
    g.asm.opk('SEQI', to, slot, 0)
    return to
  }
  const slot = g.value(operand)
  g.frame.releaseSlots(mark)
  const to = dst >= 0 ? dst : g.frame.slot(wordsOf(type))
  if (type.kind === 'float') g.asm.op(isSingle(type) ? 'NEGF' : 'NEGD', to, slot)
  else if (isLong(type)) g.asm.op(op === '-' ? 'NEG2' : 'NOT2', to, slot)
  else if (op === '-') g.asm.op('NEG', to, slot)
  else g.asm.opk('XORI', to, slot, -1)
  return to
}

/** A condition as 0 or 1. */
function truthValue(g: Gen, e: Expr, dst: number): number {
  const to = dst >= 0 ? dst : g.frame.slot(1)
  const no = g.asm.newTarget()
  const end = g.asm.newTarget()
  g.branch(e, no, false)
  g.asm.opk('LI', to, 0, 1)
  g.asm.jump(end)
  g.asm.bind(no)
  g.asm.opk('LI', to, 0, 0)
  g.asm.bind(end)
  return to
}

function arithmetic(g: Gen, e: BinaryExpr, dst: number): number {
  const mark = g.frame.mark()
  let left = -1
  for (const link of linksOf(e)) {
    const { op, type } = link
    let right: Expr | number = link.right
    if (left < 0) {
      if ('+*&|^'.includes(op) && rightFirst(link.left, right)) right = g.value(right)
      left = g.value(link.left)
    }
    left = binary(g, op, type, left, right, link === e ? dst : -1, mark)
  }
  return left
}

function pointerAdd(g: Gen, e: PointerAddExpr, dst: number): number {
  const mark = g.frame.mark()
  const scale = e.op === '+' ? e.scale : -e.scale
  if (e.index.kind === 'int') {
    const place = pointee(g, e, null)
    g.frame.releaseSlots(mark)
    return addressKept(g, place, dst)
  }
  const of = anchor(g, e.pointer)
  const index = g.value(e.index)
  g.frame.releaseSlots(mark)
  const to = dst >= 0 ? dst : g.frame.slot(1)
  scaled(g, of, index, scale, to)
  return to
}

/** An address whose base may be a temporary that was just given back. */
function addressKept(g: Gen, place: Place, dst: number): number {
  if (place.kind === 'based' && place.offset === 0) {
    keep(g, place.base, INT)
    return move(g, place.base, 1, dst)
  }
  return addressOf(g, place, dst)
}

function pointerDiff(g: Gen, e: PointerDiffExpr, dst: number): number {
  const mark = g.frame.mark()
  const left = g.value(e.left)
  const right = g.value(e.right)
  g.frame.releaseSlots(mark)
  const to = dst >= 0 ? dst : g.frame.slot(2)
  g.asm.op('SUB', to, left, right)
  const shift = 31 - Math.clz32(e.scale)
  if (e.scale === 1 << shift) {
    if (shift > 0) g.asm.opk('SARI', to, to, shift)
  } else g.asm.opk('DIVI', to, to, e.scale)
  g.asm.op('SX', to, to)
  return to
}

function conditional(g: Gen, e: ConditionalExpr, dst: number): number {
  const to = dst >= 0 ? dst : g.frame.slot(wordsOf(e.type))
  eitherSide(g, e, (side) => g.value(side, to))
  return to
}

/** Goes along a chain of `c ? x : y`, and lets `write` do what is done with the one of its sides that is chosen. */
function eitherSide(g: Gen, e: ConditionalExpr, write: (side: Expr) => void): void {
  const mark = g.frame.mark()
  const ends: Target[] = []
  for (let link: ConditionalExpr | null = e; link; link = nextLink(link)) {
    const otherwise = g.asm.newTarget()
    const end = g.asm.newTarget()
    g.branch(link.cond, otherwise, false)
    write(link.then)
    g.frame.releaseSlots(mark)
    g.asm.jump(end)
    ends.push(end)
    g.asm.bind(otherwise)
    if (nextLink(link)) continue
    write(link.otherwise)
    g.frame.releaseSlots(mark)
  }
  for (const end of ends.reverse()) g.asm.bind(end)
}

// ---- for the effects ----

export function effect(g: Gen, e: Expr): void {
  const mark = g.frame.mark()
  effectOf(g, e)
  g.frame.releaseSlots(mark)
}

function effectOf(g: Gen, e: Expr): void {
  switch (e.kind) {
    case 'int':
    case 'float':
    case 'string':
    case 'function':
      return
    case 'cast':
    case 'unary':
      return g.effect(e.operand)
    case 'decay':
    case 'address':
      g.place(e.operand)
      return
    case 'comma':
      for (const operand of operandsOf(e)) g.effect(operand)
      return
    case 'step':
      step(g, e, -1, false)
      return
    case 'statements':
      g.statement(e.body)
      return e.value ? g.effect(e.value) : undefined
    case 'conditional':
      return eitherSide(g, e, (side) => g.effect(side))
    case 'logical': {
      const end = g.asm.newTarget()
      g.branch(e.left, end, e.op === '||')
      g.effect(e.right)
      g.asm.bind(end)
      return
    }
    case 'call':
      call(g, e, -1, false)
      return
    case 'syscall':
      return syscall(g, e)
    case 'va-start':
    case 'va-end':
    case 'va-copy':
      return vaEffect(g, e)
    case 'variable':
      // Only a volatile object is read for its own sake.
      if (e.type.quals & VOLATILE && e.type.kind !== 'record' && e.type.kind !== 'array') g.value(e)
      return
    default:
      if (e.type.kind === 'record' || e.type.kind === 'array' || e.type.kind === 'function') g.place(e)
      else if (e.kind === 'builtin' && e.type.kind === 'void') builtin(g, e, -1)
      else g.value(e)
  }
}

// ---- as conditions ----

export function branch(g: Gen, e: Expr, target: Target, when: boolean): void {
  switch (e.kind) {
    case 'int':
      if ((e.value !== 0n) === when) g.asm.jump(target)
      return
    case 'unary':
      if (e.op === '!') return g.branch(e.operand, target, !when)
      break
    case 'compare':
      return compareBranch(g, e, target, when)
    case 'comma':
      g.effect(e.left)
      return g.branch(e.right, target, when)
    case 'statements':
      g.statement(e.body)
      return e.value ? g.branch(e.value, target, when) : undefined
    case 'cast':
      if (keepsTruth(e.operand.type, e.type)) return g.branch(e.operand, target, when)
      break
    case 'logical': {
      const operands = operandsOf(e)
      if ((e.op === '||') === when) for (const operand of operands) g.branch(operand, target, when)
      else {
        const skip = g.asm.newTarget()
        const last = operands.pop()!
        for (const operand of operands) g.branch(operand, skip, !when)
        g.branch(last, target, when)
        g.asm.bind(skip)
      }
      return
    }
  }
  const mark = g.frame.mark()
  branchOn(g, g.value(e), e.type, target, when)
  g.frame.releaseSlots(mark)
}

/** Is a value converted from one type to the other 0 exactly if it was before? */
function keepsTruth(from: Type, to: Type): boolean {
  if (to.kind !== 'int') return false
  return to.rank === 0 || (from.kind === 'int' && from.size <= to.size)
}

/** A record value, stored. */
export function storeRecord(g: Gen, to: Place, e: Expr): void {
  if (e.kind === 'call') call(g, e, -1, false, to)
  else if (e.kind === 'va-arg') copy(g, to, { kind: 'based', base: vaArg(g, e, -1), offset: 0 }, e.type.size)
  else copy(g, to, g.place(e), e.type.size)
}
