// labels.ts: words along a line of which no two touch. Boxes are in sixteenths of an em, and kept inside the line.
import { bisector } from 'd3'
import { sansWidth } from '../measure.ts'

export interface Label {
  readonly words: string
  /** Left edge and width of its box. */
  readonly x: number
  readonly w: number
  /** The place that it is about. */
  readonly at: number
}

export const LABEL_SIZE = 12
/** Between two labels. */
const GAP = 10

/** A label at a place: in its middle, or beginning there, as far as the line allows. */
export function labelAt(at: number, words: string, width: number, middle = true): Label {
  const w = sansWidth(words, LABEL_SIZE)
  return { words, at, w, x: Math.max(0, Math.min(width - w, middle ? at - w / 2 : at - 4)) }
}

const touch = (a: Label, b: Label): boolean => a.x < b.x + b.w + GAP && b.x < a.x + a.w + GAP

/** Joins neighbours until no two touch. `items` are in order; `label` makes one of several. In linear time: what was joined is never parted. */
export function joined<T>(items: readonly T[], label: (some: readonly T[]) => Label): Label[] {
  const done: { readonly some: readonly T[]; readonly label: Label }[] = []
  for (const item of items) {
    let some: readonly T[] = [item]
    let last = label(some)
    while (done.length > 0 && touch(done[done.length - 1].label, last)) {
      some = [...done.pop()!.some, ...some]
      last = label(some)
    }
    done.push({ some, label: last })
  }
  return done.map(({ label }) => label)
}

const byEdge = bisector((label: Label) => label.x)

/** The labels of those for which there is room, the first ones first. They are in order from left to right. */
export function withRoom(wanted: readonly Label[], taken: readonly Label[] = []): Label[] {
  const all = [...taken]
  const kept: Label[] = []
  for (const label of wanted) {
    const i = byEdge.left(all, label.x)
    if ((i > 0 && touch(all[i - 1], label)) || (i < all.length && touch(label, all[i]))) continue
    all.splice(i, 0, label)
    kept.push(label)
  }
  return kept.sort((a, b) => a.x - b.x)
}
