// choices.ts: what was chosen in a run, where Linux leaves it open: with the same image and inputs, given to a boot, it gives the same run.
import { fieldAt, KIND } from '../record/decode.ts'
import type { Log } from '../record/log.ts'

/** The way that was taken at each choice, in order. */
export function choicesOf(log: Log): number[] {
  const taken: number[] = []
  for (let i = 0; i < log.length; i++) if (log.kind(i) === KIND.choose) taken.push(fieldAt(log, i, 'choose', 'taken'))
  return taken
}
