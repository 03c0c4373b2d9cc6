// draft.ts: what a student has written and typed, kept in the browser after each change: it outlives a reload and a crash.
import * as v from 'valibot'
import type { TimedInput } from '$lib/run/client.ts'
import { keeper, type Kept } from '$lib/storage/index.ts'

export interface Draft {
  readonly source: string
  readonly answers: { readonly [question: string]: string }
  readonly inputs: readonly TimedInput[]
  readonly until: number
  /** What stood at the terminal and was not sent. */
  readonly line: string
}

/** Only what a student can have typed. */
const Typed: v.GenericSchema<unknown, TimedInput> = v.object({
  clock: v.number(),
  input: v.object({ kind: v.literal('keys'), text: v.string() })
})

/** What is damaged is as if it were not there; the rest is not given up for it. */
const DraftSchema: v.GenericSchema<unknown, Draft> = v.object({
  source: v.fallback(v.string(), ''),
  answers: v.fallback(v.record(v.string(), v.string()), {}),
  inputs: v.fallback(v.array(Typed), []),
  until: v.fallback(v.number(), 0),
  line: v.fallback(v.string(), '')
})

export const draftKept = (exercise: string): Kept<Draft> =>
  keeper.kept({ name: `prove:${exercise}`, schema: DraftSchema })

/** The name that was typed last, in any exercise and any tab. */
export const studentKept = (): Kept<string> =>
  keeper.kept({ name: 'student', schema: v.string(), settle: (_older, newer) => newer })
