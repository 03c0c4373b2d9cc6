// acts.svelte.ts: what a person does to the computer: keys at its terminal, and acts on its processes. They come in at the moment on show; at an
// earlier one than the last they make a branch. What follows at once is played. Then the stage rests.
import type { Act, Head, Input, Moment } from '../run/client.ts'
import { PATIENCE } from '../run/typed.ts'
import type { Asking } from './asking.svelte.ts'
import type { Reel } from './reel.svelte.ts'
import type { Time } from './time.svelte.ts'

/** What follows from an act is played within this time, ms. */
export const PLAYED = 9000
/** What a command does, within this. */
const TYPED = 1200
/** A told run is computed so many records further after an act. */
const TOLD = 100_000

export class Acts {
  readonly #reel: Reel
  readonly #time: Time
  readonly #asking: Asking
  readonly #live: boolean
  /** Each input waits until what follows from the one before has been computed. */
  #turn: Promise<unknown> = Promise.resolve()
  /** How many are not done. What follows is shown when the last of them is. */
  #open = 0
  /** The moment behind the last input. */
  #taken: Moment | undefined

  constructor(reel: Reel, time: Time, asking: Asking, live: boolean) {
    this.#reel = reel
    this.#time = time
    this.#asking = asking
    this.#live = live
  }

  /** Presses keys. If the machine does not take them, the text stands at the terminal as before. `cut`: what follows is shown at once. Answers whether
   *  all of it was shown. */
  async type(text: string, cut: boolean): Promise<boolean> {
    const head = await this.#inTurn(async () => {
      const head = await this.#input({ kind: 'keys', text })
      if (head) await this.#asking.atRest()
      return head
    })
    if (!head) return this.#unsend(text)
    if (this.#open > 0 || this.#time.unsent) return false
    const { end } = this.#reel
    if (!cut) return this.#time.playTo(end, TYPED)
    this.#reel.jump(end)
    return true
  }

  #unsend(text: string): false {
    // The text comes back without the key that sent it, in front of what was typed meanwhile.
    this.#time.draft = text.replace(/[\0-\x1f]$/, '') + this.#time.draft
    return false
  }

  /** Does something to a process. A told run is computed to its new end. Answers whether all that follows at once was shown. */
  async act(task: number, act: Act): Promise<boolean> {
    const at = await this.put(task, act)
    return at !== undefined && this.#open === 0 && this.#time.playTo(at, PLAYED)
  }

  /** The same, but nothing is played: that does whoever leads the stage. Answers the moment up to which all follows at once. */
  put(task: number, act: Act): Promise<number | undefined> {
    return this.#inTurn(async () => {
      const head = await this.#input({ kind: 'act', task, act })
      if (!head) return undefined
      await this.#asking.atRest()
      const { end } = this.#reel
      if (!this.#live) await this.#asking.advance({ clock: head.clock + PATIENCE, events: end + TOLD })
      return end
    })
  }

  async #inTurn<T>(deed: () => Promise<T>): Promise<T> {
    this.#open++
    const turn = this.#turn.then(deed)
    this.#turn = turn
    try {
      return await turn
    } finally {
      this.#open--
    }
  }

  async #input(input: Input): Promise<Head | undefined> {
    const reel = this.#reel
    this.#time.stop()
    reel.held = undefined
    if (reel.left) reel.t = 1
    reel.left = undefined
    const moment = this.#moment
    const at = moment.event < reel.run.length ? moment : undefined
    const head = await this.#asking.ask(() => reel.machine.ask('input', input, at))
    if (!head) return undefined
    // The future that was seen is another one's.
    if (at) reel.seen = at.event
    this.#taken = head.moment
    return head
  }

  /** Where an input comes in: at the moment on show; behind the last input, if nothing of that one was shown yet. */
  get #moment(): Moment {
    const { now, seen } = this.#reel
    const taken = this.#taken
    return taken && now.event < taken.event && seen < taken.event ? taken : now
  }
}
