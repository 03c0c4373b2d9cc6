// family.ts: families that are not crowds: children side by side, or, of three generations, a column for each child with a row for each grandchild.
import { max, sum } from 'd3'
import {
  APRON,
  edge,
  LEFT,
  RIGHT,
  rowLink,
  stemOf,
  UNDER,
  type Block,
  type Draft,
  type Ink,
  type Stem
} from './block.ts'
import type { Look } from '../look.ts'
import { dotBody, FULL, fullBody, fullHeight, fullWidth, memberWidth, PILL, pillBody, pillWidth } from './bodies.ts'
import { PILL_SIDE, type CellSize } from './crowd.ts'
import { frontOf } from './front.ts'
import { descendants, type Kin } from './kin.ts'
import { isRefused, shareOf, shareSlot } from './share.ts'

/** From the channel to a full body: a bolt's room. */
const FULL_BUS = 42
/** From a parent without marks to its children. */
const PILL_DROP = 50
const PILL_GAP = 16
/** More children are never drawn side by side. */
const MANY = 12

export interface TidyOptions {
  /** Generations below the spine that are full; later ones are pills. */
  readonly full: number
  /** Are names left out that are the parent's? And all names of pills? */
  readonly bare: boolean
  readonly nameless: boolean
  readonly width: number
  /** The parent has marks and words under it: it is full, or an ancestor with a name. */
  readonly apron: boolean
}

/** Children side by side, each over the middle of its own. */
export function tidy(draft: Draft, parent: Kin, options: TidyOptions): Block | undefined {
  const { look } = draft
  const { children } = parent
  if (children.length > MANY) return undefined
  const full = options.full > 0
  const channel = options.apron ? APRON + 6 : PILL_DROP / 2
  const drop = channel + (full ? FULL_BUS : PILL_DROP / 2)
  const isBare = (kin: Kin) => (full ? options.bare && kin.name === parent.name : options.nameless)
  const columns: { kin: Kin; w: number; h: number; at: number; x: number; block?: Block; blockX: number }[] = []
  let right = 0
  for (const kin of children) {
    const block =
      kin.children.length > 0 ? tidy(draft, kin, { ...options, full: options.full - 1, apron: full }) : undefined
    if (kin.children.length > 0 && !block) return undefined
    const bare = isBare(kin)
    const w = full ? fullWidth(look, kin, bare) : bare ? PILL_SIDE : pillWidth(kin)
    const h = full ? fullHeight(look, kin) + UNDER : PILL + 8
    const [before, after] = full ? [LEFT, RIGHT] : [0, PILL_GAP]
    // The stem of a child comes into its block where that is best, if the block is wider than the child.
    const at = Math.max(before, (block?.anchor ?? 0) - w / 2)
    const blockX = Math.max(0, at + w / 2 - (block?.anchor ?? 0))
    columns.push({ kin, w, h, at, x: right, block, blockX })
    right += Math.max(at + w + after, blockX + (block ? block.w + PILL_GAP : 0))
    if (right > options.width + RIGHT) return undefined
  }
  const own = full ? FULL : PILL
  const h = drop + (max(columns, (column) => Math.max(column.h, column.block ? own + column.block.h : 0)) ?? 0)
  const mid = (column: (typeof columns)[number]) => column.x + column.at + column.w / 2
  const draw = (ink: Ink, x: number, stem: Stem): void => {
    for (const column of columns) {
      const { kin, w, at, block, blockX } = column
      const place = { x: x + column.x + at, y: stem.base + drop }
      const bare = isBare(kin)
      const body = full ? fullBody(look, kin, place, bare) : pillBody(look, kin, place, w, bare)
      ink.bodies.push(body)
      ink.links.push(edge(stem, body, stem.base + channel))
      block?.draw(ink, x + column.x + blockX, { ...stemOf(body), base: place.y + Math.max(own, body.h) })
    }
  }
  return { w: right, h, anchor: columns.length === 0 ? 0 : (mid(columns[0]) + mid(columns.at(-1)!)) / 2, draw }
}

const COLUMN_GAP = 14
const STRIP = 12
/** From a grandchild's cell to the cells of its strip. */
const TO_STRIP = 8
/** A strip grows by so many cells at once, so that a birth does not move the next column. */
const RESERVE = 5

