// waves.ts: equal changes in a row at one parent, which are one movement and one sentence: 300 children that init adopts, 300 slips that it reads.
// Each has a *head*, the record that makes it. In the adoption of two zombies the heads are the two records `reparent`:
// reparent 2051, do_notify_parent 2051, signal_generate 1, try_to_wake_up 1, reparent 2052, do_notify_parent 2052, signal_generate 1
import { fieldAt, KIND, kindOf } from '../record/decode.ts'
import type { EventKind } from '../record/events.ts'
import type { Run } from './run.ts'

/** What lies in a wave between two heads: news about a zombie goes to its new parent at once (reparent_leader, kernel/exit.c). */
const BETWEEN: { readonly [K in EventKind]?: readonly EventKind[] } = {
  reparent: ['do_notify_parent', 'signal_generate', 'wake_up_parent', 'try_to_wake_up'],
  release_task: [],
  copy_process: []
}
/** After the last head, only what its own zombie has to say belongs to the wave. */
const NEWS: readonly EventKind[] = ['do_notify_parent', 'signal_generate']

/** Behind these the kernel is on another path. */
const PATH_ENDS: ReadonlySet<number> = new Set([
  KIND.enter,
  KIND.idle,
  KIND.sched_switch,
  KIND.switch_cpu,
  KIND.sys_exit
])

/** Is the task that record `i` is about released further on in the same path of the kernel? Then its end is one beat, up to there. */
export function releasedBehind(run: Run, i: number): boolean {
  const row = run.log.row(i)
  for (let k = i + 1; k < run.length; k++) {
    const kind = run.log.kind(k)
    if (kind === KIND.release_task) return run.log.row(k) === row
    if (PATH_ENDS.has(kind)) return false
  }
  return false
}

/** The record in which the slip of a task was read that record `i` releases. Undefined: nobody has asked for it. */
export function readBefore(run: Run, i: number): number | undefined {
  const row = run.log.row(i)
  for (let k = i - 1; k >= 0; k--) {
    const kind = run.log.kind(k)
    if (kind === KIND.reap && run.log.row(k) === row) return k
    if (PATH_ENDS.has(kind)) return undefined
  }
  return undefined
}

/** At which parent a head stands. Undefined: record `i` is no head. */
function parentOf(run: Run, i: number): number | undefined {
  switch (run.log.kind(i)) {
    case KIND.reparent:
      return fieldAt(run.log, i, 'reparent', 'real_parent')
    case KIND.copy_process:
      return fieldAt(run.log, i, 'copy_process', 'from')
    case KIND.release_task: {
      const read = readBefore(run, i)
      return read === undefined ? undefined : fieldAt(run.log, read, 'reap', 'by')
    }
    default:
      return undefined
  }
}

type Ends = (i: number) => boolean

/** The head of the same wave that is the next to record `i`, in a direction. `kind` and `parent`: those of the wave. */
function neighbour(run: Run, i: number, step: 1 | -1, kind: EventKind, parent: number, ends: Ends): number | undefined {
  for (let k = i + step; k >= 0 && k < run.length; k += step) {
    if (!ends(k)) continue
    const other = kindOf(run.log, k)
    if (other === kind) return parentOf(run, k) === parent ? k : undefined
    if (!BETWEEN[kind]!.includes(other)) return undefined
  }
  return undefined
}

/** The head that record `i` is, or behind which it lies in the same wave. News comes in the same path of the kernel: a signal that somebody else
 *  sends is none. */
function headOf(run: Run, i: number, ends: Ends): number | undefined {
  for (let k = i; k >= 0; k--) {
    if (PATH_ENDS.has(run.log.kind(k))) return undefined
    if (!ends(k)) continue
    const parent = parentOf(run, k)
    if (k === i && parent !== undefined) return k
    const kind = kindOf(run.log, k)
    if (parent !== undefined) return kind === 'reparent' && belongs(run, i, k, parent, ends) ? k : undefined
    if (!BETWEEN.reparent!.includes(kind)) return undefined
  }
  return undefined
}

/** Does record `i`, which lies behind a head, belong to its wave? Another head follows, or it is news about the adopted task. */
function belongs(run: Run, i: number, head: number, parent: number, ends: Ends): boolean {
  return newsOf(run, i, head, ends) || neighbour(run, i, 1, 'reparent', parent, ends) !== undefined
}

/** The wave in which record `i` lies: its heads up to there, in order. One head is no wave: undefined. */
export function waveBefore(run: Run, i: number, ends: Ends): readonly number[] | undefined {
  const last = headOf(run, i, ends)
  if (last === undefined) return undefined
  const kind = kindOf(run.log, last)
  const parent = parentOf(run, last)!
  const heads = [last]
  for (let head = neighbour(run, last, -1, kind, parent, ends); head !== undefined;) {
    heads.push(head)
    head = neighbour(run, head, -1, kind, parent, ends)
  }
  return heads.length === 1 ? undefined : heads.reverse()
}

/** Does the wave in which record `i` ends a change go on behind it? */
export function goesOn(run: Run, i: number, ends: Ends): boolean {
  const head = headOf(run, i, ends)
  if (head === undefined) return false
  const kind = kindOf(run.log, head)
  const parent = parentOf(run, head)!
  if (neighbour(run, head, 1, kind, parent, ends) !== undefined) return true
  if (kind !== 'reparent' || neighbour(run, head, -1, kind, parent, ends) === undefined) return false
  for (let k = i + 1; k < run.length; k++)
    if (ends(k)) return NEWS.includes(kindOf(run.log, k)) && newsOf(run, k, head, ends)
  return false
}

/** Is record `k` news about the task whose adoption is `head`? */
function newsOf(run: Run, k: number, head: number, ends: Ends): boolean {
  if (run.log.kind(k) === KIND.do_notify_parent) return run.log.row(k) === run.log.row(head)
  for (let n = k - 1; n > head; n--)
    if (ends(n)) return run.log.kind(n) === KIND.do_notify_parent && newsOf(run, n, head, ends)
  return false
}
