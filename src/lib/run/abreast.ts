// abreast.ts: two runs on one clock. What both do is one step of both; what only one does is a step in which the other stands still.
// { a: 2641, b: 2652, clock: 5000264000, ms: 700, slept: 0 }: the moments at which the two stand after that step.
import { clockAt, nextBeat, type Beat } from './beats.ts'
import { historyOf } from './history.ts'
import type { Run } from './run.ts'

export interface Abreast {
  /** Moments of the two runs, as numbers of records. */
  readonly a: number
  readonly b: number
  /** Virtual ns since boot: of the later of the two. */
  readonly clock: number
  /** How long the step to it takes at speed 1. */
  readonly ms: number
  /** Virtual ns within the step in which everybody slept. */
  readonly slept: number
}

/** The same may happen so much later in the other run, virtual ns: it is one step all the same. */
const SHIFT = 1e6

interface Step extends Beat {
  readonly clock: number
  /** What happens, and to whom: equal in both runs if it is the same. */
  readonly what: string
}

/** The moments through which two runs go side by side, from one that they share to the end of both. */
export function abreast(a: Run, b: Run, from: number): Abreast[] {
  const [steps, others] = [stepsOf(a, from), stepsOf(b, from)]
  const all: Abreast[] = [{ a: from, b: from, clock: clockAt(a, from), ms: 0, slept: 0 }]
  for (let i = 0, j = 0; i < steps.length || j < others.length;) {
    const [one, other] = [steps.at(i), others.at(j)]
    const last = all[all.length - 1]
    const together = one && other && one.what === other.what && Math.abs(one.clock - other.clock) <= SHIFT
    const moved = { a: together || isFirst(one, other) ? one : undefined, b: undefined as Step | undefined }
    if (!moved.a || together) moved.b = other
    if (moved.a) i++
    if (moved.b) j++
    all.push({
      a: moved.a?.to ?? last.a,
      b: moved.b?.to ?? last.b,
      clock: Math.max(last.clock, moved.a?.clock ?? 0, moved.b?.clock ?? 0),
      ms: Math.max(moved.a?.ms ?? 0, moved.b?.ms ?? 0),
      slept: Math.max(moved.a?.slept ?? 0, moved.b?.slept ?? 0)
    })
  }
  return all
}

const isFirst = (one: Step | undefined, other: Step | undefined): one is Step =>
  one !== undefined && (other === undefined || one.clock <= other.clock)

function stepsOf(run: Run, from: number): Step[] {
  const history = historyOf(run)
  const steps: Step[] = []
  for (let beat = nextBeat(run, from); beat; beat = nextBeat(run, beat.to)) {
    const who = history.ofRow(run.log.row(beat.event), beat.event)
    steps.push({ ...beat, clock: clockAt(run, beat.to), what: `${beat.kind} ${who?.id}` })
  }
  return steps
}

/** The step at which both have come to their moments of a record: `a` and `b` are moments, undefined where there is none. */
export function stepAt(steps: readonly Abreast[], a: number | undefined, b: number | undefined): number {
  const at = steps.findIndex((step) => step.a >= (a ?? 0) && step.b >= (b ?? 0))
  return at === -1 ? steps.length - 1 : at
}
