// workbench.svelte.ts: the workbench: a program, its text, and the computer that runs it (sitting.ts). It begins, keeps, and takes up again.
import { clockAt, historyOf, type Moment } from '../run/client.ts'
import { COMPUTER } from '../site/en.ts'
import { Living, Stopped } from '../site/living.svelte.ts'
import { sentenceOf } from '../site/sentenceOf.ts'
import type { Comparison } from '../stage/compare/comparison.svelte.ts'
import type { Stage } from '../stage/open.ts'
import { keeper } from '../storage/index.ts'
import type { Deed } from './deeds.ts'
import type { LineMarker } from './codemirror.ts'
import type { Complaint } from './complaints.ts'
import {
  forgetDesk,
  keepDesk,
  lastPicked,
  noteBegun,
  readDesk,
  sourceKept,
  sourceOf,
  timesBegun,
  type Desk
} from './desk.ts'
import { BENCH } from './en.ts'
import { PANES } from './benchPanes.ts'
import { DEFAULT_PROGRAM, type SandboxProgram } from './offers.ts'
import { respawnBy } from './respawn.ts'
import { Rivals } from './rivals.svelte.ts'
import type { Sitting } from './sitting.ts'
import { inWords, wordsOf, type LeftWay, type Way } from './ways.ts'
import { WORK } from './works/en.ts'
import type { Settings, Shown } from './works/form.ts'
import type { Work } from './works/work.ts'

/** At most so many ways are kept that were left. */
const MOST_LEFT = 12
/** A run that was begun again so often, and never came to its end, is begun only if the reader wants it. */
const MOST_TIMES = 2

/** What a computer is to do when it is started. */
interface Order {
  readonly name: string
  readonly source: string
  readonly settings?: Settings | undefined
  readonly run?: boolean
  /** Do again what was put into an earlier run. */
  readonly again?: Way
  readonly left?: readonly LeftWay[]
  readonly draft?: string
  readonly shown?: Shown | undefined
}

export class Workbench {
  readonly programs: readonly SandboxProgram[]
  /** Id of the machine's image. */
  readonly #image: string
  program: SandboxProgram = $state.raw(undefined!)
  source = $state('')
  stage: Stage | undefined = $state.raw()
  complaints: readonly Complaint[] = $state.raw([])
  /** A script runs, so the page can be used. */
  ready = $state(false)
  /** Is a computer being started, or a program compiled? */
  busy = $state(false)
  /** What went wrong, as sentences. The reader can start the computer again. */
  trouble = $state('')
  /** Why the programs were stopped before they came to rest, as a sentence. */
  cut = $state('')
  /** Is the run on show an earlier one? done: it was done again. elsewhere: on another version of the machine. asked: it is done again if the reader
   *  wants it. */
  resumed: 'no' | 'done' | 'elsewhere' | 'asked' = $state('no')
  /** Where what stands here came from, and whether its run is the same here, as sentences. '' : it was always here. */
  opened = $state('')
  fidelity = $state('')
  /** Ways that were left for others, the last one first. */
  #left: readonly LeftWay[] = $state.raw([])
  readonly #rivals = new Rivals()
  /** For screen readers: what came of the last press. */
  said = $state('')
  /** The program that the stage runs. With another text it is another program. */
  #running: { readonly name: string; readonly source: string } | undefined = $state.raw()
  /** What the computer was to do when it was started, and its way before the reader did anything. */
  #order: Order | undefined
  #sitting: Sitting | undefined
  #untouched: Way | undefined
  #close: () => void = () => {}
  /** Number of the last computer. An older one is shut when a newer is asked for. */
  #runs = 0
  reduced = false
  /** Two futures of the moment on show, while they are compared. */
  readonly comparing = new Living<Comparison>(async (starting) => {
    const [sitting, order, asked] = [this.#sitting!, this.#order!, this.#asked!]
    const { beginComparing } = await import('./comparing.ts')
    return beginComparing({ ...starting, sitting, name: order.name, asked })
  })
  /** What was asked. */
  #asked: Deed | undefined

  constructor(programs: readonly SandboxProgram[], image: string) {
    this.programs = programs
    this.#image = image
    this.program = this.#named(DEFAULT_PROGRAM)
    this.source = this.program.source
  }

  #named(name: string): SandboxProgram {
    return this.programs.find((program) => program.name === name) ?? this.programs[0]
  }

  get file(): string {
    return `${this.program.name}.c`
  }

