// sleeps.ts: stretches in which everybody sleeps. Nothing happens in them, and they are most of a run's time.
// Record 471 tells that nobody ran for 15 s: { event: 471, since: 2_000_000_000, until: 17_000_000_000 }
import { KIND } from '../record/decode.ts'
import { historyOf } from './history.ts'
import type { Run } from './run.ts'
import type { Moment } from './types.ts'

export interface Sleep {
  /** The record that tells of it, when it is over. */
  readonly event: number
  /** Virtual ns since boot. */
  readonly since: number
  readonly until: number
}

/** A shorter sleep is not seen. Virtual ns. */
export const LONG_SLEEP = 50e6

/** The first long sleep that lies between two moments. */
export function nextSleep(run: Run, from: number, until: number): Sleep | undefined {
  const history = historyOf(run)
  for (let event = from; event < until; event++) {
    if (run.log.kind(event) !== KIND.idle) continue
    const sleep = { event, since: history.clockAt(event), until: history.clockAt(event + 1) }
    if (sleep.until - sleep.since >= LONG_SLEEP) return sleep
  }
  return undefined
}

/** The moment at a time, within what is known: in a sleep, or, if somebody runs then, as soon as all that are awake have gone to sleep. `clock`:
 *  virtual ns since boot. */
export function momentAtClock(run: Run, clock: number): Moment {
  const history = historyOf(run)
  let event = history.momentBy(clock)
  while (event < run.length && run.log.kind(event) !== KIND.idle) event++
  const moment = { event, instructions: history.instructionsAt(event) }
  return event < run.length && clock > history.clockAt(event) ? { ...moment, clock } : moment
}
