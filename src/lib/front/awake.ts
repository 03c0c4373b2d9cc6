// awake.ts: what the living first minute needs. A living stage comes with this module, so the page imports it late.
import { workerMachine } from '../run/workerMachine.ts'
import type { Starting } from '../site/living.svelte.ts'
import { open, type Stage } from '../stage/open.ts'
import { begin, castOf, PROGRAM, type Cast } from './minute.ts'
import { PANES } from './minutePanes.ts'

/** Starts the machine and runs the program until parent and child sleep. Rejects, and leaves nothing running, if that fails. */
export async function wake({ onmachine, onlost }: Starting): Promise<{ readonly stage: Stage; readonly cast: Cast }> {
  const machine = workerMachine(onlost)
  onmachine(machine)
  try {
    await begin(machine)
    const stage = open(machine, { program: PROGRAM, panes: PANES, at: 'end' })
    return { stage, cast: castOf(machine.run)! }
  } catch (error) {
    machine.close()
    throw error
  }
}

export { actOf, COMMANDS, outcomeOf, refusalOf } from './minute.ts'
export { haunted } from './ghosts.ts'
export { passagesOf } from './chapters.ts'
export { answered, plain, tell } from './outcome.en.ts'
