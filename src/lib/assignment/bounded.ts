// bounded.ts: a machine that stops when a run costs too much: who loops, forks or prints for ever is cut off, and told so.
import {
  spent,
  within,
  type Answering,
  type BootOptions,
  type Budget,
  type Head,
  type Input,
  type MachineClient,
  type Moment,
  type RunLimit
} from '../run/client.ts'
import { MachineAround } from '../run/around.ts'
import { en } from './en.ts'

/** A page keeps the bytes twice: in the worker, and for its stage. */
export const BUDGET: Budget = { instructions: 300_000_000, events: 300_000, bytes: 64_000_000 }

/** What the kernel says when the run has ended by what its programs did. Any other end of the machine says nothing about them. */
const INIT_DIED = 'kernel panic: Attempted to kill init!'

/** The run was cut off, or init died. The message is a sentence. */
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
    const head = this.#see(await this.inner.ask('advance', within(limit, this.#budget)))
    const cost = spent(head, this.#budget)
    if (cost) this.#stop(en.cut[cost](this.#budget[cost]))
    return head
  }

  async #input(input: Input, at?: Moment): Promise<Head> {
    if (this.#turn && input.kind !== 'keys') throw new Error(en.onlyTheShell)
    if (this.#turn && at && at.event < this.#turn.event) throw new Error(en.beforeTheTurn)
    if (at) this.#cut = undefined
    return this.#see(await this.inner.ask('input', input, at))
  }

  #stop(why: string): never {
    this.#cut = why
    throw new CutOff(why)
  }

  #see(head: Head): Head {
    this.#head = head.moment
    this.#clock = head.clock
    const { reason, panic } = head
    if (reason === 'panic' && panic === INIT_DIED) this.#cut = en.initDied
    this.onchange()
    if (reason !== 'panic') return head
    throw panic === INIT_DIED ? new CutOff(en.initDied) : new Error(panic)
  }
}
