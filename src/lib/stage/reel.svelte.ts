// reel.svelte.ts: the moment on show, and how the picture comes to it: by a movement, by the same one back, by a cut, or while everybody sleeps.
import {
  clockAt,
  historyOf,
  mainOf,
  momentAt,
  type MachineClient,
  type Moment,
  type Run,
  type Sleep
} from '../run/client.ts'
import { Clock, type Idle, type Timer } from './clock.ts'
import { arrived, happened, type Sentence } from './narration/index.ts'
import { scoreOf, UNSCORED, type Score } from './tree/score/cues.ts'

/** How a moment is reached: by a movement on, by the same one back, or by a jump, which is a cut. */
export type Way = 'on' | 'back' | 'jump'

/** Two moments, as numbers of records. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** How long it is said where a jump went, and shown what is different there, ms. */
export const MARKED = 1200

/** A first frame that comes later than this after its movement has begun is not one that anybody waited for alone, ms. */
const LATE = 34

/** A hand that does not move for so long stands still, ms. */
const STILL = 150

export interface ReelOptions {
  readonly program?: string
  readonly timer?: Timer
  readonly idle?: Idle
  /** Virtual ns since boot at the head of a run that is computed as the reader goes on: no record tells yet how long all have slept. */
  readonly headClock: () => number | undefined
  /** Called when another moment is on show, and will be for a while. */
  readonly onarrive: () => void
}

export class Reel {
  /** The moment on show, or to which the picture moves. */
  moment: Moment = $state.raw({ event: 0, instructions: 0 })
  /** The moment that the panes beside the tree are at. In the first frame of a movement the tree moves, and the sentence is another one: that is
   *  what a reader waits for who has pressed a key. The others follow in the second one. */
  followed: Moment = $state.raw(this.moment)
  /** How far the picture has come on its way to that moment, 0 to 1; of a jump, how much of its mark's time is over. */
  t = $state(1)
  way: Way = $state('on')
  /** What happens between the moments that a movement lies between, the earlier one first. */
  score: Score = $state.raw(UNSCORED)
  /** Between which moments a hand has left the picture (hand.ts). Undefined: it is at one. */
  left: Span | undefined = $state.raw()
  /** Has the hand gone that left it there? */
  handGone = $state(false)
  /** What happened on the way to the moment on show, if it was far. */
  happened: Sentence | undefined = $state.raw()
  /** Where the last jump went, as long as its mark stands. */
  jumped: { readonly back: boolean; readonly clock: number } | undefined = $state.raw()
  /** The sleep of everybody that passes on show. `from`: where it was gone on with, virtual ns since boot. */
  asleep: (Sleep & { readonly from: number }) | undefined = $state.raw()
  /** Grows whenever the log has changed. */
  version = $state(0)
  /** The moment of the program's exec. */
  start = $state(0)
  /** The furthest moment that was ever shown. What lies behind it, nobody has seen. */
  seen = $state(0)
  /** Nothing behind this record may be shown. */
  held: number | undefined = $state()

  readonly machine: MachineClient
  readonly #program: string | undefined
  readonly #clock: Clock
  readonly #headClock: ReelOptions['headClock']
  readonly #onarrive: ReelOptions['onarrive']
  /** How often a hand has dragged the picture, and whether one does now. */
  #drags = 0
  #dragged = false

  constructor(machine: MachineClient, { program, timer, idle, headClock, onarrive }: ReelOptions) {
    this.machine = machine
    this.#program = program
    this.#clock = new Clock(timer, idle)
    this.#headClock = headClock
    this.#onarrive = onarrive
  }

  get run(): Run {
    return this.machine.run
  }

  /** The last moment that can be shown: the end of what was computed, or where the stage is held. */
  get end(): number {
    void this.version
    return Math.min(this.run.length, this.held ?? Infinity)
  }

  /** Virtual ns since boot at the moment on show. */
  get clock(): number {
    void this.version
    const { asleep, moment } = this
    if (asleep) return asleep.from + this.t * (asleep.until - asleep.from)
    return moment.clock ?? clockAt(this.run, moment.event)
  }

  /** Where an input comes in: the moment on show, be it within a sleep of everybody. */
  get now(): Moment {
    return this.asleep ? { ...momentAt(this.run, this.asleep.event), clock: this.clock } : this.moment
  }

  momentAt(event: number): Moment {
    const moment = momentAt(this.run, event)
    const clock = event === this.run.length ? this.#headClock() : undefined
    return clock !== undefined && clock > clockAt(this.run, event) ? { ...moment, clock } : moment
  }

