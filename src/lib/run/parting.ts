// parting.ts: where two futures of one moment part: the first thing that happened to somebody in the one and not in the other, told by meaning.
// What a person did there is no difference yet, nor is a time that it shifted, nor a page, a row or a turn of the scheduler: only what follows.
// { life: 5, a: 2630, b: 2614, clock: 5000261000 }: process 5 heard another answer; records 2630 and 2614 of the two logs say so.
import { clockAt } from './beats.ts'
import { historyOf } from './history.ts'
import type { Run } from './run.ts'
import { storiesFrom, type Told } from './story.ts'

/** A run, and how far it was computed: virtual ns since boot. Infinity: to its end. */
export interface Computed {
  readonly run: Run
  readonly until: number
}

export interface Parting {
  /** Birth number of the process to which it happened. */
  readonly life: number
  /** The record in each of the runs: both if the same was decided otherwise. Undefined: nothing of the kind happened there then. */
  readonly a?: number
  readonly b?: number
  /** Virtual ns since boot of the earlier one. */
  readonly clock: number
}

/** What one run has and the other has not is a difference only if the other was computed so much further, virtual ns: an act can shift what
 *  follows by some turns of the scheduler. */
const SHIFT = 50e6

/** Where two runs part that are the same up to moment `from`. Undefined: they do not, as far as both were computed. */
export function partingOf(a: Computed, b: Computed, from: number): Parting | undefined {
  const [told, others] = [storiesFrom(a.run, from), storiesFrom(b.run, from)]
  let first: { readonly parting: Parting; readonly event: number } | undefined
  const [lives, otherLives] = [historyOf(a.run).lives, historyOf(b.run).lives]
  for (const { id } of lives.length < otherLives.length ? otherLives : lives) {
    const found = partingIn(id, a, told.get(id) ?? [], b, others.get(id) ?? [])
    if (found && (!first || isBefore(found, first))) first = found
  }
  return first?.parting
}

type Found = { readonly parting: Parting; readonly event: number }

const isBefore = (one: Found, other: Found): boolean =>
  one.parting.clock < other.parting.clock || (one.parting.clock === other.parting.clock && one.event < other.event)

function partingIn(
  life: number,
  a: Computed,
  inA: readonly Told[],
  b: Computed,
  inB: readonly Told[]
): Found | undefined {
  let n = 0
  while (n < inA.length && n < inB.length && same(inA[n], inB[n])) n++
  const [one, other] = [inA.at(n), inB.at(n)]
  const [when, otherWhen] = [whenOf(a, one), whenOf(b, other)]
  const clock = Math.min(when, otherWhen)
  // Perhaps the other run only was not computed so far.
  if ((!one && a.until < clock + SHIFT) || (!other && b.until < clock + SHIFT)) return undefined
  if (!one && !other) return undefined
  // The same was decided otherwise, or it is what comes at another time, and has nothing to do with this.
  const both = one?.kind === other?.kind && Math.abs(when - otherWhen) < SHIFT
  const inRun = (told: Told | undefined, at: number) => (told && (both || at === clock) ? told.event : undefined)
  const [atA, atB] = [inRun(one, when), inRun(other, otherWhen)]
  const event = Math.min(when === clock ? one!.event : Infinity, otherWhen === clock ? other!.event : Infinity)
  const where = { ...(atA !== undefined && { a: atA }), ...(atB !== undefined && { b: atB }) }
  return { parting: { life, ...where, clock }, event }
}

const same = (one: Told, other: Told): boolean => one.kind === other.kind && one.says === other.says

const whenOf = ({ run }: Computed, told: Told | undefined): number => (told ? clockAt(run, told.event) : Infinity)
