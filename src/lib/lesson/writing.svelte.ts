// writing.svelte.ts: the programs that a lesson has its reader change: what stands there, who runs it, and what its last run has shown.
import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Verdict } from '../assignment/judge.ts'
import type { Complaint } from '../sandbox/complaints.ts'
import type { Marks } from './lessonMarks.ts'

/** A program of the book that a reader may change. */
export interface Offered {
  readonly file: string
  readonly text: string
}

/** What a run has shown of a text. */
export interface Judged {
  readonly text: string
  readonly verdicts: readonly Verdict[]
  readonly complaints: readonly Complaint[]
}

/** Runs a text on a stage. Undefined: it was stopped, or there is no computer. */
export type Runner = (task: string, text: string) => Promise<Judged | undefined>

export class Writing {
  readonly #offered: { readonly [task: string]: Offered }
  readonly #marks: Marks
  /** By stage. */
  readonly #runners = new SvelteMap<string, Runner>()
  readonly #judged = new SvelteMap<string, Judged>()
  readonly #running = new SvelteSet<string>()

  constructor(offered: { readonly [task: string]: Offered }, marks: Marks) {
    this.#offered = offered
    this.#marks = marks
  }

  file(task: string): string {
    return this.#offered[task].file
  }

  /** The program as it stands there now. */
  text(task: string): string {
    return this.#marks.written[task] ?? this.#offered[task].text
  }

  /** Has the reader changed it? */
  isChanged(task: string): boolean {
    return this.text(task) !== this.#offered[task].text
  }

  /** Kept in the browser at each key. */
  write(task: string, text: string): void {
    this.#marks.write(task, text === this.#offered[task].text ? undefined : text)
  }

  /** Puts the book's text back. */
  restore(task: string): void {
    this.#marks.write(task, undefined)
  }

  /** A stage is there that can run what is written. Answers how to take leave of it. */
  join(stage: string, run: Runner): () => boolean {
    this.#runners.set(stage, run)
    return () => this.#runners.delete(stage)
  }

  canRun(task: string, stage: string): boolean {
    return this.#runners.has(stage) && !this.#running.has(task)
  }

  isRunning(task: string): boolean {
    return this.#running.has(task)
  }

  /** Runs what stands there. What is judged stays until the next run. */
  async run(task: string, stage: string): Promise<void> {
    if (!this.canRun(task, stage)) return
    this.#running.add(task)
    try {
      const judged = await this.#runners.get(stage)!(task, this.text(task))
      if (!judged) return
      this.#judged.set(task, judged)
      if (judged.verdicts.every(({ passed }) => passed) && !this.#marks.done.includes(task)) this.#marks.do(task)
    } finally {
      this.#running.delete(task)
    }
  }

  /** What the last run has shown. */
  judged(task: string): Judged | undefined {
    return this.#judged.get(task)
  }

  /** Has it been changed since it was run? */
  isStale(task: string): boolean {
    const judged = this.judged(task)
    return judged !== undefined && judged.text !== this.text(task)
  }
}
