// twoFutures.ts: two futures of a step's moment: computers of their own go through the run of its stage again, one of them with an act more. All that
// they are made of comes with this module, so a page imports it late.
import { clockAt, find, lifeNamed, momentAt, momentOf, type MachineClient } from '../run/client.ts'
import { inputsBefore } from '../run/futures.ts'
import { workerMachine } from '../run/workerMachine.ts'
import type { Starting } from '../site/living.svelte.ts'
import { compare, type Comparison } from '../stage/compare/comparison.svelte.ts'
import { bootOf } from './ahead.ts'
import type { StagePlan, StepPlan } from './plan.ts'

export interface FuturesWish extends Starting {
  /** The machine of the step's stage. */
  readonly machine: MachineClient
  readonly plan: StagePlan
  readonly step: StepPlan
  readonly reduced: boolean
}

/** Rejects, and leaves nothing running, if a machine cannot be had or stops. The build has tried whether moment and process are there. */
export function beginFutures({ machine, plan, step, reduced, onmachine, onlost }: FuturesWish): Promise<Comparison> {
  const { run, inputs } = machine
  const { program } = plan
  const { of, act } = step.futures!
  const found = find(run, step.at, { name: program })!
  const event = Math.min(momentOf(run, found - 1), run.length)
  return compare({
    past: {
      boot: bootOf(plan),
      inputs,
      taken: inputsBefore(run, event),
      moment: momentAt(run, event),
      clock: clockAt(run, event)
    },
    asked: { task: lifeNamed(run, of, { name: program })!.id, act },
    program,
    reduced,
    machine: () => workerMachine(onlost),
    onmachine
  })
}
