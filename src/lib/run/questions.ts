// questions.ts: what a page may ask a machine. A question is an entry here and a method of machine/engine.ts; client, worker and messages pass
// every question on without knowing its name.
import type { BootOptions, Head, Input, Inspection, Moment, ProgramText, RunLimit } from './types.ts'

/** Each question with its arguments and its answer. */
export interface Questions {
  /** Switches the computer on. */
  boot(options: BootOptions): Head
  /** Computes on from the head. */
  advance(limit: RunLimit): Head
  /** Gives the machine an input, at the head or at an earlier moment, which may lie within a sleep of everybody. An earlier one makes a branch: what
   *  the run had behind that moment is gone. */
  input(input: Input, at?: Moment): Head
  /** The moment at which a task reaches another line of C, forward or back. Undefined: there is none. `task`: birth number; without it, the task
   *  that runs. */
  stepLine(from: Moment, direction: 1 | -1, task?: number): Moment | undefined
  /** Variables of a process at a moment. */
  inspect(task: number, at: Moment): Inspection
  /** Source and lines of the program with that inode number. */
  program(ino: number): ProgramText | undefined
  /** The file's text at the head; undefined if there is none. */
  readFile(path: string): string | undefined
}

export type Question = keyof Questions
export type Args<Q extends Question> = Parameters<Questions[Q]>
export type Answer<Q extends Question> = ReturnType<Questions[Q]>
/** Something that answers questions: at once, or later. */
export type Answering<Q extends Question = Question> = {
  readonly [K in Q]: (...args: Args<K>) => Answer<K> | Promise<Answer<K>>
}