/** `beside`: room left of the stem; 0: it is not the only family. A column for each child, headed by its pill; in it a row for each grandchild, and all that hang from that one as cells beside it. */
export function columns(draft: Draft, parent: Kin, size: CellSize, width: number, beside: number): Block | undefined {
  const { look } = draft
  const { children } = parent
  // Beside another family, or beside the words of a limit, there would be no room for those in front.
  if (children.length > MANY || beside === 0 || isRefused(draft, parent)) return undefined
  const pitch = Math.max(size.down, size.side + 6)
  const cols = children.map((kin) => {
    const rows = kin.children.map((grandchild) => ({ kin: grandchild, strip: descendants(grandchild) }))
    const cells = Math.ceil((max(rows, ({ strip }) => strip.length) ?? 0) / RESERVE) * RESERVE
    const rowsW = rows.length === 0 ? 0 : STRIP + size.side + TO_STRIP + cells * size.across
    return { kin, rows, w: Math.max(headWidth(look, kin), rowsW) }
  })
  const columnsW = sum(cols, (col) => col.w + COLUMN_GAP) - COLUMN_GAP
  if (columnsW > width) return undefined
  const w = Math.max(columnsW, Math.min(width, columnsW / 2 + FRONT_AT + FRONT_ROOM))
  const most = max(cols, ({ rows }) => rows.length) ?? 0
  // Left of the stem is room for those in front; so the share has a line of its own.
  const shareAt = shareSlot(draft, parent, 0)
  const channel = APRON + 2 + shareAt.h
  const first = channel + 14 + PILL + 10
  const draw = (ink: Ink, x: number, stem: Stem): void => {
    const bus = stem.base + channel
    const members = descendants(parent)
    const front = standing(draft, parent, members, x + w, stem, x)
    const before = new Set(front.map(({ kin }) => kin))
    const places = new Map<Kin, { x: number; y: number }>()
    let left = x
    for (const { kin, rows, w } of cols) {
      const head = { ...pillBody(look, kin, { x: left, y: bus + 14 }, headWidth(look, kin), true), h: PILL }
      ink.bodies.push(head)
      ink.links.push(edge(stem, head, bus))
      const trunk = { ...stemOf(head), x: left + 5, y: head.y + head.h - 6 }
      for (const [r, { kin: grandchild, strip }] of rows.entries()) {
        const y = stem.base + first + r * pitch
        const b = y + size.side / 2
        const dot = (one: Kin, dotX: number) =>
          before.has(one)
            ? places.set(one, { x: dotX, y })
            : ink.bodies.push(dotBody(look, one, { x: dotX, y }, size.side, one.life.id === draft.selected))
        const from = left + STRIP
        dot(grandchild, from)
        const way = { c: trunk.y, tx: trunk.x, b, x2: from, y2: b }
        ink.links.push({ ...rowLink(trunk, `body ${grandchild.life.id}`, way), id: grandchild.life.id })
        if (strip.length === 0) continue
        const end = { id: grandchild.life.id, x: from + size.side, y: b, base: b }
        const to = from + size.side + TO_STRIP
        ink.links.push(rowLink(end, `strip ${grandchild.life.id}`, { c: b, tx: to, b, x2: to, y2: b }))
        for (const [i, one] of strip.entries()) dot(one, to + i * size.across)
      }
      left += w + COLUMN_GAP
    }
    const share = shareOf(members, parent, true, shareAt.room(x, w, stem))
    const rings = front.map(({ kin, x, w }) => {
      const { life, shape, letter } = kin
      ink.bodies.push(pillBody(look, kin, { x, y: stem.base + 10 }, w, true))
      return {
        id: life.id,
        pid: life.pid,
        shape,
        letter,
        size: 'dot' as const,
        ...places.get(kin)!,
        w: size.side,
        h: size.side
      }
    })
    ink.crowds.push({
      id: -parent.life.id,
      parent: parent.life.id,
      depth: parent.depth + 1,
      ...share,
      ...shareAt.at(x, w, stem, share.w),
      heads: [],
      rings,
      top: stem.base + first,
      bottom: stem.base + first + most * pitch
    })
  }
  return { w, h: first + most * pitch, anchor: columnsW / 2, draw }
}

/** In the apron of the parent stand pills of those whom the moment is about, as many as there is room for. */
const FRONT_AT = 56
const FRONT_LEFT = 120
const FRONT_GAP = 18
/** Three pills with their statuses. So much is kept for them, so that nobody moves when one comes forward. */
const FRONT_ROOM = 360

/** They stand right of the letter, and left of what stands left of the stem. */
function standing(
  { look, about }: Draft,
  parent: Kin,
  members: readonly Kin[],
  end: number,
  stem: Stem,
  begin: number
): { readonly kin: Kin; readonly x: number; readonly w: number }[] {
  let right = stem.x + FRONT_AT
  let left = stem.x - FRONT_LEFT
  const grand = members.filter((kin) => kin.parent !== parent.life.id)
  return frontOf(about, grand).flatMap((kin) => {
    const w = memberWidth(look, kin)
    if (right + w <= end) {
      right += w + FRONT_GAP
      return [{ kin, x: right - w - FRONT_GAP, w }]
    }
    if (left - w < begin) return []
    left -= w + FRONT_GAP
    return [{ kin, x: left + FRONT_GAP, w }]
  })
}

/** Width of a pill without a name, at the head of its column. Room for a status of one digit is kept. */
const headWidth = (look: Look, kin: Kin): number =>
  Math.max(memberWidth(look, kin), pillWidth({ ...kin, name: '' }) + 16)
