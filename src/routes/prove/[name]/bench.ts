// bench.ts: where an attempt is run and judged. Machine, stage and checks come with this module, so the page imports it when it needs it.
import { BoundedMachine } from '$lib/assignment/bounded.ts'
import type { Exercise } from '$lib/assignment/exercise.ts'
import { terminalLines } from '$lib/assignment/facts.ts'
import { judge, type Verdict } from '$lib/assignment/judge.ts'
import { kindOf } from '$lib/assignment/kinds.ts'
import { Player, type Work } from '$lib/assignment/play.ts'
import { outcomeOf, type Outcome } from '$lib/assignment/schedules.ts'
import { fileName, readSubmission, writeSubmission } from '$lib/assignment/submission.ts'
import { digestsOf, mainOf, type TimedInput } from '$lib/run/client.ts'
import { workerMachine } from '$lib/run/workerMachine.ts'
import { complaintsAbout, type Complaint } from '$lib/sandbox/complaints.ts'
import { open, type Stage } from '$lib/stage/open.ts'
import { stageOf } from './stage.ts'

/** A run of an attempt, with the stage that shows it. */
export class Bench {
  readonly stage: Stage
  readonly #exercise: Exercise
  readonly #player: Player
  /** Of a program that was mended: its run on another schedule is on show if it fails there. */
  readonly #outcome: Outcome | undefined

  private constructor(exercise: Exercise, player: Player, outcome?: Outcome) {
    this.#exercise = exercise
    this.#player = player
    this.#outcome = outcome
    const { machine } = outcome?.player ?? player
    const began = kindOf(exercise).acts || mainOf(machine.run, { name: exercise.program })
    // Where nothing ran, the terminal says why.
    this.stage = open(machine, began ? stageOf(exercise) : { panes: ['tree', 'terminal'], at: 'end' })
  }

  /** Runs an attempt to its end. Rejects, and leaves nothing running, when the machine cannot be had. */
  static async run(exercise: Exercise, work: Pick<Work, 'sources' | 'inputs' | 'until'>): Promise<Bench> {
    const machine = new BoundedMachine(workerMachine())
    try {
      const player = new Player(machine)
      await player.session(exercise, work.sources)
      if (kindOf(exercise).acts) {
        machine.beginTurn()
        await player.again(work)
      }
      if (!kindOf(exercise).mends) return new Bench(exercise, player)
      const { sources } = work
      return new Bench(exercise, player, await outcomeOf(player, exercise, { sources, answers: {} }, workerMachine))
    } catch (error) {
      machine.close()
      throw error
    }
  }

  /** What the student has typed, until when, and what was not sent. */
  get typed(): { inputs: readonly TimedInput[]; until: number; line: string } {
    const { machine, played } = this.#player
    return { inputs: machine.inputs.slice(played.setup), until: played.ended, line: this.stage.draft }
  }

  set line(line: string) {
    this.stage.draft = line
  }

  /** Called when the student's turn has gone on. */
  onchange(call: () => void): void {
    this.#player.machine.onchange = call
  }

  async judge(answers: Work['answers']): Promise<readonly Verdict[]> {
    if (this.#outcome) return this.#outcome.verdicts
    await this.#player.finish()
    return judge(this.#player.machine.run, this.#exercise, { answers }, this.#player.played)
  }

  complaints(): Complaint[] {
    const { source } = this.#exercise
    return source === undefined ? [] : complaintsAbout(source, terminalLines(this.#player.machine.run))
  }

  /** The file to hand in, or why there can be none, as a sentence. */
  submission(
    student: string,
    machine: string,
    work: Pick<Work, 'sources' | 'answers'>
  ): { name: string; text: string } | { trouble: string } {
    const { inputs, run } = this.#player.machine
    const text = writeSubmission({
      exercise: this.#exercise,
      student,
      machine,
      work,
      played: this.#player.played,
      inputs,
      digests: digestsOf(run)
    })
    const read = readSubmission(text)
    return 'trouble' in read ? read : { name: fileName(this.#exercise, student), text }
  }

  close(): void {
    this.stage.close()
    this.#player.machine.close()
  }
}
