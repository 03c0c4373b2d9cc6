// awake.ts: what the first minute needs once it lives. A living stage comes with this module, so the page imports it late.
import { workerMachine } from '../run/workerMachine.ts'
import { open, type Stage } from '../stage/open.ts'
import { begin, PROGRAM } from './minute.ts'
import { PANES } from './panes.ts'

/** Rejects, and leaves nothing running, when the machine cannot be had or stops. */
export async function wake(): Promise<Stage> {
  const machine = workerMachine()
  try {
    await begin(machine)
    return open(machine, { program: PROGRAM, panes: PANES, at: 'end' })
  } catch (error) {
    machine.close()
    throw error
  }
}

export { actOf, castOf, outcomeOf } from './minute.ts'
export { plain, tell } from './tell.ts'
