// history.ts: what a log tells of a whole run: lives, letters, calls, output, and the time of each record. World knows one moment; questions
// about before and after are answered here. The log is read once, and all lists are in its order. A child that exited with 3 and was reaped:
// { id: 5, pid: 2052, parent: 3, nth: 2, born: 441, ended: 520, status: 0x300, released: 611, letters: [{ event: 441, letter: 'R' }, … 'S', 'R',
// 'Z', 'X'], … }: numbers like 441 are records; 3 is its parent's birth number.
import { bisector, bisectLeft, bisectRight } from 'd3-array'
import {
  EXIT_DEAD,
  EXIT_ZOMBIE,
  NS_PER_ENTRY,
  TASK_DEAD,
  TASK_RUNNING,
  TASK_STOPPED,
  TASK_TRACED,
  TASK_UNINTERRUPTIBLE
} from '../record/constants.ts'
import { fieldAt, KIND } from '../record/decode.ts'
import type { EventOf, KernelEvent } from '../record/events.ts'
import { groupExit, type StateLetter } from '../record/world.ts'
import { readerOf } from './handlers.ts'
import type { Run } from './run.ts'

/** One task from birth to release. `event` is the number of a record; the moment just after record i is i + 1. */
export interface Life {
  /** Birth number: no other task of the run has it. */
  readonly id: number
  /** It changes only when a thread calls exec and takes the number of its leader. */
  pid: number
  readonly row: number
  readonly thread: boolean
  /** Record that made it. */
  readonly born: number
  /** Birth number of the task that made it; 0 for the first. */
  readonly parent: number
  /** 1: the first child of its parent, and so on. */
  readonly nth: number
  /** Record that released it; Infinity while it is in the table. */
  released: number
  /** Record that wrote its exit status; Infinity before. */
  ended: number
  /** What its slip says, as far as the log has come. A wait reads the same (waitStatus in world.ts). */
  status: number
  /** Record from which `status` cannot change any more; Infinity before. Other threads that still live can change it after it has ended. */
  settled: number
  /** Inode number of the program that it runs, or ran when it ended; 0 unknown. */
  program: number
  /** Row of its mm. */
  mm: number
  /** Row of its signal_struct. */
  readonly signal: number
  /** Its letters in ps, as others see them. Each holds from the moment after its record on. */
  readonly letters: { readonly event: number; readonly letter: StateLetter }[]
  /** Its names, as offsets in the byte store. */
  readonly names: { readonly event: number; readonly text: number }[]
  /** Records at which a limit refused it something. */
  readonly refusals: { readonly event: number; readonly limit: number; readonly errno: number }[]
  children: number
}

/** A system call, with the records that tell what stood in its structs. */
export interface Call {
  readonly life: Life
  readonly nr: number
  readonly args: readonly number[]
  readonly enter: number
  /** Record of its return; Infinity while it is in the call. */
  exit: number
  ret: number
  readonly notes: KernelEvent[]
  /** Records at which a signal made the call begin again. */
  readonly restarts: number[]
}

/** Text that appeared on a terminal: where it lies in the byte store, and the row of the terminal. */
export interface Written {
  readonly event: number
  readonly off: number
  readonly len: number
  readonly tty: number
}

interface Group {
  /** The status of the process as a whole, once it is settled. */
  status?: number
  /** Those of its threads that have ended. */
  readonly dead: Life[]
}

/** Records that are read in one go. A longer loop engines compile while they are in it, which costs more than to read a lesson's records. */
const STRIDE = 256

const byBirth = bisector((life: Life) => life.born)
const byEvent = bisector((change: { readonly event: number }) => change.event)

export class History {
  /** All tasks, in order of birth. */
  readonly lives: Life[] = []
  readonly calls: Call[] = []
  readonly written: Written[] = []
  /** Records that gave the CPU to somebody or moved the clock, and what held from there on: parallel arrays. */
  #at: number[] = []
  #clock: number[] = []
  #instructions: number[] = []
  #current: (Life | undefined)[] = []
  #rows = new Map<number, Life[]>()
  /** Each process in the table, by the row of its signal_struct. */
  #groups = new Map<number, Group>()
  #byId = new Map<number, Life>()
  #programOfMm = new Map<number, number>()
  #inodes = new Map<number, number>()
  #open = new Map<number, Call>()
  #args = new Map<number, readonly number[]>()
  /** The new letter of the task that holds tasklist_lock. Nobody can see it yet. */
  #hidden: { row: number; letter: StateLetter } | undefined
  #locked = 0
  #length = 0

