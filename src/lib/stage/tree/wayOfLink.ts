// wayOfLink.ts: the path of an edge, for SVG.
import { path } from 'd3'
import type { Link } from './picture.ts'

export function wayOfLink({ x1, y1, c, tx, b, x2, y2 }: Link): string {
  const d = path()
  d.moveTo(x1, y1)
  for (const [x, y] of [
    [x1, c],
    [tx, c],
    [tx, b],
    [x2, b],
    [x2, y2]
  ] as const)
    d.lineTo(x, y)
  return d.toString()
}
