// comparison.svelte.ts: two futures of one moment on two stages and one clock. Both run on computers of their own, from the same inputs; one of
// them with an act more. A step moves both, as far as there is something to do for each.
import { clockAt, historyOf, mainOf, momentOf, type MachineClient, type Run } from '../../run/client.ts'
import { abreast, stepAt, type Abreast } from '../../run/abreast.ts'
import { relive, type Asked, type Past } from '../../run/futures.ts'
import { partingOf, type Parting } from '../../run/parting.ts'
import { lookAt } from '../look.ts'
import { plain, type Sentence } from '../narration/index.ts'
import { Stage, type Way } from '../stage.svelte.ts'
import { exact, signalName } from '../words.ts'
import { differencesOf, type Row } from './differences.ts'
import { AS_IT_WAS, questionOf, TABLE } from './en.ts'
import { lanesOf, type Lanes } from './lanes.ts'
import { VERDICT } from './verdict.en.ts'
import { answersOf, tellOf, verdictOf } from './verdict.ts'

/** A step takes at least so long, ms: smaller ones are played together. */
const SHORTEST = 340

export interface Comparing {
  readonly past: Past
  readonly asked: Asked
  /** The program on show: the clock begins at its exec. */
  readonly program?: string
  readonly reduced?: boolean
  /** Makes a computer that has not been switched on. */
  readonly machine: () => MachineClient
  /** There are computers, which can be closed while they compute. */
  readonly onmachine?: (both: { close(): void }) => void
}

/** Computes both futures. Rejects, and leaves nothing running, if a machine cannot be had or stops. */
export async function compare(comparing: Comparing): Promise<Comparison> {
  const { past, asked, machine, onmachine } = comparing
  const [here, there] = [machine(), machine()]
  const close = (): void => [here, there].forEach((machine) => machine.close())
  onmachine?.({ close })
  try {
    const [was, other] = await Promise.all([relive(here, past), relive(there, past, asked)])
    return new Comparison(here, there, was.clock, other.clock, comparing)
  } catch (error) {
    close()
    throw error
  }
}

export class Comparison {
  readonly here: Stage
  readonly there: Stage
  readonly asked: Asked
  /** The question, and the names of both futures. */
  readonly question: string
  readonly names: readonly [string, string]
  readonly steps: readonly Abreast[]
  readonly parting: Parting | undefined
  /** The step at which both have come to where they part. */
  readonly partsAt: number | undefined
  readonly #start: number
  readonly #eldest: number
  /** The step on show, and the furthest one that was ever shown. */
  at = $state(0)
  seen = $state(0)
  playing = $state(false)
  /** For screen readers, after something that the reader did. */
  said = $state('')
  /** Number of the last movement. An older one that sees a higher number ends. */
  #turn = 0

  constructor(
    here: MachineClient,
    there: MachineClient,
    until: number,
    untilThere: number,
    { past, asked, program, reduced = false }: Comparing
  ) {
    const from = past.moment.event
    this.asked = asked
    const options = { ...(program !== undefined && { program }), panes: ['tree'] as const }
    this.here = new Stage(here, options)
    this.there = new Stage(there, options)
    this.reduced = reduced
    const { act, task } = asked
    const who = String(historyOf(here.run).byId(task)?.pid ?? '')
    const { asks, name } = questionOf(act, who, act.kind === 'signal' ? signalName(act.sig) : '')
    this.question = asks
    this.names = [AS_IT_WAS, name]
    this.steps = abreast(here.run, there.run, from)
    this.parting = partingOf({ run: here.run, until }, { run: there.run, until: untilThere }, from)
    const { a, b } = this.parting ?? {}
    this.partsAt = this.parting && stepAt(this.steps, a && momentOf(here.run, a), b && momentOf(there.run, b))
    const main = mainOf(here.run, program === undefined ? {} : { name: program })
    this.#start = main && main.event < from ? main.event + 1 : 0
    this.#eldest = main && main.event < from ? main.life.id : 1
    for (const stage of this.both) {
      void stage.follow(from, 0, 'on')
    }
  }

  get both(): readonly [Stage, Stage] {
    return [this.here, this.there]
  }

