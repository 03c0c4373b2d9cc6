// wakeWritten.ts: brings a stage to life that runs its program as the reader has changed it. It is fetched when somebody runs one.
import { mainOf, type MachineClient } from '../run/client.ts'
import { workerMachine } from '../run/workerMachine.ts'
import { deedsOf } from '../sandbox/deeds.ts'
import type { Starting } from '../site/living.svelte.ts'
import { open } from '../stage/open.ts'
import type { StagePlan, TaskPlan } from './plan.ts'
import type { Awake } from './wake.ts'
import type { Judged } from './writing.svelte.ts'
import { playWritten } from './written.ts'

export interface Wish extends Starting {
  readonly plan: StagePlan
  readonly task: TaskPlan
  readonly text: string
}

/** Rejects, and leaves nothing running, when the machine cannot be had or stops. */
export async function wakeWritten({ plan, task, text, onmachine, onlost }: Wish): Promise<Awake & { judged: Judged }> {
  const started: MachineClient[] = []
  const start = (): MachineClient => {
    const machine = workerMachine(onlost)
    started.push(machine)
    return machine
  }
  const close = () => started.forEach((machine) => machine.close())
  onmachine({ close })
  try {
    const { machine, verdicts, complaints } = await playWritten(start, plan, task, text)
    const { program } = plan
    const began = mainOf(machine.run, { name: program })
    // Where nothing ran, the terminal says why.
    const stage = open(
      machine,
      began ? { program, panes: plan.panes, at: 'end' } : { panes: ['tree', 'terminal'], at: 'end' }
    )
    await stage.located
    return { stage, judge: undefined, deedsOf, judged: { text, verdicts, complaints } }
  } catch (error) {
    close()
    throw error
  }
}
