// stepped.ts: whose lines of C are stepped through.
import { historyOf, mainOf, type Life, type Run } from '../../run/client.ts'

/** The chosen process; else the one that runs the program at a moment; else the first that still can. */
export function steppedOf(
  run: Run,
  event: number,
  selected: number | undefined,
  program: string | undefined
): Life | undefined {
  const history = historyOf(run)
  if (selected !== undefined) return history.byId(selected)
  const main = mainOf(run, { name: program })?.life
  const ours = (life: Life | undefined) => life !== undefined && life.program === main?.program && life.ended >= event
  const current = history.currentAt(event)
  if (ours(current)) return current
  return history.lives.find((life) => life.born < event && ours(life)) ?? main
}
