// choices.ts: what a run chose wherever Linux leaves the choice open. [0, 1, 0]: the first way, then the second, then the first again. A boot
// that is given these choices, the same image and the same inputs makes the same run.
import { fieldAt, KIND } from '../record/decode.ts'
import type { Log } from '../record/log.ts'

/** The way that was taken at each choice, in order. */
export function choicesOf(log: Log): number[] {
  const taken: number[] = []
  for (let i = 0; i < log.length; i++) if (log.kind(i) === KIND.choose) taken.push(fieldAt(log, i, 'choose', 'taken'))
  return taken
}
