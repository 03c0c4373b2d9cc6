// summary.ts: what happened between two moments, told by what became of whom: “2051 and 2052 ended, zombies, exited 3.”
import { groups } from 'd3'
import {
  CHILD_CALLS,
  historyOf,
  lastMove,
  letterAt,
  moves,
  oldAt,
  prevBeat,
  slipAt,
  stressOf,
  waveAt,
  type EventKind,
  type Life,
  type Run
} from '../../run/client.ts'
import { words } from '../language.ts'
import { slipSentence } from '../words.ts'
import { narrationAt } from './moment.ts'
import { plain, type Sentence } from './sentence.ts'

/** What a moment is about only where nothing else has happened: who sleeps, who is woken, what is written, what is given back last. */
const BY_THE_WAY: ReadonlySet<EventKind> = new Set([
  'deactivate',
  'try_to_wake_up',
  'set_blocked',
  'set_name',
  'set_brk',
  'page_fault',
  'fd_install',
  'exit_fs',
  'pipe_write',
  'pipe_read',
  'pipe_read_all',
  'tty_write',
  'host_write'
])
/** Of two lines on a phone, so many letters. What became of others is told behind what is on show as long as there is room. */
const TWO_LINES = 90

/** After a jump: what is on show, and then what became of others; of a moment that shows nothing by itself, what has happened. */
export function arrived(run: Run, from: number, to: number): Sentence | undefined {
  const last = lastMove(run, to)
  if (last === undefined || isByTheWay(run, last)) return happened(run, from, to)
  const shown = narrationAt(run, to)
  if (plain(shown).length > TWO_LINES) return happened(run, from, to) ?? shown
  if (waveAt(run, last).length > 1) return shown
  const named = new Set(shown.map((part) => (typeof part === 'object' && 'strong' in part ? Number(part.strong) : NaN)))
  const others = fates(run, from, to, ({ pid }) => !named.has(pid))
  const both: Sentence = others.length > 0 ? [...shown, ' ', words.summary.sentence(others)] : shown
  return plain(both).length <= TWO_LINES ? both : shown
}

/** Of calls that return, only a wait has something to tell. */
function isByTheWay(run: Run, i: number): boolean {
  const kind = run.kind(i)
  return kind === 'sys_exit' ? !CHILD_CALLS.has(oldAt(run.log, i, 'sys_exit', 'syscall') - 1) : BY_THE_WAY.has(kind)
}

/** What became of whom; else the last that was more than somebody falling asleep or being woken. Undefined: there was nothing of the kind. */
export function happened(run: Run, from: number, to: number): Sentence | undefined {
  const told = fates(run, from, to)
  if (told.length > 0) return [words.summary.sentence(told)]
  for (let beat = prevBeat(run, to + 1, from); beat && beat.to > from; beat = prevBeat(run, beat.to, from))
    if (stressOf(beat.ms) !== 'quiet') return narrationAt(run, beat.to)
  return undefined
}

/** For screen readers: "12 events: 2051 ended, zombie, exited 3". */
export function summary(run: Run, from: number, to: number): string {
  const [a, b] = from < to ? [from, to] : [to, from]
  let events = 0
  for (let i = a; i < b; i++) if (moves(run, i)) events++
  const seen = words.summary.events(events)
  if (from >= to) return words.summary.takenBack(seen)
  const told = fates(run, a, b)
  return told.length > 0 ? `${seen}: ${told.join('; ')}` : seen
}

/** So many endings are told apart by their slips. Of more it is only said that they ended. */
const SLIPS = 2

interface Fate {
  readonly pid: number
  readonly what: 'born' | 'ended' | 'gone' | 'passed'
  readonly zombie?: boolean
  /** What stands on its slip; undefined while threads of it live. */
  readonly slip?: string
}

/** A clause for each thing that happened to somebody. Those to whom the same happened share one. */
function fates(run: Run, from: number, to: number, of: (life: Life) => boolean = () => true): string[] {
  const all = historyOf(run).lives.flatMap((life) => (life.thread || !of(life) ? [] : fateOf(life, from, to)))
  return groups(all, ({ what, zombie }) => `${what} ${zombie}`).flatMap(([, same]) => clauses(same))
}

function clauses(same: readonly Fate[]): string[] {
  const [{ what, zombie }] = same
  const pids = (some: readonly Fate[]): number[] => some.map(({ pid }) => pid)
  if (what !== 'ended') return [words.summary[what](pids(same))]
  const bySlip = groups(same, ({ slip }) => slip ?? words.summary.threadsLive)
  if (bySlip.length > SLIPS) return [words.summary.ended(pids(same), zombie!)]
  return bySlip.map(([slip, some]) => words.summary.ended(pids(some), zombie!, slip))
}

/** The last that happened to it; nothing, or one thing. */
function fateOf(life: Life, from: number, to: number): Fate[] {
  const { pid } = life
  const within = (event: number): boolean => event >= from && event < to
  if (within(life.released)) return [{ pid, what: within(life.born) ? 'passed' : 'gone' }]
  if (within(life.ended)) {
    const status = slipAt(life, to)
    const slip = status === undefined ? undefined : slipSentence(status)
    return [{ pid, what: 'ended', zombie: letterAt(life, to) === 'Z', slip }]
  }
  return within(life.born) ? [{ pid, what: 'born' }] : []
}
