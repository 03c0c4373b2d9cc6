// play.ts: plays what a student handed in, or is writing: the same sources and inputs make the same run, on the page and in the grader.
// What loops, forks or prints for ever is cut off.
import type { Head, MachineClient, RunLimit, TimedInput } from '../machine/client.ts'
import type { Exercise } from './exercise.ts'

const NS_PER_S = 1e9
/** PID that the computer has come to: gcc is the next one, and the program behind it 2050. */
const LAST_PID = 2048
/** A command in the foreground that neither ends nor reads: so long it is waited for. Virtual ns. */
const PATIENCE = 3600 * NS_PER_S
/** A student's turn may take so long. Virtual ns. */
const LONGEST_TURN = 24 * 3600 * NS_PER_S
const PASS = /^#\+(\d+(?:\.\d+)?)s$/

/** What a run may cost in all. */
export interface Budget {
  readonly instructions: number
  readonly records: number
}
export const BUDGET: Budget = { instructions: 300_000_000, records: 300_000 }

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

/** The run was cut off, or the machine stopped. The message is a sentence. */
class CutOff extends Error {}

/** Types at a machine, within a budget. */
export class Player {
  readonly #machine: MachineClient
  readonly #budget: Budget
  #clock = 0
  #setup = 0
  #begun = 0
  #cut: string | undefined

  constructor(machine: MachineClient, budget: Budget = BUDGET) {
    this.#machine = machine
    this.#budget = budget
  }

  get played(): Played {
    const { inputs } = this.#machine
    return {
      setup: this.#setup === 0 ? inputs.length : this.#setup,
      begun: this.#begun,
      ended: this.#clock,
      ...(this.#cut !== undefined && { cut: this.#cut })
    }
  }

  /** Boots, puts the source into the home folder and types the exercise's session. */
  async session(exercise: Exercise, sources: Work['sources']): Promise<void> {
    await this.#bounded(async () => {
      this.#see(await this.#machine.boot({ start: { kind: 'shell' } }))
      await this.#settle()
      this.#see(await this.#machine.input({ kind: 'last_pid', pid: LAST_PID }))
      if (exercise.source !== undefined) {
        const text = exercise.kind === 'fix' ? (sources[exercise.source] ?? '') : exercise.starter
        this.#see(await this.#machine.input({ kind: 'file', path: `/home/juan/${exercise.source}`, text }))
      }
      for (const line of exercise.session) await this.#line(line)
    })
    this.#setup = this.#machine.inputs.length
    this.#begun = this.#clock
  }

  /** Types lines as a student would. */
  async lines(lines: readonly string[]): Promise<void> {
    await this.#bounded(async () => {
      for (const line of lines) await this.#line(line)
    })
  }

  /** Does again what a student did, each input at its time, or at once when that has passed; then lets time go on to the end. */
  async again({ inputs, until }: Pick<Work, 'inputs' | 'until'>): Promise<void> {
    const latest = this.#begun + LONGEST_TURN
    await this.#bounded(async () => {
      for (const { clock, input } of inputs) {
        if (clock > this.#clock) await this.#advance({ clock: Math.min(clock, latest) })
        this.#see(await this.#machine.input(input))
      }
      // What runs when the student stops is given the time to come to rest, as the page does.
      if (until > this.#clock) await this.#advance({ clock: Math.min(until, latest) })
    })
  }

  async #bounded(play: () => Promise<void>): Promise<void> {
    if (this.#cut !== undefined) return
    try {
      await play()
    } catch (error) {
      if (!(error instanceof CutOff)) throw error
      this.#cut = error.message
    }
  }

  async #line(line: string): Promise<void> {
    const pause = PASS.exec(line)
    if (pause) {
      await this.#advance({ clock: this.#clock + Number(pause[1]) * NS_PER_S })
      return
    }
    this.#see(await this.#machine.input({ kind: 'keys', text: `${line}\r` }))
    await this.#settle()
  }

  /** Until somebody reads the terminal; what sleeps in the foreground takes its time. */
  async #settle(): Promise<void> {
    const end = this.#clock + PATIENCE
    let head = await this.#advance({ settle: true })
    while (!terminalIsRead(this.#machine) && head.nextTimer !== undefined && head.nextTimer <= end) {
      await this.#advance({ clock: head.nextTimer })
      head = await this.#advance({ settle: true })
    }
  }

  async #advance(limit: RunLimit): Promise<Head> {
    const { instructions, records } = this.#budget
    const head = this.#see(await this.#machine.advance({ ...limit, instructions, events: records }))
    if (head.reason === 'instructions')
      throw new CutOff(
        `The run was stopped: its programs executed more than ${instructions / 1e6} million instructions.`
      )
    if (head.reason === 'events')
      throw new CutOff(`The run was stopped: more than ${records / 1000} thousand things happened in it.`)
    return head
  }

  #see(head: Head): Head {
    this.#clock = head.clock
    if (head.reason === 'panic') throw new CutOff(`The computer has stopped: ${head.panic ?? 'kernel panic'}.`)
    return head
  }
}

function terminalIsRead({ run }: MachineClient): boolean {
  run.seek(run.length)
  const { world } = run
  return world.sys.console !== 0 && world.tty.at(world.sys.console).rd_wait_first !== 0
}

/** Plays all of a student's work on a machine that has not been booted. */
export async function play(machine: MachineClient, exercise: Exercise, work: Work, budget?: Budget): Promise<Played> {
  const player = new Player(machine, budget)
  await player.session(exercise, work.sources)
  if (exercise.kind === 'act') await player.again(work)
  return player.played
}
