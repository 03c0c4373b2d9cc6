// house.ts: what a bench asks of a build of this repository. Each side answers it with imports of its own: here/house.ts those of this
// tree, baseline/house.ts those of the commit that everything is compared with. Nothing else of a bench knows how the house is laid out.

/** A line of a hand-assembled program: see tests/unit/kernel/script.ts. */
export type Line = readonly number[]

export interface Assembler {
  call(nr: number, ...args: number[]): Line
  ifZero(line: number): Line
  ifFailed(line: number): Line
  jump(line: number): Line
  readonly SYS: Readonly<Record<'fork' | 'wait4' | 'exit_group', number>>
}

/** What a log has become. */
export interface Written {
  readonly records: number
  /** Of the log: every byte that is kept for its records. */
  readonly bytes: number
}

/** The kernel alone: its PID 1 runs lines, without memory, disk or C. */
export interface Bare {
  /** Goes on until the next kernel entry. */
  turn(): void
  /** Forks since boot. */
  readonly forks: number
  /** Tasks in the table. */
  readonly tasks: number
  readonly written: Written
  /** Sends a SIGSTOP. */
  stop(pid: number): void
}

/** A computer that is about to run one C program. */
export interface Program {
  /** Runs it, and all that it leaves behind, to the end. */
  run(): void
  /** Of the program that ended; undefined: it still lives. Reading it lets go of the log. */
  readonly status: number | undefined
  readonly instructions: number
  readonly written: Written
}

/** A run that has been computed, and can be gone back in. */
export interface Past {
  readonly events: number
  /** Takes World there, as the page's thread does. */
  world(event: number): void
  /** Takes registers and memory there, as the worker does. */
  registers(event: number): void
}

export interface BareParams {
  /** Pages of memory that PID 1 has, and each child gets. */
  readonly pages?: number
  /** Tasks that the table holds. */
  readonly table?: number
}

export interface Source {
  readonly name: string
  readonly text: string
  /** The text of a header that lies beside it. */
  readonly header: (name: string) => string | undefined
}

export interface House {
  readonly assembler: Assembler
  bare(lines: readonly Line[], params?: BareParams): Bare
  /** Compiles it, boots a computer with it, and stops there. */
  program(source: Source, argv: readonly string[]): Program
  /** Computes that many records of a program's run, with all that going back needs. */
  past(source: Source, argv: readonly string[], events: number): Past
}
