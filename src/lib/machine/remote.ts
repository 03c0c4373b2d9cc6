// remote.ts: a machine in a worker, as the page has it.
import type { MachineClient } from './client.ts'
import { Run } from './run.ts'
import type { Answer, Request } from './serve.ts'
import type { BootOptions, Head, Input, Inspection, Moment, ProgramText, RunLimit, TimedInput } from './types.ts'

/** What is needed of a Worker. */
export interface Port {
  postMessage(message: unknown): void
  onmessage: ((event: { data: Answer }) => void) | null
  terminate(): void
}

type Unnumbered<R> = R extends unknown ? Omit<R, 'id'> : never

export class RemoteMachine implements MachineClient {
  readonly run = new Run()
  inputs: readonly TimedInput[] = []
  readonly #port: Port
  readonly #waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>()
  #next = 1

  constructor(port: Port) {
    this.#port = port
    port.onmessage = ({ data }) => this.#take(data)
  }

  #take(answer: Answer): void {
    if ('parcel' in answer) {
      this.run.receive(answer.parcel)
      return
    }
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('error' in answer) waiting?.failed(new Error(answer.error))
    else {
      this.inputs = answer.inputs
      waiting?.done(answer.value)
    }
  }

  #ask<T>(request: Unnumbered<Request>): Promise<T> {
    const id = this.#next++
    return new Promise<T>((done, failed) => {
      this.#waiting.set(id, { done: done as (value: unknown) => void, failed })
      this.#port.postMessage({ id, ...request })
    })
  }

  boot(options: BootOptions): Promise<Head> {
    return this.#ask({ kind: 'boot', options })
  }

  advance(limit: RunLimit): Promise<Head> {
    return this.#ask({ kind: 'advance', limit })
  }

  input(input: Input, at?: Moment): Promise<Head> {
    return this.#ask({ kind: 'input', input, ...(at && { at }) })
  }

  stepLine(from: Moment, direction: 1 | -1, task?: number): Promise<Moment | undefined> {
    return this.#ask({ kind: 'stepLine', from, direction, ...(task !== undefined && { task }) })
  }

  inspect(task: number, at: Moment): Promise<Inspection> {
    return this.#ask({ kind: 'inspect', task, at })
  }

  program(ino: number): Promise<ProgramText | undefined> {
    return this.#ask({ kind: 'program', ino })
  }

  readFile(path: string): Promise<string | undefined> {
    return this.#ask({ kind: 'readFile', path })
  }

  /** Questions still open get no answer. */
  close(): void {
    this.#port.terminate()
    this.#waiting.clear()
  }
}