  get #runs(): readonly [Run, Run] {
    return [this.here.machine.run, this.there.machine.run]
  }

  set reduced(reduced: boolean) {
    for (const stage of this.both) stage.reduced = reduced
  }

  /** Where the two stand, as numbers of records. */
  get moments(): readonly [number, number] {
    const { a, b } = this.steps[this.at]
    return [a, b]
  }

  get last(): number {
    return this.steps.length - 1
  }

  get parted(): boolean {
    return this.partsAt !== undefined && this.at >= this.partsAt
  }

  /** Virtual time from the program's exec, in words: of the moment on show, of the one from which both begin, and of where they part. */
  get time(): string {
    return this.timeOf(this.at)
  }

  timeOf(step: number): string {
    return exact(this.steps[step].clock - clockAt(this.here.machine.run, this.#start))
  }

  /** That they have not parted, where they part, or that they have. */
  get verdict(): Sentence {
    if (this.partsAt === undefined) return VERDICT.never
    if (this.at > this.partsAt) return VERDICT.parted(this.timeOf(this.partsAt))
    if (this.at < this.partsAt) return this.at === 0 ? VERDICT.begins : VERDICT.same
    return verdictOf(answersOf(...this.#runs, this.parting!), this.names[1])
  }

  /** What is said of each: where they part, what its records say there. */
  get sentences(): readonly [Sentence, Sentence] {
    if (this.at !== this.partsAt) return [this.here.sentence, this.there.sentence]
    const { a, b } = this.parting!
    return [tellOf(this.here.machine.run, a), tellOf(this.there.machine.run, b)]
  }

  /** What there is to tell apart: what the kernel answered where they part, and how everybody stands. */
  get rows(): readonly Row[] {
    const { a, b } = this.steps[this.at]
    const [here, there] = this.#runs
    const rows = differencesOf(lookAt(here, a), lookAt(there, b), this.steps[0].a)
    const answers = this.parted ? answersOf(here, there, this.parting!) : undefined
    if (!answers) return rows
    const { fn, was, now } = answers
    const row = { key: 'answer', what: TABLE.first(fn), here: String(was), there: String(now), differs: true }
    return [{ ...row, id: this.parting!.life }, ...rows]
  }

  /** Birth numbers of those who differ at the moment on show. */
  get differing(): ReadonlySet<number> {
    return new Set(this.rows.filter(({ differs }) => differs).map(({ id }) => id))
  }

  get lanes(): Lanes {
    const { steps, at, seen, partsAt } = this
    const [here, there] = this.#runs
    const parts = partsAt === undefined ? {} : { partsAt }
    return lanesOf({ here, there, steps, eldest: this.#eldest, start: this.#start, at, seen, ...parts })
  }

  // ── what the reader can do ──

  async step(direction: 1 | -1): Promise<void> {
    this.pause()
    const to = this.at + direction
    if (to < 0 || to > this.last) return
    const { ms } = this.steps[direction === 1 ? to : this.at]
    await this.#go(to, Math.max(SHORTEST, ms), direction === 1 ? 'on' : 'back')
    this.announce()
  }

  /** Goes on until they part; from there, to the end. */
  async play(): Promise<void> {
    const turn = ++this.#turn
    const end = this.partsAt !== undefined && this.at < this.partsAt ? this.partsAt : this.last
    this.playing = true
    while (turn === this.#turn && this.at < end) {
      let [to, ms] = [this.at, 0]
      do ms += this.steps[++to].ms
      while (to < end && ms < SHORTEST)
      await this.#go(to, Math.max(SHORTEST, ms), 'on')
    }
    if (turn !== this.#turn) return
    this.playing = false
    this.announce()
  }

  pause(): void {
    this.#turn++
    this.playing = false
  }

  /** `dragging`: at once, without a mark. */
  seek(step: number, dragging = false): void {
    this.pause()
    const to = Math.max(0, Math.min(this.last, step))
    if (to !== this.at) void this.#go(to, 0, dragging ? 'on' : 'jump')
    if (!dragging) this.announce()
  }

  toFirst(): void {
    if (this.partsAt !== undefined) this.seek(this.partsAt)
    this.announce()
  }

  announce(): void {
    const parts = this.at === this.partsAt ? [this.verdict, ...this.sentences] : [...this.sentences, this.verdict]
    this.said = parts.map(plain).join(' ')
  }

  rest(): void {
    for (const stage of this.both) stage.rest()
  }

  resume(): void {
    for (const stage of this.both) stage.resume()
  }

  close(): void {
    this.pause()
    for (const stage of this.both) stage.close()
  }

  /** Both movements begin in the same frame and take equally long: so the two clocks are one. */
  async #go(to: number, ms: number, way: Way): Promise<void> {
    const before = this.steps[this.at]
    const { a, b } = this.steps[to]
    this.at = to
    this.seen = Math.max(this.seen, to)
    await Promise.all([a === before.a || this.here.follow(a, ms, way), b === before.b || this.there.follow(b, ms, way)])
  }
}
