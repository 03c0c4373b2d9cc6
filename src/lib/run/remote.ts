// remote.ts: a machine in a worker, as the page has it.
import type { MachineClient } from './client.ts'
import type { Reply, Request } from './protocol.ts'
import type { Answer, Args, Question } from './questions.ts'
import { Run } from './run.ts'
import type { TimedInput } from './types.ts'

/** What is needed of a Worker. */
export interface Port {
  postMessage(message: Request): void
  onmessage: ((event: { data: Reply }) => void) | null
  terminate(): void
}

export class RemoteMachine implements MachineClient {
  readonly run = new Run()
  inputs: readonly TimedInput[] = []
  readonly #port: Port
  readonly #waiting = new Map<number, { done: (answer: unknown) => void; failed: (error: Error) => void }>()
  #next = 1

  constructor(port: Port) {
    this.#port = port
    port.onmessage = ({ data }) => this.#take(data)
  }

  #take(reply: Reply): void {
    if ('parcel' in reply) {
      this.run.receive(reply.parcel)
      return
    }
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('error' in reply) waiting?.failed(new Error(reply.error))
    else {
      this.inputs = reply.inputs
      waiting?.done(reply.answer)
    }
  }

  ask<Q extends Question>(question: Q, ...args: Args<Q>): Promise<Answer<Q>> {
    const id = this.#next++
    return new Promise<Answer<Q>>((done, failed) => {
      this.#waiting.set(id, { done: done as (answer: unknown) => void, failed })
      this.#port.postMessage({ id, question, args })
    })
  }

  /** Questions still open get no answer. */
  close(): void {
    this.#port.terminate()
    this.#waiting.clear()
  }
}
