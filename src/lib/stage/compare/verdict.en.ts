// verdict.en.ts: where two futures part, in sentences.
import { code, say, type Sentence } from '../narration/sentence.ts'

/** Where they part, or that they do not. */
export const VERDICT = {
  begins: say`Both begin here, with the same computer.`,
  same: say`So far the same has happened in both.`,
  never: say`They do not part: as far as both were computed, the same happens to everybody.`,
  parted: (time: string): Sentence => say`They parted at ${time}.`,
  answers: (fn: string, other: string, was: boolean, now: boolean): Sentence =>
    say`Here they part: ${code(fn)} answers ${{ strong: String(was) }} as it was, ${{ strong: String(now) }} with ${other}. Until then both did the same.`,
  part: say`Here they part. Until then both did the same.`,
  nothing: say`Nothing of the kind happens here.`
}