  /** Does the text differ from the book's? */
  get edited(): boolean {
    return this.source !== this.program.source
  }

  /** What another tab has done to the program or its run meanwhile. */
  get rival(): 'changed' | 'forgotten' | undefined {
    return this.#rivals.said
  }

  /** Takes what stands in the other tab. */
  async takeRival(): Promise<void> {
    const { text, run } = this.#rivals.take()
    if (text) {
      this.source = text.is ?? this.program.source
      this.complaints = []
    }
    if (!run) return
    if (run.isThere) await this.resume()
    else await this.#start(this.#fresh)
  }

  /** Keeps what stands here. The reader is then asked in the other tab. */
  keepOwn(): void {
    this.#rivals.keepOwn()
  }

  /** Words for each way that can be taken up again. */
  get futures(): readonly string[] {
    const { stage } = this
    const now = this.#sitting?.machine.way
    if (!stage || !now) return []
    // The way on show grows as the run does.
    void stage.end
    const start = clockAt(stage.machine.run, stage.start)
    return this.#left.map((way) => inWords(way, now, start))
  }

  /** A sentence that says that another shell has taken the place of one that ended. '' while the first shell lives. */
  get respawned(): string {
    const { stage } = this
    if (!stage) return ''
    // The run on show grows.
    void stage.end
    const respawn = respawnBy(stage.machine.run, stage.moment.event)
    return respawn ? BENCH.respawned(respawn.before.pid, respawn.now.pid) : ''
  }

