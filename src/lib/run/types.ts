// types.ts: the words in which page, worker, command line and grader speak of a machine: moments, acts, inputs, limits, heads.
// { clock: 5000000000, input: { kind: 'keys', text: 'ps\r' } }: after 5 s of its time somebody typed ps and Enter.

/** A point of a run: `event` records of the log lie before it, and the programs have executed `instructions` in all. */
export interface Moment {
  readonly event: number
  readonly instructions: number
  /** Virtual ns since boot, where everybody has been asleep for a while: a record tells of a sleep only when it is over. */
  readonly clock?: number
}

/** What a person can do to a process. The process is sent a signal, or makes the call itself. */
export type Act =
  | { readonly kind: 'signal'; readonly sig: number }
  | { readonly kind: 'sigchld'; readonly disposition: 'SIG_DFL' | 'SIG_IGN' | 'SA_NOCLDWAIT' | 'handler' }
  | { readonly kind: 'subreaper'; readonly on: boolean }
  | { readonly kind: 'fork' }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'wait' }

/** All that can come into a machine from outside. */
export type Input =
  /** Text typed at the terminal, as the keyboard sends it (Enter is \r, Ctrl-C is \x03). */
  | { readonly kind: 'keys'; readonly text: string }
  /** An act on the process with birth number `task`. */
  | { readonly kind: 'act'; readonly task: number; readonly act: Act }
  /** Bytes for the standard input of a program, or to be typed at its terminal (BootOptions.typed). null: the end of the file. */
  | { readonly kind: 'stdin'; readonly bytes: readonly number[] | null }
  /** Fork gives the number after this one next (/proc/sys/kernel/ns_last_pid). */
  | { readonly kind: 'last_pid'; readonly pid: number }
  /** A file is written to the disk, as an editor would. */
  | { readonly kind: 'file'; readonly path: string; readonly text: string }

/** An input with its time. It comes behind the records of that time. */
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
        /** The host's standard input is typed at its terminal. */
        readonly typed?: boolean
        /** Its standard input is /dev/null, and not the host's. */
        readonly noStdin?: boolean
      }
  /** PID of what init starts. Default: 1934, the shell of the article. */
  readonly firstPid?: number
  readonly uid?: number
  readonly pid_max?: number
  /** Memory, in frames of 4 KiB. Default: 65536 (256 MiB). */
  readonly maxFrames?: number
  /** Seconds since 1970 at boot, UTC. Default: the evening of the article. */
  readonly bootTime?: number
  /** Decides who runs when, wherever Linux leaves that open. Without a seed, on one CPU, a fixed rule decides. */
  readonly seed?: number
  /** Decides instead of a seed: the way to take at each choice, in order. Behind the end of the list the first way is taken. `choicesOf` answers
   *  the list of a run. */
  readonly choices?: readonly number[]
  /** CPUs, 1 to 8. Default: 1. Several CPUs need a seed; without one it is 1. */
  readonly cpus?: number
  /** Files to put on the disk before boot. */
  readonly files?: readonly { readonly path: string; readonly text: string | Uint8Array; readonly mode?: number }[]
}

/** How far to compute. */
export interface RunLimit {
  /** Stop when all are asleep. No time passes in which everybody sleeps. */
  readonly settle?: boolean
  /** Virtual ns since boot. */
  readonly clock?: number
  /** Records in the log. */
  readonly events?: number
  readonly instructions?: number
  /** Bytes kept: the log that is held, and all that was written to terminals, pipes and files. */
  readonly bytes?: number
}

/** Why computing stopped. */
export type StopReason =
  /** The limit of virtual time was reached; time stands there. */
  | 'clock'
  | 'events'
  | 'instructions'
  | 'bytes'
  /** Nothing can run and no timer is set, or `settle` was asked for and all are asleep. Only an input or a timer goes on from here. */
  | 'idle'
  /** A program reads the host's standard input, and there is nothing. */
  | 'stdin'
  /** The program that the machine was booted for, and all its descendants, are gone. */
  | 'done'
  /** Init died, or the simulation has a bug: see `panic`. */
  | 'panic'

/** The end of a run, as far as it was computed. */
export interface Head {
  readonly moment: Moment
  /** Virtual ns since boot. */
  readonly clock: number
  readonly reason: StopReason
  readonly panic?: string
  /** Virtual ns since boot at which the next timer is due. Undefined: none is set. */
  readonly nextTimer?: number
  /** Does somebody read the terminal? */
  readonly isRead: boolean
}

/** A line of C. `file`: its name as the compiler was given it. `line`: from 1. */
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
  /** Calls, the innermost first. */
  readonly frames: readonly { readonly fn: string; readonly at?: SourceLine; readonly variables: readonly Variable[] }[]
}

/** What a page must know of a program to show its code: its source files, and the line of each program counter. */
export interface ProgramText {
  /** The inode number of the executable: `inode.i_ino` of `mm.exe`. */
  readonly ino: number
  readonly path: string
  readonly sources: readonly { readonly file: string; readonly text: string }[]
  /** Ascending: each entry holds from `pc` (in words) up to the `pc` of the next. `file`: index in `sources`; -1: code without source. */
  readonly lines: readonly { readonly pc: number; readonly file: number; readonly line: number }[]
  readonly functions: readonly {
    readonly name: string
    readonly pc: number
    readonly end: number
    readonly file: number
  }[]
}
