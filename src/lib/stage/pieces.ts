// pieces.ts: a run as it is played, piece by piece: a movement over one beat or some short ones, or a sleep of everybody.
// { to: 416, ms: 450 }, { sleep: { event: 416, since: 2e9, until: 17e9 }, ms: 2000 }, { to: 431, ms: 700 }
import { nextBeat, nextSleep, stressOf, type Moment, type Run, type Sleep } from '../run/client.ts'

/** A movement that is played takes at least so long, ms: beats are joined until they do. So there are at most three pictures a second. */
export const SHORTEST = 340
/** A sleep of everybody takes at most so long, ms, and no longer than it lasts. */
export const LONGEST_SLEEP = 2000
const NS_PER_MS = 1e6

export type Piece = { readonly to: number; readonly ms: number } | { readonly sleep: Sleep; readonly ms: number }

/** How a run is played: so many times as fast; `loudAlone`: while a loud beat is on show, nothing else moves. */
export interface Pace {
  readonly speed: number
  readonly loudAlone: boolean
}

/** The next piece after a moment, as far as it is known what comes. */
export function nextPiece(run: Run, from: Moment, until: number, { speed, loudAlone }: Pace): Piece | undefined {
  let to = from.event
  let ms = 0
  while (ms / speed < SHORTEST) {
    let beat = nextBeat(run, to, until)
    const sleep = nextSleep(run, to, beat?.to ?? until)
    if (sleep) {
      // Whoever is still awake goes to sleep first.
      beat = nextBeat(run, to, sleep.event)
      if (!beat && to === from.event) return { sleep, ms: lasting(sleep, from) / speed }
    }
    if (!beat || (loudAlone && to !== from.event && stressOf(beat.ms) === 'loud')) break
    to = beat.to
    ms += beat.ms
  }
  return to === from.event ? undefined : { to, ms: Math.max(SHORTEST, ms / speed) }
}

/** How long it takes at speed 1 to play from a moment to another, ms. */
export function lengthOf(run: Run, from: Moment, until: number): number {
  let ms = 0
  for (let beat = nextBeat(run, from.event, until); beat; beat = nextBeat(run, beat.to, until)) ms += beat.ms
  for (let sleep = nextSleep(run, from.event, until); sleep; sleep = nextSleep(run, sleep.event + 1, until))
    ms += lasting(sleep, from)
  return ms
}

/** How long a sleep is on show, or what is left of it, ms. */
function lasting({ event, since, until }: Sleep, from: Moment): number {
  const stands = from.event === event ? (from.clock ?? since) : since
  return Math.min(LONGEST_SLEEP, (until - stands) / NS_PER_MS)
}
