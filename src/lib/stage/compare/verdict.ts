// verdict.ts: where two futures part, in a sentence: what the records say there, and what the kernel’s function answered.
import type { Run } from '../../run/client.ts'
import type { Parting } from '../../run/parting.ts'
import { autoreapAt } from '../../run/story.ts'
import { narrate } from '../narration/en.ts'
import { Telling, type Sentence } from '../narration/sentence.ts'
import { VERDICT } from './verdict.en.ts'

/** What a function of the kernel answered in the one future and in the other. */
export interface Answers {
  readonly fn: string
  readonly was: boolean
  readonly now: boolean
}

/** Undefined: they do not part at an answer. */
export function answersOf(here: Run, there: Run, { a, b }: Pick<Parting, 'a' | 'b'>): Answers | undefined {
  if (a === undefined || b === undefined) return undefined
  const [was, now] = [autoreapAt(here, a), autoreapAt(there, b)]
  return was === undefined || now === undefined || was === now ? undefined : { fn: 'do_notify_parent', was, now }
}

/** `other`: what the future with the act is called. */
export const verdictOf = (answers: Answers | undefined, other: string): Sentence =>
  answers ? VERDICT.answers(answers.fn, other, answers.was, answers.now) : VERDICT.part

/** What a future tells of the record at which they part. */
export const tellOf = (run: Run, i: number | undefined): Sentence =>
  i === undefined ? VERDICT.nothing : narrate(new Telling(run, i))
