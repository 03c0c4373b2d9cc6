// lens.ts: a lens over cells that are too small to be read: who is here, in rows that begin at the same members wherever the lens is held.
// Over the 200th of 300: { rows: [{ head: 2243, cells: [{ id: 198, pid: 2243, shape: 'husk', letter: 'Z' }, …] }, …], x: 96, y: 212, w: 388, h: 128 }
import type { StateLetter } from '../run/client.ts'
import type { Room, Shape } from './tree/picture.ts'

export interface LensCell {
  /** Birth number; 0 for a number that nobody has. */
  readonly id: number
  readonly pid: number
  readonly shape: Shape
  readonly letter: StateLetter | ''
}

export interface Lens<C extends LensCell = LensCell> {
  readonly rows: readonly { readonly head: number; readonly cells: readonly C[] }[]
  /** The cell that it is held over, as one of the rows has it. */
  readonly over: C
  /** Where it stands in its pane, and its size. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Cells up to this size, in sixteenths of an em, need a lens. */
export const NEEDS_LENS = 12

/** A cell in the lens, and from one to the next. */
export const SIDE = 22
export const PITCH = { across: 27, down: 28 } as const
/** Left of the cells: the first number of the row. Below them: the words. */
export const HEAD = 44
export const WORDS = 24
export const PAD = 6

const MOST_COLUMNS = 16
/** A row has a round number of cells. */
const ROUND = 4
const MOST_ROWS = 4
/** Between the cell and the lens. */
const AWAY = 14

/** A place in the pane, in the unit of layouts. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** `total`: how many cells there are; `at`: which of them it is held over; `cell`: makes one. `box`: where that one lies in the pane. */
export function lensOver<C extends LensCell>(
  total: number,
  at: number,
  cell: (i: number) => C,
  box: Box,
  room: Room
): Lens<C> {
  const wide = Math.floor((room.width - HEAD - 2 * PAD) / (ROUND * PITCH.across)) * ROUND
  const columns = Math.max(ROUND, Math.min(MOST_COLUMNS, wide))
  const all = Math.ceil(total / columns)
  const fitting = Math.floor((room.height - WORDS - 2 * PAD) / PITCH.down)
  const rows = Math.max(1, Math.min(MOST_ROWS, all, fitting))
  const here = Math.floor(at / columns)
  const first = Math.max(0, Math.min(all - rows, here - Math.floor((rows - 1) / 2)))
  const w = 2 * PAD + HEAD + Math.min(columns, total) * PITCH.across
  const h = 2 * PAD + rows * PITCH.down + WORDS
  const below = box.y + box.h + AWAY
  const above = box.y - AWAY - h
  const y = below + h <= room.height ? below : above >= 0 ? above : Math.max(0, room.height - h)
  const x = Math.max(0, Math.min(room.width - w, box.x + box.w / 2 - w / 2))
  const cells = Array.from({ length: rows }, (_, r) => {
    const from = (first + r) * columns
    return Array.from({ length: Math.min(columns, total - from) }, (_, i) => cell(from + i))
  })
  return {
    rows: cells.map((row) => ({ head: row[0].pid, cells: row })),
    over: cells[here - first][at % columns],
    x,
    y,
    w,
    h
  }
}

/** Where the cell `i` of row `r` stands in a lens. */
export const placeIn = (r: number, i: number) => ({
  x: PAD + HEAD + i * PITCH.across,
  y: PAD + r * PITCH.down + (PITCH.down - SIDE) / 2,
  w: SIDE,
  h: SIDE
})
