// initialize.ts: the first values of automatic objects.
import type { InitItem, Initializer } from '../ast.ts'
import type { Type } from '../types.ts'
import type { Gen, Place } from './gen.ts'
import { copy, shifted, store, zero } from './memory.ts'

/** Stores an initializer to an object. */
export function initialize(g: Gen, home: Place, type: Type, init: Initializer): void {
  if (home.kind === 'slot') {
    for (const { expr } of init.items) g.value(expr, home.slot)
    return
  }
  if (init.zero) zero(g, home, type.size)
  for (const item of init.items) {
    const mark = g.frame.mark()
    storeItem(g, shifted(home, item.offset), item)
    g.frame.releaseSlots(mark)
  }
}

function storeItem(g: Gen, to: Place, { type, bits, expr }: InitItem): void {
  if (type.kind === 'record') g.storeRecord(to, expr)
  else if (type.kind === 'array') {
    if (expr.kind !== 'string') throw new Error('an array is only initialized as a whole by a string')
    const { bytes } = expr.literal
    copy(g, to, g.place(expr), Math.min(bytes.length, type.size))
    if (type.size > bytes.length) zero(g, shifted(to, bytes.length), type.size - bytes.length)
  } else store(g, to, type, bits, g.value(expr))
}
