import type { Exercise } from '$lib/assignment/exercise.ts'
import type { StageOptions } from '$lib/stage/open.ts'

/** What the stage of an exercise shows at first: the program's beginning, or the moment at which the student's turn begins. */
export function stageOf({ kind, program }: Exercise): StageOptions {
  return kind === 'act'
    ? { program, panes: ['tree', 'terminal'], at: 'end', live: true }
    : { program, panes: ['tree', 'timeline'], at: 'start' }
}
