// local.ts: a machine in process: for Node, prerendering and tests.
import type { MachineClient } from './client.ts'
import { Engine, type Supply } from './engine.ts'
import { Feed } from './feed.ts'
import { Run } from './run.ts'
import type { BootOptions, Head, Input, Inspection, Moment, ProgramText, RunLimit, TimedInput } from './types.ts'

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

  #deliver(head: Head): Head {
    for (const parcel of this.#feed.news(this.engine.live.k)) this.run.receive(parcel)
    return head
  }

  async boot(options: BootOptions): Promise<Head> {
    return this.#deliver(this.engine.boot(options))
  }

  async advance(limit: RunLimit): Promise<Head> {
    return this.#deliver(await this.engine.advance(limit))
  }

  async input(input: Input, at?: Moment): Promise<Head> {
    return this.#deliver(this.engine.input(input, at))
  }

  async stepLine(from: Moment, direction: 1 | -1, task?: number): Promise<Moment | undefined> {
    return this.engine.stepLine(from, direction, task)
  }

  async inspect(task: number, at: Moment): Promise<Inspection> {
    return this.engine.inspect(task, at)
  }

  async program(ino: number): Promise<ProgramText | undefined> {
    return this.engine.program(ino)
  }

  async readFile(path: string): Promise<string | undefined> {
    return this.engine.readFile(path)
  }

  close(): void {}
}
