// stage.svelte.ts: a living stage: the one class that holds moment, clock, selection, hover and the verbs. Panes draw what `view` says.
import {
  clockAt,
  find,
  historyOf,
  mainOf,
  momentAt,
  momentOf,
  nextBeat,
  prevBeat,
  toNext,
  isCost,
  type Act,
  type Beat,
  type Goal,
  type Head,
  type Input,
  type Life,
  type MachineClient,
  type Moment,
  type World
} from '../run/client.ts'
import { PATIENCE, typeAt, untilRead } from '../run/typed.ts'
import { Clock, type Timer } from './clock.ts'
import { Places } from './code/places.svelte.ts'
import { words } from './language.ts'
import { viewAt, type View } from './layouts.ts'
import { narrationAt, plain, summary } from './narration/index.ts'
import { isPane, type PaneName } from './panes.ts'

export type Unit = 'beat' | 'syscall' | 'line'

export interface StageOptions {
  /** Its exec is where timeline, calls and queries begin; without a name: the first program that is neither init nor the shell. */
  readonly program?: string
  readonly panes?: readonly PaneName[]
  /** The moment to begin with: a query. */
  readonly at?: string
  /** The run goes on with the cursor, as at a terminal. A told run ends where it was computed to. */
  readonly live?: boolean
  /** What calls `tick` with the milliseconds since, frame after frame. */
  readonly timer?: Timer
}

/** Movements in one picture: at most so many a second, at any speed. */
const SHORTEST = 340
/** From this speed on transitions are cuts. */
const CUTS_ABOVE = 4
/** To a moment far away. */
const FAR = 700
/** An answer is played within this time, ms. */
const PLAYED = 9000
/** Records that a live run is computed ahead of the cursor. */
const AHEAD = 512
/** Records and instructions after a command without anybody coming to rest: then it is left to run with the cursor. */
const RESTLESS = 50_000
const RESTLESS_INSTRUCTIONS = 100_000_000
/** Records that a told run is computed on after an act. */
const TOLD = 100_000

export class Stage {
  readonly machine: MachineClient
  readonly live: boolean
  readonly #program: string | undefined
  readonly #clock: Clock
  readonly #places: Places
  /** The moment on show. */
  moment: Moment = $state.raw({ event: 0, instructions: 0 })
  /** The clock: how far the picture has come to that moment, 0 to 1. */
  t = $state(1)
  playing = $state(false)
  /** Computing: the machine has been asked and has not answered. */
  busy = $state(false)
  speed = $state(1)
  unit: Unit = $state('beat')
  reduced = $state(false)
  panes: readonly PaneName[] = $state.raw(['tree', 'timeline'])
  /** Birth number of the process that was chosen, and of that which is pointed at. */
  selected: number | undefined = $state()
  hovered: number | undefined = $state()
  /** Kernel function or field that the text points at. */
  pointed: string | undefined = $state()
  /** Whose system calls are shown; undefined: all. */
  only: number | undefined = $state()
  /** For ears, after the reader's own press or step. */
  said = $state('')
  /** What went wrong, in words. */
  trouble = $state('')
  /** What stands at the terminal and was not sent. */
  draft = $state('')
  /** Called when the reader acts or steps. */
  ontakeover: () => void = () => {}

  /** The pane that the text has opened; those that the reader opened are left alone. */
  #lent: PaneName | undefined
  #head: Head | undefined
  /** Grows whenever the log does, or is another. */
  #version = $state(0)
  #start = $state(0)
  #seen = $state(0)
  /** The stage knows of nothing beyond. */
  #held: number | undefined = $state()
  /** Counts plays: an older one ends when it sees a newer. */
  #play = 0

