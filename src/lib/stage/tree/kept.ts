// kept.ts: what two pictures have in common is the same object in both. So a movement between them touches only what it changes.
import type { TreeLayout } from './picture.ts'

/** For one picture after the other: each is kept as far as it equals the one before. */
export function keeping(): (layout: TreeLayout) => TreeLayout {
  let last: TreeLayout | undefined
  return (layout) => (last = last ? kept(last, layout) : layout)
}

/** The later picture, with those parts of the earlier one that are equal. */
export function kept(before: TreeLayout, after: TreeLayout): TreeLayout {
  return {
    ...after,
    bodies: keptParts(before.bodies, after.bodies, ({ id }) => id),
    links: keptParts(before.links, after.links, ({ key }) => key),
    crowds: keptParts(before.crowds, after.crowds, ({ id }) => id),
    marks: keptParts(before.marks, after.marks, ({ key }) => key),
    boxes: keptParts(before.boxes, after.boxes, ({ ns }) => ns)
  }
}

function keptParts<P extends object>(
  before: readonly P[],
  after: readonly P[],
  keyOf: (part: P) => unknown
): readonly P[] {
  const was = new Map(before.map((part) => [keyOf(part), part]))
  const parts = after.map((part) => {
    const old = was.get(keyOf(part))
    return old && isEqual(old, part) ? old : part
  })
  return parts.length === before.length && parts.every((part, i) => part === before[i]) ? before : parts
}

/** Pictures are plain data: numbers, words, and objects and lists of them. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [old, young] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const fields = Object.keys(old)
  return (
    fields.length === Object.keys(young).length &&
    fields.every((field) => old[field] === young[field] || isEqual(old[field], young[field]))
  )
}
