// beats.ts: how a run is stepped through: by beats, each from one picture to the next, and to the next zombie, signal, fork, wait or call.
// Everybody sleeps for 15 s; then a timer wakes a task, which is seen to run:
// { from: 470, to: 473, event: 472, kind: 'try_to_wake_up', ms: 400, slept: 14999000000 }
import { NR } from '../record/syscalls.ts'
import { SIGCHLD } from '../record/constants.ts'
import { fieldAt, KIND, kindOf, oldAt } from '../record/decode.ts'
import type { Pace } from '../record/effect.ts'
import { EVENTS, EVENT_KINDS, type EventKind } from '../record/events.ts'
import { PACE } from '../record/pace.ts'
import { historyOf } from './history.ts'
import type { Run } from './run.ts'
import type { Moment } from './types.ts'
import { copiesPage, readBefore, releasedBehind, waveAround, type Wave } from './waves.ts'

/** System calls that ask how a child has ended. */
export const CHILD_CALLS: ReadonlySet<number> = new Set([NR.wait4, NR.waitid])

/** The way from one picture to the next. */
export interface Beat {
  /** Moments as numbers of records. */
  readonly from: number
  readonly to: number
  /** The record that moves the picture. */
  readonly event: number
  readonly kind: EventKind
  /** How long the movement takes at speed 1. */
  readonly ms: number
  /** Virtual ns within it in which everybody slept. They are not played. */
  readonly slept: number
}

/** How each kind is shown, by its number. The kinds say it themselves (record/table). */
const PACES: Pace[] = []
for (const kind of EVENT_KINDS) PACES[KIND[kind]] = EVENTS[kind].pace

/** Is a change complete with record `i`? Equal changes in a row are one beat: a wave (waves.ts). */
function endsChange(run: Run, i: number): boolean {
  const kind = run.log.kind(i)
  // A slip is read, nobody can read it any more, no tracer has it any more, the number is free: that is one change.
  if (kind === KIND.reap || kind === KIND.exit_dead || kind === KIND.ptrace_unlink)
    return moves(run, i) && !releasedBehind(run, i)
  // A reader who wants to see each of them steps by system calls.
  if (PACES[kind].small) return false
  // A shell sets its signals again and again. Only SIGCHLD decides what becomes of dead children.
  if (kind === KIND.new_sigaction) return fieldAt(run.log, i, 'new_sigaction', 'sig') === SIGCHLD
  return moves(run, i)
}

/** Does record `i` move a picture? Nobody can see what a task does to itself under tasklist_lock. It comes to light when the lock is given back. Of
 *  all page faults only one is seen: a shared page is written, and is shared no more. */
export function moves(run: Run, i: number): boolean {
  const kind = run.log.kind(i)
  if (kind === KIND.exit_zombie || kind === KIND.exit_dead) return !underOwnLock(run, i)
  if (kind === KIND.tasklist_lock) return unveils(run, i)
  if (kind === KIND.page_fault) return copiesPage(run, i)
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

/** Row of the task that holds the lock after record `i`, which is a tasklist_lock. 0: nobody holds it. */
function heldBy(run: Run, i: number): number {
  return fieldAt(run.log, i, 'tasklist_lock', 'tasklist_lock')
}

/** Row of the task that held the lock before record `i`. */
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
  return { from, to, event, kind, ms: msOf(run, from, event), slept: sleptBetween(run, from, to) }
}

/** A wave takes at most so long, ms. */
const WAVE = 2400

/** How long a beat takes whose last record is `event`: as long as the longest of its changes; a wave, as all of them, but not for ever. */
function msOf(run: Run, from: number, event: number): number {
  const wave = waveAt(run, event).filter((head) => head >= from)
  if (wave.length > 1) return Math.min(WAVE, wave.length * stressfulOf(run, wave[0]))
  let ms = paceOf(run, event)
  for (let i = event - 1; i >= from; i--)
    if (!PACES[run.log.kind(i)].small && moves(run, i)) ms = Math.max(ms, paceOf(run, i))
  return ms
}

