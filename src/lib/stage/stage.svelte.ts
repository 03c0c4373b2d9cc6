// stage.svelte.ts: a living stage: the one class with moment, clock, selection, hover, and all that can be done. Panes draw what `view` says.
// A *told* run was computed to its end before it is shown; a *live* one is computed as the reader goes on.
import { flushSync } from 'svelte'
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
  stressOf,
  type Act,
  type Beat,
  type Goal,
  type Head,
  type Input,
  type MachineClient,
  type Moment,
  type World
} from '../run/client.ts'
import { PATIENCE, typeAt, untilRead } from '../run/typed.ts'
import { Clock, type Timer } from './clock.ts'
import { steppedOf } from './code/stepped.ts'
import { Places } from './code/places.svelte.ts'
import { words } from './language.ts'
import { viewAt, type View } from './layouts.ts'
import { happened, plain, summary, type Sentence } from './narration/index.ts'
import { isPane, type PaneName } from './panes.ts'
import type { Room } from './tree/picture.ts'
import { scoreOf, UNSCORED, type Score } from './tree/score/cues.ts'

export type Unit = 'beat' | 'syscall' | 'line'

/** How a moment is reached: by a movement on, by the same one back, or by a jump, which is a cut. */
export type Way = 'on' | 'back' | 'jump'

export interface StageOptions {
  /** The program on show: timeline, calls and queries begin at its exec. Undefined: the first program that is neither init nor the shell. */
  readonly program?: string
  readonly panes?: readonly PaneName[]
  /** The moment to begin with, as a query. */
  readonly at?: string
  /** Is the run live? Else it is told. */
  readonly live?: boolean
  /** What makes the clock tick; a test has its own. */
  readonly timer?: Timer
}

/** A movement that is played takes at least so long, ms: beats are joined until they do. So there are at most three pictures a second. */
const SHORTEST = 340
/** A step by call or line takes so long, ms. */
const STEP = 340
/** After a loud beat nothing moves for so long at speed 1, ms. */
const REST = 120
/** Above this speed pictures change at once. */
const CUTS_ABOVE = 4
/** How long it is said where a jump went, and shown what is different there, ms. */
const MARKED = 1200
/** What follows from an answer or an act is played within this time, ms. */
const PLAYED = 9000
/** A live run is computed so many records ahead of the moment on show. */
const AHEAD = 512
/** Programs that do not come to rest after a command within so many records, and so many instructions, run on as the reader goes on. */
const RESTLESS = 50_000
const RESTLESS_INSTRUCTIONS = 100_000_000
/** A told run is computed so many records further after an act. */
const TOLD = 100_000

export class Stage {
  readonly machine: MachineClient
  readonly live: boolean
  readonly #program: string | undefined
  readonly #clock: Clock
  readonly #places: Places
  /** The moment on show. */
  moment: Moment = $state.raw({ event: 0, instructions: 0 })
  /** How far the picture has come on its way to that moment, 0 to 1; of a jump, how much of its mark's time is over. */
  t = $state(1)
  way: Way = $state('on')
  /** What happens between the moments that a movement lies between, the earlier one first. */
  score: Score = $state.raw(UNSCORED)
  /** What happened on the way to the moment on show, if it was far. */
  #happened: Sentence | undefined = $state.raw()
  /** Where the last jump went, as long as its mark stands. */
  jumped: { readonly back: boolean; readonly clock: number } | undefined = $state.raw()
  playing = $state(false)
  /** The machine has been asked something and has not answered yet. */
  busy = $state(false)
  speed = $state(1)
  unit: Unit = $state('beat')
  reduced = $state(false)
  panes: readonly PaneName[] = $state.raw(['tree', 'timeline'])
  /** Birth numbers of the chosen process, and of the one that the pointer is on. */
  selected: number | undefined = $state()
  hovered: number | undefined = $state()
  /** How much room the tree has in its pane. Undefined: nobody has measured it. */
  room: Room | undefined = $state.raw()
  /** The same of the timeline. */
  timelineRoom: Room | undefined = $state.raw()
  /** Kernel function or field that the text points at. */
  pointed: string | undefined = $state()
  /** Birth number of the task whose system calls are shown. Undefined: all tasks. */
  only: number | undefined = $state()
  /** For screen readers, after something that the reader did. */
  said = $state('')
  /** What went wrong, as a sentence. */
  trouble = $state('')
  /** What was typed at the terminal and not sent. */
  draft = $state('')
  /** Called when the reader acts or steps. */
  ontakeover: () => void = () => {}

