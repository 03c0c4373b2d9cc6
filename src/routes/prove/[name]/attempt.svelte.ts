// attempt.svelte.ts: a student's attempt at an exercise: what they write, what was judged, and what is kept.
import type { Exercise } from '$lib/assignment/exercise.ts'
import { kindOf } from '$lib/assignment/kinds.ts'
import type { Verdict } from '$lib/assignment/judge.ts'
import type { Complaint } from '$lib/sandbox/complaints.ts'
import { COMPUTER } from '$lib/site/en.ts'
import { Stopped } from '$lib/site/living.svelte.ts'
import { sentenceOf } from '$lib/site/sentenceOf.ts'
import { keeper, type Kept } from '$lib/storage/index.ts'
import { ATTEMPT, HAND_IN } from '../en.ts'
import type { Bench } from './bench.ts'
import { draftKept, studentKept, type Draft } from './draft.ts'

const NOTHING = { inputs: [], until: 0, line: '' } as const

export class Attempt {
  readonly exercise: Exercise
  readonly #image: string
  source = $state('')
  answers: Record<string, string> = $state({})
  /** The page can be used: there is a script. */
  ready = $state(false)
  busy = $state(false)
  bench: Bench | undefined = $state.raw()
  verdicts: readonly Verdict[] = $state.raw([])
  complaints: readonly Complaint[] = $state.raw([])
  /** Something was written or typed since it was judged. */
  stale = $state(false)
  trouble = $state('')
  /** For ears and eyes: what came of the last press. */
  said = $state('')
  /** What stood here before the student started over, or went back and typed something else. */
  #before: Draft | undefined = $state.raw()
  #typed: Pick<Draft, 'inputs' | 'until' | 'line'> = NOTHING
  readonly #kept: Kept<Draft>
  readonly #student = studentKept()
  #letGo: () => void = () => {}
  /** Counts runs: an older one ends when it sees a newer. */
  #runs = 0
  /** Of the run that is not yet on the bench. */
  #machine: { close(): void } | undefined

  constructor(exercise: Exercise, machine: string) {
    this.exercise = exercise
    this.#image = machine
    this.#kept = draftKept(exercise.name)
    this.source = exercise.starter
  }

  /** In the browser: takes up what was kept. */
  async begin(): Promise<void> {
    await keeper.open()
    this.#letGo = this.#kept.hold()
    if (this.#kept.value) this.#take(this.#kept.value)
    this.ready = true
    if (kindOf(this.exercise).acts) await this.#run()
  }

  end(): void {
    this.#letGo()
    this.#close()
  }

  get canUndo(): boolean {
    return this.#before !== undefined
  }

  /** How many checks hold, in words. */
  get score(): string {
    const held = this.verdicts.filter(({ passed }) => passed).length
    return ATTEMPT.score(held, this.exercise.checks.length)
  }

  write(source: string): void {
    this.source = source
    this.#changed()
  }

  answer(question: string, text: string): void {
    this.answers = { ...this.answers, [question]: text }
    this.#changed()
  }

  get student(): string {
    return this.#student.value ?? ''
  }

  sign(student: string): void {
    this.#student.write(student)
  }

  /** What another tab has made of it meanwhile. */
  get rival(): 'changed' | 'forgotten' | undefined {
    const { rival } = this.#kept
    return rival && (rival.value === undefined ? 'forgotten' : 'changed')
  }

  /** What stands in the other tab takes the place of this. */
  async takeRival(): Promise<void> {
    this.#take(this.#kept.take() ?? this.#beginning)
    await this.#again()
  }

  /** And the other tab is asked. */
  keepOwn(): void {
    this.#kept.insist()
  }

  async check(): Promise<void> {
    if (kindOf(this.exercise).acts) {
      if (!this.bench) await this.#run()
    } else await this.#run()
    await this.#judge()
  }

  /** Switches the computer off that runs or judges. */
  stop(): void {
    if (!this.busy && this.bench?.stage.playing) return this.bench.stage.pause()
    this.#close()
    this.trouble = `${sentenceOf(new Stopped())} ${COMPUTER.workStands}`
  }

  /** In the place of a computer that is lost or was stopped. */
  async tryAgain(): Promise<void> {
    if (kindOf(this.exercise).acts) await this.#run()
    else await this.check()
  }

  async startOver(): Promise<void> {
    this.#before = this.#draft
    this.#take(this.#beginning)
    await this.#again()
  }

  async undo(): Promise<void> {
    if (!this.#before) return
    const now = this.#draft
    this.#take(this.#before)
    this.#before = now
    await this.#again()
  }

  /** The moment at which a verdict can be seen. */
  show({ event }: Verdict): void {
    if (event !== undefined) void this.bench?.stage.seek(event)
  }

  /** A file of what was judged last, or is judged now. */
  async handIn(): Promise<{ name: string; text: string } | undefined> {
    if (!this.bench || this.stale || this.verdicts.length === 0) await this.check()
    if (!this.bench) return undefined
    const file = this.bench.submission(this.student, this.#image, {
      sources: this.#sources,
      answers: { ...this.answers }
    })
    this.trouble = 'trouble' in file ? HAND_IN.tooMuch : ''
    if ('trouble' in file) return undefined
    this.said = HAND_IN.saved(file.name)
    return file
  }

  get #sources(): Record<string, string> {
    const { source } = this.exercise
    return kindOf(this.exercise).mends && source !== undefined ? { [source]: this.source } : {}
  }

