// boxes.ts: the boxes of PID namespaces, around all that live in one, with what stands beside them. A box’s title has a slot where no edge and no word is.
import { max, min } from 'd3'
import { words } from '../language.ts'
import type { Look } from '../look.ts'
import { sansWidth, SIZE } from '../measure.ts'
import type { Body, Box, Mark } from './picture.ts'
import {
  beside,
  borderOf,
  inTheWay,
  isInside,
  meet,
  shapeOf,
  titleRect,
  wordsOf,
  type Drawn,
  type Rect
} from './wordRoom.ts'

/** Between the box and those that live in it, at best: their numbers in it stand below, its title above. And where words of others are near. */
const PADS = { top: [24, 10, 6, 4], side: [10, 6, 4], bottom: [24, 18, 8, 4] } as const
/** Each box around a box is so much larger. */
const NESTED = 8
/** At the right of a full body there is mostly something. At the left of who runs there is the pointer. */
const BESIDE = 62
const POINTER = 8
/** From the edge of the box to its title: along it, within it, and outside. */
const ALONG = 12
const WITHIN = 17
const OUTSIDE = 5

type Scene = Omit<Drawn, 'boxes'>
type Bare = Omit<Box, 'title'>

/** A box around all that live in a namespace or in one below it. `marks`: those without words yet. Where its lines would cross words, or its title has no room, it is left out;
 *  each body says its number in the namespace all the same. */
export function boxesOf({ world }: Look, drawn: Scene, marks: readonly Mark[]): Box[] {
  const inner = atHome(drawn).filter(({ ns }) => ns !== 0)
  if (inner.length === 0) return []
  const above = (ns: number): number[] => (ns === 0 ? [] : [...above(world.pid_namespace.at(ns).parent), ns])
  const spaces = [...new Set(inner.flatMap(({ ns }) => above(ns)))]
  const slips = marks.filter(({ kind }) => kind === 'slip')
  const said = [...wordsOf(drawn), ...slips.map(shapeOf)]
  const boxes = spaces.flatMap((ns): Bare[] => {
    const own = inner.filter((body) => above(body.ns).includes(ns))
    const ids = new Set(own.map(({ id }) => id))
    const deeper = max(own, (body) => above(body.ns).length)! - above(ns).length
    const reach = [
      ...own.map(rightOf),
      ...slips
        .filter(({ body }) => ids.has(body))
        .map(shapeOf)
        .map(({ x, w }) => x + w)
    ]
    const around = {
      left: min(own, ({ x, onCpu }) => x - (onCpu ? POINTER : 0))!,
      top: min(own, ({ y }) => y)!,
      right: max(reach)!,
      bottom: max(own, ({ y, h }) => y + h)!
    }
    const box = roomiest(around, NESTED * deeper, drawn, said)
    return box ? [{ ns, ...box }] : []
  })
  return titled(boxes, drawn, marks)
}

/** Whoever stands in front of a crowd is at home in its cell. */
function atHome({ bodies, crowds }: Scene): Body[] {
  const cells = new Map(crowds.flatMap(({ rings }) => rings.map((ring) => [ring.id, ring] as const)))
  return bodies.map((body) => {
    const cell = cells.get(body.id)
    return cell ? { ...body, ...cell } : body
  })
}

/** The largest box around a place whose lines cross no words. Undefined: there is none. */
function roomiest(
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  more: number,
  { width, height }: Scene,
  said: readonly Rect[]
): Rect | undefined {
  for (const above of PADS.top)
    for (const below of PADS.bottom)
      for (const side of PADS.side) {
        const x = Math.max(1, left - side - more)
        const y = Math.max(1, top - above - more)
        const w = Math.min(width - 1, right + side + more) - x
        const h = Math.min(height - 1, bottom + below + more) - y
        const lines = borderOf({ x, y, w, h })
        if (!said.some((rect) => lines.some((line) => meet(rect, line)))) return { x, y, w, h }
      }
  return undefined
}

/** How far a body reaches, with what stands beside it. */
function rightOf(body: Body): number {
  const { x, w, size } = body
  const said = size === 'dot' ? [] : beside(body).map((rect) => rect.x + rect.w)
  return max([x + w + (size === 'full' ? BESIDE : 0), ...said])!
}

function titled(boxes: readonly Bare[], drawn: Scene, marks: readonly Mark[]): Box[] {
  const taken = [...inTheWay({ ...drawn, boxes: [] }), ...marks.map(shapeOf), ...boxes.flatMap(borderOf)]
  return boxes.flatMap((box) => {
    const title = slotsOf(box).find((slot) => {
      const rect = titleRect(slot)
      return isInside(rect, drawn) && !taken.some((other) => meet(rect, other))
    })
    if (!title) return []
    taken.push(titleRect(title))
    return [{ ...box, title }]
  })
}

/** Where a title can stand, the best place first: at a corner, within, above or below, or beside it. */
function slotsOf({ x, y, w, h }: Bare): Box['title'][] {
  const long = sansWidth(words.tree.namespace, SIZE.aside)
  const lines = [y + WITHIN, y - OUTSIDE, y + h - WITHIN / 2, y + h + WITHIN]
  return [
    ...lines.flatMap((y) => [x + ALONG, x + w - ALONG - long].map((x) => ({ x, y, w: long }))),
    ...[y + WITHIN, y + h / 2, y + h - WITHIN / 2].flatMap((y) =>
      [x + w + OUTSIDE, x - OUTSIDE - long].map((x) => ({ x, y, w: long }))
    )
  ]
}
