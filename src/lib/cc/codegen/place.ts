// place.ts: where the object is that an lvalue names, or that a pointer points to.
import type { Expr, VariableSymbol } from '../ast.ts'
import type { Span } from '../source.ts'
import type { Type } from '../types.ts'
import type { Base, Gen, Place } from './gen.ts'
import { initialize } from './initialize.ts'
import { addressOf, canIndex, copy, shifted } from './memory.ts'
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
      return shifted(g.place(e.object), e.member.offset)
    case 'deref':
      return pointee(g, e.pointer, e.type)
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
    case 'pointer-add': {
      const { index, scale, op } = pointer
      if (index.kind === 'int') {
        return shifted(pointee(g, pointer.pointer, null), low(index.value) * scale * (op === '+' ? 1 : -1))
      }
      if (type && op === '+' && scale === type.size && canIndex(type)) {
        const of = anchor(g, pointer.pointer)
        return { kind: 'indexed', of, index: g.value(index) }
      }
    }
  }
  return { kind: 'based', base: g.value(pointer), offset: 0 }
}

/** What a pointer points to, as a place from which an index can be counted. */
export function anchor(g: Gen, pointer: Expr): Base {
  const of = shifted(pointee(g, pointer, null), 0)
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
