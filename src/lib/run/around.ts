// around.ts: a machine around another: it passes everything on. Who holds something back, or wants to know, answers in its stead.
import type { Answer, Answering, Args, MachineClient, Question, Run, TimedInput } from './client.ts'

export abstract class MachineAround implements MachineClient {
  readonly inner: MachineClient
  /** The questions that are not simply passed on. */
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
