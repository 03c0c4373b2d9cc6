// summary.ts: what happened between two moments, told by what became of whom: “2051 and 2052 ended, zombies, exited 3.”
import { groups } from 'd3'
import { historyOf, letterAt, moves, slipAt, type Life, type Run } from '../../run/client.ts'
import { words } from '../language.ts'
import { slipSentence } from '../words.ts'
import type { Sentence } from './sentence.ts'

/** Undefined: nobody was born, ended or went. */
export function happened(run: Run, from: number, to: number): Sentence | undefined {
  const told = fates(run, from, to)
  return told.length === 0 ? undefined : [words.summary.sentence(told)]
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

/** A clause for each thing that happened to somebody. Those to whom the same happened share one. */
function fates(run: Run, from: number, to: number): string[] {
  const all = historyOf(run).lives.flatMap((life) => {
    const fate = life.thread ? undefined : fateOf(life, from, to)
    return fate ? [{ pid: life.pid, fate }] : []
  })
  return groups(all, ({ fate }) => fate.key).map(([, same]) => same[0].fate.clause(same.map(({ pid }) => pid)))
}

interface Told {
  readonly key: string
  readonly clause: (pids: readonly number[]) => string
}

/** The last that happened to it. */
function fateOf(life: Life, from: number, to: number): Told | undefined {
  const { born, ended, gone, passed } = words.summary
  const within = (event: number): boolean => event >= from && event < to
  if (within(life.released))
    return within(life.born) ? { key: 'passed', clause: passed } : { key: 'gone', clause: gone }
  if (within(life.ended)) {
    const zombie = letterAt(life, to) === 'Z'
    const status = slipAt(life, to)
    const slip = status === undefined ? undefined : slipSentence(status)
    return { key: `ended ${zombie} ${slip}`, clause: (pids) => ended(pids, zombie, slip) }
  }
  return within(life.born) ? { key: 'born', clause: born } : undefined
}
