// steps.ts: one step on, or back: by a beat, by a system call, by a line of C.
import { nextBeat, stopBefore, toNext, type Beat, type Goal } from '../run/client.ts'
import type { Asking } from './asking.svelte.ts'
import { MARKED, type Reel, type Way } from './reel.svelte.ts'
import type { Time } from './time.svelte.ts'

/** A step by call or line takes so long, ms. */
const STEP = 340

const wayOf = (direction: 1 | -1): Way => (direction === 1 ? 'on' : 'back')

export class Steps {
  /** Nothing moves; what has changed is outlined for a while. */
  reduced: () => boolean = () => false
  readonly #reel: Reel
  readonly #time: Time
  readonly #asking: Asking

  constructor(reel: Reel, time: Time, asking: Asking) {
    this.#reel = reel
    this.#time = time
    this.#asking = asking
  }

  async beat(direction: 1 | -1): Promise<void> {
    const reel = this.#reel
    const { run } = reel
    const { event } = reel.moment
    if (direction === 1) {
      const beat = await this.#nextBeat(event)
      if (beat) await reel.move(beat.to, this.#lasting(beat.ms))
      return
    }
    const to = this.#before(event)
    // It takes as long as the movement that it takes back.
    if (to < event) await reel.move(to, this.#lasting(nextBeat(run, to, event)?.ms ?? STEP), 'back')
  }

  /** To which moments a beat on, and one back, lead from the moment on show, as far as that is known. */
  beside(): number[] {
    const { run, moment, start, end } = this.#reel
    const on = nextBeat(run, moment.event, end)?.to
    const back = this.#before(moment.event)
    return [...(on === undefined ? [] : [on]), ...(back < moment.event ? [back] : [])].filter((to) => to >= start)
  }

  #before(event: number): number {
    const { run, start } = this.#reel
    return Math.max(start, stopBefore(run, event, start - 1) ?? 0)
  }

  async syscall(direction: 1 | -1): Promise<void> {
    const event = this.next('syscall', direction)
    if (event !== undefined) await this.#reel.move(event, STEP, wayOf(direction))
  }

  /** `task`: birth number of the one whose lines are stepped through. Answers whether there was another line. */
  async line(direction: 1 | -1, task: number | undefined): Promise<boolean> {
    const reel = this.#reel
    const moment = await this.#asking.ask(() => reel.machine.ask('stepLine', reel.moment, direction, task))
    if (!moment || moment.event > reel.end || moment.event < reel.start) return false
    await reel.reach(moment, STEP, wayOf(direction))
    return true
  }

  /** Where a goal is reached next, or was reached last. */
  next(goal: Goal, direction: 1 | -1): number | undefined {
    const { run, moment, start, end } = this.#reel
    return toNext(run, moment.event, goal, direction, { since: Math.max(0, start - 1), until: end })
  }

  async #nextBeat(from: number): Promise<Beat | undefined> {
    const known = () => nextBeat(this.#reel.run, from, this.#reel.end)
    let beat = known()
    while (!beat && (await this.#time.compute())) beat = known()
    return beat ?? known()
  }

  #lasting(ms: number): number {
    return this.reduced() ? MARKED : ms
  }
}
