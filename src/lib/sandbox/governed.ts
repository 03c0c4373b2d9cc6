// governed.ts: a machine that stops after a certain amount of work. Programs that loop, fork or print for ever stop there. The reader can let them go
// on.
import type { Answering, Head, Input, MachineClient, Moment, RunLimit } from '../run/client.ts'
import { MachineAround } from '../run/around.ts'
import { CUT } from './en.ts'
import type { Way } from './ways.ts'

/** How much one request may cost. */
export interface Allowance {
  readonly instructions: number
  readonly records: number
}
const ALLOWANCE: Allowance = { instructions: 60_000_000, records: 40_000 }
/** A run may have so many records in all, for they stay in the page's memory. */
const RECORDS_IN_ALL = 2_000_000

export class GovernedMachine extends MachineAround {
  readonly #allowance: Allowance
  #at: Moment = { event: 0, instructions: 0 }
  #clock = 0
  /** Called after a request with a sentence that says why it was cut short; '' if it was not. */
  oncut: (why: string) => void = () => {}
  /** Called whenever the run has gone on. */
  onhead: () => void = () => {}
  /** Called before the run takes another way from an earlier moment. `way`: the one that it leaves. */
  onleave: (way: Way, at: Moment) => void = () => {}

  constructor(machine: MachineClient, allowance: Allowance = ALLOWANCE) {
    super(machine)
    this.#allowance = allowance
  }

  /** The inputs so far, and the time to which they have led. */
  get way(): Way {
    return { inputs: [...this.inputs], until: this.#clock }
  }

  protected override readonly own: Partial<Answering> = {
    boot: async (options) => this.#see(await this.inner.ask('boot', options)),
    advance: (limit) => this.#advance(limit),
    input: (input, at) => this.#input(input, at)
  }

  async #advance(limit: RunLimit): Promise<Head> {
    const instructions = this.#at.instructions + this.#allowance.instructions
    const events = Math.min(this.#at.event + this.#allowance.records, RECORDS_IN_ALL)
    const head = await this.inner.ask('advance', {
      ...limit,
      instructions: Math.min(instructions, limit.instructions ?? Infinity),
      events: Math.min(events, limit.events ?? Infinity)
    })
    this.#see(head)
    this.oncut(this.#why(head, instructions, events))
    return head
  }

  #why({ reason, moment }: Head, instructions: number, events: number): string {
    if (moment.event >= RECORDS_IN_ALL) return CUT.tooLong
    if (reason === 'instructions' && moment.instructions >= instructions)
      return CUT.instructions(this.#allowance.instructions / 1e6)
    if (reason === 'events' && moment.event >= events) return CUT.records(this.#allowance.records / 1000)
    return ''
  }

  async #input(input: Input, at?: Moment): Promise<Head> {
    if (at) this.onleave(this.way, at)
    const head = this.#see(await this.inner.ask('input', input, at))
    this.oncut('')
    return head
  }

  /** Gives the machine the inputs of another run, each at its time. The machine must have been booted in the same way. Nothing is cut short, for the
   *  other run has come as far. */
  async again({ inputs, until }: Way): Promise<void> {
    for (const { clock, input } of inputs) {
      await this.#goTo(clock)
      this.#see(await this.inner.ask('input', input))
    }
    await this.#goTo(until)
  }

  async #goTo(clock: number): Promise<void> {
    const head = this.#see(await this.inner.ask('advance', { clock, events: RECORDS_IN_ALL }))
    if (head.reason === 'panic') throw new Error(head.panic ?? 'kernel panic')
  }

  #see(head: Head): Head {
    this.#at = head.moment
    this.#clock = head.clock
    this.onhead()
    return head
  }
}