  /** Reads the records that were added since the last time. */
  extend(run: Run): this {
    while (this.#length < run.length) this.#readTo(run, Math.min(run.length, this.#length + STRIDE))
    return this
  }

  #readTo(run: Run, until: number): void {
    for (; this.#length < until; this.#length++) this.#read(run, this.#length)
  }

  get length(): number {
    return this.#length
  }

  byId(id: number): Life | undefined {
    return this.#byId.get(id)
  }

  /** The task that lay in that row just after record `event`. */
  ofRow(row: number, event: number): Life | undefined {
    const lives = this.#rows.get(row) ?? []
    return lives[byBirth.right(lives, event) - 1]
  }

  /** Virtual ns from boot to a moment. */
  clockAt(event: number): number {
    return this.#clock[this.#before(event)] ?? 0
  }

  /** Instructions executed by all programs at a moment. */
  instructionsAt(event: number): number {
    return this.#instructions[this.#before(event)] ?? 0
  }

  /** Who holds the CPU at a moment. */
  currentAt(event: number): Life | undefined {
    return this.#current[this.#before(event)]
  }

  /** The last moment that is not later than a time, in virtual ns since boot. */
  momentBy(clock: number): number {
    return this.#at[bisectRight(this.#clock, clock)] ?? this.#length
  }

  /** Index in #at of the last record before `event`. */
  #before(event: number): number {
    return bisectLeft(this.#at, event) - 1
  }

  #note(event: number, ns: number, executed: number, current: Life | undefined): void {
    const last = this.#at.length - 1
    this.#at.push(event)
    this.#clock.push((this.#clock[last] ?? 0) + ns)
    this.#instructions.push((this.#instructions[last] ?? 0) + executed)
    this.#current.push(current)
  }

