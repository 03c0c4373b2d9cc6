// places.ts: where the bodies of a tree stand, where the edges between them run, and how large the picture is.
import { groups, hierarchy, max, min, pairs, rollups, tree } from 'd3'
import type { Look } from '../look.ts'
import type { Body, Box, Link, Mark, TreeLayout } from './picture.ts'

/** A body that has no place yet, with those that hang from it. */
export interface Node {
  readonly body: Omit<Body, 'x' | 'y' | 'depth'>
  readonly children: Node[]
}

export const SMALL = 40
export const FULL = 60
/** Between bodies of one row. The reason of a sleep has room there. */
const BESIDE = 66
const GAP = 56
/** Below a row of full bodies. A letter has room there. */
const WIDE_GAP = 90
const TOP = 16
/** Between the box of a PID namespace and those that live in it. Its title stands above them, their numbers in it stand below. */
const BOX_PAD = 10
const BOX_TITLE = 14
const MARGIN = 12

/** Puts each body into the row of its generation, and a parent over the middle of its children. */
export function place(root: Node): Body[] {
  const laid = tree<Node>()
    .nodeSize([1, 1])
    .separation((a, b) => (a.data.body.w + b.data.body.w) / 2 + BESIDE)(hierarchy(root, ({ children }) => children))
  const nodes = laid.descendants()
  const tops = topsOf(
    rollups(
      nodes,
      (row) => max(row, ({ data }) => data.body.h) ?? 0,
      ({ depth }) => depth
    )
  )
  const bodies: Body[] = []
  laid.eachBefore(({ x, depth, data: { body } }) => bodies.push({ ...body, depth, x: x - body.w / 2, y: tops[depth] }))
  // A walk comes through each row from left to right.
  const right = new Map(groups(bodies, ({ depth }) => depth).flatMap(([, row]) => pairs(row)))
  return bodies.map((body) => {
    const next = right.get(body)
    return next ? { ...body, beside: next.x - body.x - body.w } : body
  })
}

/** The top of each row, by its depth. A row of full bodies leaves more room below it. */
function topsOf(heights: readonly (readonly [depth: number, height: number])[]): number[] {
  const tops: number[] = []
  let y = TOP
  for (const [depth, height] of heights) {
    tops[depth] = y
    y += height + (height < FULL ? GAP : WIDE_GAP)
  }
  return tops
}

export function linkOf(body: Body, parent: Body | undefined): Link[] {
  if (!parent) return []
  return [{ id: body.id, ...ends(body, parent), loose: body.shape === 'gone', presence: body.presence }]
}

export function ends(body: Body, parent: Body): Pick<Link, 'x1' | 'y1' | 'x2' | 'y2'> {
  return { x1: parent.x + parent.w / 2, y1: parent.y + parent.h, x2: body.x + body.w / 2, y2: body.y }
}

/** A box around all that live in a namespace or in one below it. */
export function boxesOf({ world }: Look, bodies: readonly Body[]): Box[] {
  const above = (ns: number): number[] => (ns === 0 ? [] : [...above(world.pid_namespace.at(ns).parent), ns])
  const spaces = [...new Set(bodies.flatMap(({ ns }) => above(ns)))]
  return spaces.map((ns) => {
    const own = bodies.filter((body) => above(body.ns).includes(ns))
    const deeper = max(own, (body) => above(body.ns).length)! - above(ns).length
    const pad = BOX_PAD + 8 * deeper
    const x = min(own, (body) => body.x)! - pad
    const y = min(own, (body) => body.y)! - pad - BOX_TITLE
    return {
      ns,
      x,
      y,
      w: max(own, (body) => body.x + body.w)! + BESIDE - 4 - x,
      h: max(own, (body) => body.y + body.h)! + pad + BOX_TITLE - y
    }
  })
}

/** Puts the root into the middle of the picture and everything to the right of 0. So a birth on one side moves as little as possible. Words beside a
 *  body may stick out: the pane has room for them, and a sleep must not move the tree. */
export function frame(
  bodies: readonly Body[],
  links: readonly Link[],
  marks: readonly Mark[],
  boxes: readonly Box[]
): TreeLayout {
  const left = Math.min(
    min(bodies, (body) => body.x - (body.onCpu ? 16 : 0))!,
    min(marks, (mark) => mark.left) ?? Infinity,
    min(boxes, (box) => box.x) ?? Infinity
  )
  const right = Math.max(
    max(bodies, (body) => body.x + body.w)!,
    max(marks, (mark) => mark.right) ?? -Infinity,
    max(boxes, (box) => box.x + box.w - BESIDE + MARGIN) ?? -Infinity
  )
  const half = Math.max(-left, right) + MARGIN
  const bottom = Math.max(
    max(bodies, (body) => body.y + body.h)!,
    max(marks, (mark) => mark.bottom) ?? 0,
    max(boxes, (box) => box.y + box.h) ?? 0
  )
  return {
    width: 2 * half + BESIDE - MARGIN,
    height: bottom + 24,
    bodies: bodies.map((b) => ({ ...b, x: b.x + half })),
    links: links.map((l) => ({ ...l, x1: l.x1 + half, x2: l.x2 + half })),
    marks: marks.map((m) => ({
      ...m,
      x: m.x + half,
      fromX: m.fromX + half,
      left: m.left + half,
      right: m.right + half
    })),
    boxes: boxes.map((box) => ({ ...box, x: box.x + half }))
  }
}

/** Widths of the tree's container, em, that its stylesheet tells apart; and how small it may draw a tree so that it fits. */
const ROOMS = [24, 28, 32, 36, 40] as const
const SMALLEST = 0.78

/** The narrowest container in which a tree is drawn. In a narrower one, where PIDs and letters would be clipped, stands the list. From 45 on the tree
 *  scrolls. */
export function roomFor({ width }: TreeLayout): number {
  return ROOMS.find((room) => (width / 16) * SMALLEST <= room) ?? 45
}
