// told.ts: a lesson's run, at the moments that its text speaks of.
import { find, findTask, momentOf, stateLetter, type Run, type Task } from '../../../src/lib/run/client.ts'
import type { LessonPlan, StagePlan } from '../../../src/lib/lesson/plan.ts'
import { terminalText } from '../../../src/lib/stage/terminal/terminalText.ts'
import { readLesson, runOf } from './book.ts'

export class Told {
  readonly plan: LessonPlan
  readonly run: Run
  /** The program that the stage is about. */
  readonly program: string
  /** What is typed. */
  readonly session: readonly string[]

  constructor(plan: LessonPlan, run: Run, { program, session = [] }: StagePlan) {
    this.plan = plan
    this.run = run
    this.program = program
    this.session = session
  }

  /** The record behind whose moment a query names. */
  find(query: string): number {
    return find(this.run, query, { name: this.program })!
  }
  seek(query: string): void {
    const event = this.find(query)
    this.run.seek(Math.min(momentOf(this.run, event - 1), this.run.length))
  }
  step(id: string): void {
    this.seek(this.plan.steps[id].at)
  }
  answer(prediction: string, id: string): void {
    this.seek(this.plan.predictions[prediction].answers[id])
  }
  get last() {
    return this.run.at(this.run.event - 1)
  }
  /** The record that a step is named after. */
  at(id: string) {
    return this.record(this.plan.steps[id].at)
  }
  /** The record that a query names. */
  record(query: string) {
    return this.run.at(this.find(query) - 1)
  }
  task(pid: number): Task {
    return findTask(this.run.world, pid)!
  }
  /** State letters of processes; '' for one that is not there. */
  letters(...pids: number[]): string {
    return pids.map((pid) => (findTask(this.run.world, pid) ? stateLetter(this.task(pid)) : '-')).join('')
  }
  parent(pid: number): number {
    return this.run.world.task.at(this.task(pid).real_parent).pid
  }
  get screen(): string {
    return terminalText(this.run, this.run.event)
      .lines.map((line) => line.map(({ text }) => text).join(''))
      .join('\n')
  }
}

export async function told(file: string, stage: string): Promise<Told> {
  const { plan } = await readLesson(file)
  return new Told(plan, await runOf(plan, stage), plan.stages[stage])
}
