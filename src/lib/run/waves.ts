// waves.ts: equal changes in a row at one parent, which are one movement and one sentence: 300 children that end, 300 that init adopts, 300 slips that
// it reads. Each has a *head*, the record that makes it, and what follows from it. In the adoption of two zombies the heads are the two records
// `reparent`: reparent 2051, do_notify_parent 2051, signal_generate 1, try_to_wake_up 1, reparent 2052, do_notify_parent 2052, signal_generate 1
import { FAULT_COW, SIGCHLD } from '../record/constants.ts'
import { fieldAt, KIND, kindOf, oldAt } from '../record/decode.ts'
import { SignalFate } from '../record/fates.ts'
import type { EventKind } from '../record/events.ts'
import { historyOf, type Life } from './history.ts'
import type { Run } from './run.ts'

/** What makes changes equal, and what may lie between them. */
interface Pattern {
  /** The kind of its heads. */
  readonly kind: EventKind
  /** What two heads of one wave have in common: first of all, their parent. Undefined: record `i` is no head. */
  readonly keyOf: (run: Run, i: number) => string | undefined
  /** What lies between two heads. */
  readonly between: ReadonlySet<EventKind>
  /** What a head has behind it that is about its own task. Behind the last head, only this belongs to the wave. */
  readonly own: ReadonlySet<EventKind>
  /** Does all of it happen on one path of the kernel? */
  readonly onePath: boolean
  /** So many are a wave. */
  readonly least: number
}

/** A pair is a wave where the kernel makes both changes in one go. */
const PAIR = 2
/** Three stand in front of a crowd, and each can be looked at. More of them are a wave. */
const MANY = 4

const kinds = (...all: EventKind[]): ReadonlySet<EventKind> => new Set(all)

const AFTER_DEATH = [
  'exit_mm',
  'exit_files',
  'exit_fs',
  'do_notify_parent',
  'signal_generate',
  'tasklist_lock',
  'exit_zombie',
  'exit_dead',
  'do_task_dead',
  'deactivate',
  'release_task'
] as const satisfies readonly EventKind[]

const PATTERNS: readonly Pattern[] = [
  {
    // News about a zombie goes to its new parent at once (reparent_leader, kernel/exit.c).
    kind: 'reparent',
    keyOf: (run, i) => String(fieldAt(run.log, i, 'reparent', 'real_parent')),
    between: kinds('do_notify_parent', 'signal_generate', 'wake_up_parent', 'try_to_wake_up'),
    own: kinds('do_notify_parent', 'signal_generate'),
    onePath: true,
    least: PAIR
  },
  {
    kind: 'release_task',
    keyOf(run, i) {
      const read = readBefore(run, i)
      return read === undefined ? undefined : String(fieldAt(run.log, read, 'reap', 'by'))
    },
    between: kinds(),
    own: kinds(),
    onePath: false,
    least: PAIR
  },
  {
    kind: 'copy_process',
    // Between two forks the parent writes to its stack, which it has just shared.
    keyOf: (run, i) => String(fieldAt(run.log, i, 'copy_process', 'from')),
    between: kinds('page_fault'),
    own: kinds(),
    onePath: false,
    least: PAIR
  },
  {
    // A death, from the slip until the CPU is left for good. The next one is woken or struck meanwhile, and so may their parent be.
    kind: 'exit_code',
    keyOf: parentOf,
    between: kinds(...AFTER_DEATH, 'try_to_wake_up', 'wake_up_parent', 'signal_deliver'),
    own: kinds(...AFTER_DEATH),
    onePath: false,
    least: MANY
  },
  {
    // One call of kill(2) that reaches a process group.
    kind: 'signal_generate',
    keyOf(run, i) {
      const sig = fieldAt(run.log, i, 'signal_generate', 'sig')
      const parent = parentOf(run, i)
      const fate = fieldAt(run.log, i, 'signal_generate', 'fate')
      return sig === SIGCHLD || parent === undefined ? undefined : `${parent} ${sig} ${fate}`
    },
    between: kinds('try_to_wake_up'),
    own: kinds('try_to_wake_up'),
    onePath: true,
    least: MANY
  },
  {
    // One call after the other strikes somebody in whom nobody is left to act.
    kind: 'signal_generate',
    keyOf(run, i) {
      if (fieldAt(run.log, i, 'signal_generate', 'fate') !== SignalFate.NOBODY) return undefined
      return `${lifeAt(run, i)?.id} ${fieldAt(run.log, i, 'signal_generate', 'sig')}`
    },
    between: kinds(),
    own: kinds(),
    onePath: false,
    least: MANY
  },
  {
    kind: 'deactivate',
    keyOf: (run, i) => (lifeAt(run, i)!.ended < i ? undefined : parentOf(run, i)),
    between: kinds(),
    own: kinds(),
    onePath: false,
    least: MANY
  },
  {
    // One writer, page after page.
    kind: 'page_fault',
    keyOf: (run, i) => (copiesPage(run, i) ? String(lifeAt(run, i)?.id) : undefined),
    between: kinds(),
    own: kinds(),
    onePath: false,
    least: PAIR
  },
  { kind: 'try_to_wake_up', keyOf: parentOf, between: kinds(), own: kinds(), onePath: false, least: MANY }
]

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

