// stage.svelte.ts: a living stage, as panes and pages know it: what is on show, what is chosen, and all that can be done. Panes draw what `view`
// says. The moment and how the picture comes to it: reel.svelte.ts; time: time.svelte.ts; steps, acts, a hand on the timeline: files of their own.
// A *told* run was computed to its end before it is shown; a *live* one is computed as the reader goes on.
import {
  clockAt,
  find,
  mainOf,
  momentAt,
  momentOf,
  nextBeat,
  type Act,
  type Goal,
  type MachineClient,
  type Moment,
  type World
} from '../run/client.ts'
import { Acts, PLAYED } from './acts.svelte.ts'
import { Asking } from './asking.svelte.ts'
import type { Idle, Timer } from './clock.ts'
import { steppedOf } from './code/stepped.ts'
import { Places } from './code/places.svelte.ts'
import { Foresight, looksAhead } from './foresight.ts'
import { drag, letGo } from './hand.ts'
import { words } from './language.ts'
import type { Layouts, View } from './layouts.ts'
import { narrationAt, plain, summary, type Sentence } from './narration/index.ts'
import { OpenPanes } from './openPanes.svelte.ts'
import type { PaneName } from './panes.ts'
import { Reel, type Way } from './reel.svelte.ts'
import { Steps } from './steps.ts'
import { Time } from './time.svelte.ts'
import type { Room } from './tree/picture.ts'
import type { Score } from './tree/score/cues.ts'

export type Unit = 'beat' | 'syscall' | 'line'

export type { Way } from './reel.svelte.ts'

const isTree = (name: PaneName): boolean => name === 'tree'

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
  /** What knows when the page has nothing to do. */
  readonly idle?: Idle
}

export class Stage {
  readonly machine: MachineClient
  readonly live: boolean
  readonly #program: string | undefined
  readonly #foresight: Foresight
  readonly #asking: Asking
  readonly #reel: Reel
  readonly #time: Time
  readonly #steps: Steps
  readonly #acts: Acts
  readonly #places: Places
  readonly #open: OpenPanes
  unit: Unit = $state('beat')
  reduced = $state(false)
  /** Birth numbers of the chosen process, and of the one that the pointer is on. */
  selected: number | undefined = $state()
  hovered: number | undefined = $state()
  /** How much room the tree has in its pane. Undefined: nobody has measured it. */
  room: Room | undefined = $state.raw()
  /** The same of the timeline. */
  timelineRoom: Room | undefined = $state.raw()
  /** Kernel function or field that the text points at. */
  pointed: string | undefined = $state()
  /** Kernel functions and fields that the text names at its place. */
  spoken: readonly string[] = $state.raw([])
  /** Birth number of the task whose system calls are shown. Undefined: all tasks. */
  only: number | undefined = $state()
  /** For screen readers, after something that the reader did. */
  said = $state('')
  /** Called when the reader acts or steps. */
  ontakeover: () => void = () => {}

