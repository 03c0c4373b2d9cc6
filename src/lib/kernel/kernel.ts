// kernel.ts: what every kernel function is given: the state to read, `emit` to change it, and the processor's memory.
import type { Arch } from '../record/arch.ts'
import { Writers } from '../record/writers.gen.ts'
import type { Emit } from '../record/events.ts'
import { Log } from '../record/log.ts'
import type { Idr } from './lib/idr.ts'
import type { Reports } from './reports.ts'
import type { TimerQueue } from './lib/timerqueue.ts'
import { PageStore, SlotPool } from './mm/store.ts'
import { encodeUtf8 } from '../record/state/bytes.ts'
import type { Sys, Task } from '../record/state/fields.ts'
import { State } from '../record/state/state.ts'

/** A system call or kernel function that has put the task to sleep, stopped it or ended it. Returned in tail position. */
export const BLOCKED = 0x7fff_ffff
/** Bytes of a file are not there yet: nothing was emitted, and the entry is made again when they are. */
export const NEED = 0x7fff_fffe
/** k.needs of an entry that asks for standard input of the host (fs/host.ts); a positive one is a segment of the image. */
export const NEEDS_STDIN = -2

/** The bytes behind files that the image brought; they never change. */
export interface Disk {
  /** Segment `seg` (from 1), or undefined while it has not been fetched. */
  segment(seg: number): Uint8Array | undefined
}

/** Bytes that the log can keep: what was ever written, to files, pipes and terminals. */
export const MAX_KEPT = 1 << 29

/** What the machine does for the kernel. */
export interface Host {
  readonly disk: Disk
  /** What decides where Linux leaves something open, instead of a seed. */
  readonly choices?: readonly number[]
  /** The call that only our gcc makes: compiles on this machine. Answers the exit status; writes through the kernel. */
  compile?(k: Kernel, task: Task): number
}

export class Kernel {
  readonly state: State
  readonly log: Log
  readonly emit: Emit
  readonly store: PageStore
  readonly arch: Arch
  readonly host: Host
  readonly sys: Sys
  /** Instructions executed since the last kernel entry: processor state, as a program counter is. */
  ran = 0
  /** Segment that an entry answered NEED for. */
  needs = 0
  /** Who types at the console: nobody from outside; the host, whose standard input it is; or it has ended. The machine knows it of its options
   *  and inputs. */
  typist: 'nobody' | 'host' | 'ended' = 'nobody'
  /** Somebody has just looked at a file that awaits the host. */
  looked = false

  // What follows from the state and is not found in it at once. Made when it is first asked for, and kept up to date then.
  /** Deadlines of sleepers (sched.ts) and of alarms (time/itimer.ts). */
  timers: TimerQueue | undefined
  alarms: TimerQueue | undefined
  nrUninterruptible: number | undefined
  /** Numbers of PID namespaces (pid.ts). */
  readonly numbers = new Map<number, Idr>()
  /** Of parents of many children, by row, which of these may have something to tell (reports.ts). */
  readonly reports = new Map<number, Reports>()

  constructor(arch: Arch, host: Host, state = new State(), log = new Log(), store = new PageStore(new SlotPool())) {
    this.arch = arch
    this.host = host
    this.state = state
    this.log = log
    this.store = store
    this.emit = new Writers(state, log)
    this.sys = state.sys
  }

  /** The stage can stop here: a kernel function (a number of FN) begins. */
  call(fn: number): void {
    this.emit.call(1, fn)
  }

  task(row: number): Task {
    return this.state.task.at(row)
  }

  get current(): Task {
    return this.state.task.at(this.sys.current)
  }

  /** Keeps bytes in the log; answers their offset in the byte store. */
  bytes(source: Uint8Array, from = 0, count = source.length): number {
    const end = this.sys.bytes_end
    this.state.bytes.appendAt(end, source, from, count)
    this.emit.bytes(1, count)
    return end
  }

  /** Can the log keep that many bytes more? */
  hasRoomFor(count: number): boolean {
    return this.sys.bytes_end + count <= MAX_KEPT
  }

  /** Keeps a text; answers its offset, 0 for the empty one. */
  text(text: string): number {
    if (text === '') return 0
    const utf8 = encodeUtf8(text)
    const ended = new Uint8Array(utf8.length + 1)
    ended.set(utf8)
    return this.bytes(ended)
  }

  textOf(off: number): string {
    return this.state.bytes.text(off)
  }
}

/** A bug of ours, not the caller's. */
export function panicIf(wrong: boolean, words: string): void {
  if (wrong) throw new Error(`kernel panic: ${words}`)
}
