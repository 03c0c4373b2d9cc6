// bounded.ts: a machine that stops when a run costs too much: who loops, forks or prints for ever is cut off, and told so.
import type { Answering, BootOptions, Head, Input, MachineClient, Moment, RunLimit } from '../run/client.ts'
import { MachineAround } from '../run/around.ts'

/** What a run may cost in all. */
export interface Budget {
  readonly instructions: number
  readonly records: number
}
export const BUDGET: Budget = { instructions: 300_000_000, records: 300_000 }

/** The run was cut off, or the machine stopped. The message is a sentence. */
export class CutOff extends Error {}

export class BoundedMachine extends MachineAround {
  readonly #budget: Budget
  #clock = 0
  #cut: string | undefined
  /** Called when the run has gone on, or another way. */
  onchange: () => void = () => {}
  #head: Moment = { event: 0, instructions: 0 }
  /** Where the student's turn began. */
  #turn: Moment | undefined

  constructor(machine: MachineClient, budget: Budget = BUDGET) {
    super(machine)
    this.#budget = budget
  }

  /** Virtual ns since boot at the head. */
  get clock(): number {
    return this.#clock
  }

  /** Why the run was cut off, as a sentence; undefined: it was not. */
  get cut(): string | undefined {
    return this.#cut
  }

  /** From here on the terminal is all there is, and nothing before this moment can be undone. */
  beginTurn(): void {
    this.#turn = this.#head
  }

  protected override readonly own: Partial<Answering> = {
    boot: (options) => this.#boot(options),
    advance: (limit) => this.#advance(limit),
    input: (input, at) => this.#input(input, at)
  }

  async #boot(options: BootOptions): Promise<Head> {
    this.#cut = undefined
    return this.#see(await this.inner.ask('boot', options))
  }

  async #advance(limit: RunLimit): Promise<Head> {
    const { instructions, records } = this.#budget
    const events = Math.min(records, limit.events ?? records)
    const head = this.#see(await this.inner.ask('advance', { ...limit, instructions, events }))
    if (head.reason === 'instructions')
      this.#stop(`its programs executed more than ${instructions / 1e6} million instructions`)
    if (head.reason === 'events' && head.moment.event >= records)
      this.#stop(`more than ${records / 1000} thousand things happened in it`)
    return head
  }

  async #input(input: Input, at?: Moment): Promise<Head> {
    if (this.#turn && input.kind !== 'keys')
      throw new Error('In this exercise the shell is all you have: type at the terminal.')
    if (this.#turn && at && at.event < this.#turn.event)
      throw new Error('Your turn begins where the shell waits for you. What was before can be seen, but not changed.')
    if (at) this.#cut = undefined
    return this.#see(await this.inner.ask('input', input, at))
  }

  #stop(why: string): never {
    this.#cut = `The run was stopped: ${why}.`
    throw new CutOff(this.#cut)
  }

  #see(head: Head): Head {
    this.#head = head.moment
    this.#clock = head.clock
    if (head.reason === 'panic') this.#cut = `The computer has stopped: ${head.panic ?? 'kernel panic'}.`
    this.onchange()
    if (this.#cut !== undefined && head.reason === 'panic') throw new CutOff(this.#cut)
    return head
  }
}
