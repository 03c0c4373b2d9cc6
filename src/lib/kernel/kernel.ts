// kernel.ts: what every kernel function is given: the state to read, `emit` to change it, and the processor's memory.
import type { Arch } from '../record/arch.ts'
import type { Emit } from '../record/events.ts'
import { Log } from '../record/log.ts'
import { encodeUtf8 } from '../record/state/bytes.ts'
import type { Sys, Task } from '../record/state/fields.ts'
import { State } from '../record/state/state.ts'
import { Writers } from '../record/writers.gen.ts'
import type { Names } from './fs/dcache.ts'
import type { Fdtable } from './fs/fdtable.ts'
import type { Aliases, OpenCounts } from './fs/inode.ts'
import type { PollWaits } from './fs/poll_wait.ts'
import type { Idr } from './lib/idr.ts'
import type { MapleTree } from './lib/maple_tree.ts'
import type { TimerQueue } from './lib/timerqueue.ts'
import type { Sharers } from './mm/shmem.ts'
import { PageStore, SlotPool } from './mm/store.ts'
import type { Reports } from './reports.ts'

/** The answer of a system call or kernel function that has put the task to sleep, stopped it or ended it. Whoever gets it returns it at once. */
export const BLOCKED = 0x7fff_ffff
/** The answer when bytes of a file are not there yet. Nothing was emitted, and the entry is made again when they are. */
export const NEED = 0x7fff_fffe
/** What k.needs is when an entry asks for standard input of the host (fs/host.ts). A positive k.needs is a segment of the image. */
export const NEEDS_STDIN = -2

/** The bytes of files of the image. They never change. */
export interface Disk {
  /** Segment `seg` (from 1), or undefined while it has not been fetched. */
  segment(seg: number): Uint8Array | undefined
}

/** How many bytes the log can keep of what was ever written, to files, pipes and terminals. */
export const MAX_KEPT = 1 << 29

/** What the machine does for the kernel. */
export interface Host {
  readonly disk: Disk
  /** Choices that decide, instead of a seed, where Linux leaves something open. */
  readonly choices?: readonly number[]
  /** The call that only our gcc makes: compiles on this machine, and writes through the kernel. Answers the exit status. */
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
  /** Instructions executed since the last kernel entry. It belongs to the processor, as a program counter does. */
  ran = 0
  /** What an entry that has answered NEED is waiting for; 0: nothing. */
  needs = 0
  /** Who types at the console: nobody from outside, or the host, whose standard input it is; or that has ended. It follows from the machine's options
   *  and inputs. */
  typist: 'nobody' | 'host' | 'ended' = 'nobody'
  /** A file that awaits the host was looked at just now. */
  looked = false

  // Indexes: what follows from the state, but would have to be searched for. They are made when they are first asked for, and kept up to date then.
  // So that none is out of step that was made just behind a record: what goes with a record is counted right before it; and what is forgotten with
  // it, behind it. (A test, inStep.ts, makes all of them behind each record.)
  /** Deadlines of sleepers (sched.ts) and of alarms (time/itimer.ts). */
  timers: TimerQueue | undefined
  alarms: TimerQueue | undefined
  nrUninterruptible: number | undefined
  /** Signals that are queued, by the user of their target (signal/send.ts). */
  queued: Map<number, number> | undefined
  /** Open files of each inode (fs/inode.ts). */
  openCounts: OpenCounts | undefined
  /** Names of each inode (fs/inode.ts). */
  aliases: Aliases | undefined
  /** Who waits for any of several files, by what would make one ready (fs/poll_wait.ts). */
  pollWaits: PollWaits | undefined
  /** Address spaces that show a shared memory (mm/shmem.ts). */
  sharers: Sharers | undefined
  /** Who keeps a PID namespace without being in it: how many (pid.ts). */
  nsUsers: Map<number, number> | undefined
  /** Tables of many descriptors, by their first row (fs/fdtable.ts). */
  readonly fdtables = new Map<number, Fdtable>()
  /** Numbers of PID namespaces (pid.ts). */
  readonly numbers = new Map<number, Idr>()
  /** For a parent of many children, by its row: which of them may have something to report (reports.ts). */
  readonly reports = new Map<number, Reports>()
  /** Names of folders of many, by inode (fs/dcache.ts). */
  readonly names = new Map<number, Names>()
  /** Areas of address spaces of many, by mm (lib/maple_tree.ts). */
  readonly areas = new Map<number, MapleTree>()

  constructor(arch: Arch, host: Host, state = new State(), log = new Log(), store = new PageStore(new SlotPool())) {
    this.arch = arch
    this.host = host
    this.state = state
    this.log = log
    this.store = store
    this.emit = new Writers(state, log)
    this.sys = state.sys
  }

  /** Records that a kernel function (a number of FN) begins: the stage can stop here. */
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

/** Stops the machine, for a bug of ours; what the caller does wrong is answered by an errno. */
export function panicIf(wrong: boolean, words: string): void {
  if (wrong) throw new Error(`kernel panic: ${words}`)
}
