// fidelity.ts: was a run that came from elsewhere done again as it was there? The digests that came with it say so, input by input.
import { digestsOf, historyOf, type MachineClient } from '../../run/client.ts'
import type { Way } from '../ways.ts'
import { inputInWords, seconds } from './account.ts'
import { WORK } from './en.ts'

/** Index of the first input behind which the run on a machine is another one than that of which the digests are. Undefined: it is the same. */
export function firstDifference(
  { inputs, run }: Pick<MachineClient, 'inputs' | 'run'>,
  way: Way,
  digests: readonly string[]
): number | undefined {
  const own = digestsOf(run)
  const count = Math.max(own.length, digests.length)
  for (let i = 0; i < count; i++) if (own[i] !== digests[i] || inputs[i]?.clock !== way.inputs[i]?.clock) return i
  return undefined
}

/** The same, as a sentence. `isOurs`: does the run come from this version of the machine? */
export function fidelityOf(machine: MachineClient, way: Way, digests: readonly string[], isOurs: boolean): string {
  const nth = firstDifference(machine, way, digests)
  if (nth === undefined) return isOurs ? WORK.same : WORK.sameElsewhere
  const timed = way.inputs.at(nth) ?? machine.inputs.at(nth)
  const history = historyOf(machine.run)
  const what = timed ? inputInWords(timed.input, (task) => history.byId(task)?.pid) : WORK.nothing
  return (isOurs ? WORK.other : WORK.otherElsewhere)(nth + 1, what, seconds(timed?.clock ?? way.until))
}
