// history.ts: what a log tells of a whole run, read once and kept beside it: lives, letters, calls, output, and the time of each record.
// World knows one moment; questions about before and after are answered here.
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
import { decode, KIND } from '../record/decode.ts'
import type { EventOf, KernelEvent } from '../record/events.ts'
import { groupExit, type StateLetter } from '../record/world.ts'
import type { Run } from './run.ts'

/** One task from birth to release. Event numbers name records; a moment "after record i" is i + 1. */
export interface Life {
  /** Birth number, never given again. */
  readonly id: number
  /** Another one only if it was a thread and became its process by exec. */
  pid: number
  readonly row: number
  readonly thread: boolean
  /** Record that made it. */
  readonly born: number
  /** Birth number of the task that made it; 0 for the first. */
  readonly parent: number
  /** Which child of its parent it is, from 1. */
  readonly nth: number
  /** Record that released it; Infinity while it is in the table. */
  released: number
  /** Record that wrote its exit status; Infinity before. */
  ended: number
  /** What its slip says, as far as the log has come: what a wait reads (world.ts, waitStatus). */
  status: number
  /** Record that settled it; Infinity before. While other threads live, that is open when it has ended itself. */
  settled: number
  /** Inode number of the program that it runs, or ran when it ended; 0 unknown. */
  program: number
  /** Row of its mm. */
  mm: number
  /** Row of its signal_struct. */
  readonly signal: number
  /** ps letters as others see them, each from the moment after a record on. */
  readonly letters: { readonly event: number; readonly letter: StateLetter }[]
  /** Names: offset in the byte store. */
  readonly names: { readonly event: number; readonly text: number }[]
  /** Records at which a limit refused it something, with the errno. */
  readonly refusals: { readonly event: number; readonly limit: number; readonly errno: number }[]
  children: number
}

/** A system call with what the log kept of its structs. */
export interface Call {
  readonly life: Life
  readonly nr: number
  readonly args: readonly number[]
  readonly enter: number
  /** Record of its return; Infinity while it is in the call. */
  exit: number
  ret: number
  readonly notes: KernelEvent[]
  /** Records at which a signal made it begin again. */
  readonly restarts: number[]
}

/** Text that appeared on a terminal. */
export interface Written {
  readonly event: number
  readonly off: number
  readonly len: number
  readonly tty: number
}

const NOTES = new Set<number>([
  KIND.sys_text,
  KIND.sys_status,
  KIND.sys_siginfo,
  KIND.sys_sigaction,
  KIND.sys_timespec,
  KIND.sys_sigset,
  KIND.sys_fds
])

interface Group {
  /** How it ends as a whole, once that is settled. */
  status?: number
  /** Those of its threads that have ended. */
  readonly dead: Life[]
}

export class History {
  /** All tasks, in order of birth. */
  readonly lives: Life[] = []
  readonly calls: Call[] = []
  readonly written: Written[] = []
  /** Records that gave the CPU away, or moved the clock: parallel arrays, ascending. */
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
  /** What the holder of tasklist_lock has done to itself, and nobody can see yet. */
  #hidden: { row: number; letter: StateLetter } | undefined
  #locked = 0
  #length = 0