  #view: View = $derived.by(() => {
    void this.#version
    return viewAt(this.machine.run, {
      panes: this.panes,
      start: this.#start,
      moment: this.moment,
      seen: Math.min(this.#seen, this.#held ?? Infinity),
      only: this.only,
      selected: this.panes.includes('inspector') ? this.selected : undefined,
      program: this.#places.program,
      places: this.#places.at
    })
  })

  constructor(machine: MachineClient, options: StageOptions = {}) {
    this.machine = machine
    this.live = options.live ?? false
    this.#program = options.program
    this.#clock = new Clock(options.timer)
    this.#places = new Places(machine)
    if (options.panes) this.panes = options.panes
    this.#learn()
    const at = options.at === undefined ? undefined : this.#find(options.at)
    this.#arrive(this.#momentAt(at ?? (this.live ? this.end : this.#start)))
  }

  // ── what is ──

  get view(): View {
    return this.#view
  }

  /** Kernel state at the moment on show. It changes in place: keep nothing of it. */
  get world(): World {
    void this.#version
    this.machine.run.seek(this.moment.event)
    return this.machine.run.world
  }

  /** Where going forward ends: the end of what was computed, or the moment that the stage is held at. */
  get end(): number {
    void this.#version
    return Math.min(this.machine.run.length, this.#held ?? Infinity)
  }

  get start(): number {
    return this.#start
  }

  /** How far in the run anybody has been: beyond, its future is unseen. */
  get seen(): number {
    return this.#seen
  }

  get held(): boolean {
    return this.#held !== undefined
  }

  get atEnd(): boolean {
    void this.#version
    return !this.live && nextBeat(this.machine.run, this.moment.event, this.end) === undefined
  }

  /** While there is text that was not sent, the clock stands. */
  get unsent(): boolean {
    return this.draft !== ''
  }

  get atStart(): boolean {
    return this.moment.event <= this.#start
  }

  /** Virtual ns since the program began. */
  get clock(): number {
    void this.#version
    const { run } = this.machine
    return clockAt(run, this.moment.event) - clockAt(run, this.#start)
  }

  // ── the reader's verbs ──

  /** Goes to a moment. `dragging`: at once, the pointer has the clock. */
  async seek(event: number, dragging = false): Promise<void> {
    this.#own()
    await this.#move(Math.max(this.#start, Math.min(event, this.end)), dragging ? 0 : FAR)
    if (!dragging) this.announce()
  }

  async step(direction: 1 | -1, unit: Unit = this.unit): Promise<void> {
    this.#own()
    if (unit === 'line') return this.#stepLine(direction)
    if (unit === 'syscall') await this.#to('syscall', direction, FAR / 2)
    else await this.#stepBeat(direction)
    this.announce()
  }

  /** The next zombie, signal, fork or wait; or the last one. */
  async to(goal: Goal, direction: 1 | -1 = 1): Promise<void> {
    this.#own()
    const moved = await this.#to(goal, direction, FAR)
    if (moved) this.announce()
    else this.said = direction === 1 ? words.said.noFurther(goal) : words.said.noneBefore(goal)
  }

  async play(): Promise<void> {
    this.#own()
    const play = this.#play
    const from = this.moment.event
    this.playing = true
    for (;;) {
      const stretch = await this.#stretch(this.moment.event)
      if (!stretch || play !== this.#play || this.unsent) break
      await this.#move(stretch.to, this.speed > CUTS_ABOVE ? 0 : stretch.ms)
      if (this.speed > CUTS_ABOVE) await this.#clock.run(stretch.ms, () => {})
      if (play !== this.#play) return
    }
    if (play === this.#play) this.#pause(from)
  }

  pause(): void {
    this.#play++
    this.playing = false
    this.said = plain(this.#view.narration)
  }

  /** Types at the terminal: at an earlier moment that makes a branch. Goes on until somebody reads the terminal again. A line that the
   *  machine does not take stands at the terminal again. */
  async type(text: string): Promise<void> {
    const head = await this.#branch({ kind: 'keys', text })
    if (!head) return this.#unsend(text)
    await this.#ask(() => typeAt(this.machine, untilRead(head.clock, this.#restless)))
    await this.#move(this.end, FAR)
    this.announce()
  }

  #unsend(text: string): void {
    // Without the key that sent it. What was written meanwhile stands behind it.
    this.draft = text.replace(/[\0-\x1f]$/, '') + this.draft
  }

  /** Lets virtual time pass, and what is due by then happen. */
  async pass(ns: number): Promise<void> {
    this.#own()
    // Time in which nothing happened is in no record: the head knows of it.
    const clock = (this.#head?.clock ?? clockAt(this.machine.run, this.machine.run.length)) + ns
    await this.#ask(() => this.machine.ask('advance', { clock }))
    await this.#atRest()
    await this.#move(this.end, FAR)
    this.announce()
  }

  /** Does something to a process, at the moment on show: at an earlier one that makes a branch. What follows at once is played; a told run
   *  is computed to its new end. */
  async act(task: number, act: Act): Promise<void> {
    const head = await this.#branch({ kind: 'act', task, act })
    if (!head) return
    await this.#atRest()
    const at = this.end
    if (!this.live)
      await this.#ask(() => this.machine.ask('advance', { clock: head.clock + PATIENCE, events: at + TOLD }))
    await this.#playTo(at)
    this.announce()
  }

  select(id: number | undefined): void {
    this.selected = id
  }

  hover(id: number | undefined): void {
    this.hovered = id
  }

  toggle(pane: PaneName): void {
    if (pane === this.#lent) this.#lent = undefined
    this.panes = this.panes.includes(pane) ? this.panes.filter((open) => open !== pane) : [...this.panes, pane]
    void this.#locate()
  }

  // ── the text's verbs ──

  /** Goes to the moment that a query names: straight, or by playing what lies between. */
  goTo(query: string, how: 'straight' | 'playing'): void {
    const event = this.#find(query)
    if (event === undefined) return
    this.#quit()
    const to = Math.min(event, this.end)
    if (how === 'straight' || to <= this.moment.event) void this.#move(to, FAR)
    else void this.#playTo(to)
  }

  /** The stage knows of nothing beyond the moment that a query names; undefined: of all that was computed. */
  hold(query: string | undefined): void {
    this.#held = query === undefined ? undefined : this.#find(query)
    if (this.#held !== undefined && this.moment.event > this.#held) void this.#move(this.#held, FAR)
  }

  /** Opens the one pane more that a step needs, and shuts the one before. */
  openPane(pane: string | undefined): void {
    const kept = this.panes.filter((open) => open !== this.#lent)
    this.#lent = isPane(pane) && !kept.includes(pane) ? pane : undefined
    this.panes = this.#lent ? [...kept, this.#lent] : kept
    void this.#locate()
  }

  /** Is the moment on show one of these? `until` is the first that is not. */
  within(from: string, until: string): boolean {
    void this.#version
    const [a, b] = [this.#find(from), this.#find(until)]
    return a !== undefined && this.moment.event >= a && (b === undefined || this.moment.event < b)
  }

  /** Says the moment on show, for ears: after a press of the reader's. */
  announce(): void {
    this.said = plain(narrationAt(this.machine.run, this.moment.event))
  }

  point(term: string | undefined): void {
    this.pointed = term
  }

  /** Nobody sees the stage: its clock stands, and what was begun waits. */
  rest(): void {
    this.#clock.rest()
  }

  /** It is seen again, and goes on from where it stood. */
  resume(): void {
    this.#clock.resume()
  }

  close(): void {
    this.#quit()
    this.machine.close()
  }

  // ── how ──

  #find(query: string): number | undefined {
    const { run } = this.machine
    const event = find(run, query, { name: this.#program })
    return event === undefined || event === 0 ? event : Math.min(momentOf(run, event - 1), run.length)
  }

  /** Anything the reader does ends what plays, and the text's lead. */
  #own(): void {
    this.#quit()
    this.ontakeover()
  }

  #quit(): void {
    this.#play++
    this.playing = false
    this.#clock.stop()
  }

  #pause(from: number): void {
    this.playing = false
    this.said = summary(this.machine.run, from, this.moment.event)
  }

  #momentAt(event: number): Moment {
    return momentAt(this.machine.run, event)
  }

  /** What the log tells now. */
  #learn(): void {
    const { run } = this.machine
    historyOf(run)
    const main = mainOf(run, { name: this.#program })
    this.#start = main ? main.event + 1 : 0
    this.#seen = Math.min(this.#seen, run.length)
    this.#version++
  }

  #arrive(moment: Moment): void {
    this.moment = moment
    this.#seen = Math.max(this.#seen, moment.event)
    void this.#locate()
  }

  /** To a moment, in a movement of `ms`. False: it was broken off. */
  #move(event: number, ms: number): Promise<boolean> {
    this.#clock.stop()
    this.#arrive(this.#momentAt(event))
    if (ms <= 0) {
      this.t = 1
      return Promise.resolve(true)
    }
    this.t = 0
    return this.#clock.run(ms, (t) => (this.t = t))
  }

  /** The next beats that together take long enough to be seen. */
  async #stretch(from: number): Promise<{ to: number; ms: number } | undefined> {
    let to = from
    let ms = 0
    while (ms / this.speed < SHORTEST) {
      const beat = await this.#nextBeat(to)
      if (!beat) break
      to = beat.to
      ms += beat.ms
    }
    return to === from ? undefined : { to, ms: Math.max(SHORTEST, ms / this.speed) }
  }

  /** In a live run more is computed as the cursor comes to its head. */
  async #nextBeat(from: number): Promise<Beat | undefined> {
    const { run } = this.machine
    const beat = nextBeat(run, from, this.end)
    if (beat || !this.live || this.held || this.unsent) return beat
    const before = run.length
    await this.#ask(() => this.machine.ask('advance', { events: before + AHEAD }))
    return run.length > before ? nextBeat(run, from, this.end) : undefined
  }

  async #stepBeat(direction: 1 | -1): Promise<void> {
    const { run } = this.machine
    const { event } = this.moment
    const beat = direction === 1 ? await this.#nextBeat(event) : prevBeat(run, event, this.#start - 1)
    if (beat) await this.#move(Math.max(this.#start, beat.to), beat.ms)
    else if (direction === -1) await this.#move(this.#start, FAR / 2)
  }

  async #stepLine(direction: 1 | -1): Promise<void> {
    const life = this.#lineOf()
    const moment = await this.#ask(() => this.machine.ask('stepLine', this.moment, direction, life?.id))
    if (!moment || moment.event > this.end || moment.event < this.#start) {
      this.said = direction === 1 ? words.said.noFurtherLine(life?.pid) : words.said.noEarlierLine(life?.pid)
      return
    }
    this.#clock.stop()
    this.#arrive(moment)
    this.t = 0
    await this.#clock.run(SHORTEST, (t) => (this.t = t))
    this.said = words.said.atLine(life?.pid, life && this.#places.at.get(life.id)?.line)
  }

  /** Whose lines are stepped through: the process that was chosen, the one that runs the program, or the first that still can. */
  #lineOf(): Life | undefined {
    const history = historyOf(this.machine.run)
    const { event } = this.moment
    if (this.selected !== undefined) return history.byId(this.selected)
    const main = mainOf(this.machine.run, { name: this.#program })?.life
    const ours = (life: Life | undefined) => life !== undefined && life.program === main?.program && life.ended >= event
    const current = history.currentAt(event)
    if (ours(current)) return current
    return history.lives.find((life) => life.born < event && ours(life)) ?? main
  }

  async #to(goal: Goal, direction: 1 | -1, ms: number): Promise<boolean> {
    const { run } = this.machine
    const event = toNext(run, this.moment.event, goal, direction, {
      since: Math.max(0, this.#start - 1),
      until: this.end
    })
    if (event === undefined) return false
    await this.#move(event, ms)
    return true
  }

  /** Plays to a moment, faster when it is far. */
  async #playTo(to: number): Promise<void> {
    const play = this.#play
    const { run } = this.machine
    const beats: Beat[] = []
    for (let beat = nextBeat(run, this.moment.event, to); beat; beat = nextBeat(run, beat.to, to)) beats.push(beat)
    const haste = Math.max(1, beats.reduce((sum, { ms }) => sum + ms, 0) / PLAYED)
    this.playing = true
    for (let i = 0; i < beats.length && play === this.#play;) {
      let ms = 0
      do ms += beats[i++].ms / haste
      while (i < beats.length && ms < SHORTEST)
      await this.#move(beats[i - 1].to, ms)
    }
    if (play !== this.#play) return
    if (this.moment.event !== to) await this.#move(to, SHORTEST)
    if (play === this.#play) this.playing = false
  }

  /** Hands an input to the machine, at the moment on show. */
  #branch(input: Input): Promise<Head | undefined> {
    this.#own()
    this.#held = undefined
    const { moment } = this
    const at = moment.event < this.machine.run.length ? moment : undefined
    return this.#ask(() => this.machine.ask('input', input, at))
  }

  /** How far those are computed who do not come to rest. */
  get #restless(): { events: number; instructions: number } {
    const { event, instructions } = this.#momentAt(this.machine.run.length)
    return { events: event + RESTLESS, instructions: instructions + RESTLESS_INSTRUCTIONS }
  }

  /** Until all are asleep. Undefined: they do not come to rest. */
  async #atRest(): Promise<Head | undefined> {
    const head = await this.#ask(() => this.machine.ask('advance', { settle: true, ...this.#restless }))
    return head && isCost(head.reason) ? undefined : head
  }

  /** Asks the machine, and takes note of what it has computed. Its errors become words. */
  async #ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    this.busy = true
    try {
      const answer = await question()
      if (answer !== null && typeof answer === 'object' && 'reason' in answer) this.#note(answer as unknown as Head)
      return answer
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error)
      return undefined
    } finally {
      this.busy = false
    }
  }

  #note(head: Head): void {
    this.#head = head
    this.trouble = head.reason === 'panic' ? words.said.panic(head.panic) : ''
    this.#learn()
  }

  /** Virtual ns at which the next timer is due, if the machine has said so. */
  get nextTimer(): number | undefined {
    void this.#version
    return this.#head?.nextTimer
  }

  #locate(): Promise<void> {
    const program = mainOf(this.machine.run, { name: this.#program })?.life.program
    return this.#places.find(program, this.moment, this.panes.includes('code'))
  }
}
