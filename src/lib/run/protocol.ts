// protocol.ts: the messages between a page and the worker that its machine runs in. The page asks { id: 7, question: 'advance', args: [{ clock:
// 1e9 }] }; the worker sends parcels of the log while it computes, and then { id: 7, answer, inputs }.
import type { Args, Question } from './questions.ts'
import type { TimedInput } from './types.ts'

/** News of a log: records from number `from` on, and the bytes written meanwhile. They replace what the page had from there on. */
export interface Parcel {
  readonly from: number
  /** The ints of the records, one record after the other. */
  readonly q: Int32Array
  /** How many ints each record has. */
  readonly lengths: Int32Array
  readonly bytesFrom: number
  readonly bytes: Uint8Array
}

/** A question to the worker. The reply bears the same number. */
export interface Request<Q extends Question = Question> {
  readonly id: number
  readonly question: Q
  readonly args: Args<Q>
}

export type Reply =
  | { readonly id: number; readonly answer: unknown; readonly inputs: readonly TimedInput[] }
  | { readonly id: number; readonly error: string }
  /** Sent while the worker computes an answer. They are taken all together: in the midst of them the log ends where a branch began. */
  | { readonly parcels: readonly Parcel[] }

/** All that a worker sends. `alive`: the name of a lock (navigator.locks) that it holds as long as it lives. */
export type FromWorker = Reply | { readonly alive: string }
