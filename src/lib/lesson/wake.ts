// wake.ts: brings the stage of a lesson to life. All that a living stage is made of comes with this module, so a page imports it late.
import { workerMachine } from '../run/workerMachine.ts'
import type { Starting } from '../site/living.svelte.ts'
import { deedsOf } from '../sandbox/deeds.ts'
import { open, type Stage } from '../stage/open.ts'
import { computeAhead } from './ahead.ts'
import type { Beginning } from './beginning.ts'
import type { StagePlan } from './plan.ts'
import { TaskJudge } from './taskJudge.ts'

export interface Wish extends Starting, Partial<Beginning> {
  readonly plan: StagePlan
  /** The reader may type at its terminal. */
  readonly live: boolean
}

export interface Awake {
  readonly stage: Stage
  readonly judge: TaskJudge
  readonly deedsOf: typeof deedsOf
}

/** Rejects, and leaves nothing running, when the machine cannot be had or stops. */
export async function wake({ plan, at, pane, live, onmachine, onlost }: Wish): Promise<Awake> {
  const machine = workerMachine(onlost)
  onmachine(machine)
  try {
    await computeAhead(machine, plan)
    const judge = new TaskJudge(machine, plan)
    const stage = open(machine, { program: plan.program, panes: plan.panes, at, live })
    stage.openPane(pane)
    await stage.located
    // World goes to the first moment here, in a task of its own: with the drawing it would be too long a one.
    void stage.view
    await new Promise((done) => setTimeout(done))
    return { stage, judge, deedsOf }
  } catch (error) {
    machine.close()
    throw error
  }
}
