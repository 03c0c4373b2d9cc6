// around.ts: a machine around another: it passes everything on. Who holds something back, or wants to know, extends it.
import type {
  BootOptions,
  Head,
  Input,
  Inspection,
  MachineClient,
  Moment,
  ProgramText,
  Run,
  RunLimit,
  TimedInput
} from '../client.ts'

export class MachineAround implements MachineClient {
  readonly inner: MachineClient

  constructor(inner: MachineClient) {
    this.inner = inner
  }

  get run(): Run {
    return this.inner.run
  }

  get inputs(): readonly TimedInput[] {
    return this.inner.inputs
  }

  boot(options: BootOptions): Promise<Head> {
    return this.inner.boot(options)
  }

  advance(limit: RunLimit): Promise<Head> {
    return this.inner.advance(limit)
  }

  input(input: Input, at?: Moment): Promise<Head> {
    return this.inner.input(input, at)
  }

  stepLine(from: Moment, direction: 1 | -1, task?: number): Promise<Moment | undefined> {
    return this.inner.stepLine(from, direction, task)
  }

  inspect(task: number, at: Moment): Promise<Inspection> {
    return this.inner.inspect(task, at)
  }

  program(ino: number): Promise<ProgramText | undefined> {
    return this.inner.program(ino)
  }

  readFile(path: string): Promise<string | undefined> {
    return this.inner.readFile(path)
  }

  close(): void {
    this.inner.close()
  }
}
