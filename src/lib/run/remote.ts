// remote.ts: a machine in a worker, as the page has it.
import type { MachineClient } from './client.ts'
import { LOST, type Loss } from './en.ts'
import type { Reply, Request } from './protocol.ts'
import type { Answer, Args, Question } from './questions.ts'
import { Run } from './run.ts'
import type { TimedInput } from './types.ts'

/** The way to a worker, and from it. */
export interface Port {
  post(request: Request): void
  /** Called once. `lost`: nothing will come any more. */
  listen(replied: (reply: Reply) => void, lost: (why: Loss) => void): void
  terminate(): void
}

/** The machine is gone, and with it what it had not yet told. The message is a sentence. */
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

  /** `onlost`: called when the machine is gone without having been closed, also while nobody asks it anything. */
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
      if ('parcel' in reply) this.run.receive(reply.parcel)
      else this.#answer(reply)
    } catch (error) {
      this.#lose('garbled', error)
    }
  }

  #answer(reply: Exclude<Reply, { parcel: unknown }>): void {
    const waiting = this.#waiting.find(({ id }) => id === reply.id)
    this.#waiting = this.#waiting.filter(({ id }) => id !== reply.id)
    if ('error' in reply) waiting?.failed(new Error(reply.error))
    else {
      this.inputs = reply.inputs
      waiting?.done(reply.answer)
    }
  }

  /** Every open question fails, and every later one. What has come of the log can still be looked at. */
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

  /** Questions still open get no answer. */
  close(): void {
    this.#closed = true
    this.#port.terminate()
    this.#waiting = []
  }
}
