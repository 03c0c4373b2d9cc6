// crowdLens.ts: the lens over the small cells of a crowd, and the cell that is meant when somebody points at them.
import { lensOver, NEEDS_LENS, type Lens, type LensCell } from '../lens.ts'
import { cellAt } from './dotPaths.ts'
import type { Body, Crowd, Room, TreeLayout } from './picture.ts'

type Place = Pick<Body, 'id' | 'pid' | 'shape' | 'letter' | 'x' | 'y' | 'w' | 'h'>

/** The cells of a crowd in order of birth, with those whose place a ring marks. */
export function cellsIn({ bodies }: Pick<TreeLayout, 'bodies'>, crowd: Crowd): Place[] {
  const own = bodies.filter(({ size, y }) => size === 'dot' && y >= crowd.top - 1 && y <= crowd.bottom)
  const rings = crowd.rings.filter(({ size }) => size === 'dot')
  return [...own, ...rings].sort((a, b) => a.id - b.id)
}

/** The crowd whose cells are at a height, if they are so small that they need a lens. `drawn`: how much larger than 1 : 1. */
export function smallCrowdAt(tree: TreeLayout, y: number, drawn: number): Crowd | undefined {
  const crowd = tree.crowds.find(({ top, bottom }) => y >= top - 12 && y <= bottom + 12)
  if (!crowd) return undefined
  const cell = tree.bodies.find((body) => body.size === 'dot' && body.y >= crowd.top - 1 && body.y <= crowd.bottom)
  return cell && cell.w * drawn <= NEEDS_LENS ? crowd : undefined
}

/** Birth number of the small cell at a point of the paper. */
export function smallCellAt(tree: TreeLayout, x: number, y: number, drawn: number): number | undefined {
  const crowd = smallCrowdAt(tree, y, drawn)
  return crowd && cellAt(cellsIn(tree, crowd), x, y)?.id
}

/** The lens over a member of a crowd. `toPane`: from the paper to the pane. Undefined: it is none, or it can be read without. */
export function lensOverMember(
  tree: TreeLayout,
  id: number,
  room: Room,
  drawn: number,
  toPane: (box: Place) => Pick<Body, 'x' | 'y' | 'w' | 'h'>
): { readonly lens: Lens; readonly box: Pick<Body, 'x' | 'y' | 'w' | 'h'> } | undefined {
  for (const crowd of tree.crowds) {
    const cells = cellsIn(tree, crowd)
    const at = cells.findIndex((cell) => cell.id === id)
    if (at < 0) continue
    if (cells[at].w * drawn > NEEDS_LENS) return undefined
    const box = toPane(cells[at])
    const read = (i: number): LensCell => cells[i]
    return { box, lens: lensOver(cells.length, at, read, box, room) }
  }
  return undefined
}
