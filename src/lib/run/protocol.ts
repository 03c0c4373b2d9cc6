// protocol.ts: the messages between a page and the worker that its machine runs in.
import type { Args, Question } from './questions.ts'
import type { TimedInput } from './types.ts'

/** News of a log: records from `from` on, and the bytes written meanwhile. What the page knew beyond `from` is no longer so. */
export interface Parcel {
  readonly from: number
  /** Ints of the records, one after the other. */
  readonly q: Int32Array
  /** How many each of them has. */
  readonly lengths: Int32Array
  readonly bytesFrom: number
  readonly bytes: Uint8Array
}

/** A question to the worker: it has a number, and the reply bears it. */
export interface Request<Q extends Question = Question> {
  readonly id: number
  readonly question: Q
  readonly args: Args<Q>
}

export type Reply =
  | { readonly id: number; readonly answer: unknown; readonly inputs: readonly TimedInput[] }
  | { readonly id: number; readonly error: string }
  /** News of the log, on the way to an answer. */
  | { readonly parcel: Parcel }

/** All that a worker says. `alive`: the name of a lock that it holds as long as it lives. */
export type FromWorker = Reply | { readonly alive: string }