/** Does record `i`, a page fault, give a task a copy of a page that it has shared? */
export const copiesPage = (run: Run, i: number): boolean =>
  (fieldAt(run.log, i, 'page_fault', 'access') & FAULT_COW) !== 0

/** The task that record `i` is about. Of the lock it is the one that held it. */
function lifeAt(run: Run, i: number): Life | undefined {
  const row =
    run.log.kind(i) === KIND.tasklist_lock ? oldAt(run.log, i, 'tasklist_lock', 'tasklist_lock') : run.log.row(i)
  return historyOf(run).ofRow(row, i)
}

/** Birth number of the one who made the process that record `i` is about. Undefined: it is a thread. */
function parentOf(run: Run, i: number): string | undefined {
  const life = lifeAt(run, i)
  return life && !life.thread ? String(life.parent) : undefined
}

type Ends = (i: number) => boolean

/** A head, and the wave that it would be one of. */
interface Head {
  readonly at: number
  readonly pattern: Pattern
  readonly key: string
}

const headAt = (run: Run, i: number, pattern: Pattern): Head | undefined => {
  if (kindOf(run.log, i) !== pattern.kind) return undefined
  const key = pattern.keyOf(run, i)
  return key === undefined ? undefined : { at: i, pattern, key }
}

/** May record `k` lie between two heads? A death that somebody asks about, a sleeper, a signal of somebody else may not. */
function lies(run: Run, k: number, { between }: Pattern): boolean {
  const kind = kindOf(run.log, k)
  if (!between.has(kind)) return false
  if (kind === 'release_task') return readBefore(run, k) === undefined
  if (kind === 'deactivate') return (lifeAt(run, k)?.ended ?? Infinity) < k
  return kind !== 'signal_generate' || fieldAt(run.log, k, 'signal_generate', 'sig') === SIGCHLD
}

/** The next head of the same wave, in a direction. */
function neighbour(run: Run, { at, pattern, key }: Head, step: 1 | -1, ends: Ends): Head | undefined {
  for (let k = at + step; k >= 0 && k < run.length; k += step) {
    if (pattern.onePath && PATH_ENDS.has(run.log.kind(k))) return undefined
    if (!ends(k)) continue
    const other = headAt(run, k, pattern)
    if (other) return other.key === key ? other : undefined
    if (!lies(run, k, pattern)) return undefined
  }
  return undefined
}

/** The last record that belongs to a head itself. */
function endOfOwn(run: Run, { at, pattern }: Head, ends: Ends): number {
  const life = lifeAt(run, at)
  let last = at
  let before = at
  for (let k = at + 1; k < run.length; k++) {
    if (pattern.onePath && PATH_ENDS.has(run.log.kind(k))) break
    if (!ends(k)) continue
    if (headAt(run, k, pattern) || !lies(run, k, pattern)) break
    // A letter to the parent belongs to the child whose end it tells of.
    const letter = run.log.kind(k) === KIND.signal_generate && run.log.kind(before) === KIND.do_notify_parent
    if (pattern.own.has(kindOf(run.log, k)) && (letter ? last === before : lifeAt(run, k) === life)) last = k
    before = k
  }
  return last
}

/** The head that record `i` is, or to which or to whose successor it belongs. */
function headOf(run: Run, i: number, pattern: Pattern, ends: Ends): Head | undefined {
  for (let k = i; k >= 0; k--) {
    if (pattern.onePath && PATH_ENDS.has(run.log.kind(k))) return undefined
    if (!ends(k)) continue
    const head = headAt(run, k, pattern)
    if (head) {
      const belongs = k === i || endOfOwn(run, head, ends) >= i || neighbour(run, head, 1, ends) !== undefined
      return belongs ? head : undefined
    }
    if (!lies(run, k, pattern)) return undefined
  }
  return undefined
}

/** A wave: its heads in order, the last record that belongs to it, and how many heads make it one. */
export interface Wave {
  readonly heads: readonly number[]
  readonly last: number
  readonly least: number
}

/** The wave in which record `i` ends a change. Undefined: it lies in none. */
export function waveAround(run: Run, i: number, ends: Ends): Wave | undefined {
  const kind = kindOf(run.log, i)
  for (const pattern of PATTERNS) {
    if (kind !== pattern.kind && !pattern.between.has(kind)) continue
    const one = headOf(run, i, pattern, ends)
    if (!one) continue
    const heads = [one]
    for (let head = neighbour(run, one, -1, ends); head; head = neighbour(run, head, -1, ends)) heads.push(head)
    heads.reverse()
    for (let head = neighbour(run, one, 1, ends); head; head = neighbour(run, head, 1, ends)) heads.push(head)
    if (heads.length < pattern.least) continue
    const { least } = pattern
    return { heads: heads.map(({ at }) => at), last: endOfOwn(run, heads.at(-1)!, ends), least }
  }
  return undefined
}
