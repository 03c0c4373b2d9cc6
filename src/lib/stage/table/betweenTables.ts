// betweenTables.ts: the process table on its way from one moment to the next: a row is written when its process is born, changes when it does, and is
// struck when its number is free. { id: 4, pid: 2051, stat: 'Z', …, changed: ['stat', 'command'] }, { id: 5, …, struck: 0.4 }
import { timeOf, type Score, type Verb } from '../tree/score/cues.ts'
import { COLUMNS, type TableRow } from './tableLayout.ts'

type Field = keyof TableRow

export interface TableLine extends TableRow {
  /** The fields that have changed in this movement. */
  readonly changed?: readonly Field[]
  /** How much of a new row is written, 0 to 1. */
  readonly written?: number
  /** How far a row is struck that goes. */
  readonly struck?: number
}

/** The verbs with which a field changes. */
const VERBS: { readonly [F in Field]?: readonly Verb[] } = {
  ppid: ['adoption'],
  vsz: ['exec', 'memory'],
  rss: ['exec', 'memory'],
  stat: ['zombie', 'state', 'knock'],
  command: ['exec', 'zombie', 'slip']
}

export function betweenTables(
  before: readonly TableLine[],
  after: readonly TableLine[],
  t: number,
  score: Score
): readonly TableLine[] {
  if (t >= 1) return after
  const earlier = new Map(before.map((row) => [row.id, row]))
  const later = new Set(after.map(({ id }) => id))
  const lines: TableLine[] = []
  let read = 0
  /** Rows that go, up to the one with that birth number. */
  const strike = (id: number | undefined): void => {
    for (; read < before.length && before[read].id !== id; read++) {
      const row = before[read]
      if (!later.has(row.id)) lines.push({ ...row, struck: timeOf(score, 'leave', row.id, t) })
    }
  }
  for (const row of after) {
    const old = earlier.get(row.id)
    if (old) strike(row.id)
    lines.push(old ? between(old, row, t, score) : { ...row, written: timeOf(score, 'fork', row.id, t) })
  }
  strike(undefined)
  return lines
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
