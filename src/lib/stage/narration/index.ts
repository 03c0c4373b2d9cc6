// What the stage says: the sentence for the moment on show, and the summary at a pause.
import { historyOf, letterAt, moves, slipAt, type Life, type Run } from '../../run/client.ts'
import { count, slipSentence } from '../words.ts'
import { narrate } from './en.ts'
import { say, Telling, type Sentence } from './sentence.ts'

/** The sentence for a moment: about the last record before it that moved a picture. */
export function narrationAt(run: Run, event: number): Sentence {
  for (let i = event - 1; i >= 0; i--) if (moves(run, i)) return narrate(new Telling(run, i))
  return say`Nothing has happened yet.`
}

/** What happened between two moments, for ears: "12 events: 2051 ended, zombie, exited 3". */
export function summary(run: Run, from: number, to: number): string {
  const [a, b] = from < to ? [from, to] : [to, from]
  let events = 0
  for (let i = a; i < b; i++) if (moves(run, i)) events++
  const told = historyOf(run).lives.flatMap((life) => {
    if (life.thread) return []
    if (life.released >= a && life.released < b) return [`${life.pid} gone`]
    if (life.ended >= a && life.ended < b)
      return [`${life.pid} ended${letterAt(life, b) === 'Z' ? ', zombie' : ''}${slip(life, b)}`]
    return life.born >= a && life.born < b ? [`${life.pid} born`] : []
  })
  const what = told.length > 0 ? `: ${told.join('; ')}` : ''
  return `${count(events, 'event')}${from < to ? '' : ' taken back'}${from < to ? what : ''}`
}

function slip(life: Life, event: number): string {
  const status = slipAt(life, event)
  return status === undefined ? ', its threads live' : `, ${slipSentence(status)}`
}

export { plain, type Part, type Sentence } from './sentence.ts'