/** How long a record moves a picture. The end of a child that was read takes as long as its reading; a bolt is faster than a letter. */
function paceOf(run: Run, i: number): number {
  const kind = run.log.kind(i)
  if (kind === KIND.release_task && readBefore(run, i) !== undefined) return PACE.reaping
  if (kind === KIND.signal_generate && fieldAt(run.log, i, 'signal_generate', 'sig') === SIGCHLD) return PACE.letter
  return PACES[kind].ms
}

/** How long one of a wave would take by itself: what follows from a head may be louder than the head. A death is as loud as the zombie. */
const stressfulOf = (run: Run, head: number): number =>
  run.log.kind(head) === KIND.exit_code ? PACE.zombie : paceOf(run, head)

const waveOf = (run: Run, i: number): Wave | undefined => waveAround(run, i, (k) => endsChange(run, k))

/** The heads, up to record `i`, of the wave in which it lies; none if it lies in no wave, or they are too few to be one. */
export function waveAt(run: Run, i: number): readonly number[] {
  const wave = waveOf(run, i)
  const heads = wave?.heads.filter((head) => head <= i) ?? []
  return wave && heads.length >= wave.least ? heads : []
}

/** The last record before a moment that moves a picture. */
export function lastMove(run: Run, event: number): number | undefined {
  for (let i = event - 1; i >= 0; i--) if (moves(run, i)) return i
  return undefined
}

function sleptBetween(run: Run, from: number, to: number): number {
  let ns = 0
  for (let i = from; i < to; i++) if (run.log.kind(i) === KIND.idle) ns += fieldAt(run.log, i, 'idle', 'clock')
  return ns
}

/** The next beat after a moment; undefined at the end of what is known. The search ends at `until`. Small movements behind the last beat make up
 *  one more, and so does the part of a wave that lies before `until`. */
export function nextBeat(run: Run, from: number, until = run.length): Beat | undefined {
  let small: { readonly event: number; readonly to: number } | undefined
  let wave: Wave | undefined
  for (let i = Math.max(0, from - 1); i < until; i++) {
    if (!moves(run, i)) continue
    const to = endOf(run, i)
    if (to > until) break
    if (to <= from) continue
    if (!(wave && i < wave.last) && endsChange(run, i)) {
      wave = waveOf(run, i)
      const last = wave?.last ?? i
      const end = endOf(run, last)
      if (end <= until) return beat(run, from, last, end)
    }
    small = { event: i, to }
  }
  return small && beat(run, from, small.event, small.to)
}

/** The last beat that ends before a moment. What it is takes reading all that lies behind `since`. */
export function prevBeat(run: Run, from: number, since = 0): Beat | undefined {
  const end = endBefore(run, from, since)
  return end && beat(run, since, end.event, end.to)
}

/** Where the last beat ends that ends before a moment: the button Back goes there. */
export const stopBefore = (run: Run, from: number, since = 0): number | undefined => endBefore(run, from, since)?.to

/** The last record of the last beat that ends before a moment, and that end. */
function endBefore(run: Run, from: number, since: number): { event: number; to: number } | undefined {
  for (let i = from - 1; i >= since; i--) {
    if (!endsChange(run, i)) continue
    const wave = waveOf(run, i)
    const to = endOf(run, i)
    if (to < from && (!wave || wave.last === i)) return { event: i, to }
    // Within a wave no beat ends.
    if (wave) i = Math.min(i, wave.heads[0])
  }
  return undefined
}

/** The moment at which record `i` has been shown: the end of its beat, or just after it if it moves no picture. */
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

/** Do others see a new zombie from record `i` on? */
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

/** The next moment at which a goal is reached (`direction` -1: the last one before). Undefined: there is none in what is known. */
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
