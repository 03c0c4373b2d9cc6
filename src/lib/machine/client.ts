// client.ts: the stage's only door to a machine, over a worker or in process. What views need of the kernel's types is re-exported here.
import type { Run } from './run.ts'
import type { BootOptions, Head, Input, Inspection, Moment, ProgramText, RunLimit, TimedInput } from './types.ts'

export interface MachineClient {
  /** The page's half: the log as far as it has come, and the World at any moment of it. Grows while `advance` computes. */
  readonly run: Run
  /** Inputs so far, in order: with the image they are the whole machine. */
  readonly inputs: readonly TimedInput[]
  boot(options: BootOptions): Promise<Head>
  /** Computes on from the head. */
  advance(limit: RunLimit): Promise<Head>
  /** Acts at the head, or at an earlier moment: that makes a branch, and `run` is then about it. */
  input(input: Input, at?: Moment): Promise<Head>
  /** The moment at which `task` (birth number; default: whoever runs) reaches another line of C, forward or back. Undefined: there is none. */
  stepLine(from: Moment, direction: 1 | -1, task?: number): Promise<Moment | undefined>
  /** Variables of a process at a moment. */
  inspect(task: number, at: Moment): Promise<Inspection>
  /** Source and lines of the program with that inode number. */
  program(ino: number): Promise<ProgramText | undefined>
  /** The file's text at the head; undefined if there is none. */
  readFile(path: string): Promise<string | undefined>
  close(): void
}

export { whyNot, type Refusal } from './refusal.ts'
export { Run } from './run.ts'
export { functionAt } from './functionAt.ts'
export * from './beats.ts'
export * from './history.ts'
export * from './query.ts'
export { syscallName } from './syscallNames.ts'
export { decodeUtf8 } from '../kernel/state/bytes.ts'
export { digestsOf } from './digest.ts'
export type * from './types.ts'
export * from '../kernel/view.ts'
