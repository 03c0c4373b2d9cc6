// dotPaths.ts: the shapes of cells: S low, R full, D double, T two bars, Z a hatched square, a reaped one an empty square. Many cells are few paths:
// one for each row and state.
import { group, least, path } from 'd3'
import type { Body, Shape } from './picture.ts'

type Cell = Pick<Body, 'x' | 'y' | 'w' | 'h'>

/** More cells than these are drawn as paths. */
export const ONE_BY_ONE = 400

/** The path of one cell, or of many of the same state. */
export function dotPath(cells: readonly Cell[], shape: Shape): string {
  const d = path()
  for (const { x, y, w, h } of cells)
    switch (shape) {
      case 'sleeping':
        d.rect(x, y + h * 0.2, w, h * 0.6)
        break
      case 'uninterruptible':
        d.rect(x, y, w, h * 0.38)
        d.rect(x, y + h * 0.62, w, h * 0.38)
        break
      case 'stopped':
      case 'traced':
        d.rect(x + w * 0.12, y, w * 0.28, h)
        d.rect(x + w * 0.6, y, w * 0.28, h)
        break
      default:
        d.rect(x, y, w, h)
    }
  return d.toString()
}

/** The cells of one state in a row, as one path. */
export interface RowPath {
  readonly key: string
  readonly shape: Shape
  readonly cells: readonly Body[]
  readonly d: string
}

/** A path for each row and state. `before`: those of the frame before; where no cell has changed, its path stands. */
export function rowPaths(cells: readonly Body[], before: readonly RowPath[] = []): RowPath[] {
  const old = new Map(before.map((row) => [row.key, row]))
  return [...group(cells, ({ y, shape }) => `${y} ${shape}`)].map(([key, row]) => {
    const was = old.get(key)
    const stands = was?.cells.length === row.length && row.every((cell, i) => cell === was.cells[i])
    return stands ? was : { key, shape: row[0].shape, cells: row, d: dotPath(row, row[0].shape) }
  })
}

/** How near a cell must be to be meant, when a pointer has missed it. */
const NEAR = 12

/** The cell at a point, or the nearest one to it. */
export function cellAt<C extends Cell>(cells: readonly C[], x: number, y: number): C | undefined {
  const far = (cell: C) => Math.hypot(cell.x + cell.w / 2 - x, cell.y + cell.h / 2 - y)
  const nearest = least(cells, far)
  return nearest && far(nearest) <= NEAR + nearest.w / 2 ? nearest : undefined
}
