// look.ts: what a layout is made of: the kernel's state at one moment, and what the log tells of before and after.
import { historyOf, type History, type Life, type ProgramText, type Run, type Task, type World } from '../run/client.ts'
import { sceneAt, type Scene } from './scene.ts'

export interface Look {
  readonly run: Run
  /** The moment: the number of records before it. */
  readonly event: number
  readonly world: World
  readonly history: History
  readonly scene: Scene
  /** The program on show, which has names for addresses. Undefined: it is not known yet. */
  readonly program?: ProgramText
}

/** Takes the run's World to a moment. The answer holds until somebody takes World elsewhere. */
export function lookAt(run: Run, event: number, program?: ProgramText): Look {
  run.seek(event)
  return { program, run, event, world: run.world, history: historyOf(run), scene: sceneAt(run, event) }
}

/** The life of a task that is in the table now. */
export function lifeOf({ history, event }: Look, task: Task): Life {
  const life = history.ofRow(task.row, event - 1)
  if (!life) throw new Error(`task row ${task.row} has no life at ${event}`)
  return life
}
