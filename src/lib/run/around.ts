// around.ts: a machine around another. It passes every question on, but for those that a subclass answers itself, to hold something back or to
// take note of it (sandbox/governed.ts, assignment/bounded.ts).
import type { Answer, Answering, Args, MachineClient, Question, Run, TimedInput } from './client.ts'

export abstract class MachineAround implements MachineClient {
  readonly inner: MachineClient
  /** Questions that it answers itself. */
  protected abstract readonly own: Partial<Answering>

  constructor(inner: MachineClient) {
    this.inner = inner
  }

  get run(): Run {
    return this.inner.run
  }

  get inputs(): readonly TimedInput[] {
    return this.inner.inputs
  }

  async ask<Q extends Question>(question: Q, ...args: Args<Q>): Promise<Answer<Q>> {
    const own: Partial<Answering>[Q] = this.own[question]
    return own ? own(...args) : this.inner.ask(question, ...args)
  }

  close(): void {
    this.inner.close()
  }
}
