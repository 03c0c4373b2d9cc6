// client.ts: a machine as a page has it, in a worker or in process. The views import what they need of the log from here, too.
import type { Answer, Args, Question } from './questions.ts'
import type { Run } from './run.ts'
import type { TimedInput } from './types.ts'

export interface MachineClient {
  /** The page's half: the log as far as it has arrived, and the World at any moment of it. It grows while `advance` computes. */
  readonly run: Run
  /** Inputs so far, in order. With the image they determine the whole run. */
  readonly inputs: readonly TimedInput[]
  ask<Q extends Question>(question: Q, ...args: Args<Q>): Promise<Answer<Q>>
  close(): void
}

export type * from './questions.ts'
export { whyNot, type Refusal } from './refusal.ts'
export { Run } from './run.ts'
export { functionAt } from './functionAt.ts'
export * from './beats.ts'
export { readBefore } from './waves.ts'
export { readerOf, type Handlers } from './handlers.ts'
export * from './history.ts'
export * from './query.ts'
export * from './instant.ts'
export * from './sleeps.ts'
export { decodeUtf8 } from '../record/state/bytes.ts'
export * from './budget.ts'
export { choicesOf } from './choices.ts'
export { digestsOf } from './digest.ts'
export type * from './types.ts'
export * from '../record/index.ts'
