// about.ts: whom the sentence for a moment is about: the task of the last record that moved a picture.
import { EVENTS, heldBefore, historyOf, KIND, moves, type Run } from '../run/client.ts'

/** Its birth number. Undefined: nothing has moved yet. */
export function aboutAt(run: Run, event: number): number | undefined {
  const history = historyOf(run)
  for (let i = event - 1; i >= 0; i--) {
    if (!moves(run, i)) continue
    const row = taskOf(run, i)
    return (row === undefined ? history.currentAt(i) : history.ofRow(row, i))?.id
  }
  return undefined
}

/** The row of the task that a record is about. What a task did under tasklist_lock comes to light when it gives the lock back. */
function taskOf(run: Run, i: number): number | undefined {
  if (run.log.kind(i) === KIND.tasklist_lock) return heldBefore(run, i)
  return EVENTS[run.kind(i)].struct === 'task' ? run.log.row(i) : undefined
}
