// viewport.ts: which part of a tree is on show, as a transform of d3-zoom; at scale 1 it is all of it. And what of a picture lies in that part: only
// this is drawn. A transform counts in units of the pane's room, a picture in units of its paper, which may be drawn a little larger or smaller.
import { max, min, zoomIdentity, type ZoomTransform } from 'd3'
import { RIGHT, UNDER } from './block.ts'
import type { Body, Link, Room, TreeLayout } from './picture.ts'

/** A part of a picture, in the units of its paper. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Everybody can be made four times as large, and a cell so large that its number is read. */
const MOST = 4
const READ = 56

export function mostScale({ bodies }: Pick<TreeLayout, 'bodies'>): number {
  const least = min(bodies, ({ w }) => w) ?? READ
  return Math.max(MOST, READ / least)
}

/** Moves a transform so that the paper fills the pane. */
export function kept({ k, x, y }: ZoomTransform, { width, height }: Room): ZoomTransform {
  const scale = Math.max(1, k)
  const within = (at: number, size: number) => Math.max(size * (1 - scale), Math.min(0, at))
  return zoomIdentity.translate(within(x, width), within(y, height)).scale(scale)
}

/** Moved no farther than is needed for a box to be on show; the box counts in units of the room, at scale 1. */
export function showing(view: ZoomTransform, box: Pick<Body, 'x' | 'y' | 'w' | 'h'>, room: Room): ZoomTransform {
  const shift = (from: number, to: number, size: number) =>
    from < 0 ? -from : to > size ? Math.max(size - to, -from) : 0
  const dx = shift(view.applyX(box.x), view.applyX(box.x + box.w), room.width)
  const dy = shift(view.applyY(box.y), view.applyY(box.y + box.h), room.height)
  return dx === 0 && dy === 0 ? view : kept(zoomIdentity.translate(view.x + dx, view.y + dy).scale(view.k), room)
}

/** The part that is on show. `paper`: how many units of the room one of the paper has. */
export function partOf(view: ZoomTransform, paper: number, { width, height }: Room): Part {
  const [left, top] = view.invert([0, 0])
  const [right, bottom] = view.invert([width, height])
  return { left: left / paper, top: top / paper, right: right / paper, bottom: bottom / paper }
}

/** What stands around a body: the pointer and the ring; what holds it and its slip; a bolt; the function that it is in. */
const AROUND = { left: 24, right: RIGHT + 40, top: 64, bottom: UNDER + 34 }
/** A mark with its words, to all sides. */
const MARK = 260

/** Only what lies in a part of the picture, and whoever is to be kept: who is chosen, and who has the focus. */
export function culled(tree: TreeLayout, part: Part, keep: (id: number) => boolean): TreeLayout {
  const meets = (left: number, top: number, right: number, bottom: number) =>
    left <= part.right && right >= part.left && top <= part.bottom && bottom >= part.top
  const near = ({ x, y, w, h, size }: Body) =>
    size === 'dot'
      ? meets(x, y, x + w, y + h)
      : meets(x - AROUND.left, y - AROUND.top, x + w + AROUND.right, y + h + AROUND.bottom)
  const crosses = ({ x1, y1, c, tx, b, x2, y2 }: Link) =>
    meets(Math.min(x1, tx, x2), Math.min(y1, c, b, y2), Math.max(x1, tx, x2), Math.max(y1, c, b, y2))
  return {
    ...tree,
    bodies: tree.bodies.filter((body) => near(body) || keep(body.id)),
    links: tree.links.filter(crosses),
    crowds: tree.crowds.map((crowd) => ({
      ...crowd,
      heads: crowd.heads.filter(({ x, y }) => meets(x - 40, y - 12, x, y)),
      rings: crowd.rings.filter(({ x, y, w, h }) => meets(x, y, x + w, y + h))
    })),
    marks: tree.marks.filter(({ x, y, fromX, fromY, way = [] }) =>
      meets(
        Math.min(x, fromX, min(way, ([wx]) => wx) ?? x) - MARK,
        Math.min(y, fromY, min(way, ([, wy]) => wy) ?? y) - MARK,
        Math.max(x, fromX, max(way, ([wx]) => wx) ?? x) + MARK,
        Math.max(y, fromY, max(way, ([, wy]) => wy) ?? y) + MARK
      )
    )
  }
}