  /** If the shell that ended was chosen, chooses the next one. */
  #followShell(stage: Stage): void {
    const { run } = stage.machine
    const respawn = respawnBy(run, run.length)
    if (respawn && stage.selected === respawn.before.id) stage.select(respawn.now.id)
  }

  /** Is the program that runs the one in the editor? */
  get current(): boolean {
    return this.#running?.name === this.program.name && this.#running.source === this.source
  }

  /** At which lines of the text the processes are. None if the text was changed since it was compiled. */
  get markers(): readonly LineMarker[] {
    const code = this.current ? this.stage?.view.layouts.code : undefined
    return (code?.lines ?? []).flatMap(({ number, markers }) =>
      markers.map(({ words, ended }) => ({ line: number, words, ended }))
    )
  }

  /** Begins, in a browser: opens what came with the address, or takes up what was kept, and switches the computer on. `name`: the program for which
   *  the address asks. */
  async begin(name: string | undefined, work?: Work): Promise<void> {
    await keeper.open()
    this.#put(name ?? lastPicked() ?? DEFAULT_PROGRAM)
    this.ready = true
    if (work) await this.open(work, 'link')
    else if (!readDesk(this.program.name)) await this.#start(this.#fresh)
    else if (timesBegun() < MOST_TIMES) await this.resume()
    else this.resumed = 'asked'
  }

  /** Does again what was done before the page was left. */
  async resume(): Promise<void> {
    const desk = readDesk(this.program.name)
    if (desk) await this.#doAgain(desk)
  }

  async #doAgain(desk: Desk, { shown, digests }: Partial<Work> = {}): Promise<void> {
    const { name, settings, way: again, left, draft, machine } = desk
    const source = sourceOf(desk) ?? ''
    if (!(await this.#start({ name, source, settings, again, left, draft, shown }))) return
    const isOurs = machine === this.#image
    this.resumed = isOurs ? 'done' : 'elsewhere'
    this.fidelity = isOurs ? '' : BENCH.elsewhere
    if (!digests) return
    const sitting = this.#sitting!
    const { fidelityOf } = await import('./works/fidelity.ts')
    if (sitting === this.#sitting) this.fidelity = fidelityOf(sitting.machine, again, digests, isOurs)
  }

  /** Opens a work from elsewhere in place of what stands here, which goes among the works if it is another. */
  async open(work: Work, whence: keyof typeof WORK.opened): Promise<void> {
    const { adopt } = await import('./works/opening.ts')
    this.#shut()
    const { picked, aside } = adopt(work, this.programs)
    this.#put(picked)
    const desk = work.run && readDesk(picked)
    if (desk) await this.#doAgain(desk, work)
    else await this.#start({ ...this.#fresh, shown: work.shown })
    const parts = [WORK.opened[whence], desk && WORK.doneAgain, aside !== undefined && WORK.asideKept(aside)]
    this.opened = parts.filter((part) => part !== undefined && part !== false).join(' ')
  }

  /** All that stands here, as one work. Time stands. */
  async take(): Promise<Work> {
    if (this.stage?.playing) this.stage.pause()
    const { take } = await import('./works/take.ts')
    const { program, file, source } = this
    const sitting = this.#sitting
    // A run that was not done again yet is given away as it is kept.
    const desk = sitting ? this.#desk : readDesk(program.name)
    return take({ program: program.name, files: { [file]: source }, desk, sitting })
  }

  /** Starts a fresh computer. What was done on the last one is no longer kept. */
  async startAnew(): Promise<void> {
    const name = this.#order?.name ?? readDesk(this.program.name)?.name
    if (name !== undefined) forgetDesk(name)
    await this.#start(this.#fresh)
  }

  get #fresh(): Order {
    return { name: this.program.name, source: this.source }
  }

  end(): void {
    this.#rivals.letGo()
    this.#shut()
  }

  /** Picks another program. The one that runs goes on until the new one is run. */
  pick(name: string): void {
    this.#put(name)
    this.complaints = []
    this.keep()
  }

  #put(name: string): void {
    this.program = this.#named(name)
    this.source = sourceKept(this.program.name).value ?? this.program.source
    this.#rivals.hold(this.program.name)
  }

  write(source: string): void {
    this.source = source
    this.complaints = []
    sourceKept(this.program.name).write(this.edited ? source : undefined)
  }

  /** Puts the book's text back. */
  restore(): void {
    this.write(this.program.source)
  }

  /** Starts a fresh computer, and compiles and starts the text on it. */
  async run(): Promise<void> {
    await this.#start({ ...this.#fresh, run: true })
    if (!this.stage || !this.current) return
    if (this.reduced) this.stage.goTo('end', 'straight')
    else this.stage.goTo('end', 'playing')
  }

  /** Stops: time stands. A computer that is computing is switched off. */
  stop(): void {
    if (this.stage?.playing) return this.stage.pause()
    if (!this.busy && !this.stage?.busy) return
    const again = this.busy && this.#order?.again
    this.#shut()
    if (again) this.resumed = 'asked'
    else this.trouble = `${sentenceOf(new Stopped())} ${COMPUTER.workStands}`
  }

  /** Starts another computer in place of one that is lost or was stopped, and does again what was done. */
  async tryAgain(): Promise<void> {
    if (readDesk(this.program.name)) await this.resume()
    else await this.#start(this.#order ?? this.#fresh)
  }

  /** Goes back to the program's first instruction. What is done there takes another way. */
  again(): void {
    this.stage?.goTo('start', 'straight')
    this.said = BENCH.atStart
  }

  /** Lets programs go on for a while that were stopped before they came to rest. */
  async goOn(): Promise<void> {
    await this.stage?.play()
  }

  async act({ task, act }: Deed): Promise<void> {
    await this.stage?.act(task, act)
  }

  /** Compares what would be if a deed were done at the moment on show with what is if it is not. */
  async compare(deed: Deed): Promise<void> {
    this.stage?.pause()
    this.#asked = deed
    await this.comparing.start()
  }

  /** Back to one: the run on show is as it was. */
  stopComparing(): void {
    this.comparing.close()
    this.comparing.fault = undefined
  }

  /** Goes on with one of the two futures, from the moment on show. If it is the other one, the run on show is kept in its place. */
  async takeOver(which: 0 | 1): Promise<void> {
    const [sitting, order, comparison] = [this.#sitting, this.#order, this.comparing.it]
    if (!sitting || !order || !comparison) return
    const { machine } = comparison.both[which]
    const event = comparison.moments[which]
    const { way } = sitting.machine
    const until = Math.max(clockAt(machine.run, event), ...machine.inputs.map(({ clock }) => clock))
    const again: Way = { inputs: [...machine.inputs], until: which === 0 ? Math.max(until, way.until) : until }
    this.stopComparing()
    if (which === 0 && event <= sitting.machine.run.length) return sitting.stage.seek(event)
    const left = which === 0 ? this.#left : [this.#told(way), ...this.#left].slice(0, MOST_LEFT)
    const { name, source, settings } = order
    const { draft } = sitting.stage
    if (!(await this.#start({ name, source, settings, again, left, draft }))) return void (this.#left = left)
    await this.#sitting!.machine.ask('advance', { events: event })
    await this.stage!.seek(event)
    this.said = BENCH.takenOver
  }

  /** Takes up a way that was left. The one on show is kept in its place. `index`: in `futures`. */
  async takeUp(index: number): Promise<void> {
    const [sitting, order, way] = [this.#sitting, this.#order, this.#left[index]]
    if (!sitting || !order || !way) return
    const { draft } = sitting.stage
    const left = [this.#told(sitting.machine.way), ...this.#left.filter((other) => other !== way)]
    const { name, source, settings } = order
    if (await this.#start({ name, source, settings, again: way, left, draft })) this.said = BENCH.takenUp
    // If it cannot be done, neither is lost.
    else this.#left = [way, ...left]
  }

  /** Keeps what was done, and what is typed at the terminal, in the browser. */
  keep(): void {
    const desk = this.#desk
    if (desk) keepDesk(this.program.name, desk)
    else if (this.#sitting && this.#order) forgetDesk(this.#order.name)
  }

  /** What was done. Undefined: nothing yet. */
  get #desk(): Desk | undefined {
    const [sitting, order] = [this.#sitting, this.#order]
    if (!sitting || !order) return undefined
    const { name, settings } = order
    const { way } = sitting.machine
    const { draft } = sitting.stage
    const touched =
      order.run ||
      order.again ||
      draft ||
      way.inputs.length > this.#untouched!.inputs.length ||
      way.until > this.#untouched!.until
    if (!touched) return undefined
    return { machine: this.#image, name, ...(settings && { settings }), way, left: this.#left, draft }
  }

  /** The run takes another way. The old one is kept if the reader has seen something of it behind this moment. */
  #leave(way: Way, { event }: Moment): void {
    if (!this.stage || this.stage.seen <= event) return
    this.#left = [this.#told(way), ...this.#left].slice(0, MOST_LEFT)
  }

  #told({ inputs, until }: Way): LeftWay {
    const history = historyOf(this.stage!.machine.run)
    return { inputs, until, words: inputs.map(({ input }) => wordsOf(input, (task) => history.byId(task)?.pid)) }
  }

  #shut(): void {
    this.#runs++
    this.stopComparing()
    this.#close()
    this.#close = () => {}
    this.stage = undefined
    this.#sitting = undefined
    this.#running = undefined
    this.busy = false
    this.cut = ''
    noteBegun(0)
  }

  /** Starts a computer. Answers whether it is there and no newer one was asked for. */
  async #start(order: Order): Promise<boolean> {
    const begun = timesBegun()
    this.#shut()
    const started = this.#runs
    const { name, source, settings, run = false, again, shown } = order
    // If the page ends before this does, it perhaps ended because of it.
    if (again) noteBegun(begun + 1)
    this.#order = order
    this.#rivals.hold(this.program.name, name)
    this.busy = true
    this.trouble = ''
    this.said = ''
    this.resumed = 'no'
    this.opened = ''
    this.fidelity = ''
    this.complaints = []
    try {
      const { begin } = await import('./sitting.ts')
      if (started !== this.#runs) return false
      const sitting = await begin({
        name,
        source,
        run,
        ...(again && { again }),
        ...(settings && { settings }),
        ...(shown && { shown }),
        panes: PANES,
        oncut: (why) => {
          if (started === this.#runs) this.cut = why
        },
        onmachine: (machine) => {
          this.#close = () => machine.close()
        },
        onlost: (why) => {
          if (started === this.#runs) this.trouble = `${sentenceOf(why)} ${COMPUTER.workStands}`
        }
      })
      if (started !== this.#runs) {
        sitting.stage.close()
        return false
      }
      this.#close = () => sitting.stage.close()
      this.#show(sitting, order)
      return true
    } catch (error) {
      if (started !== this.#runs) return false
      this.trouble = `${COMPUTER.notStarted(sentenceOf(error))} ${COMPUTER.workStands}`
      if (again) this.resumed = 'asked'
      return false
    } finally {
      if (started === this.#runs) {
        this.busy = false
        noteBegun(0)
      }
    }
  }

  #show(sitting: Sitting, { name, source, run, left = [], draft = '' }: Order): void {
    const { stage, machine } = sitting
    stage.reduced = this.reduced
    stage.draft = draft
    this.#sitting = sitting
    this.#untouched = machine.way
    this.#left = left
    this.stage = stage
    if (sitting.runs) this.#running = { name, source }
    else if (run) this.said = BENCH.doesNotCompile
    if (source === this.source) this.complaints = sitting.complaints
    machine.onhead = () => {
      this.#followShell(stage)
      this.keep()
    }
    machine.onleave = (way, at) => this.#leave(way, at)
    this.keep()
  }
}
