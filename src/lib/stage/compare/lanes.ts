// lanes.ts: the timeline of two futures: what was before on the left, then the one above the other, on one scale of steps. Places along it are
// fractions of its width. { before: [{ id: 4, pid: 2051, segments: [{ x: 0.02, w: 0.2, letter: 'S' }] }], here: […], there: […], head: 0.61 }
import { bisector } from 'd3'
import { historyOf, nextBeat, type Life, type Run, type StateLetter } from '../../run/client.ts'
import type { Abreast } from '../../run/abreast.ts'
import { words } from '../language.ts'
import { duration } from '../words.ts'

export interface Segment {
  readonly x: number
  readonly w: number
  readonly letter: StateLetter
}

export interface Lane {
  readonly id: number
  readonly pid: number
  readonly segments: readonly Segment[]
}

export interface Lanes {
  readonly before: readonly Lane[]
  readonly here: readonly Lane[]
  readonly there: readonly Lane[]
  /** Where the moment stands from which both begin, and where the playhead is. */
  readonly fork: number
  readonly head: number
  /** Where they part, if that was shown already. */
  readonly parting?: number
  /** Long sleeps of everybody, which the scale does not show. */
  readonly cuts: readonly { readonly x: number; readonly words: string }[]
  /** How many steps the scale behind the fork has. */
  readonly steps: number
}

export interface Shown {
  readonly here: Run
  readonly there: Run
  readonly steps: readonly Abreast[]
  /** Birth number from which on processes have a lane, and the moment at which the timeline begins. */
  readonly eldest: number
  readonly start: number
  readonly at: number
  /** The furthest step that was shown: what lies behind it, nobody has seen. */
  readonly seen: number
  readonly partsAt?: number
}

/** How much of the width is for what was before. */
const BEFORE = 0.26
/** The scale has at least so many steps, so that a few do not fill it. */
const LEAST = 24
const MOST_LANES = 6
/** A sleep is said from this length on, virtual ns. */
const LONG = 100e6

/** How many steps the scale shows: a half of all, or a quarter …, as long as all that was seen has room. */
export function scaleOf(steps: number, seen: number): number {
  let whole = Math.max(LEAST, steps)
  while (whole / 2 >= Math.max(LEAST, seen * 1.15)) whole /= 2
  return whole
}

export function lanesOf({ here, there, steps, eldest, start, at, seen, partsAt }: Shown): Lanes {
  const from = steps[0].a
  const whole = scaleOf(steps.length - 1, seen)
  const xOf = (step: number): number => BEFORE + ((1 - BEFORE) * step) / whole
  const past = pastOf(here, start, from)
  const group = (run: Run, moments: readonly number[], until: number, x: (step: number) => number): Lane[] =>
    livesOf(run, eldest, moments[0], moments[until]).map(({ id, pid, ...life }) => {
      return { id, pid, segments: segmentsOf({ id, pid, ...life }, moments, until, x) }
    })
  const last = past.length - 1
  return {
    before: group(here, past, last, (step) => (last === 0 ? 0 : (BEFORE * step) / last)),
    here: group(here, momentsOf(steps, 'a'), seen, xOf),
    there: group(there, momentsOf(steps, 'b'), seen, xOf),
    fork: BEFORE,
    head: xOf(at),
    ...(partsAt !== undefined && partsAt <= seen && { parting: xOf(partsAt) }),
    cuts: steps.flatMap(({ slept }, step) =>
      slept < LONG || step > seen ? [] : [{ x: xOf(step - 0.5), words: words.timeline.asleep(duration(slept)) }]
    ),
    steps: whole
  }
}

const momentsOf = (steps: readonly Abreast[], which: 'a' | 'b'): number[] => steps.map((step) => step[which])

/** The moments of what was before, beat by beat. */
function pastOf(run: Run, start: number, from: number): number[] {
  const moments = [start]
  for (let beat = nextBeat(run, start, from); beat; beat = nextBeat(run, beat.to, from)) moments.push(beat.to)
  return moments
}

function livesOf(run: Run, eldest: number, from: number, until: number): Life[] {
  return historyOf(run)
    .lives.filter(
      ({ id, thread, born, released }) =>
        !thread && id >= eldest && born < Math.max(from + 1, until) && released >= from
    )
    .slice(0, MOST_LANES)
}

const after = bisector((moment: number) => moment)

/** Bars from step to step. `moments`: at each step; they do not decrease. */
function segmentsOf(life: Life, moments: readonly number[], until: number, x: (step: number) => number): Segment[] {
  const segments: Segment[] = []
  /** The step at which record `event` has been shown. */
  const stepOf = (event: number): number => Math.min(until, after.right(moments, event))
  const end = stepOf(life.released)
  life.letters.forEach(({ event, letter }, i) => {
    const next = life.letters.at(i + 1)
    const [from, to] = [stepOf(event), next ? Math.min(end, stepOf(next.event)) : end]
    if (letter === 'X' || to <= from) return
    const last = segments.at(-1)
    if (last?.letter === letter) segments[segments.length - 1] = { ...last, w: x(to) - last.x }
    else segments.push({ x: x(from), w: x(to) - x(from), letter })
  })
  return segments
}