  get #beginning(): Draft {
    return { source: this.exercise.starter, answers: {}, ...NOTHING }
  }

  get #draft(): Draft {
    return { source: this.source, answers: { ...this.answers }, ...this.#typed }
  }

  #take({ source, answers, inputs, until, line }: Draft): void {
    if (kindOf(this.exercise).mends) this.source = source || this.exercise.starter
    this.answers = { ...answers }
    this.#typed = { inputs, until, line }
  }

  /** What stands at the terminal is kept at each key. */
  keepLine(): void {
    if (!this.bench || this.bench.typed.line === this.#typed.line) return
    this.#typed = { ...this.#typed, line: this.bench.typed.line }
    this.#kept.write(this.#draft)
  }

  #changed(): void {
    this.stale = true
    this.said = ''
    this.#kept.write(this.#draft)
  }

  async #again(): Promise<void> {
    this.#changed()
    this.verdicts = []
    this.complaints = []
    this.stale = false
    this.#close()
    if (kindOf(this.exercise).acts) await this.#run()
  }

  #close(): void {
    this.#runs++
    this.#machine?.close()
    this.#machine = undefined
    this.bench?.close()
    this.bench = undefined
    this.busy = false
  }

  async #run(): Promise<void> {
    const run = ++this.#runs
    this.busy = true
    this.trouble = ''
    try {
      const { Bench } = await import('./bench.ts')
      const now = () => run === this.#runs
      const work = { sources: this.#sources, ...this.#typed }
      const bench = await Bench.run(this.exercise, work, {
        onmachine: (machine) => {
          if (now()) this.#machine = machine
          else machine.close()
        },
        onlost: (why) => {
          if (now()) this.trouble = `${sentenceOf(why)} ${COMPUTER.workStands}`
        }
      })
      if (!now()) return bench.close()
      this.bench?.close()
      this.bench = bench
      bench.line = this.#typed.line
      bench.onchange(() => {
        const { typed } = bench
        if (!goesOn(this.#typed.inputs, typed.inputs)) this.#before = this.#draft
        this.#typed = typed
        this.#changed()
      })
    } catch (error) {
      if (run !== this.#runs) return
      this.trouble = `${COMPUTER.notStarted(sentenceOf(error))} ${COMPUTER.workStands}`
    } finally {
      if (run === this.#runs) this.busy = false
    }
  }

  async #judge(): Promise<void> {
    const { bench } = this
    if (!bench) return
    const run = this.#runs
    this.busy = true
    try {
      const verdicts = await bench.judge(this.answers)
      if (run !== this.#runs) return
      this.verdicts = verdicts
      this.complaints = bench.complaints()
      this.stale = false
      this.said = this.score
      const seen = verdicts.find(({ passed, event }) => !passed && event !== undefined)
      if (seen && !kindOf(this.exercise).acts) this.show(seen)
    } catch (error) {
      if (run === this.#runs) this.trouble = `${sentenceOf(error)} ${COMPUTER.workStands}`
    } finally {
      if (run === this.#runs) this.busy = false
    }
  }
}

/** Is the second what the first was, and more? */
function goesOn(before: Draft['inputs'], now: Draft['inputs']): boolean {
  return before.every(({ clock, input }, i) => {
    const same = now[i]
    return same?.clock === clock && JSON.stringify(same.input) === JSON.stringify(input)
  })
}
