// remote.ts: a machine in a worker, as the page has it. It posts questions, takes the log as it comes, and says when the worker is gone.
import type { MachineClient } from './client.ts'
import { LOST, type Loss } from './en.ts'
import { historyOf } from './history.ts'
import type { Parcel, Reply, Request } from './protocol.ts'
import type { Answer, Args, Question } from './questions.ts'
import { Run } from './run.ts'
import type { TimedInput } from './types.ts'

/** The connection to a worker. */
export interface Port {
  post(request: Request): void
  /** Called once, at the beginning. `lost` is called when nothing more will come. */
  listen(replied: (reply: Reply) => void, lost: (why: Loss) => void): void
  terminate(): void
}

/** The machine is gone. The message is a sentence for the reader. */
export class MachineLost extends Error {
  readonly why: Loss

  constructor(why: Loss, cause?: unknown) {
    super(LOST[why], { cause })
    this.why = why
  }
}

interface Waiting {
  readonly id: number
  readonly done: (answer: unknown) => void
  readonly failed: (error: Error) => void
}

export class RemoteMachine implements MachineClient {
  readonly run = new Run()
  inputs: readonly TimedInput[] = []
  readonly #port: Port
  readonly #onlost: (lost: MachineLost) => void
  /** Open questions, in the order in which they were asked. */
  #waiting: Waiting[] = []
  #next = 1
  #lost: MachineLost | undefined
  #closed = false

  /** `onlost` is called when the machine is gone and nobody has closed it, also while no question is open. */
  constructor(port: Port, onlost: (lost: MachineLost) => void = () => {}) {
    this.#port = port
    this.#onlost = onlost
    port.listen(
      (reply) => this.#take(reply),
      (why) => this.#lose(why)
    )
  }

  #take(reply: Reply): void {
    if (this.#lost || this.#closed) return
    try {
      if ('parcels' in reply) this.#receive(reply.parcels)
      else this.#answer(reply)
    } catch (error) {
      this.#lose('garbled', error)
    }
  }

  /** The history is read as the log comes: all of it at the end would hold the page up. */
  #receive(parcels: readonly Parcel[]): void {
    for (const parcel of parcels) this.run.receive(parcel)
    historyOf(this.run)
  }

  #answer(reply: Exclude<Reply, { parcels: unknown }>): void {
    const waiting = this.#waiting.find(({ id }) => id === reply.id)
    this.#waiting = this.#waiting.filter(({ id }) => id !== reply.id)
    if ('error' in reply) waiting?.failed(new Error(reply.error))
    else {
      this.inputs = reply.inputs
      waiting?.done(reply.answer)
    }
  }

  /** Lets all open questions fail, and all later ones. The log that has come can still be looked at. */
  #lose(why: Loss, cause?: unknown): void {
    if (this.#lost || this.#closed) return
    this.#lost = new MachineLost(why, cause)
    this.#port.terminate()
    for (const { failed } of this.#waiting) failed(this.#lost)
    this.#waiting = []
    this.#onlost(this.#lost)
  }

  ask<Q extends Question>(question: Q, ...args: Args<Q>): Promise<Answer<Q>> {
    if (this.#lost) return Promise.reject(this.#lost)
    const id = this.#next++
    return new Promise<Answer<Q>>((done, failed) => {
      this.#waiting.push({ id, done: done as (answer: unknown) => void, failed })
      this.#port.post({ id, question, args })
    })
  }

  /** Ends the worker. Open questions get no answer. */
  close(): void {
    this.#closed = true
    this.#port.terminate()
    this.#waiting = []
  }
}
