// crowd.ts: many children of one parent: a share, the front row, and rows of cells, each row under a bus or at the trunk on the left.
import { range } from 'd3'
import { APRON, linkTo, middle, rowLink, type Block, type Draft, type Ink, type Stem } from './block.ts'
import { dotBody, pillBody, SLIM } from './bodies.ts'
import { cellsOf } from './cells.ts'
import { frontRow, fullSlot, type Front } from './frontRow.ts'
import type { Kin } from './kin.ts'
import { shareOf, shareSlot } from './share.ts'

/** A size of cells: the pitch of columns and rows, and the side of a dot. */
export interface CellSize {
  readonly name: 'pill' | 'dot22' | 'dot12' | 'dot8' | 'area'
  readonly across: number
  readonly down: number
  readonly side: number
}

/** Room for number, letter and status. */
export const PILL_SIDE = 112
export const PILLS: CellSize = { name: 'pill', across: 124, down: 42, side: PILL_SIDE }
export const DOTS: readonly CellSize[] = [
  { name: 'dot22', across: 27, down: 33, side: 22 },
  { name: 'dot12', across: 16, down: 16, side: 12 },
  { name: 'dot8', across: 10, down: 10, side: 8 }
]
/** Cells without gaps: equal ones are one area. */
export const AREAS: readonly CellSize[] = [7, 6, 5, 4, 3, 2, 1].map((side) => ({
  name: 'area',
  across: side,
  down: side,
  side
}))

/** Left of the cells: the trunk, and the first number of a row. */
const TRUNK = 8
const HEAD = 56
/** Where the front row begins. Under a full body stands the kernel function in which it dies, which must not meet the trunk. */
const FRONT_LEFT: Readonly<Record<Front, number>> = { full: 58, pill: 20, none: 0 }
const PILL_HEAD = 28
/** Distance of two heads, so that they do not touch. */
const HEAD_LINE = 15

export interface CrowdOptions {
  readonly size: CellSize
  /** How wide it may be. Its columns depend on nothing else, so that no birth moves anybody. */
  readonly width: number
  /** How much room is left of the parent's stem, as far as that is known. */
  readonly beside: number
  readonly front: Front
  /** It stands for all generations below the parent. */
  readonly far: boolean
}

export function crowd(draft: Draft, parent: Kin, members: readonly Kin[], options: CrowdOptions): Block {
  const { size, width, beside, front, far } = options
  const { look } = draft
  const pills = size.name === 'pill'
  const head = pills ? PILL_HEAD : HEAD
  const columns = Math.max(1, Math.floor((width - head - 4) / size.across))
  const cells = far ? members : cellsOf(draft, parent, members, columns)
  const rows = Math.ceil(cells.length / columns)
  const slot = front === 'full' ? fullSlot(draft, members) : 0
  const w = Math.max(head + columns * size.across, FRONT_LEFT[front] + slot)
  const inFront = frontRow(draft, parent, members, w - FRONT_LEFT[front], front)
  const inner = TRUNK + 8
  const shareAt = shareSlot(draft, parent, beside - inner)
  const channel = APRON + 2 + shareAt.h
  const top = channel + inFront.h + (pills ? 0 : 4)

  const draw = (ink: Ink, x: number, stem: Stem): void => {
    const bus = stem.base + channel
    const y = stem.base + top
    const trunk = x + TRUNK
    const at = (i: number) => ({
      x: x + head + (i % columns) * size.across,
      y: y + Math.floor(i / columns) * size.down + (pills ? 10 : 0)
    })

    const before = inFront.draw(ink, x + FRONT_LEFT[front], stem, bus)

    // the cells, and who is missing from them
    const rings = []
    for (const [i, kin] of cells.entries()) {
      const place = at(i)
      if (before.has(kin)) {
        const { life, shape, letter } = kin
        const [kind, h] = pills ? (['pill', SLIM] as const) : (['dot', size.side] as const)
        rings.push({ id: life.id, pid: life.pid, shape, letter, size: kind, ...place, w: size.side, h })
      } else if (pills) {
        const body = pillBody(look, kin, place, size.side, true)
        const b = place.y - 10
        ink.bodies.push(body)
        ink.links.push(linkTo(stem, body, { c: bus, tx: trunk, b, x2: middle(body), y2: body.y }))
      } else ink.bodies.push(dotBody(look, kin, place, size.side, kin.life.id === draft.selected))
    }

    // the heads of the rows
    const every = Math.ceil(HEAD_LINE / size.down)
    const heads = range(pills ? 0 : rows).flatMap((r) => {
      const b = y + r * size.down + size.side / 2
      if (r % every !== 0 && r !== rows - 1) return []
      const named = r % every === 0
      ink.links.push(rowLink(stem, `row ${parent.life.id} ${r}`, { c: bus, tx: trunk, b, x2: trunk + 6, y2: b }))
      return named ? [{ pid: cells[r * columns].life.pid, x: x + head - 6, y: b + 4.5 }] : []
    })

    const share = shareOf(members, parent, far, shareAt.room(x + inner, w - inner, stem))
    ink.crowds.push({
      id: -parent.life.id,
      parent: parent.life.id,
      depth: parent.depth + 1,
      ...share,
      ...shareAt.at(x + inner, w - inner, stem, share.w),
      heads,
      rings,
      top: y,
      bottom: y + rows * size.down
    })
  }
  return { w, h: top + rows * size.down + 4, anchor: Math.min(w / 2, 300), draw }
}
