// beats.ts: how a run is stepped through: to the next record that moves a picture, the next call, the next zombie, signal, fork or wait.
import { NR } from '../record/syscalls.ts'
import { SIGCHLD } from '../record/constants.ts'
import { fieldAt, KIND, kindOf, oldAt } from '../record/decode.ts'
import type { Pace } from '../record/effect.ts'
import { EVENTS, EVENT_KINDS, type EventKind } from '../record/events.ts'
import { historyOf } from './history.ts'
import type { Run } from './run.ts'
import type { Moment } from './types.ts'

/** The calls that ask for a child's end. */
const CHILD_CALLS: ReadonlySet<number> = new Set([NR.wait4, NR.waitid])

/** From one picture to the next. */
export interface Beat {
  /** Moments as numbers of records. */
  readonly from: number
  readonly to: number
  /** The record that moves the picture. */
  readonly event: number
  readonly kind: EventKind
  /** How long the movement takes at speed 1. */
  readonly ms: number
  /** Virtual ns within it in which everybody slept: left out. */
  readonly slept: number
}

/** What each kind says of itself (record/table), by its number. */
const PACES: Pace[] = []
for (const kind of EVENT_KINDS) PACES[KIND[kind]] = EVENTS[kind].pace

/** Does a beat end with record `i`? */
function endsBeat(run: Run, i: number): boolean {
  const kind = run.log.kind(i)
  // Those who want to see each of them step by system calls.
  if (PACES[kind].small) return false
  // A shell sets its signals again and again; what becomes of dead children is another matter.
  if (kind === KIND.new_sigaction) return fieldAt(run.log, i, 'new_sigaction', 'sig') === SIGCHLD
  return moves(run, i)
}

/** Does record `i` move a picture? What a task does to itself under tasklist_lock nobody can see; it comes to light when the lock goes. */
export function moves(run: Run, i: number): boolean {
  const kind = run.log.kind(i)
  if (kind === KIND.exit_zombie || kind === KIND.exit_dead) return !underOwnLock(run, i)
  if (kind === KIND.tasklist_lock) return unveils(run, i)
  return PACES[kind].ms > 0
}

function underOwnLock(run: Run, i: number): boolean {
  const row = run.log.row(i)
  for (let k = i - 1; k >= 0; k--) {
    const kind = run.log.kind(k)
    if (kind === KIND.tasklist_lock) return heldBy(run, k) === row
    if (kind === KIND.enter || kind === KIND.idle) return false
  }
  return false
}

/** Row of the task that holds the lock after record `i`, a tasklist_lock. */
function heldBy(run: Run, i: number): number {
  return fieldAt(run.log, i, 'tasklist_lock', 'tasklist_lock')
}

/** Row of the task that held it before. */
export function heldBefore(run: Run, i: number): number {
  return oldAt(run.log, i, 'tasklist_lock', 'tasklist_lock')
}

function unveils(run: Run, i: number): boolean {
  if (heldBy(run, i) !== 0) return false
  for (let k = i - 1; k >= 0; k--) {
    const kind = run.log.kind(k)
    if (kind === KIND.exit_zombie || kind === KIND.exit_dead) return true
    if (kind === KIND.tasklist_lock || kind === KIND.enter || kind === KIND.idle) return false
  }
  return false
}

/** The moment at which the picture that record `i` moves is complete. */
function endOf(run: Run, i: number): number {
  let to = i + 1
  while (to < run.length && !PACES[run.log.kind(to)].opens && !moves(run, to)) to++
  return to
}

function beat(run: Run, from: number, event: number, to: number): Beat {
  const kind = kindOf(run.log, event)
  return { from, to, event, kind, ms: EVENTS[kind].pace.ms, slept: sleptBetween(run, from, to) }
}

function sleptBetween(run: Run, from: number, to: number): number {
  let ns = 0
  for (let i = from; i < to; i++) if (run.log.kind(i) === KIND.idle) ns += fieldAt(run.log, i, 'idle', 'clock')
  return ns
}

/** The next beat after a moment, or undefined at the end of what is known. `until` bounds the search. What little moves behind the
 *  last beat is one more. */
export function nextBeat(run: Run, from: number, until = run.length): Beat | undefined {
  let small: Beat | undefined
  for (let i = Math.max(0, from - 1); i < until; i++) {
    if (!moves(run, i)) continue
    const to = endOf(run, i)
    if (to > until) break
    if (to <= from) continue
    small = beat(run, from, i, to)
    if (endsBeat(run, i)) return small
  }
  return small
}

/** The beat that Back goes to: the last one that ends before the moment. */
export function prevBeat(run: Run, from: number, since = 0): Beat | undefined {
  for (let i = from - 1; i >= since; i--) {
    if (!endsBeat(run, i)) continue
    const to = endOf(run, i)
    if (to < from) return beat(run, since, i, to)
  }
  return undefined
}

/** The end of the beat that shows record `i`, or the moment just after it when no picture moves. */
export function momentOf(run: Run, i: number): number {
  return moves(run, i) ? endOf(run, i) : i + 1
}

type Test = (run: Run, i: number) => boolean
const always: Test = () => true

/** Which records reach a goal. */
const GOALS = {
  zombie: { exit_zombie: isZombie, tasklist_lock: isZombie },
  signal: { signal_generate: always, signal_deliver: always },
  fork: { copy_process: always },
  wait: { reap: always, sys_enter: (run, i) => CHILD_CALLS.has(fieldAt(run.log, i, 'sys_enter', 'syscall') - 1) },
  syscall: { sys_exit: always }
} satisfies { readonly [goal: string]: { readonly [K in EventKind]?: Test } }

export type Goal = keyof typeof GOALS

function reaches(run: Run, i: number, goal: Goal): boolean {
  const tests: { readonly [K in EventKind]?: Test } = GOALS[goal]
  return tests[kindOf(run.log, i)]?.(run, i) ?? false
}

/** Is record `i` the one after which others see a new zombie? */
export function isZombie(run: Run, i: number): boolean {
  if (run.log.kind(i) !== KIND.tasklist_lock || heldBy(run, i) !== 0) {
    return run.log.kind(i) === KIND.exit_zombie && !underOwnLock(run, i)
  }
  for (let k = i - 1; k >= 0; k--) {
    const kind = run.log.kind(k)
    if (kind === KIND.exit_dead && run.log.row(k) === heldBefore(run, i)) return false
    if (kind === KIND.exit_zombie) return true
    if (kind === KIND.tasklist_lock || kind === KIND.enter || kind === KIND.idle) return false
  }
  return false
}

/** The next (or last) moment that shows such a thing; undefined if there is none in what is known. */
export function toNext(
  run: Run,
  from: number,
  goal: Goal,
  direction: 1 | -1 = 1,
  bounds?: { since?: number; until?: number }
): number | undefined {
  const { since = 0, until = run.length } = bounds ?? {}
  const first = direction === 1 ? Math.max(since, from - 1) : Math.min(from - 1, until - 1)
  for (let i = first; i >= since && i < until; i += direction) {
    if (!reaches(run, i, goal)) continue
    const to = Math.min(momentOf(run, i), until)
    if (direction === 1 ? to > from : to < from) return to
  }
  return undefined
}

/** Virtual ns since boot at a moment. */
export function clockAt(run: Run, event: number): number {
  return historyOf(run).clockAt(event)
}

/** The moment just after `event` records, with the instructions that were executed by then. */
export function momentAt(run: Run, event: number): Moment {
  return { event, instructions: historyOf(run).instructionsAt(event) }
}
