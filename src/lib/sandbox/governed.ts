// governed.ts: a machine that stops after a certain amount of work, at once and in all. Programs that loop, fork or print for ever stop there.
// The reader can let them go on for a while.
import {
  spent,
  within,
  type Answering,
  type Budget,
  type Head,
  type Input,
  type MachineClient,
  type Moment,
  type RunLimit
} from '../run/client.ts'
import { MachineAround } from '../run/around.ts'
import { CUT } from './en.ts'
import type { Way } from './ways.ts'

/** How much one request may cost. */
export type Allowance = Omit<Budget, 'bytes'>
const ALLOWANCE: Allowance = { instructions: 60_000_000, events: 40_000 }
/** How much a run may cost in all. It stays in the page's memory, and on a reload all of it is done again. */
const IN_ALL: Budget = { instructions: 3_000_000_000, events: 2_000_000, bytes: 256_000_000 }

/** Doing a run again took more than any run may. The message is a sentence. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

export class GovernedMachine extends MachineAround {
  readonly #allowance: Allowance
  readonly #inAll: Budget
  #at: Moment = { event: 0, instructions: 0 }
  #clock = 0
  /** Called after a request with a sentence that says why it was cut short; '' if it was not. */
  oncut: (why: string) => void = () => {}
  /** Called whenever the run has gone on. */
  onhead: () => void = () => {}
  /** Called before the run takes another way from an earlier moment. `way`: the one that it leaves. */
  onleave: (way: Way, at: Moment) => void = () => {}

  constructor(machine: MachineClient, allowance: Allowance = ALLOWANCE, inAll: Budget = IN_ALL) {
    super(machine)
    this.#allowance = allowance
    this.#inAll = inAll
  }

  /** The inputs so far, and the time to which they have led. */
  get way(): Way {
    // A machine notes at which of its records an input came. That number is its own.
    return { inputs: this.inputs.map(({ clock, input }) => ({ clock, input })), until: this.#clock }
  }

  protected override readonly own: Partial<Answering> = {
    boot: async (options) => this.#see(await this.inner.ask('boot', options)),
    advance: (limit) => this.#advance(limit),
    input: (input, at) => this.#input(input, at)
  }

  async #advance(limit: RunLimit): Promise<Head> {
    const share: Budget = {
      instructions: this.#at.instructions + this.#allowance.instructions,
      events: this.#at.event + this.#allowance.events,
      bytes: Infinity
    }
    const head = await this.inner.ask('advance', within(within(limit, share), this.#inAll))
    this.#see(head)
    this.oncut(this.#why(head, share))
    return head
  }

  #why(head: Head, share: Budget): string {
    const all = spent(head, this.#inAll)
    if (all) return CUT.inAll[all](this.#inAll[all])
    const part = spent(head, share)
    return part && part !== 'bytes' ? CUT.atOnce[part](this.#allowance[part]) : ''
  }

  async #input(input: Input, at?: Moment): Promise<Head> {
    if (at) this.onleave(this.way, at)
    const head = this.#see(await this.inner.ask('input', input, at))
    this.oncut('')
    return head
  }

  /** Gives the machine the inputs of another run, each at its time. The machine must have been booted in the same way. Nothing is cut short
   *  before the run costs as much as any may: a run that we kept ends before. Rejects with TooLong if it does not. */
  async again({ inputs, until }: Way): Promise<void> {
    for (const { clock, input } of inputs) {
      await this.#goTo(clock)
      this.#see(await this.inner.ask('input', input))
    }
    await this.#goTo(until)
  }

  async #goTo(clock: number): Promise<void> {
    const head = this.#see(await this.inner.ask('advance', within({ clock }, this.#inAll)))
    if (head.reason === 'panic') throw new Error(head.panic ?? 'kernel panic')
    const cost = head.clock < clock ? spent(head, this.#inAll) : undefined
    if (cost) throw new TooLong(CUT.again[cost](this.#inAll[cost]))
  }

  #see(head: Head): Head {
    this.#at = head.moment
    this.#clock = head.clock
    this.onhead()
    return head
  }
}