  /** What is to be shown, whatever the moment. */
  readonly #scene = $derived.by(() => {
    const { run, version, start, seen, held } = this.#reel
    void version
    return {
      start: Math.min(start, run.length),
      seen: Math.min(seen, held ?? Infinity),
      only: this.only,
      selected: this.selected,
      room: this.room,
      timelineRoom: this.timelineRoom,
      now: this.#headClock,
      program: this.#places.program,
      places: this.#places.at
    }
  })
  readonly #moment = $derived.by(() => this.#known(this.#reel.moment))
  readonly #tree: Layouts = $derived.by(() =>
    this.#foresight.layouts({ ...this.#scene, panes: this.panes.filter(isTree), moment: this.#moment })
  )
  readonly #others: Layouts = $derived.by(() => {
    this.#reel.whileIdle(() => this.#lookAhead())
    return this.#foresight.layouts({
      ...this.#scene,
      panes: this.panes.filter((name) => !isTree(name)),
      moment: this.#known(this.#reel.followed)
    })
  })
  readonly #view: View = $derived.by(() => ({
    panes: this.panes,
    layouts: { ...this.#others, ...this.#tree },
    narration: narrationAt(this.machine.run, this.#moment.event),
    moment: this.#moment
  }))

  #located: Promise<void> = Promise.resolve()

  constructor(machine: MachineClient, options: StageOptions = {}) {
    this.machine = machine
    this.live = options.live ?? false
    this.#program = options.program
    this.#foresight = new Foresight(machine.run)
    this.#places = new Places(machine)
    this.#open = new OpenPanes(options.panes)
    this.#asking = new Asking(machine, () => this.#reel.learn())
    this.#reel = new Reel(machine, {
      program: options.program,
      timer: options.timer,
      idle: options.idle,
      headClock: () => this.#headClock,
      onarrive: () => (this.#located = this.#locate())
    })
    this.#time = new Time(this.#reel, this.#asking, this.live)
    this.#steps = new Steps(this.#reel, this.#time, this.#asking)
    this.#steps.reduced = () => this.reduced
    this.#acts = new Acts(this.#reel, this.#time, this.#asking, this.live)
    this.#reel.learn()
    const at = options.at === undefined ? undefined : this.#find(options.at)
    void this.#reel.move(at ?? (this.live ? this.end : this.start), 0)
  }

  // ── what is on show ──

  get view(): View {
    return this.#view
  }

  /** What is said: of the moment on show; after a jump, of others, too; after a run, of what has happened meanwhile. */
  get sentence(): Sentence {
    return this.#reel.happened ?? this.#view.narration
  }

  /** The moment on show, or to which the picture moves. */
  get moment(): Moment {
    return this.#reel.moment
  }

  /** How far the picture has come on its way to that moment, 0 to 1; of a jump, how much of its mark's time is over. */
  get t(): number {
    return this.#reel.t
  }

  get way(): Way {
    return this.#reel.way
  }

  /** What happens between the moments that a movement lies between, the earlier one first. */
  get score(): Score {
    return this.#reel.score
  }

  /** Where the last jump went, as long as its mark stands. */
  get jumped(): Reel['jumped'] {
    return this.#reel.jumped
  }

  /** The sleep of everybody that is on show: how much of it has passed, and how long it is, virtual ns. */
  get asleep(): { readonly passed: number; readonly ns: number } | undefined {
    const { asleep, clock } = this.#reel
    return asleep && { passed: clock - asleep.since, ns: asleep.until - asleep.since }
  }

  /** Virtual ns until the next timer is due, if the reader has come to the end, where nobody reads the terminal and the clock stands. */
  get waits(): number | undefined {
    const { head } = this.#asking
    const standing = this.live && !this.playing && !this.busy && this.moment.event >= this.end
    if (!standing || !head || head.isRead || head.reason === 'panic' || head.nextTimer === undefined) return undefined
    return head.nextTimer - this.#reel.clock
  }

  /** Has a hand left the picture within a movement? What is done then comes when it is over. */
  get between(): boolean {
    return this.#reel.left !== undefined && this.#reel.handGone
  }

  get panes(): readonly PaneName[] {
    return this.#open.panes
  }

  get playing(): boolean {
    return this.#time.playing
  }

  get speed(): number {
    return this.#time.speed
  }

  set speed(speed: number) {
    this.#time.speed = speed
  }

  /** What was typed at the terminal and not sent. */
  get draft(): string {
    return this.#time.draft
  }

  set draft(text: string) {
    this.#time.draft = text
  }

  /** The machine has been asked something and has not answered yet. */
  get busy(): boolean {
    return this.#asking.busy
  }

  /** What went wrong, as a sentence. */
  get trouble(): string {
    return this.#asking.trouble
  }

  /** Kernel state at the moment that the panes beside the tree are at. It changes in place, so nothing of it may be kept. */
  get world(): World {
    void this.#reel.version
    this.machine.run.seek(this.#reel.followed.event)
    return this.machine.run.world
  }

  /** Done when the program is known, by whose names the picture calls things. Who waits for it does not draw twice. */
  get located(): Promise<void> {
    return this.#located
  }

  /** The last moment that can be shown: the end of what was computed, or where the stage is held. */
  get end(): number {
    return this.#reel.end
  }

  get start(): number {
    return this.#reel.start
  }

  /** The furthest moment that was ever shown. What lies behind it, nobody has seen. */
  get seen(): number {
    return this.#reel.seen
  }

  get held(): boolean {
    return this.#reel.held !== undefined
  }

  get atEnd(): boolean {
    return !this.live && nextBeat(this.machine.run, this.moment.event, this.end) === undefined
  }

  /** Was something typed and not sent? While it is so, the clock stands. */
  get unsent(): boolean {
    return this.#time.unsent
  }

  get atStart(): boolean {
    return this.moment.event <= this.start
  }

  /** Virtual ns from the program's exec to the moment on show. */
  get clock(): number {
    return this.#reel.clock - clockAt(this.machine.run, this.start)
  }

  /** Virtual ns since boot at the end of a live log. Time in which nothing happened is in no record; only the head tells of it. A told run was
   *  computed far ahead, and its head's clock is nobody's time. */
  get #headClock(): number | undefined {
    return this.live && !this.held ? this.#asking.head?.clock : undefined
  }

  // ── what the reader can do ──

  /** Goes to a moment. `dragging`: the reader drags along the timeline, so it goes there at once. */
  async seek(event: number, dragging = false): Promise<void> {
    this.#own()
    const to = Math.max(this.start, Math.min(event, this.end))
    if (dragging) this.#reel.drag(() => void this.#reel.move(to, 0))
    else this.#reel.jump(to)
    if (!dragging) this.announce()
  }

  /** Is at a moment at once; it may lie within a sleep of everybody. */
  reach(moment: Moment): void {
    this.#own()
    void this.#reel.reach(moment, 0, 'jump')
  }

  /** Holds the picture between two moments, `t` of the way from the one to the other, as long as a hand is there, and after. In the first `cut` of the
   *  way everybody sleeps. */
  drag(from: number, to: number, t: number, cut?: number): void {
    this.#own()
    drag(this.#reel, from, to, t, cut)
  }

  /** The hand is gone, and leaves the picture where it is. */
  drop(): void {
    this.#reel.handGone = true
  }

  async step(direction: 1 | -1, unit: Unit = this.unit): Promise<void> {
    this.#own()
    if (this.#reel.left) await letGo(this.#reel, direction)
    else if (unit === 'line') return this.#stepLine(direction)
    else await this.#steps[unit](direction)
    this.announce()
  }

  async #stepLine(direction: 1 | -1): Promise<void> {
    const life = steppedOf(this.machine.run, this.moment.event, this.selected, this.#program)
    const { noFurtherLine, noEarlierLine, atLine } = words.said
    if (await this.#steps.line(direction, life?.id))
      this.said = atLine(life?.pid, life && this.#places.at.get(life.id)?.line)
    else this.said = direction === 1 ? noFurtherLine(life?.pid) : noEarlierLine(life?.pid)
  }

  /** Goes to the next zombie, signal, fork or wait, or to the last one. */
  async to(goal: Goal, direction: 1 | -1 = 1): Promise<void> {
    this.#own()
    const event = this.#steps.next(goal, direction)
    if (event !== undefined) {
      this.#reel.jump(event)
      this.announce()
    } else this.said = direction === 1 ? words.said.noFurther(goal) : words.said.noneBefore(goal)
  }

  async play(): Promise<void> {
    this.#own()
    const from = this.moment.event
    if (this.unsent) this.said = words.terminal.clockStands
    else if (await this.#time.play()) {
      this.said = summary(this.machine.run, from, this.moment.event)
      this.#reel.sum(from)
    }
  }

  pause(): void {
    this.#time.stop()
    this.said = plain(this.sentence)
  }

  /** What is left of a sleep of everybody passes at once. */
  skip(): void {
    this.#reel.skip()
  }

  /** Types at the terminal, at the moment on show; at an earlier one than the last that makes a branch. What follows at once is played. A stage that
   *  was playing plays on. If the machine does not take the text, it stands at the terminal as before. */
  async type(text: string): Promise<void> {
    await this.#acted(() => this.#acts.type(text, this.reduced))
  }

  /** Does something to a process, in the same way. A told run is computed to its new end. */
  async act(task: number, act: Act): Promise<void> {
    await this.#acted(() => this.#acts.act(task, act))
  }

  /** The same for who leads the stage and plays at a pace of its own: nothing is played. Answers the moment up to which all follows at once. */
  put(task: number, act: Act): Promise<number | undefined> {
    this.#own()
    return this.#acts.put(task, act)
  }

  async #acted(act: () => Promise<boolean>): Promise<void> {
    const played = this.playing
    this.#own()
    const from = this.moment.event
    const whole = await act()
    if (whole && played) return this.play()
    if (whole) this.#reel.tell(from)
    this.announce()
  }

  /** Lets virtual time pass. What is due by then happens. */
  async pass(ns: number): Promise<void> {
    this.#own()
    await this.#time.pass(ns)
    this.announce()
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
    this.#open.toggle(pane)
    void this.#locate()
  }

  // ── what the text can do ──

  /** Goes to the moment that a query names: straight, or by playing all that lies between. */
  goTo(query: string, how: 'straight' | 'playing'): void {
    const event = this.#find(query)
    if (event === undefined) return
    this.#time.stop()
    const to = Math.min(event, this.end)
    if (how === 'straight' || to <= this.moment.event) this.#reel.jump(to)
    else void this.#time.playTo(to, PLAYED)
  }

  /** Holds the stage at the moment that a query names: what lies behind it cannot be shown. Undefined: lets it go. `reply`: up to here it may be
   *  shown all the same. */
  hold(query: string | undefined, reply?: string): void {
    const [before, shown] = [query, reply].map((query) => (query === undefined ? undefined : this.#find(query)))
    const held = (this.#reel.held = before === undefined ? undefined : Math.max(before, shown ?? 0))
    if (held !== undefined && this.moment.event > held) this.#reel.jump(held)
  }

  /** Opens the pane that a step of the text needs, and shuts the one that an earlier step has opened. */
  openPane(pane: string | undefined): void {
    if (this.#open.lend(pane)) this.#located = this.#locate()
  }

  /** Does the moment on show lie from the one query up to the other? The moment of `until` does not. */
  within(from: string, until: string): boolean {
    void this.#reel.version
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

  speakOf(terms: readonly string[]): void {
    this.spoken = terms
  }

  /** Nobody sees the stage: its clock stands, and the movement that runs waits. */
  rest(): void {
    this.#reel.rest()
  }

  /** The stage is seen again, and goes on. */
  resume(): void {
    this.#reel.resume()
  }

  close(): void {
    this.#time.stop()
    this.machine.close()
  }

  /** Goes where somebody leads it: who has two stages on one clock (compare/), or plays at a pace of its own (front/). */
  follow(event: number, ms: number, way: Way): Promise<boolean> {
    if (way !== 'jump') return this.#reel.move(event, ms, way)
    this.#reel.jump(event)
    return Promise.resolve(true)
  }

  // ── how ──

  /** The future in which a moment lay may have been replaced by a shorter one, of which the stage hears in a moment. */
  #known(moment: Moment): Moment {
    const { run, version } = this.#reel
    void version
    return moment.event > run.length ? momentAt(run, run.length) : moment
  }

  /** Makes one of the layouts to which a step on, or back, would lead. Answers whether there may be more. */
  #lookAhead(): boolean {
    if (!looksAhead(this.#tree)) return false
    const { panes } = this
    const showings = this.#steps.beside().map((event) => ({
      ...this.#scene,
      panes,
      moment: this.#reel.momentAt(event),
      seen: Math.max(this.#scene.seen, event)
    }))
    return this.#foresight.prepare(showings)
  }

  #find(query: string): number | undefined {
    const { run } = this.machine
    const event = find(run, query, { name: this.#program })
    return event === undefined || event === 0 ? event : Math.min(momentOf(run, event - 1), run.length)
  }

  /** Whatever the reader does ends a play. From then on the text no longer leads. */
  #own(): void {
    this.#time.stop()
    this.ontakeover()
  }

  #locate(): Promise<void> {
    const program = mainOf(this.machine.run, { name: this.#program })?.life.program
    return this.#places.find(program, this.moment, this.panes.includes('code'))
  }
}
