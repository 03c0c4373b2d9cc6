// governed.ts: a machine that computes no more than so much at once: who loops, forks or prints for ever stops there, and can be let go on.
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
} from '../machine/client.ts'

/** What one request may cost. */
export interface Allowance {
  readonly instructions: number
  readonly records: number
}
const ALLOWANCE: Allowance = { instructions: 60_000_000, records: 40_000 }
/** What a run may cost in all: its records stay in the page's memory. */
const RECORDS_IN_ALL = 2_000_000

export class GovernedMachine implements MachineClient {
  readonly #machine: MachineClient
  readonly #allowance: Allowance
  #at: Moment = { event: 0, instructions: 0 }
  /** Called with why the last request was cut short, as a sentence; '' when it was not. */
  oncut: (why: string) => void = () => {}

  constructor(machine: MachineClient, allowance: Allowance = ALLOWANCE) {
    this.#machine = machine
    this.#allowance = allowance
  }

  get run(): Run {
    return this.#machine.run
  }

  get inputs(): readonly TimedInput[] {
    return this.#machine.inputs
  }

  async boot(options: BootOptions): Promise<Head> {
    return this.#see(await this.#machine.boot(options))
  }

  async advance(limit: RunLimit): Promise<Head> {
    const instructions = this.#at.instructions + this.#allowance.instructions
    const events = Math.min(this.#at.event + this.#allowance.records, RECORDS_IN_ALL)
    const head = await this.#machine.advance({
      ...limit,
      instructions: Math.min(instructions, limit.instructions ?? Infinity),
      events: Math.min(events, limit.events ?? Infinity)
    })
    this.#see(head)
    this.oncut(this.#why(head, instructions, events))
    return head
  }

  #why({ reason, moment }: Head, instructions: number, events: number): string {
    if (moment.event >= RECORDS_IN_ALL)
      return 'This run has become too long to keep: two million things have happened in it. Run it again, or go back and take another way.'
    if (reason === 'instructions' && moment.instructions >= instructions)
      return `The programs do not come to rest: they have executed another ${this.#allowance.instructions / 1e6} million instructions. Time stands until you let them go on.`
    if (reason === 'events' && moment.event >= events)
      return `The programs do not come to rest: another ${this.#allowance.records / 1000} thousand things have happened. Time stands until you let them go on.`
    return ''
  }

  async input(input: Input, at?: Moment): Promise<Head> {
    const head = this.#see(await this.#machine.input(input, at))
    this.oncut('')
    return head
  }

  stepLine(from: Moment, direction: 1 | -1, task?: number): Promise<Moment | undefined> {
    return this.#machine.stepLine(from, direction, task)
  }

  inspect(task: number, at: Moment): Promise<Inspection> {
    return this.#machine.inspect(task, at)
  }

  program(ino: number): Promise<ProgramText | undefined> {
    return this.#machine.program(ino)
  }

  readFile(path: string): Promise<string | undefined> {
    return this.#machine.readFile(path)
  }

  close(): void {
    this.#machine.close()
  }

  #see(head: Head): Head {
    this.#at = head.moment
    return head
  }
}