  /** The pane that the text has opened. Only this one is shut again. */
  #lent: PaneName | undefined
  #head: Head | undefined
  /** Grows whenever the log has changed. */
  #version = $state(0)
  #start = $state(0)
  #seen = $state(0)
  /** Nothing behind this record may be shown. */
  #held: number | undefined = $state()
  /** Number of the last play. An older one that sees a higher number ends. */
  #play = 0

  /** Between which moments a hand has left the picture. Undefined: it is at one. */
  #hand: { readonly from: number; readonly to: number } | undefined

  #view: View = $derived.by(() => {
    void this.#version
    const { run } = this.machine
    // The future in which the moment lay may have been replaced by a shorter one, of which the stage hears in a moment.
    const moment = this.moment.event > run.length ? momentAt(run, run.length) : this.moment
    return viewAt(run, {
      panes: this.panes,
      start: Math.min(this.#start, run.length),
      moment,
      seen: Math.min(this.#seen, this.#held ?? Infinity),
      only: this.only,
      selected: this.selected,
      room: this.room,
      timelineRoom: this.timelineRoom,
      now: this.#now,
      program: this.#places.program,
      places: this.#places.at
    })
  })

  #located: Promise<void> = Promise.resolve()

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

  // ── what is on show ──

  get view(): View {
    return this.#view
  }

  /** What is said: of the moment on show; after a jump or a run, of what has happened meanwhile. */
  get sentence(): Sentence {
    return this.#happened ?? this.#view.narration
  }

  /** Kernel state at the moment on show. It changes in place, so nothing of it may be kept. */
  get world(): World {
    void this.#version
    this.machine.run.seek(this.moment.event)
    return this.machine.run.world
  }

  /** Done when the program is known, by whose names the picture calls things. Who waits for it does not draw twice. */
  get located(): Promise<void> {
    return this.#located
  }

