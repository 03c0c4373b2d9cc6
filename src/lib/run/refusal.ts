// refusal.ts: what cannot be asked of a process, and why.
import { PF_EXITING } from '../record/constants.ts'
import type { State } from '../record/state/state.ts'
import type { Task } from '../record/state/fields.ts'
import type { Act } from './types.ts'

/** dead: the process has ended. ending: it is about to. busy: it has not yet done what it was asked before. init: without init the computer
 *  stops. */
export type Refusal = 'dead' | 'ending' | 'busy' | 'init'

/** Why an act on a task is refused; undefined: it can be done. A signal can be sent to everybody. */
export function whyNot(world: State, task: Task, act: Act): Refusal | undefined {
  if (act.kind === 'signal') return undefined
  if (task.exit_state !== 0) return 'dead'
  if (task.flags & PF_EXITING) return 'ending'
  if (task.work !== 0) return 'busy'
  return act.kind === 'exit' && task.row === world.sys.init ? 'init' : undefined
}
