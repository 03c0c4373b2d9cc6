// comparing.ts: two futures of the moment on show: computers of their own go through the run again, one of them with a deed more. All that they are
// made of comes with this module, so the page imports it late.
import { clockAt } from '../run/client.ts'
import { inputsBefore, type Asked } from '../run/futures.ts'
import { workerMachine } from '../run/workerMachine.ts'
import type { Starting } from '../site/living.svelte.ts'
import { compare, type Comparison } from '../stage/compare/comparison.svelte.ts'
import { commOf, type Sitting } from './sitting.ts'

export interface CompareWish extends Starting {
  readonly sitting: Sitting
  /** The program on show. */
  readonly name: string
  readonly asked: Asked
}

/** Rejects, and leaves nothing running, if a machine cannot be had or stops. */
export function beginComparing({ sitting, name, asked, onmachine, onlost }: CompareWish): Promise<Comparison> {
  const { boot, machine, stage } = sitting
  const { run } = machine
  const { moment } = stage
  const atHead = moment.event >= run.length
  return compare({
    past: {
      boot,
      inputs: machine.inputs,
      taken: inputsBefore(run, moment.event),
      moment,
      clock: moment.clock ?? (atHead ? machine.way.until : clockAt(run, moment.event))
    },
    asked,
    program: commOf(name),
    reduced: stage.reduced,
    machine: () => workerMachine(onlost),
    onmachine
  })
}