  /** Reads what has come since the last time. */
  extend(run: Run): this {
    for (; this.#length < run.length; this.#length++) this.#read(run, this.#length)
    return this
  }

  get length(): number {
    return this.#length
  }

  byId(id: number): Life | undefined {
    return this.#byId.get(id)
  }

  /** The task that lay in that row just after record `event`. */
  ofRow(row: number, event: number): Life | undefined {
    const lives = this.#rows.get(row)
    if (!lives) return undefined
    for (let i = lives.length - 1; i >= 0; i--) if (lives[i].born <= event) return lives[i]
    return undefined
  }

  /** Virtual ns since boot at a moment. */
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

  /** The last record before `event` at which the kernel was entered anew, or another task got the CPU; -1 for none. */
  entryBefore(event: number): number {
    const i = this.#before(event)
    return i < 0 ? -1 : this.#at[i]
  }

  /** Index of the last note at a record before `event`. */
  #before(event: number): number {
    let low = 0
    let high = this.#at.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#at[middle] < event) low = middle + 1
      else high = middle
    }
    return low - 1
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
    const kind = log.kind(i)
    if (kind === KIND.enter) {
      const executed = log.chunk(i).q[log.start(i) + 2]
      return this.#note(i, executed + NS_PER_ENTRY, executed, this.#life(log.row(i)))
    }
    if (NOTES.has(kind)) {
      this.#open.get(log.row(i))?.notes.push(decode(log, i))
      return
    }
    if (READS.has(kind)) this.#event(decode(log, i), i)
  }

  #life(row: number): Life | undefined {
    const lives = this.#rows.get(row)
    return lives?.[lives.length - 1]
  }

  #event(event: KernelEvent, i: number): void {
    switch (event.kind) {
      case 'idle':
        return this.#note(i, event.said.clock, 0, undefined)
      case 'sched_switch':
        return this.#note(i, 0, 0, this.#life(event.row))
      case 'preempt':
      case 'deactivate':
        return this.#note(i, 0, 0, undefined)
      case 'switch_cpu':
        return this.#note(i, 0, 0, this.#life(event.changed.current.new))
      case 'make_task':
      case 'copy_process':
      case 'copy_thread':
        return this.#birth(event, i)
      case 'exchange_tids':
        this.#life(event.row)!.pid = event.changed.pid.new
        return
      case 'release_task':
      case 'release_thread':
        this.#life(event.row)!.released = i
        return
      case 'exit_code':
        return this.#ended(this.#life(event.row)!, event.changed.exit_code.new, i)
      case 'group_exit':
        return this.#groupExit(event, i)
      case 'exec':
        this.#exec(event, i)
        return
      case 'exec_mm': {
        const program = this.#inodes.get(event.changed.exe.new) ?? 0
        this.#programOfMm.set(event.row, program)
        for (const life of this.lives) if (life.mm === event.row && life.ended === Infinity) life.program = program
        return
      }
      case 'dup_mm':
        this.#programOfMm.set(event.row, this.#programOfMm.get(event.said.from) ?? 0)
        return
      case 'new_inode':
        this.#inodes.set(event.row, event.said.i_ino)
        return
      case 'set_name':
        this.#life(event.row)?.names.push({ event: i, text: event.changed.comm.new })
        return
      case 'limit_reached':
        this.#life(event.row)?.refusals.push({ event: i, limit: event.said.limit, errno: event.said.errno })
        return
      case 'tty_write':
        this.written.push({ event: i, off: event.said.off, len: event.said.len, tty: event.row })
        return
      case 'sys_enter':
        return this.#sysEnter(event, i)
      case 'sys_exit':
        return this.#sysExit(event, i)
      case 'sys_restart':
        this.#open.get(event.row)?.restarts.push(i)
        this.#open.delete(event.row)
        return
      default:
        this.#letter(event, i)
    }
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

  /** The end of the process is the end of those of its threads, too, that have gone before. */
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

  #sysEnter({ row, changed }: EventOf<'sys_enter'>, i: number): void {
    const life = this.#life(row)
    if (!life) return
    // A record keeps only the arguments that changed; the others are those of the call before.
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

  /** Keeps what `ps` would show: what a task does to itself under tasklist_lock comes to light when the lock goes. */
  #letter(event: KernelEvent, i: number): void {
    switch (event.kind) {
      case 'tasklist_lock':
        this.#locked = event.changed.tasklist_lock.new
        if (this.#hidden && this.#locked === 0) this.#show(this.#hidden.row, this.#hidden.letter, i)
        if (this.#locked === 0) this.#hidden = undefined
        return
      case 'exit_zombie':
      case 'exit_dead': {
        const letter = event.changed.exit_state.new === EXIT_DEAD ? 'X' : 'Z'
        if (this.#locked === event.row) this.#hidden = { row: event.row, letter }
        else this.#show(event.row, letter, i, letter === 'X')
        return
      }
      case 'set_state':
      case 'prepare_to_wait':
      case 'try_to_wake_up':
      case 'wake_current':
      case 'stopped':
      case 'do_task_dead':
        this.#show(event.row, letterOf(event.changed.state.new), i)
    }
  }

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

const READS = new Set<number>(
  (
    [
      'idle',
      'sched_switch',
      'preempt',
      'deactivate',
      'switch_cpu',
      'make_task',
      'copy_process',
      'copy_thread',
      'exchange_tids',
      'release_task',
      'release_thread',
      'exit_code',
      'group_exit',
      'exec',
      'exec_mm',
      'dup_mm',
      'new_inode',
      'set_name',
      'limit_reached',
      'tty_write',
      'sys_enter',
      'sys_exit',
      'sys_restart',
      'tasklist_lock',
      'exit_zombie',
      'exit_dead',
      'set_state',
      'prepare_to_wait',
      'try_to_wake_up',
      'wake_current',
      'stopped',
      'do_task_dead'
    ] as const
  ).map((kind) => KIND[kind])
)

const histories = new WeakMap<Run, { branches: number; history: History }>()

/** The history of a run, as far as its log has come. */
export function historyOf(run: Run): History {
  const known = histories.get(run)
  if (known && known.branches === run.branches) return known.history.extend(run)
  const history = new History()
  histories.set(run, { branches: run.branches, history })
  return history.extend(run)
}

/** The ps letter of a life at a moment. */
export function letterAt(life: Life, event: number): StateLetter | undefined {
  let letter: StateLetter | undefined
  for (const change of life.letters) {
    if (change.event >= event) break
    letter = change.letter
  }
  return event > life.released ? undefined : letter
}

/** What its slip says at a moment; undefined while it has none, or one that can still change. */
export function slipAt(life: Life, event: number): number | undefined {
  return life.settled < event ? life.status : undefined
}

/** Its name at a moment. */
export function nameAt(run: Run, life: Life, event: number): string {
  let text = 0
  for (const change of life.names) {
    if (change.event >= event) break
    text = change.text
  }
  return run.world.bytes.text(text)
}