  #read(run: Run, i: number): void {
    const { log } = run
    // The most frequent kind is read without making an object of it.
    if (log.kind(i) !== KIND.enter) return void this.#handle(log, i, i)
    const executed = fieldAt(log, i, 'enter', 'executed')
    this.#note(i, executed + NS_PER_ENTRY, executed, this.#life(log.row(i)))
  }

  readonly #handle = readerOf<[i: number], void>({
    // who has the CPU, and the time
    idle: ({ said }, i) => this.#note(i, said.clock, 0, undefined),
    copy_user: ({ row, changed: { clock, instructions } }, i) =>
      this.#note(i, clock.new - clock.old, instructions.new - instructions.old, this.#life(row)),
    sched_switch: ({ row }, i) => this.#note(i, 0, 0, this.#life(row)),
    preempt: (_, i) => this.#note(i, 0, 0, undefined),
    deactivate: (_, i) => this.#note(i, 0, 0, undefined),
    switch_cpu: ({ changed }, i) => this.#note(i, 0, 0, this.#life(changed.current.new)),

    // lives
    make_task: (event, i) => this.#birth(event, i),
    copy_process: (event, i) => this.#birth(event, i),
    copy_thread: (event, i) => this.#birth(event, i),
    exchange_tids: ({ row, changed }) => void (this.#life(row)!.pid = changed.pid.new),
    exit_code: ({ row, changed }, i) => this.#ended(this.#life(row)!, changed.exit_code.new, i),
    group_exit: (event, i) => this.#groupExit(event, i),
    release_task: ({ row }, i) => void (this.#life(row)!.released = i),
    release_thread: ({ row }, i) => void (this.#life(row)!.released = i),
    limit_reached: ({ row, said }, i) =>
      void this.#life(row)?.refusals.push({ event: i, limit: said.limit, errno: said.errno }),

    // names and programs
    set_name: ({ row, changed }, i) => void this.#life(row)?.names.push({ event: i, text: changed.comm.new }),
    exec: (event, i) => this.#exec(event, i),
    // No task has this mm yet: the record `exec` gives it to one.
    exec_mm: ({ row, changed }) => this.#programOfMm.set(row, this.#inodes.get(changed.exe.new) ?? 0),
    dup_mm: ({ row, said }) => void this.#programOfMm.set(row, this.#programOfMm.get(said.from) ?? 0),
    new_inode: ({ row, said }) => void this.#inodes.set(row, said.i_ino),

    // output
    tty_write: ({ row, said }, i) => void this.written.push({ event: i, off: said.off, len: said.len, tty: row }),

    // system calls, and what is kept of their structs
    sys_enter: (event, i) => this.#sysEnter(event, i),
    sys_exit: (event, i) => this.#sysExit(event, i),
    sys_restart: ({ row }, i) => {
      this.#open.get(row)?.restarts.push(i)
      this.#open.delete(row)
    },
    sys_text: (event) => this.#keep(event),
    sys_status: (event) => this.#keep(event),
    sys_siginfo: (event) => this.#keep(event),
    sys_sigaction: (event) => this.#keep(event),
    sys_timespec: (event) => this.#keep(event),
    sys_sigset: (event) => this.#keep(event),
    sys_fds: (event) => this.#keep(event),

    // letters
    set_state: ({ row, changed }, i) => this.#show(row, letterOf(changed.state.new), i),
    prepare_to_wait: ({ row, changed }, i) => this.#show(row, letterOf(changed.state.new), i),
    try_to_wake_up: ({ row, changed }, i) => this.#show(row, letterOf(changed.state.new), i),
    wake_current: ({ row, changed }, i) => this.#show(row, letterOf(changed.state.new), i),
    stopped: ({ row, changed }, i) => this.#show(row, letterOf(changed.state.new), i),
    do_task_dead: ({ row, changed }, i) => this.#show(row, letterOf(changed.state.new), i),
    exit_zombie: (event, i) => this.#exitState(event, i),
    exit_dead: (event, i) => this.#exitState(event, i),
    tasklist_lock: (event, i) => this.#lock(event, i)
  })

  #life(row: number): Life | undefined {
    const lives = this.#rows.get(row)
    return lives?.[lives.length - 1]
  }

  #birth(event: EventOf<'make_task'> | EventOf<'copy_process'> | EventOf<'copy_thread'>, i: number): void {
    const { said } = event
    const mother = event.kind === 'make_task' ? undefined : this.#life(event.said.from)
    const maker =
      event.kind === 'make_task' || event.said.real_parent === 0 ? mother : this.#life(event.said.real_parent)
    const thread = said.tgid !== said.pid
    const life: Life = {
      id: said.id,
      pid: said.pid,
      row: event.row,
      thread,
      born: i,
      parent: maker?.id ?? 0,
      nth: maker && !thread ? ++maker.children : 0,
      released: Infinity,
      ended: Infinity,
      status: 0,
      settled: Infinity,
      program: this.#programOfMm.get(said.mm) ?? mother?.program ?? 0,
      mm: said.mm,
      signal: said.signal,
      letters: [{ event: i, letter: 'R' }],
      names: mother ? [{ event: i, text: mother.names[mother.names.length - 1]?.text ?? 0 }] : [],
      refusals: [],
      children: 0
    }
    this.#args.set(life.id, (mother && this.#args.get(mother.id)) ?? [0, 0, 0, 0, 0, 0])
    this.lives.push(life)
    this.#byId.set(life.id, life)
    const inRow = this.#rows.get(life.row)
    if (inRow) inRow.push(life)
    else this.#rows.set(life.row, [life])
    if (!thread) this.#groups.set(said.signal, { dead: [] })
  }

  #ended(life: Life, exitCode: number, i: number): void {
    const group = this.#groups.get(life.signal)!
    life.ended = i
    life.status = exitCode
    group.dead.push(life)
    if (group.status !== undefined) settle(life, group.status, i)
  }

  /** The status of the process is that of its threads, too, also of those that have ended before. */
  #groupExit({ row, changed }: EventOf<'group_exit'>, i: number): void {
    const group = this.#groups.get(row)!
    group.status = groupExit({ flags: changed.flags.new, group_exit_code: changed.group_exit_code.new })
    if (group.status !== undefined) for (const life of group.dead) settle(life, group.status, i)
  }

  #exec({ row, changed }: EventOf<'exec'>, i: number): void {
    const life = this.#life(row)
    if (!life) return
    life.mm = changed.mm.new
    life.program = this.#programOfMm.get(life.mm) ?? 0
    life.names.push({ event: i, text: changed.comm.new })
  }

  #keep(event: KernelEvent): void {
    this.#open.get(event.row)?.notes.push(event)
  }

  #sysEnter({ row, changed }: EventOf<'sys_enter'>, i: number): void {
    const life = this.#life(row)
    if (!life) return
    // A record keeps only the arguments that changed. The others are as in the task's call before.
    const before = this.#args.get(life.id)!
    const now = changed as unknown as Record<string, { new: number } | undefined>
    const args = before.map((old, n) => now[`arg${n}`]?.new ?? old)
    this.#args.set(life.id, args)
    const call: Call = {
      life,
      nr: changed.syscall.new - 1,
      args,
      enter: i,
      exit: Infinity,
      ret: 0,
      notes: [],
      restarts: []
    }
    this.calls.push(call)
    this.#open.set(row, call)
  }

  #sysExit({ row, said }: EventOf<'sys_exit'>, i: number): void {
    const call = this.#open.get(row)
    if (!call) return
    call.exit = i
    call.ret = said.ret
    this.#open.delete(row)
  }

  /** What a task does to itself under tasklist_lock comes to light when the lock is given back. */
  #exitState({ row, changed }: EventOf<'exit_zombie'> | EventOf<'exit_dead'>, i: number): void {
    const letter = changed.exit_state.new === EXIT_DEAD ? 'X' : 'Z'
    if (this.#locked === row) this.#hidden = { row, letter }
    else this.#show(row, letter, i, letter === 'X')
  }

  #lock({ changed }: EventOf<'tasklist_lock'>, i: number): void {
    this.#locked = changed.tasklist_lock.new
    if (this.#locked !== 0) return
    if (this.#hidden) this.#show(this.#hidden.row, this.#hidden.letter, i)
    this.#hidden = undefined
  }

  /** From record `i` on, `ps` shows this letter. */
  #show(row: number, letter: StateLetter, i: number, reaped = false): void {
    const life = this.#life(row)
    if (!life) return
    const last = life.letters[life.letters.length - 1].letter
    if (last === letter || last === 'X' || (last === 'Z' && !reaped)) return
    life.letters.push({ event: i, letter })
  }
}

