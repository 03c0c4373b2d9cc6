// taskJudge.ts: judges what a reader has done on a stage, as an exercise is judged. It comes with the living stage, and so late.
import { judge, type Verdict } from '../assignment/judge.ts'
import { clockAt, type MachineClient } from '../run/client.ts'
import type { StagePlan, TaskPlan } from './plan.ts'

export class TaskJudge {
  readonly #machine: MachineClient
  readonly #program: string
  /** What the lesson itself has typed. */
  readonly #given: readonly string[]

  /** The run of the stage's plan has been computed, and nobody has touched it. */
  constructor(machine: MachineClient, { program }: Pick<StagePlan, 'program'>) {
    this.#machine = machine
    this.#program = program
    this.#given = machine.inputs.map((input) => JSON.stringify(input))
  }

  /** What the run shows up to a moment, check by check. Undefined: the reader has done nothing yet. */
  verdicts({ checks }: Pick<TaskPlan, 'checks'>, event: number): readonly Verdict[] | undefined {
    const { run, inputs } = this.#machine
    const own = inputs.find((input, i) => JSON.stringify(input) !== this.#given[i])
    if (!own) return undefined
    const ended = clockAt(run, Math.min(event, run.length))
    return judge(run, { program: this.#program, checks }, { answers: {} }, { setup: 0, begun: own.clock, ended })
  }
}
