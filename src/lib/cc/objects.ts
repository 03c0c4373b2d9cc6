// objects.ts: how much room the objects of a unit take.

import type { Parser } from './parser.ts'
import { CONST, qualsOf, roundUp, type Type } from './types.ts'

/** Pays for the static objects: those with a value, or const, by what the object file holds of them; the others by their addresses. */
export function payForObjects(p: Parser): void {
  for (const { symbol, items } of p.statics) {
    const { type, align, span } = symbol
    if (type.kind === 'error') continue
    const held = (items && items.length > 0) || qualsOf(type) & CONST
    p.budget.spend(held ? 'data' : 'objects', roomOf(type, align), span)
  }
}

function roomOf(type: Type, align: number): number {
  return roundUp(type.size, Math.max(1, type.align, align))
}