  /** Takes note of what the log tells now. */
  learn(): void {
    const { run } = this
    historyOf(run)
    const main = mainOf(run, { name: this.#program })
    this.start = main ? main.event + 1 : 0
    this.seen = Math.min(this.seen, run.length)
    if (this.moment.event > run.length) this.moment = momentAt(run, run.length)
    if (this.followed.event > run.length) this.#follow()
    this.version++
  }

  /** Breaks off what moves. A sleep of everybody stands where it has come to. */
  stop(): void {
    const { asleep, now } = this
    this.#clock.stop()
    this.#follow()
    if (!asleep) return
    this.asleep = undefined
    this.#arrive(now)
    this.#follow()
    this.t = 1
  }

  /** Goes to a moment in a movement of `ms`. False: it was broken off. */
  move(event: number, ms: number, way: Way = 'on'): Promise<boolean> {
    return this.reach(this.momentAt(event), ms, way)
  }

  reach(moment: Moment, ms: number, way: Way): Promise<boolean> {
    this.#leave(way)
    const { event } = this.moment
    this.#arrive(moment)
    if (ms <= 0 || way === 'jump') this.#follow()
    if (ms <= 0) {
      this.t = 1
      return Promise.resolve(true)
    }
    this.t = 0
    this.score =
      way === 'jump' ? UNSCORED : scoreOf(this.run, Math.min(event, moment.event), Math.max(event, moment.event))
    let first = true
    return this.glide(ms, (t) => {
      if (!first || t * ms > LATE) this.#follow()
      first = false
      this.t = t
    })
  }

  /** Goes where a hand drags the picture. It may be somewhere else with the next frame: the moment is one to arrive at when the hand stands still, or
   *  something else is done. */
  drag(go: () => void): void {
    const drag = ++this.#drags
    this.#dragged = true
    go()
    this.#dragged = false
    void this.glide(STILL, () => {}).then(() => drag === this.#drags && this.#onarrive())
  }

  /** Lets a sleep of everybody pass within `ms`, from where it stands. False: it was broken off, and stands there. */
  async sleep(sleep: Sleep, ms: number): Promise<boolean> {
    this.#leave('on')
    const { event, clock = sleep.since } = this.moment
    this.t = 0
    this.score = UNSCORED
    this.asleep = { ...sleep, from: event === sleep.event ? clock : sleep.since }
    this.moment = this.followed = momentAt(this.run, sleep.event + 1)
    const whole = await this.glide(ms, (t) => (this.t = t))
    if (!whole) return false
    this.asleep = undefined
    this.#seen()
    return true
  }

  /** The rest of the sleep that is on show passes at once. */
  skip(): void {
    if (this.asleep) this.#clock.finish()
  }

  /** Ticks from 0 to 1 within `ms`. False: it was broken off. */
  glide(ms: number, tick: (t: number) => void): Promise<boolean> {
    return this.#clock.run(ms, tick)
  }

  /** Does `work` while the page has nothing else to do, until it answers that nothing is left. */
  whileIdle(work: () => boolean): void {
    this.#clock.whileIdle(work)
  }

  /** Nobody sees the stage: its clock stands, and what moves waits. */
  rest(): void {
    this.#clock.rest()
  }

  resume(): void {
    this.#clock.resume()
  }

  /** Goes to a moment far away: nothing moves, and a mark says where it went. `even`: time may have passed in which nothing happened. */
  jump(event: number, even = false): void {
    if (event === this.moment.event && !even && !this.left) return
    this.cut(this.momentAt(event))
  }

  cut(moment: Moment): void {
    const from = this.moment.event
    const marked = this.reach(moment, MARKED, 'jump')
    this.tell(from)
    const jumped = (this.jumped = { back: moment.event < from, clock: this.clock - clockAt(this.run, this.start) })
    void marked.then(() => {
      if (this.jumped === jumped) this.jumped = undefined
    })
  }

  /** Says what is on show now, and what has happened since a moment. */
  tell(from: number): void {
    const { event } = this.moment
    if (event > from) this.happened = arrived(this.run, from, event)
  }

  /** Says what a run has made happen since a moment. What was taken back is not told again. */
  sum(from: number): void {
    const { event } = this.moment
    if (event > from) this.happened = happened(this.run, from, event)
  }

  #leave(way: Way): void {
    this.stop()
    this.happened = undefined
    this.left = undefined
    this.way = way
  }

  #arrive(moment: Moment): void {
    this.moment = moment
  }

  #follow(): void {
    if (this.followed === this.moment) return
    this.followed = this.moment
    this.#seen()
  }

  #seen(): void {
    this.seen = Math.max(this.seen, this.moment.event)
    if (!this.#dragged) this.#onarrive()
  }
}
