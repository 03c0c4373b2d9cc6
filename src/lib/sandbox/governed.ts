// governed.ts: a machine that computes no more than so much at once, and in all: who loops, forks or prints for ever stops there, and can be
// let go on for a while.
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

/** What one request may cost. */
export type Allowance = Omit<Budget, 'bytes'>
const ALLOWANCE: Allowance = { instructions: 60_000_000, events: 40_000 }
/** What a run may cost in all: the page's memory keeps it, its bytes twice, and whoever takes it up later does all of it again. */
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
  /** Called with why the last request was cut short, as a sentence; '' when it was not. */
  oncut: (why: string) => void = () => {}
  /** Called whenever the run has gone on. */
  onhead: () => void = () => {}
  /** Called before the run takes another way from an earlier moment, with the one that it leaves. */
  onleave: (way: Way, at: Moment) => void = () => {}

  constructor(machine: MachineClient, allowance: Allowance = ALLOWANCE, inAll: Budget = IN_ALL) {
    super(machine)
    this.#allowance = allowance
    this.#inAll = inAll
  }

  /** What was put in so far, and how far that has led. */
  get way(): Way {
    return { inputs: [...this.inputs], until: this.#clock }
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

  /** Does again what was put into another run, each input at its time, on a machine that was booted as that one was. Nobody is stopped before
   *  the run is as long as any may be: the other one has come as far. Rejects with TooLong when that is not enough: then another machine, or
   *  somebody's hand, has made it. */
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
