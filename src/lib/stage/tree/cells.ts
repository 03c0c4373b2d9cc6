// cells.ts: the cells of a crowd. One is given at birth, by the order of births, and does not move while its siblings are on show. Who is reaped
// leaves it empty; a row that is wholly reaped goes when the machine comes to rest.
import { range } from 'd3'
import { KIND, type Life } from '../../run/client.ts'
import type { Look } from '../look.ts'
import type { Draft } from './block.ts'
import { ghost, type Kin } from './kin.ts'

/** How far back a rest is looked for, in records. */
const FAR = 4096

/** The crowd of a parent in cells, with those that have left one. Its rows have `columns` cells each. */
export function cellsOf(draft: Draft, parent: Kin, children: readonly Kin[], columns: number): readonly Kin[] {
  const { look, reaped } = draft
  let gone = reaped.get(parent.life)
  if (!gone) reaped.set(parent.life, (gone = missing(look, parent, children)))
  if (gone.length === 0) return children
  const cells = [...gone, ...children].sort((a, b) => a.life.id - b.life.id)
  const rest = lastRest(look)
  const rows = range(0, cells.length, columns).map((first) => cells.slice(first, first + columns))
  const over = (row: readonly Kin[]) => row.every(({ task, life }) => !task && life.released < rest)
  return rows.filter((row, r) => r === rows.length - 1 || !over(row)).flat()
}

/** Siblings that were reaped, since the family was last empty. */
function missing(look: Look, parent: Kin, children: readonly Kin[]): Kin[] {
  const shown = new Set(children.map(({ life }) => life))
  let gone: Life[] = []
  let last = -1
  for (const life of look.history.lives) {
    if (life.born >= look.event) break
    if (life.thread || !(shown.has(life) || hungFrom(look, life, parent))) continue
    if (life.born > last) gone = []
    last = Math.max(last, life.released)
    if (!shown.has(life) && life.released < look.event) gone.push(life)
  }
  return gone.map((life) => ({ ...ghost(look, life, parent.life.id, false), depth: parent.depth + 1 }))
}

/** Did a process that is gone hang from this parent when it went? An orphan hung from init. */
function hungFrom({ history }: Look, life: Life, { life: parent, depth }: Kin): boolean {
  if (life.parent === parent.id) return true
  if (depth > 0 || life.parent === 0) return false
  return (history.byId(life.parent)?.ended ?? Infinity) < life.released
}

/** The last record before a moment at which nobody ran. */
function lastRest({ run, event }: Look): number {
  const first = Math.max(0, event - FAR)
  for (let i = event - 1; i >= first; i--) if (run.log.kind(i) === KIND.idle) return i
  return first
}
