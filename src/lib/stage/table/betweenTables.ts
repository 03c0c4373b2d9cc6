// betweenTables.ts: the process table on its way from one moment to the next: a row is written when its process is born, changes when it does, and is
// struck when its number is free. { rows: [{ id: 4, pid: 2051, stat: 'Z', …, changed: ['stat', 'command'] }, { id: 5, …, struck: 0.4 }, …] }
// Tables are long, and a beat is about few of their rows: what two tables differ in is found once, and a frame makes only those rows anew.
import { timeOf, type Score, type Verb } from '../tree/score/cues.ts'
import { COLUMNS, type ProcessTable, type TableRow } from './tableLayout.ts'

type Field = keyof TableRow

export interface TableLine extends TableRow {
  /** The fields that have changed in this movement. */
  readonly changed?: readonly Field[]
  /** How much of a new row is written, 0 to 1. */
  readonly written?: number
  /** How far a row is struck that goes. */
  readonly struck?: number
}

export type Table = ProcessTable<TableLine>

/** The verbs with which a field changes. */
const VERBS: { readonly [F in Field]?: readonly Verb[] } = {
  ppid: ['adoption'],
  vsz: ['exec', 'memory'],
  rss: ['exec', 'memory'],
  stat: ['zombie', 'state', 'knock'],
  command: ['exec', 'zombie', 'slip']
}

export function betweenTables(before: Table, after: Table, t: number, score: Score): Table {
  if (t >= 1) return after
  const { rows, turns } = differenceOf(before, after)
  const lines = rows.slice()
  for (const { at, old, row } of turns) lines[at] = lineOf(old, row, t, score)
  return { ...after, rows: lines }
}

/** A row that is not the same at both ends. Without `old` it comes; without `row` it goes. */
interface Turn {
  /** Where it stands among the rows. */
  readonly at: number
  readonly old?: TableLine
  readonly row?: TableLine
}

interface Difference {
  readonly before: Table
  /** The later rows, and between them those that go, in their places. */
  readonly rows: readonly TableLine[]
  readonly turns: readonly Turn[]
}

/** Of the movement that led to a table last. */
const differences = new WeakMap<Table, Difference>()

function differenceOf(before: Table, after: Table): Difference {
  const known = differences.get(after)
  if (known?.before === before) return known
  const difference = { before, ...differing(before.rows, after.rows) }
  differences.set(after, difference)
  return difference
}

function differing(before: readonly TableLine[], after: readonly TableLine[]): Pick<Difference, 'rows' | 'turns'> {
  const earlier = new Map(before.map((row) => [row.id, row]))
  const later = new Set(after.map(({ id }) => id))
  const rows: TableLine[] = []
  const turns: Turn[] = []
  let read = 0
  /** Rows that go, up to the one with that birth number. */
  const strike = (id: number | undefined): void => {
    for (; read < before.length && before[read].id !== id; read++) {
      const old = before[read]
      if (!later.has(old.id)) turns.push({ at: rows.push(old) - 1, old })
    }
  }
  for (const row of after) {
    const old = earlier.get(row.id)
    if (old) strike(row.id)
    rows.push(row)
    if (!old || isOther(old, row)) turns.push({ at: rows.length - 1, old, row })
  }
  strike(undefined)
  return { rows, turns }
}

const isOther = (old: TableLine, row: TableLine): boolean =>
  old.changed !== undefined || COLUMNS.some(({ field }) => old[field] !== row[field])

function lineOf(old: TableLine | undefined, row: TableLine | undefined, t: number, score: Score): TableLine {
  if (old && row) return between(old, row, t, score)
  if (row) return { ...row, written: timeOf(score, 'fork', row.id, t) }
  return { ...old!, struck: timeOf(score, 'leave', old!.id, t) }
}

function between(old: TableLine, row: TableLine, t: number, score: Score): TableLine {
  const differs = COLUMNS.map(({ field }) => field).filter((field) => old[field] !== row[field])
  const changed = differs.filter((field) => hasTurned(field, row.id, t, score))
  const still = differs.filter((field) => !changed.includes(field))
  return { ...row, ...Object.fromEntries(still.map((field) => [field, old[field]])), changed }
}

function hasTurned(field: Field, id: number, t: number, score: Score): boolean {
  const verb = VERBS[field]?.find((verb) => score.cues.has(`${verb} ${id}`))
  return (verb ? timeOf(score, verb, id, t) : t) >= 0.5
}
