// types.ts: the words in which page, worker, CLI and grader speak of a machine.

/** A point of a run: after `event` records of the log, when the programs had executed `instructions` in all. */
export interface Moment {
  readonly event: number
  readonly instructions: number
}

/** What a person can do to a process; each becomes a call that the process itself makes, or a signal. */
export type Act =
  | { readonly kind: 'signal'; readonly sig: number }
  | { readonly kind: 'sigchld'; readonly disposition: 'SIG_DFL' | 'SIG_IGN' | 'SA_NOCLDWAIT' }
  | { readonly kind: 'subreaper'; readonly on: boolean }
  | { readonly kind: 'fork' }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'wait' }

/** The only door into a machine. */
export type Input =
  /** Text typed at the terminal, as the keyboard sends it (Enter is \r, Ctrl-C is \x03). */
  | { readonly kind: 'keys'; readonly text: string }
  /** An act on the process with birth number `task`. */
  | { readonly kind: 'act'; readonly task: number; readonly act: Act }
  /** Bytes for standard input of a program run without a terminal; null is the end. */
  | { readonly kind: 'stdin'; readonly bytes: readonly number[] | null }
  /** The number that fork gives next is the one after this (/proc/sys/kernel/ns_last_pid). */
  | { readonly kind: 'last_pid'; readonly pid: number }
  /** A file is written to the disk, as an editor would. */
  | { readonly kind: 'file'; readonly path: string; readonly text: string }

/** An input with its place in virtual time: after the records of that time. */
export interface TimedInput {
  /** Virtual ns since boot at which it came. */
  readonly clock: number
  readonly input: Input
}

export interface BootOptions {
  /** What init starts: the interactive shell on the terminal, one program, or nothing but itself. */
  readonly start:
    | { readonly kind: 'shell' }
    | {
        readonly kind: 'program'
        readonly path: string
        readonly argv: readonly string[]
        readonly tty: boolean
        /** Its standard input is /dev/null, and not the host's. */
        readonly noStdin?: boolean
      }
  /** PID of what init starts; default 1934, the article's shell. */
  readonly firstPid?: number
  readonly uid?: number
  readonly pid_max?: number
  /** Frames of 4 KiB; default 65536 (256 MiB). */
  readonly maxFrames?: number
  /** Seconds since 1970 at boot, UTC; default: the article's evening. */
  readonly bootTime?: number
  /** What decides who runs when, wherever Linux leaves that open; without it, on one CPU, it is always the same rule. */
  readonly seed?: number
  /** What decides instead of a seed: the way to take at each choice, in order; the first way behind its end. A run's own are `choicesOf`. */
  readonly choices?: readonly number[]
  /** CPUs, 1 to 8; default 1. More than one need a seed, which is 1 if none is given. */
  readonly cpus?: number
  /** Files to put on the disk before boot. */
  readonly files?: readonly { readonly path: string; readonly text: string | Uint8Array; readonly mode?: number }[]
}

/** How far to compute. */
export interface RunLimit {
  /** Until all are asleep: only those run who can, and no time is slept away. */
  readonly settle?: boolean
  /** Virtual ns since boot. */
  readonly clock?: number
  /** Records in the log. */
  readonly events?: number
  readonly instructions?: number
}

/** Why computing stopped. */
export type StopReason =
  /** The limit of virtual time was reached; time stands there. */
  | 'clock'
  | 'events'
  | 'instructions'
  /** Nothing can run and no timer is due: only an input goes on from here. */
  | 'idle'
  /** A program reads standard input of the host. */
  | 'stdin'
  /** The program that the machine was booted for, and all its descendants, are gone. */
  | 'done'
  /** Bug of ours, or init died: see `panic`. */
  | 'panic'

/** The computed end of a run. */
export interface Head {
  readonly moment: Moment
  /** Virtual ns since boot. */
  readonly clock: number
  readonly reason: StopReason
  readonly panic?: string
  /** When the next timer is due, if one is. */
  readonly nextTimer?: number
}

/** One line of C: file as the compiler was given it, line from 1. */
export interface SourceLine {
  readonly file: string
  readonly line: number
}

/** A value of a program's variable at a moment, as text. */
export interface Variable {
  readonly name: string
  readonly type: string
  readonly value: string
}

export interface Inspection {
  /** Innermost call first. */
  readonly frames: readonly { readonly fn: string; readonly at?: SourceLine; readonly variables: readonly Variable[] }[]
}

/** What the page must know of a program to show its code: source text by file, and the line of each program counter. */
export interface ProgramText {
  /** The inode number of the executable: `inode.i_ino` of `mm.exe`. */
  readonly ino: number
  readonly path: string
  readonly sources: readonly { readonly file: string; readonly text: string }[]
  /** Ranges of pc, in words, ascending: from `pc` up to the next entry's. File is an index in `sources`, -1 for code without source. */
  readonly lines: readonly { readonly pc: number; readonly file: number; readonly line: number }[]
  readonly functions: readonly {
    readonly name: string
    readonly pc: number
    readonly end: number
    readonly file: number
  }[]
}
