// local.ts: a machine in process, for Node, prerendering and tests.
import type { MachineClient } from '../run/client.ts'
import type { Answer, Answering, Args, Question } from '../run/questions.ts'
import { Run } from '../run/run.ts'
import type { TimedInput } from '../run/types.ts'
import { Engine, type Supply } from './engine.ts'
import { Feed } from './feed.ts'

export class LocalMachine implements MachineClient {
  readonly run = new Run()
  readonly engine: Engine
  readonly #feed = new Feed()

  constructor(supply: Supply) {
    this.engine = new Engine(supply)
  }

  get inputs(): readonly TimedInput[] {
    return this.engine.inputs
  }

  async ask<Q extends Question>(question: Q, ...args: Args<Q>): Promise<Answer<Q>> {
    const { engine } = this
    const answer = await (engine as Answering)[question].apply(engine, args)
    for (const parcel of this.#feed.news(engine.live.k).flat()) this.run.receive(parcel)
    return answer
  }

  close(): void {}
}
