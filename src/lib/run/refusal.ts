// refusal.ts: what cannot be asked of a process, and why.
import { PF_EXITING } from '../record/constants.ts'
import type { State } from '../record/state/state.ts'
import type { Task } from '../record/state/fields.ts'
import type { Act } from './types.ts'

/** dead: nobody is left in it to call anything. ending: it is on its way there. busy: it has still to do what it was asked before.
 *  init: the computer does not outlive it. */
export type Refusal = 'dead' | 'ending' | 'busy' | 'init'

/** Undefined: it can be done. A signal can be sent to anybody. */
export function whyNot(world: State, task: Task, act: Act): Refusal | undefined {
  if (act.kind === 'signal') return undefined
  if (task.exit_state !== 0) return 'dead'
  if (task.flags & PF_EXITING) return 'ending'
  if (task.work !== 0) return 'busy'
  return act.kind === 'exit' && task.row === world.sys.init ? 'init' : undefined
}
