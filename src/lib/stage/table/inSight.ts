// inSight.ts: which rows of a long table are in the document, and how it scrolls: all rows are of one height, so that nothing needs to be measured.
// 32,768 rows of 20 px, scrolled down by 4,000 px, in a pane of 300 px: { from: 184, to: 232 }
import { COLUMNS, type TableRow } from './tableLayout.ts'

/** Beyond the pane, at either end; and rows come and go in lots of so many. */
const LOT = 16
/** Before anybody has measured the pane. */
const AT_FIRST = 64

/** What is in sight of a pane, px. Undefined: nobody has measured it. */
export interface Sight {
  readonly top: number
  readonly height: number
  readonly row: number
}

/** The rows from `from` up to `to`, that one not included. */
export function rowsInSight(count: number, sight: Sight | undefined): { readonly from: number; readonly to: number } {
  if (!sight) return { from: 0, to: Math.min(count, AT_FIRST) }
  const lots = (at: number) => Math.floor(at / sight.row / LOT) * LOT
  const from = Math.min(lots(sight.top) - LOT, count - LOT)
  return { from: Math.max(0, from), to: Math.min(count, lots(sight.top + sight.height) + 2 * LOT) }
}

/** How far to scroll so that a row is in sight: no way, if it is. The first row of the pane is taken by the header. */
export function scrolledTo(index: number, { top, height, row }: Sight): number {
  const at = index * row
  const room = height - row
  if (at >= top && at + row <= top + room) return top
  return Math.max(0, at - Math.max(0, Math.min(room / 3, room - row)))
}

/** The places of the rows in which a text stands as it is printed. */
export function placesOf(rows: readonly TableRow[], text: string): readonly number[] {
  const sought = text.trim().toLowerCase()
  if (sought === '') return []
  return rows.flatMap((row, i) => (printed(row).toLowerCase().includes(sought) ? [i] : []))
}

export const printed = (row: TableRow): string => COLUMNS.map(({ field }) => row[field]).join(' ')

/** How many letters each column needs, whichever of its rows are in the document. */
export const widthsOf = (rows: readonly TableRow[]): readonly number[] =>
  COLUMNS.map(({ title, field }) => rows.reduce((most, row) => Math.max(most, String(row[field]).length), title.length))
