// index.ts: what the stage says: the sentence for the moment on show, and a summary at a pause.
import { historyOf, letterAt, moves, slipAt, type Life, type Run } from '../../run/client.ts'
import { words } from '../language.ts'
import { slipSentence } from '../words.ts'
import { narrate, nothingYet } from './en.ts'
import { Telling, type Sentence } from './sentence.ts'

/** The sentence for a moment. It tells of the last record before it that moved a picture. */
export function narrationAt(run: Run, event: number): Sentence {
  for (let i = event - 1; i >= 0; i--) if (moves(run, i)) return narrate(new Telling(run, i))
  return nothingYet
}

/** What happened between two moments, for screen readers: "12 events: 2051 ended, zombie, exited 3". */
export function summary(run: Run, from: number, to: number): string {
  const { born, ended, gone, takenBack } = words.summary
  const [a, b] = from < to ? [from, to] : [to, from]
  let events = 0
  for (let i = a; i < b; i++) if (moves(run, i)) events++
  const told = historyOf(run).lives.flatMap((life) => {
    if (life.thread) return []
    if (life.released >= a && life.released < b) return [gone(life.pid)]
    if (life.ended >= a && life.ended < b) return [ended(life.pid, letterAt(life, b) === 'Z', slip(life, b))]
    return life.born >= a && life.born < b ? [born(life.pid)] : []
  })
  const seen = words.summary.events(events)
  if (from >= to) return takenBack(seen)
  return told.length > 0 ? `${seen}: ${told.join('; ')}` : seen
}

function slip(life: Life, event: number): string | undefined {
  const status = slipAt(life, event)
  return status === undefined ? undefined : slipSentence(status)
}

export { plain, type Part, type Sentence } from './sentence.ts'