  /** The last moment that can be shown: the end of what was computed, or where the stage is held. */
  get end(): number {
    void this.#version
    return Math.min(this.machine.run.length, this.#held ?? Infinity)
  }

  get start(): number {
    return this.#start
  }

  /** The furthest moment that was ever shown. What lies behind it, nobody has seen. */
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

  /** Was something typed and not sent? While it is so, the clock stands. */
  get unsent(): boolean {
    return this.draft !== ''
  }

  get atStart(): boolean {
    return this.moment.event <= this.#start
  }

  /** Virtual ns from the program's exec to the moment on show. */
  get clock(): number {
    void this.#version
    const { run } = this.machine
    const { event } = this.moment
    const clock = clockAt(run, event)
    return (event < run.length ? clock : Math.max(clock, this.#now ?? 0)) - clockAt(run, this.#start)
  }

  /** Virtual ns since boot at the end of a live log. Time in which nothing happened is in no record; only the head tells of it. A told run was
   *  computed far ahead, and its head's clock is nobody's time. */
  get #now(): number | undefined {
    return this.live && !this.held ? this.#head?.clock : undefined
  }

  // ── what the reader can do ──

  /** Goes to a moment. `dragging`: the reader drags along the timeline, so it goes there at once. */
  async seek(event: number, dragging = false): Promise<void> {
    this.#own()
    const to = Math.max(this.#start, Math.min(event, this.end))
    if (dragging) await this.#move(to, 0)
    else this.#jump(to)
    if (!dragging) this.announce()
  }

  /** Holds the picture between two moments, `t` of the way from the one to the other, as long as a hand is there, and after. */
  drag(from: number, to: number, t: number): void {
    this.#own()
    if (this.#hand?.from !== from || this.moment.event !== to) {
      void this.#move(from, 0)
      // The movement to the other moment begins with what is drawn there.
      flushSync()
      void this.#move(to, SHORTEST)
      this.#clock.stop()
    }
    this.#hand = t < 1 && from < to ? { from, to } : undefined
    this.t = t
  }

  async step(direction: 1 | -1, unit: Unit = this.unit): Promise<void> {
    this.#own()
    if (!this.#hand && unit === 'line') return this.#stepLine(direction)
    if (this.#hand) await this.#letGo(this.#hand, direction)
    else if (unit === 'syscall') await this.#toSyscall(direction)
    else await this.#stepBeat(direction)
    this.announce()
  }

  /** Goes to the next zombie, signal, fork or wait, or to the last one. */
  async to(goal: Goal, direction: 1 | -1 = 1): Promise<void> {
    this.#own()
    const event = this.#next(goal, direction)
    if (event !== undefined) {
      this.#jump(event)
      this.announce()
    } else this.said = direction === 1 ? words.said.noFurther(goal) : words.said.noneBefore(goal)
  }

  async play(): Promise<void> {
    this.#own()
    const play = this.#play
    const from = this.moment.event
    this.playing = true
    if (this.#hand) await this.#letGo(this.#hand, 1)
    while (play === this.#play) {
      const stretch = await this.#stretch(this.moment.event)
      if (!stretch || play !== this.#play || this.unsent) break
      await this.#move(stretch.to, this.speed > CUTS_ABOVE ? 0 : stretch.ms)
      if (this.speed > CUTS_ABOVE) await this.#clock.run(stretch.ms, () => {})
      else if (stressOf(stretch.ms * this.speed) === 'loud') await this.#clock.run(REST / this.speed, () => {})
      if (play !== this.#play) return
    }
    if (play === this.#play) this.#pause(from)
  }

  pause(): void {
    this.#play++
    this.playing = false
    this.said = plain(this.sentence)
  }

  /** Types at the terminal, and goes on until somebody reads it again. At an earlier moment that makes a branch. If the machine does not take the
   *  text, it stands at the terminal as before. */
  async type(text: string): Promise<void> {
    const head = await this.#branch({ kind: 'keys', text })
    if (!head) return this.#unsend(text)
    await this.#ask(() => typeAt(this.machine, untilRead(head.clock, this.#restless)))
    this.#jump(this.end)
    this.announce()
  }

  #unsend(text: string): void {
    // The text comes back without the key that sent it, in front of what was typed meanwhile.
    this.draft = text.replace(/[\0-\x1f]$/, '') + this.draft
  }

  /** Lets virtual time pass. What is due by then happens. */
  async pass(ns: number): Promise<void> {
    this.#own()
    // Time in which nothing happened is in no record. Only the head tells of it.
    const clock = (this.#head?.clock ?? clockAt(this.machine.run, this.machine.run.length)) + ns
    await this.#ask(() => this.machine.ask('advance', { clock }))
    await this.#atRest()
    this.#jump(this.end, true)
    this.announce()
  }

  /** Does something to a process at the moment on show. At an earlier moment that makes a branch. What follows at once is played. A told run is
   *  computed to its new end. */
  async act(task: number, act: Act): Promise<void> {
    const at = await this.put(task, act)
    if (at === undefined) return
    await this.#playTo(at)
    this.announce()
  }

  /** The same, but nothing is played: that does whoever leads the stage. Answers the moment up to which all follows. */
  async put(task: number, act: Act): Promise<number | undefined> {
    const head = await this.#branch({ kind: 'act', task, act })
    if (!head) return undefined
    await this.#atRest()
    const at = this.end
    if (!this.live)
      await this.#ask(() => this.machine.ask('advance', { clock: head.clock + PATIENCE, events: at + TOLD }))
    return at
  }

  select(id: number | undefined): void {
    this.selected = id
  }

  /** The pane of the tree has another size. */
  fit(room: Room | undefined): void {
    if (room?.width !== this.room?.width || room?.height !== this.room?.height) this.room = room
  }

  /** The pane of the timeline has another size. */
  fitTimeline(room: Room | undefined): void {
    if (room?.width !== this.timelineRoom?.width || room?.height !== this.timelineRoom?.height) this.timelineRoom = room
  }

  hover(id: number | undefined): void {
    this.hovered = id
  }

  toggle(pane: PaneName): void {
    if (pane === this.#lent) this.#lent = undefined
    this.panes = this.panes.includes(pane) ? this.panes.filter((open) => open !== pane) : [...this.panes, pane]
    void this.#locate()
  }

  // ── what the text can do ──

  /** Goes to the moment that a query names: straight, or by playing all that lies between. */
  goTo(query: string, how: 'straight' | 'playing'): void {
    const event = this.#find(query)
    if (event === undefined) return
    this.#quit()
    const to = Math.min(event, this.end)
    if (how === 'straight' || to <= this.moment.event) this.#jump(to)
    else void this.#playTo(to)
  }

  /** Holds the stage at the moment that a query names: what lies behind it cannot be shown. Undefined: lets it go. */
  hold(query: string | undefined): void {
    this.#held = query === undefined ? undefined : this.#find(query)
    if (this.#held !== undefined && this.moment.event > this.#held) this.#jump(this.#held)
  }

  /** Opens the pane that a step of the text needs, and shuts the one that an earlier step has opened. */
  openPane(pane: string | undefined): void {
    const kept = this.panes.filter((open) => open !== this.#lent)
    const lent = isPane(pane) && !kept.includes(pane) ? pane : undefined
    // Nothing is drawn anew for a step that needs no other pane.
    if (lent === this.#lent) return
    this.#lent = lent
    this.panes = lent ? [...kept, lent] : kept
    void this.#locate()
  }

  /** Does the moment on show lie from the one query up to the other? The moment of `until` does not. */
  within(from: string, until: string): boolean {
    void this.#version
    const [a, b] = [this.#find(from), this.#find(until)]
    return a !== undefined && this.moment.event >= a && (b === undefined || this.moment.event < b)
  }

  /** Tells screen readers of the moment on show, after the reader has pressed something. */
  announce(): void {
    this.said = plain(this.sentence)
  }

  point(term: string | undefined): void {
    this.pointed = term
  }

  /** Nobody sees the stage: its clock stands, and the movement that runs waits. */
  rest(): void {
    this.#clock.rest()
  }

  /** The stage is seen again, and goes on. */
  resume(): void {
    this.#clock.resume()
  }

  close(): void {
    this.#quit()
    this.machine.close()
  }

  /** Goes where somebody leads it: who has two stages on one clock (compare/), or plays at a pace of its own (front/). */
  follow(event: number, ms: number, way: Way): Promise<boolean> {
    if (way !== 'jump') return this.#move(event, ms, way)
    this.#jump(event)
    return Promise.resolve(true)
  }

  // ── how ──

  #find(query: string): number | undefined {
    const { run } = this.machine
    const event = find(run, query, { name: this.#program })
    return event === undefined || event === 0 ? event : Math.min(momentOf(run, event - 1), run.length)
  }

  /** Whatever the reader does ends a play. From then on the text no longer leads. */
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
    this.#sum(from)
  }

  #momentAt(event: number): Moment {
    return momentAt(this.machine.run, event)
  }

  /** Takes note of what the log tells now. */
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
    this.#located = this.#locate()
  }

  /** Goes to a moment in a movement of `ms`. False: it was broken off. */
  #move(event: number, ms: number, way: Way = 'on'): Promise<boolean> {
    return this.#reach(this.#momentAt(event), ms, way)
  }

  #reach(moment: Moment, ms: number, way: Way): Promise<boolean> {
    this.#clock.stop()
    this.#happened = undefined
    this.#hand = undefined
    this.way = way
    const { event } = this.moment
    this.#arrive(moment)
    if (ms <= 0) {
      this.t = 1
      return Promise.resolve(true)
    }
    this.t = 0
    this.score =
      way === 'jump'
        ? UNSCORED
        : scoreOf(this.machine.run, Math.min(event, moment.event), Math.max(event, moment.event))
    return this.#clock.run(ms, (t) => (this.t = t))
  }

  /** The movement that a hand has left goes on to its end, or back to its beginning. */
  async #letGo({ from, to }: { readonly from: number; readonly to: number }, direction: 1 | -1): Promise<void> {
    const held = this.t
    const ms = nextBeat(this.machine.run, from, to)?.ms ?? SHORTEST
    this.#hand = undefined
    if (direction === 1) await this.#clock.run(ms * (1 - held), (t) => (this.t = held + (1 - held) * t))
    else if (await this.#clock.run(ms * held, (t) => (this.t = held * (1 - t)))) await this.#move(from, 0, 'back')
  }

  /** Goes to a moment far away: nothing moves, and a mark says where it went. `even`: time may have passed in which nothing happened. */
  #jump(event: number, even = false): void {
    const from = this.moment.event
    if (event === from && !even && !this.#hand) return
    const marked = this.#move(event, MARKED, 'jump')
    this.#sum(from)
    const jumped = (this.jumped = { back: event < from, clock: this.clock })
    void marked.then(() => {
      if (this.jumped === jumped) this.jumped = undefined
    })
  }

  /** The next beats, as many as together take long enough to be seen. */
  async #stretch(from: number): Promise<{ to: number; ms: number } | undefined> {
    let to = from
    let ms = 0
    while (ms / this.speed < SHORTEST) {
      const beat = await this.#nextBeat(to)
      // While a loud beat is on show, nothing else moves.
      if (!beat || (to !== from && stressOf(beat.ms) === 'loud')) break
      to = beat.to
      ms += beat.ms
    }
    return to === from ? undefined : { to, ms: Math.max(SHORTEST, ms / this.speed) }
  }

  /** The next beat. When a live run comes near its head, more is computed. */
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
    if (direction === 1) {
      if (beat) await this.#move(beat.to, this.#lasting(beat.ms))
      return
    }
    const to = Math.max(this.#start, beat?.to ?? 0)
    // It takes as long as the movement that it takes back.
    if (to < event) await this.#move(to, this.#lasting(nextBeat(run, to, event)?.ms ?? STEP), 'back')
  }

  /** With reduced motion nothing moves, and what has changed is outlined for a while. */
  #lasting(ms: number): number {
    return this.reduced ? MARKED : ms
  }

  async #stepLine(direction: 1 | -1): Promise<void> {
    const life = steppedOf(this.machine.run, this.moment.event, this.selected, this.#program)
    const moment = await this.#ask(() => this.machine.ask('stepLine', this.moment, direction, life?.id))
    if (!moment || moment.event > this.end || moment.event < this.#start) {
      this.said = direction === 1 ? words.said.noFurtherLine(life?.pid) : words.said.noEarlierLine(life?.pid)
      return
    }
    await this.#reach(moment, STEP, direction === 1 ? 'on' : 'back')
    this.said = words.said.atLine(life?.pid, life && this.#places.at.get(life.id)?.line)
  }

  /** Says what has happened since a moment. What was taken back is not told again. */
  #sum(from: number): void {
    const { event } = this.moment
    if (event > from) this.#happened = happened(this.machine.run, from, event)
  }

  async #toSyscall(direction: 1 | -1): Promise<void> {
    const event = this.#next('syscall', direction)
    if (event !== undefined) await this.#move(event, STEP, direction === 1 ? 'on' : 'back')
  }

  #next(goal: Goal, direction: 1 | -1): number | undefined {
    return toNext(this.machine.run, this.moment.event, goal, direction, {
      since: Math.max(0, this.#start - 1),
      until: this.end
    })
  }

  /** Plays to a moment, the faster the farther it is. */
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
    if (this.moment.event !== to) await this.#move(to, STEP)
    if (play === this.#play) this.playing = false
  }

  /** Gives the machine an input, at the moment on show. */
  #branch(input: Input): Promise<Head | undefined> {
    this.#own()
    this.#held = undefined
    if (this.#hand) this.t = 1
    this.#hand = undefined
    const { moment } = this
    const at = moment.event < this.machine.run.length ? moment : undefined
    return this.#ask(() => this.machine.ask('input', input, at))
  }

  /** How far programs are computed that do not come to rest. */
  get #restless(): { events: number; instructions: number } {
    const { event, instructions } = this.#momentAt(this.machine.run.length)
    return { events: event + RESTLESS, instructions: instructions + RESTLESS_INSTRUCTIONS }
  }

  /** Computes until all are asleep. Undefined: they do not come to rest. */
  async #atRest(): Promise<Head | undefined> {
    const head = await this.#ask(() => this.machine.ask('advance', { settle: true, ...this.#restless }))
    return head && isCost(head.reason) ? undefined : head
  }

  /** Asks the machine, and takes note of what it has computed. An error becomes a sentence in `trouble`. */
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

  /** Virtual ns since boot at which the next timer is due. Undefined: none is, or the machine has not said so. */
  get nextTimer(): number | undefined {
    void this.#version
    return this.#head?.nextTimer
  }

  #locate(): Promise<void> {
    const program = mainOf(this.machine.run, { name: this.#program })?.life.program
    return this.#places.find(program, this.moment, this.panes.includes('code'))
  }
}
