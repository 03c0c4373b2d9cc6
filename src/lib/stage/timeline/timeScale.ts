// timeScale.ts: where each moment lies on the timeline. The clock does not decide that: most things happen within microseconds, and then
// everybody sleeps for seconds. So each beat takes about 1 of room, and a sleep of everybody takes 6, however long it is, and is cut.
// Four beats, with a sleep before the third: stops at x = 0, 1, 2, 9, 10, and a cut at x = 5.
import { bisector } from 'd3'
import { clockAt, LONG_SLEEP, nextBeat, nextSleep, type Beat, type EventKind, type Run } from '../../run/client.ts'
import { byMoment, type Stop } from './stops.ts'

export interface Cut {
  /** The moment at which the beat begins within which all sleep, and the one at which they do. */
  readonly event: number
  readonly asleep: number
  /** Its middle. */
  readonly x: number
  readonly ns: number
}

export const CUT_ROOM = 6
const byAsleep = bisector((cut: Cut) => cut.asleep)
/** Beats that move little take less room than 1. */
const ROOM: { readonly [K in EventKind]?: number } = {
  sys_exit: 0.3,
  tty_write: 0.5,
  pipe_write: 0.5,
  try_to_wake_up: 0.6,
  deactivate: 0.6,
  exec: 0.8
}

export class TimeScale {
  readonly start: number
  readonly stops: Stop[]
  readonly cuts: Cut[] = []
  /** The room of each stop's own beat, without the cut before it. */
  readonly #rooms: number[] = [0]

  constructor(start: number) {
    this.start = start
    this.stops = [{ event: start, x: 0, ns: 0 }]
  }

  /** Reads the beats that were added since the last time. The last beat may have grown, so it is read again. */
  extend(run: Run): this {
    if (this.stops.length > 1) this.#forgetLast()
    const zero = clockAt(run, this.start)
    for (let beat = nextBeat(run, this.#last.event); beat; beat = nextBeat(run, beat.to))
      this.#add(run, beat, clockAt(run, beat.to) - zero)
    return this
  }

  get #last(): Stop {
    return this.stops[this.stops.length - 1]
  }

  #forgetLast(): void {
    this.stops.pop()
    this.#rooms.pop()
    while (this.cuts.length > 0 && this.cuts[this.cuts.length - 1].event >= this.#last.event) this.cuts.pop()
  }

  #add(run: Run, { from, to, kind, slept }: Beat, ns: number): void {
    const cut = slept >= LONG_SLEEP
    const room = ROOM[kind] ?? 1
    const asleep = nextSleep(run, from, to)?.event ?? from
    if (cut) this.cuts.push({ event: from, asleep, x: this.#last.x + CUT_ROOM / 2, ns: slept })
    const x = this.#last.x + room
    this.stops.push(cut ? { event: to, x: x + CUT_ROOM, ns, cut: CUT_ROOM / (CUT_ROOM + room) } : { event: to, x, ns })
    this.#rooms.push(room)
  }

  /** Room that all beats take together. */
  get length(): number {
    return this.#last.x
  }

  /** Index of the last stop that does not lie behind a moment. */
  indexAt(event: number): number {
    return Math.max(0, byMoment.right(this.stops, event) - 1)
  }

  /** Place of the first stop at which the picture shows what record `event - 1` did. */
  xAt(event: number): number {
    return this.stops[this.#shows(event)].x
  }

  /** Where the beat that leads there begins, behind the cut if it has one. */
  footAt(event: number): number {
    const stop = this.#shows(event)
    return this.stops[stop].x - this.#rooms[stop]
  }

  /** Where the playhead stands at a moment. Before a sleep of everybody it stands before the cut; behind it, where the beat goes on; and while they
   *  sleep, in between. `passed`: how much of the sleep is over, 0 to 1. */
  headAt(event: number, passed = 0): number {
    const cut = this.cuts[byAsleep.left(this.cuts, event - 1)]
    if (!cut || event < cut.event || (event > cut.asleep && this.stops[this.#shows(event)].event === event))
      return this.xAt(event)
    const before = cut.x - CUT_ROOM / 2
    if (event > cut.asleep) return before + CUT_ROOM
    return event === cut.asleep ? before + passed * CUT_ROOM : before
  }

  #shows(event: number): number {
    return Math.min(byMoment.left(this.stops, event), this.stops.length - 1)
  }
}

const scales = new WeakMap<Run, { branches: number; length: number; scale: TimeScale }>()

export function timeScale(run: Run, start: number): TimeScale {
  const known = scales.get(run)
  const usable = known && known.branches === run.branches && known.scale.start === start
  if (usable && known.length === run.length) return known.scale
  const scale = (usable ? known.scale : new TimeScale(start)).extend(run)
  scales.set(run, { branches: run.branches, length: run.length, scale })
  return scale
}
