// ink.ts: the paper that some trees need by themselves, on a printed page or in the key: around all that is drawn, words included.
import { max, min } from 'd3'
import { monoWidth, sansWidth, SIZE } from '../measure.ts'
import type { Body, Mark, TreeLayout } from './picture.ts'

export interface Ink {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const MARGIN = 10
/** The words of a frame stand below all else. */
const WORDS = 16
/** No picture is enlarged beyond this width: type would be larger than that of the text. */
const LEAST = 480

/** The paper of each of some trees: all equally wide, so that what stays stands still, and each as high as it is. */
export function inkOf(trees: readonly TreeLayout[]): Ink[] {
  const { left, right } = around(trees)
  const spare = Math.max(0, LEAST - (right - left))
  return trees.map((tree) => {
    const { top, bottom } = around([tree])
    return { x: left - spare / 2, y: top, width: right - left + spare, height: bottom + WORDS - top }
  })
}

/** Around all that is drawn of some trees, with a margin. */
export function around(trees: readonly TreeLayout[]): Edges {
  const all = trees.flatMap(edgesOf)
  return {
    left: (min(all, (one) => one.left) ?? 0) - MARGIN,
    right: (max(all, (one) => one.right) ?? 0) + MARGIN,
    top: (min(all, (one) => one.top) ?? 0) - MARGIN,
    bottom: (max(all, (one) => one.bottom) ?? 0) + MARGIN
  }
}

const edgesOf = ({ bodies, marks, crowds, boxes }: TreeLayout): Edges[] => [
  ...bodies.map(edgesOfBody),
  ...marks.map(edgesOfMark),
  ...crowds.map(({ x, w, y, bottom }) => ({ left: x, right: x + w, top: y - 16, bottom })),
  ...boxes.map(({ x, y, w, h }) => ({ left: x, right: x + w, top: y, bottom: y + h }))
]

function edgesOfBody({ x, y, w, h, aside, asideMono, slip, was, call, onCpu, size, shape }: Body): Edges {
  // The kernel function in which one dies stands below it, left of its stem.
  const below = asideMono && shape === 'running' ? monoWidth(aside, SIZE.pid) + 10 : 0
  const beside = Math.max(
    aside === '' ? 0 : 10 + (asideMono ? monoWidth(aside, SIZE.pid) : sansWidth(aside, SIZE.aside)),
    slip && size === 'full' ? monoWidth(slip, SIZE.pid) + 24 : 0,
    was ? monoWidth(was, SIZE.pid) + 16 : 0,
    call ? monoWidth(call, SIZE.pid) + 16 : 0
  )
  return {
    left: Math.min(x - (onCpu ? 18 : 3), x + w / 2 - below),
    right: x + w + beside,
    top: y - 3,
    bottom: y + h + 22
  }
}

function edgesOfMark({ kind, x, y, dx, dy, anchor, title, detail, fromY }: Mark): Edges {
  const widthOf = kind === 'limit' || kind === 'handler' ? monoWidth : sansWidth
  const width = Math.max(widthOf(title, SIZE.title), sansWidth(detail, SIZE.title), 20)
  const from = anchor === 'end' ? x + dx - width : x + dx
  return {
    left: Math.min(x - 20, from),
    right: Math.max(x + 20, from + width),
    top: Math.min(y - 16, y + dy - 12, fromY),
    bottom: Math.max(y + 16, y + dy + 22)
  }
}
