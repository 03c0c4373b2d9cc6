// play.ts: plays what a student handed in, or is writing: the same sources and inputs make the same run, on the page and in the grader.
import type { Budget, MachineClient, TimedInput } from '../run/client.ts'
import { begun, lineTyped, typeAt } from '../run/typed.ts'
import { BoundedMachine, CutOff } from './bounded.ts'
import type { Exercise, Playable } from './exercise.ts'
import { kindOf } from './kinds.ts'

const NS_PER_S = 1e9
/** A student's turn may take so long. Virtual ns. */
const LONGEST_TURN = 24 * 3600 * NS_PER_S

/** What a student contributes. */
export interface Work {
  /** By the name of the file. */
  readonly sources: { readonly [file: string]: string }
  /** By the question's id, as typed. */
  readonly answers: { readonly [question: string]: string }
  /** What the student did after the session; only where they act. */
  readonly inputs: readonly TimedInput[]
  /** Virtual ns at which they stopped; 0: with the session. */
  readonly until: number
}

/** A run that has been played. */
export interface Played {
  /** Inputs of the session: the student's come behind them. */
  readonly setup: number
  /** Virtual ns since boot at which the student's turn began, and at which the run ends. */
  readonly begun: number
  readonly ended: number
  /** Why it was cut off, as a sentence; undefined: it was played to its end. */
  readonly cut?: string
}

/** Types at a machine, as long as it is not cut off. */
export class Player {
  readonly machine: BoundedMachine
  #setup = 0
  #begun = 0

  constructor(machine: BoundedMachine) {
    this.machine = machine
  }

  get played(): Played {
    const { clock, cut } = this.machine
    return { setup: this.#setup, begun: this.#begun, ended: clock, ...(cut !== undefined && { cut }) }
  }

  /** Boots, puts the source into the home folder and types the exercise's session. `seed`: of another schedule. */
  async session(exercise: Playable, sources: Work['sources'], seed?: number): Promise<void> {
    const { machine } = this
    await this.#play(async () => {
      await machine.ask('boot', { start: { kind: 'shell' }, ...(seed !== undefined && { seed }) })
      await typeAt(machine, begun())
      if (exercise.source !== undefined) {
        const text = kindOf(exercise).mends ? (sources[exercise.source] ?? '') : exercise.starter
        await machine.ask('input', { kind: 'file', path: `/home/juan/${exercise.source}`, text })
      }
      for (const line of exercise.session) await typeAt(machine, lineTyped(line))
    })
    this.#setup = machine.inputs.length
    this.#begun = machine.clock
  }

  /** Types lines as a student would. */
  async lines(lines: readonly string[]): Promise<void> {
    await this.#play(async () => {
      for (const line of lines) await typeAt(this.machine, lineTyped(line))
    })
  }

  /** Does again what a student did, each input at its time, or at once when that has passed; then lets time go on to the end. */
  async again({ inputs, until }: Pick<Work, 'inputs' | 'until'>): Promise<void> {
    await this.#play(async () => {
      for (const { clock, input } of inputs) {
        await this.#until(clock)
        await this.machine.ask('input', input)
      }
      await this.#until(until)
    })
    await this.finish()
  }

  /** Lets happen what is due at this very time: whoever plays the run again, comes to the same end. */
  async finish(): Promise<void> {
    await this.#play(async () => {
      await this.machine.ask('advance', { clock: this.machine.clock })
    })
  }

  async #until(clock: number): Promise<void> {
    const latest = Math.min(clock, this.#begun + LONGEST_TURN)
    if (latest > this.machine.clock) await this.machine.ask('advance', { clock: latest })
  }

  async #play(play: () => Promise<void>): Promise<void> {
    if (this.machine.cut !== undefined) return
    try {
      await play()
    } catch (error) {
      if (!(error instanceof CutOff)) throw error
    }
  }
}

/** Plays all of a student's work on a machine that has not been booted. */
export async function play(machine: MachineClient, exercise: Exercise, work: Work, budget?: Budget): Promise<Player> {
  const player = new Player(new BoundedMachine(machine, budget))
  await player.session(exercise, work.sources)
  if (kindOf(exercise).acts) {
    player.machine.beginTurn()
    await player.again(work)
  }
  return player
}
