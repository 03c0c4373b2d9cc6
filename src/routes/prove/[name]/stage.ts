import type { Exercise } from '$lib/assignment/exercise.ts'
import { kindOf } from '$lib/assignment/kinds.ts'
import type { StageOptions } from '$lib/stage/open.ts'

/** What the stage of an exercise shows at first: the program's beginning, or the moment at which the student's turn begins. */
export function stageOf(exercise: Exercise): StageOptions {
  const { program } = exercise
  return kindOf(exercise).acts
    ? { program, panes: ['tree', 'terminal'], at: 'end', live: true }
    : { program, panes: ['tree', 'timeline'], at: 'start' }
}
