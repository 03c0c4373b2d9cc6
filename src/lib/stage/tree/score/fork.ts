// fork.ts: a child is a bud under its parent’s lower edge; it inherits files, directory and memory; it gets a number, a name and an edge, and goes
// to its place.
import { easeCubicOut } from 'd3'
import type { Body } from '../picture.ts'
import { timeOf, within, type Score } from './cues.ts'

const BUD_UNTIL = 0.3
export const NAMED_FROM = 0.6
/** How far a bud looks out of its parent, when it has nothing yet, and when it has inherited. */
const OUT = 12
const FURTHER = 24

/** A newborn at `t`. `parent`: its parent as it is drawn then. */
export function newborn(b: Body, parent: Body | undefined, score: Score, t: number): Body | undefined {
  const time = timeOf(score, 'fork', b.id, t)
  if (b.size === 'dot' || !parent) return time < NAMED_FROM ? undefined : b
  const [bud, heir, settled] = [
    within(time, 0, BUD_UNTIL),
    within(time, BUD_UNTIL, NAMED_FROM),
    within(time, NAMED_FROM, 1)
  ]
  const w = b.w * (0.2 + 0.35 * easeCubicOut(bud) + 0.45 * easeCubicOut(heir))
  const x = parent.x + (parent.w - w) / 2
  const y = parent.y + parent.h - b.h + OUT * easeCubicOut(bud) + (FURTHER - OUT) * easeCubicOut(heir)
  const e = easeCubicOut(settled)
  const inherits = time >= BUD_UNTIL
  return {
    ...b,
    x: x + (b.x - x) * e,
    y: y + (b.y - y) * e,
    w,
    bud: settled * (b.bud ?? 1),
    onCpu: settled > 0 && b.onCpu,
    call: settled >= 1 ? b.call : undefined,
    memory: inherits && b.memory ? { ...b.memory, split: b.memory.shared ? heir : undefined } : undefined,
    files: inherits && b.files !== undefined ? Math.round(b.files * heir) : undefined,
    cwd: inherits && heir >= 1 && b.cwd
  }
}
