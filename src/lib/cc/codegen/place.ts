// place.ts: where the object is that an lvalue names, or that a pointer points to.
import type { DerefExpr, Expr, MemberExpr, PointerAddExpr, VariableSymbol } from '../ast.ts'
import { linksOf } from '../chains.ts'
import type { Span } from '../source.ts'
import type { Type } from '../types.ts'
import type { Base, Gen, Place } from './gen.ts'
import { initialize } from './initialize.ts'
import { addressOf, canIndex, copy, load, scaled, shifted } from './memory.ts'
import { valueFirst } from './order.ts'
import { low } from './operators.ts'

export function place(g: Gen, e: Expr): Place {
  switch (e.kind) {
    case 'variable':
      return placeOfVariable(g, e.symbol, e.span)
    case 'string':
      return { kind: 'global', symbol: g.symbol(e.literal, e.span), offset: 0 }
    case 'function':
      return { kind: 'global', symbol: g.symbol(e.symbol, e.span), offset: 0 }
    case 'member':
    case 'deref':
      return alongPath(g, e)
    case 'compound-literal': {
      const home = placeOfVariable(g, e.symbol, e.span)
      initialize(g, home, e.symbol.type, e.init)
      return home
    }
    default:
      return placeOfRecord(g, e)
  }
}

function placeOfVariable(g: Gen, symbol: VariableSymbol, use: Span): Place {
  if (symbol.storage === 'static' || symbol.storage === 'global') {
    return { kind: 'global', symbol: g.symbol(symbol, use), offset: 0 }
  }
  const home = g.homes.get(symbol)
  if (!home) throw new Error(`no place for ${symbol.name}`)
  return home
}

/** Goes along `p->next->next` from its beginning, in a loop: it may be long. */
function alongPath(g: Gen, e: MemberExpr | DerefExpr): Place {
  const mark = g.frame.mark()
  const steps: Expr[] = []
  let at: Expr = e
  for (let inside = insideOf(at); inside; inside = insideOf(at)) {
    steps.push(at)
    at = inside
  }
  let to = at.kind === 'deref' ? pointee(g, at.pointer, at.type) : g.place(at)
  for (const step of steps.reverse()) {
    if (step.kind === 'member') to = shifted(to, step.member.offset)
    else if (step.kind === 'deref') {
      g.frame.releaseSlots(mark)
      to = { kind: 'based', base: load(g, to, step.pointer.type, null), offset: 0 }
    }
  }
  return to
}

/** What is gone through before a member, or an object whose pointer such a path leads to; null: the path begins here. */
function insideOf(e: Expr): Expr | null {
  if (e.kind === 'member') return e.object
  return e.kind === 'deref' && (e.pointer.kind === 'member' || e.pointer.kind === 'deref') ? e.pointer : null
}

/** What a pointer points to, an object of type `type`; null: whatever it is, the place must be one that can be shifted. */
export function pointee(g: Gen, pointer: Expr, type: Type | null): Place {
  switch (pointer.kind) {
    case 'decay':
    case 'address':
      return g.place(pointer.operand)
    case 'cast':
      if (pointer.operand.type.kind === 'pointer') return pointee(g, pointer.operand, type)
      break
    case 'int':
      return { kind: 'global', symbol: -1, offset: low(pointer.value) }
    case 'pointer-add':
      return alongSum(g, pointer, type)
  }
  return { kind: 'based', base: g.value(pointer), offset: 0 }
}

/** Goes along `p + i + j` from its beginning, in a loop. */
function alongSum(g: Gen, sum: PointerAddExpr, type: Type | null): Place {
  const mark = g.frame.mark()
  const links = linksOf(sum)
  let to: Place = pointee(g, links[0]!.pointer, null)
  for (const { index, scale, op } of links) {
    const by = op === '+' ? scale : -scale
    if (index.kind === 'int') {
      to = shifted(to, low(index.value) * by)
      continue
    }
    const of = steady(g, to)
    const isLast = index === sum.index
    if (isLast && type && by === type.size && canIndex(type)) return { kind: 'indexed', of, index: g.value(index) }
    const i = g.value(index)
    g.frame.releaseSlots(mark)
    const base = g.frame.slot(1)
    scaled(g, of, i, by, base)
    to = { kind: 'based', base, offset: 0 }
  }
  return to
}

/** What a pointer points to, as a place from which an index can be counted. */
export function anchor(g: Gen, pointer: Expr): Base {
  return steady(g, pointee(g, pointer, null))
}

function steady(g: Gen, place: Place): Base {
  const of = shifted(place, 0)
  return of.kind === 'based' && of.offset !== 0 ? { kind: 'based', base: addressOf(g, of), offset: 0 } : of
}

/** Record values that are no lvalues. */
function placeOfRecord(g: Gen, e: Expr): Place {
  switch (e.kind) {
    case 'assign':
      return assignedRecord(g, e.target, e.value)
    case 'comma':
      g.effect(e.left)
      return g.place(e.right)
    case 'statements':
      g.statement(e.body)
      return g.place(e.value!)
    case 'conditional': {
      const slot = g.frame.slot(1)
      const mark = g.frame.mark()
      const otherwise = g.asm.newTarget()
      const end = g.asm.newTarget()
      g.branch(e.cond, otherwise, false)
      addressOf(g, g.place(e.then), slot)
      g.frame.releaseSlots(mark)
      g.asm.jump(end)
      g.asm.bind(otherwise)
      addressOf(g, g.place(e.otherwise), slot)
      g.frame.releaseSlots(mark)
      g.asm.bind(end)
      return { kind: 'based', base: slot, offset: 0 }
    }
    default: {
      // A call, a va_arg: it is put somewhere.
      const to: Place = { kind: 'frame', offset: g.frame.memory(e.type.size, e.type.align) }
      g.storeRecord(to, e)
      return to
    }
  }
}

function assignedRecord(g: Gen, target: Expr, value: Expr): Place {
  const from = valueFirst(target, value) ? g.place(value) : null
  const to = g.place(target)
  if (from) copy(g, to, from, target.type.size)
  else g.storeRecord(to, value)
  return to
}
