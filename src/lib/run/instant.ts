// instant.ts: a moment by what lasts: its time, and which of the moments of that time it is. The number of its record would say nothing to another
// version of the machine.
// { clock: 5000000000, nth: 3 }: after 5 s, the third moment of that time.
import { clockAt } from './beats.ts'
import { historyOf, type History } from './history.ts'
import type { Run } from './run.ts'
import { momentAtClock } from './sleeps.ts'
import type { Moment } from './types.ts'

export interface Instant {
  /** Virtual ns since boot. */
  readonly clock: number
  /** From 1. Undefined: it lies within a sleep of everybody. */
  readonly nth?: number
}

export function instantOf(run: Run, moment: Moment): Instant {
  const clock = clockAt(run, moment.event)
  if (moment.clock !== undefined && moment.clock > clock) return { clock: Math.floor(moment.clock) }
  return { clock, nth: moment.event - lastBefore(historyOf(run), clock) }
}

/** The moment that an instant names. If nothing has happened at that time here: the moment at which all that are awake have gone to sleep. */
export function momentAtInstant(run: Run, { clock, nth }: Instant): Moment {
  const history = historyOf(run)
  const last = history.momentBy(clock)
  if (nth === undefined || history.clockAt(last) !== clock) return momentAtClock(run, clock)
  const event = Math.min(lastBefore(history, clock) + nth, last)
  return { event, instructions: history.instructionsAt(event) }
}

/** The last moment that is earlier than a time. -1: there is none. */
const lastBefore = (history: History, clock: number): number => (clock > 0 ? history.momentBy(clock - 1) : -1)
