// clock.ts: the clock of a stage, which has only this one. It runs one movement at a time, from 0 to 1. While nobody sees the stage, it stands.
import { timer } from 'd3'

/** Calls `tick` at each frame, with the milliseconds since the beginning, until it is stopped. */
export type Timer = (tick: (elapsed: number) => void) => { stop(): void }

/** Calls `work` once, when the page has nothing else to do, with the milliseconds that are left until its next frame. */
export type Idle = (work: (left: () => number) => void) => void

/** Not every browser says when that is. */
const idle: Idle | undefined =
  typeof requestIdleCallback === 'undefined'
    ? undefined
    : (work) => void requestIdleCallback((deadline) => work(() => deadline.timeRemaining()))

/** With less time left than this nothing is begun, ms. */
const LEAST_LEFT = 4

interface Movement {
  readonly ms: number
  readonly tick: (t: number) => void
  readonly done: (whole: boolean) => void
  /** How much of `ms` has passed. */
  past: number
}

export class Clock {
  readonly #timer: Timer
  #movement: Movement | undefined
  #frames: { stop(): void } | undefined
  #rests = false
  readonly #idle: Idle | undefined
  #work: (() => boolean) | undefined

  constructor(frames: Timer = timer, whenIdle = idle) {
    this.#timer = frames
    this.#idle = whenIdle
  }

  /** Does `work` again and again while the page has nothing else to do, until it answers that nothing is left, or there is other work. */
  whileIdle(work: () => boolean): void {
    const waits = this.#work !== undefined
    this.#work = work
    if (!waits) this.#goOn()
  }

  /** Ticks from 0 to 1 within `ms`. A movement that still runs is broken off. Answers whether this one came to its end. */
  run(ms: number, tick: (t: number) => void): Promise<boolean> {
    this.stop()
    return new Promise((done) => {
      this.#movement = { ms, tick, done, past: 0 }
      if (!this.#rests) this.#start(this.#movement)
    })
  }

  /** Breaks off the movement that runs. */
  stop(): void {
    this.#end(false)
  }

  /** Brings the movement that runs to its end at once. */
  finish(): void {
    this.#movement?.tick(1)
    this.#end(true)
  }

  /** Asks for no frame until `resume`. The movement that runs waits, and so does one that is begun meanwhile. */
  rest(): void {
    this.#rests = true
    this.#frames?.stop()
    this.#frames = undefined
  }

  resume(): void {
    if (!this.#rests) return
    this.#rests = false
    if (this.#movement) this.#start(this.#movement)
  }

  #goOn(): void {
    this.#idle?.((left) => {
      if (left() >= LEAST_LEFT && !this.#work?.()) this.#work = undefined
      else this.#goOn()
    })
  }

  #start(movement: Movement): void {
    const { ms, tick, past } = movement
    this.#frames = this.#timer((elapsed) => {
      movement.past = past + elapsed
      const t = movement.past < ms ? movement.past / ms : 1
      tick(t)
      if (t >= 1 && this.#movement === movement) this.#end(true)
    })
  }

  #end(whole: boolean): void {
    const movement = this.#movement
    this.#frames?.stop()
    this.#frames = this.#movement = undefined
    movement?.done(whole)
  }
}