function settle(life: Life, status: number, i: number): void {
  life.status = status
  life.settled = i
}

function letterOf(state: number): StateLetter {
  switch (state) {
    case TASK_RUNNING:
      return 'R'
    case TASK_UNINTERRUPTIBLE:
      return 'D'
    case TASK_STOPPED:
      return 'T'
    case TASK_TRACED:
      return 't'
    case TASK_DEAD:
    case EXIT_ZOMBIE:
      return 'X'
    default:
      return 'S'
  }
}

const histories = new WeakMap<Run, { branches: number; history: History }>()

/** The history of a run as far as its log has come. It is kept beside the run. */
export function historyOf(run: Run): History {
  const known = histories.get(run)
  if (known && known.branches === run.branches) return known.history.extend(run)
  const history = new History()
  histories.set(run, { branches: run.branches, history })
  return history.extend(run)
}

/** The ps letter of a life at a moment. */
export function letterAt(life: Life, event: number): StateLetter | undefined {
  return event > life.released ? undefined : lastBefore(life.letters, event)?.letter
}

/** What its slip says at a moment. Undefined: it has none, or one that can still change. */
export function slipAt(life: Life, event: number): number | undefined {
  return life.settled < event ? life.status : undefined
}

/** Its name at a moment. */
export function nameAt(run: Run, life: Life, event: number): string {
  return run.world.bytes.text(lastBefore(life.names, event)?.text ?? 0)
}

/** The last change before a moment. */
function lastBefore<C extends { readonly event: number }>(changes: readonly C[], event: number): C | undefined {
  return changes[byEvent.left(changes, event) - 1]
}
