// frontRow.ts: the front row of a crowd: whom the moment is about, under a bus of their own. They stand in full; where that has no room, as pills, in
// two lines if need be. Its height does not depend on who stands there, so that nobody moves when one comes forward.
import { max, sum } from 'd3'
import { edge, LEFT, linkTo, middle, RIGHT, UNDER, type Draft, type Ink, type Stem } from './block.ts'
import { FULL, fullBody, fullHeight, fullWidth, memberWidth, pillBody, SLIM } from './bodies.ts'
import { FRONT, frontOf } from './front.ts'
import type { Kin } from './kin.ts'

/** How large those in front may be. */
export type Front = 'full' | 'pill' | 'none'

export interface FrontRow {
  readonly h: number
  /** Draws it under the bus. Answers who stands there. */
  draw(ink: Ink, x: number, stem: Stem, bus: number): ReadonlySet<Kin>
}

const DROP = 16
const LINE = SLIM + 8
/** Between two pills: the CPU pointer. */
const GAP = 18
/** A pill with a number, a letter and a status of one digit. */
const PILL = 78

interface Place {
  readonly kin: Kin
  readonly full: boolean
  readonly x: number
  readonly line: number
}

/** Room that a full body of a crowd needs. */
export function fullSlot({ look }: Draft, members: readonly Kin[]): number {
  return LEFT + RIGHT + (max(members.slice(0, FRONT), (kin) => fullWidth(look, kin, true)) ?? 0)
}

export function frontRow(draft: Draft, parent: Kin, members: readonly Kin[], width: number, front: Front): FrontRow {
  const { look } = draft
  if (front === 'none') return { h: 0, draw: () => new Set() }
  const slot = fullSlot(draft, members)
  const lines = FRONT * (PILL + GAP) <= width ? 1 : 2
  const high = front === 'full' ? FULL : lines * LINE
  return {
    h: DROP + (front === 'full' ? FULL + UNDER : high),
    draw(ink, x, stem, bus) {
      const forward = frontOf(draft.about, members)
      const places = (front === 'full' && inFull(draft, forward, width, slot)) || inPills(draft, forward, width)
      const used = (max(places, ({ line }) => line) ?? 0) + 1
      for (const { kin, full, x: at, line } of places) {
        const top = full ? (FULL - Math.min(FULL, fullHeight(look, kin))) / 2 : line * LINE + (high - used * LINE) / 2
        const place = { x: x + at, y: bus + DROP + top }
        const body = full
          ? fullBody(look, kin, place, kin.name === parent.name || fullWidth(look, kin, false) > slot - LEFT - RIGHT)
          : pillBody(look, kin, place, memberWidth(look, kin), true)
        ink.bodies.push(body)
        // The edge of a second line comes between the two, from the trunk.
        const b = body.y - 4
        const way = { c: bus, tx: x - GAP, b, x2: middle(body), y2: body.y }
        ink.links.push(line === 0 ? edge(stem, body, bus) : linkTo(stem, body, way))
      }
      return new Set(places.map(({ kin }) => kin))
    }
  }
}

/** Side by side: as many in full as there is room for, if the others stand beside them as pills. */
function inFull({ look }: Draft, forward: readonly Kin[], width: number, slot: number): Place[] | undefined {
  for (let full = forward.length; full > 0; full--) {
    const widths = forward.map((kin, i) => (i < full ? slot : memberWidth(look, kin) + GAP))
    if (sum(widths) > width) continue
    return forward.map((kin, i) => {
      const isFull = i < full
      return { kin, full: isFull, x: sum(widths.slice(0, i)) + (isFull ? LEFT : 0), line: 0 }
    })
  }
  return undefined
}

/** In one line or two. Who has no room there is left out. */
function inPills({ look }: Draft, forward: readonly Kin[], width: number): Place[] {
  let [x, line] = [0, 0]
  return forward.flatMap((kin) => {
    const w = memberWidth(look, kin)
    if (x > 0 && x + w > width) [x, line] = [0, line + 1]
    if (line > 1 || w > width) return []
    x += w + GAP
    return [{ kin, full: false, x: x - w - GAP, line }]
  })
}
