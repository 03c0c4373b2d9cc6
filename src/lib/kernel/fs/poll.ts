// poll.ts: which files are ready, and who waits for that. All who wait for any of several files sleep on one queue (sys.poll_first); what each
// waits for is read from the arguments of its call, or was put down when it fell asleep, and is found by poll_wait.ts. Whoever makes a file ready calls wakePollers.
// @see Linux include/linux/poll.h, fs/select.c
import {
  EBADF,
  EFAULT,
  ENOMEM,
  FileKind,
  O_ACCMODE,
  O_RDONLY,
  O_WRONLY,
  TASK_INTERRUPTIBLE
} from '../../record/constants.ts'
import type { File, Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import { fdGet } from './fdtable.ts'
import { awaitsHost, hostSources } from './host.ts'
import { slotsOf } from './pipe_fs_i.ts'
import {
  PollWaits,
  putDown,
  signalSource,
  sourceOf,
  sourcesPutDown,
  type Source,
  waitsFirmly,
  wordsPutDown
} from './poll_wait.ts'
import type { BLOCKED, Kernel } from '../kernel.ts'
import { getWords } from '../mm/uaccess.ts'
import { pidfdTask } from '../pid.ts'
import { sleepOn, wakeUp } from '../sched.ts'

const POLLIN = 1
const POLLOUT = 4
const POLLERR = 8
const POLLHUP = 0x10
const POLLNVAL = 0x20
const POLLRDNORM = 0x40
const POLLWRNORM = 0x100
const CAN_READ = POLLIN | POLLRDNORM
const CAN_WRITE = POLLOUT | POLLWRNORM

/** What a task could do with a file now, without waiting. @see Linux fs/pipe.c pipe_poll, drivers/tty/n_tty.c n_tty_poll */
export function pollMask(k: Kernel, task: Task, file: File): number {
  if (awaitsHost(k, file)) k.looked = true
  switch (file.kind) {
    case FileKind.PIPE: {
      const pipe = k.state.pipe.at(file.pipe)
      const mode = file.f_flags & O_ACCMODE
      const read =
        mode === O_WRONLY
          ? 0
          : (pipe.len > 0 ? CAN_READ : 0) |
            (pipe.writers === 0 && (file.inode === 0 || pipe.w_counter > 0) ? POLLHUP : 0)
      const write =
        mode === O_RDONLY ? 0 : (pipe.bufs < slotsOf(pipe) ? CAN_WRITE : 0) | (pipe.readers === 0 ? POLLERR : 0)
      return read | write
    }
    case FileKind.TTY:
      return CAN_WRITE | (k.state.tty.at(file.tty).in_first !== 0 ? CAN_READ : 0)
    case FileKind.HOST:
      return CAN_WRITE
    case FileKind.SIGNALFD:
      return signalfdReady(k, task, file) ? POLLIN : 0
    case FileKind.PIDFD:
      return pidfdReady(k, file) ? CAN_READ | (pidfdTask(k, file) ? 0 : POLLHUP) : 0
    default:
      return CAN_READ | CAN_WRITE
  }
}

/** Wakes the sleepers for whom something is ready now. Called wherever a source may have made a file ready. */
export function wakePollers(k: Kernel, source: Source): void {
  if (k.sys.poll_first === 0) return
  for (const row of pollWaits(k).of(source)) {
    const task = k.task(row)
    if (task.state === TASK_INTERRUPTIBLE && isReady(k, task)) wakeUp(k, task)
  }
}

/** Does one of the sleepers wait for a file that awaits the host? */
export function pollersAwaitHost(k: Kernel): boolean {
  if (k.sys.poll_first === 0) return false
  k.looked = false
  for (const source of hostSources(k)) for (const row of pollWaits(k).of(source)) if (!k.looked) isReady(k, k.task(row))
  return k.looked
}

/** Puts down what a call waits for that is about to sleep, and the words that it names in memory, if others could change them. 0, or -ENOMEM: there is
 *  no room. @see Linux fs/select.c do_sys_poll, core_sys_select, which copy them in */
export function keepWords(k: Kernel, task: Task): number {
  if (task.progress !== 0 || isFirm(k, task)) return 0
  const words = wordsOf(k, task)
  if (!words || words.length === 0) return 0
  const progress = putDown(k, sourcesOf(k, task), words)
  if (progress !== 0) k.emit.sys_progress(task.row, progress)
  return progress === 0 ? -ENOMEM : 0
}

/** Puts the current task to sleep, until one of the files that its call names is ready. */
export function sleepInPoll(k: Kernel, task: Task): typeof BLOCKED {
  k.pollWaits?.add(task.row, sourcesOf(k, task))
  return sleepOn(k, task, 'poll_wait', 1, 'do_poll')
}

/** Who waits for what. */
export function pollWaits(k: Kernel): PollWaits {
  if (k.pollWaits) return k.pollWaits
  const waits = new PollWaits()
  for (let row = k.sys.poll_first; row !== 0; row = k.task(row).wq_next) waits.add(row, sourcesOf(k, k.task(row)))
  return (k.pollWaits = waits)
}

const POLLS = new Set<number>([NR.poll, NR.ppoll])
const SELECTS = new Set<number>([NR.select, NR.pselect6])

/** The words that the call names in memory; undefined is EFAULT. */
const wordsOf = (k: Kernel, task: Task): Int32Array | undefined =>
  POLLS.has(task.syscall - 1) ? pollfdWords(k, task) : setWords(k, task)

/** Can nobody change what the call waits for? A call that reads signals waits for those of its own process. */
function isFirm(k: Kernel, task: Task): boolean {
  const { arg0, arg1, arg2, arg3 } = task
  if (POLLS.has(task.syscall - 1)) return waitsFirmly(k, task, [arg0])
  return !SELECTS.has(task.syscall - 1) || waitsFirmly(k, task, [arg1, arg2, arg3])
}

/** What the call waits for in which the task sleeps, each once. */
function sourcesOf(k: Kernel, task: Task): readonly Source[] {
  const polls = POLLS.has(task.syscall - 1)
  if (!polls && !SELECTS.has(task.syscall - 1)) return [signalSource(task.signal)]
  if (task.progress !== 0) return sourcesPutDown(k, task.progress)
  const sources = (polls ? polledFds(k, task) : selectedFds(k, task)).flatMap((fd) => {
    const file = fdGet(k, task, fd)
    return (file && sourceOf(task, file)) ?? []
  })
  return sources.sort((a, b) => a - b).filter((one, i) => one !== sources[i - 1])
}

const polledFds = (k: Kernel, task: Task): number[] => [...(pollfdWords(k, task) ?? [])].filter((_, i) => i % 2 === 0)

function selectedFds(k: Kernel, task: Task): number[] {
  const sets = fdSets(k, task) ?? []
  return sets.flatMap((set) =>
    Array.from({ length: set ? selectable(task) : 0 }, (_, fd) => fd).filter((fd) => has(set!, fd))
  )
}

/** Would the call that the task sleeps in find something? */
function isReady(k: Kernel, task: Task): boolean {
  switch (task.syscall - 1) {
    case NR.poll:
    case NR.ppoll:
      return lookAtFds(k, task)?.some(({ revents }) => revents !== 0) ?? true
    case NR.select:
    case NR.pselect6: {
      const found = lookAtSets(k, task)
      return typeof found === 'number' || found.count > 0
    }
    case NR.read: {
      const file = fdGet(k, task, task.arg0)
      return !file || signalfdReady(k, task, file)
    }
    default:
      return true
  }
}

// ── poll ──

export interface Polled {
  readonly fd: number
  readonly events: number
  readonly revents: number
}

/** The array of a poll, two words for each struct pollfd: what was put down of it, or what is in user memory; undefined is EFAULT. */
const pollfdWords = (k: Kernel, task: Task): Int32Array | undefined =>
  task.progress !== 0 ? wordsPutDown(k, task.progress, task.arg1 * 2) : getWords(k, task, task.arg0, task.arg1 * 2)

/** What is ready of each struct pollfd; undefined is EFAULT. */
export function lookAtFds(k: Kernel, task: Task): Polled[] | undefined {
  const words = pollfdWords(k, task)
  if (!words) return undefined
  return Array.from({ length: task.arg1 }, (_, i) => {
    const fd = words[i * 2]
    const events = words[i * 2 + 1] & 0xffff
    const file = fd < 0 ? undefined : fdGet(k, task, fd)
    const revents = fd < 0 ? 0 : file ? pollMask(k, task, file) & (events | POLLERR | POLLHUP) : POLLNVAL
    return { fd, events, revents }
  })
}

// ── select ──

interface Sets {
  /** The three sets as they will be answered; undefined where none was given. */
  readonly out: readonly (Int32Array | undefined)[]
  readonly count: number
  /** There is a file in one of them. */
  readonly watched: boolean
}
const WANTED = [CAN_READ | POLLHUP | POLLERR, CAN_WRITE | POLLERR, 0]

/** Descriptors from this one on are not looked at. */
const selectable = (task: Task): number => Math.min(task.arg0, 1024)
/** Words of each set. */
const wordsInSet = (task: Task): number => ((selectable(task) + 63) >> 6) * 2
const has = (set: Int32Array, fd: number): boolean => (set[fd >> 5] & (1 << (fd & 31))) !== 0

/** The sets of a select that were given, one after the other: what was put down of them, or what is in user memory; undefined is EFAULT. */
function setWords(k: Kernel, task: Task): Int32Array | undefined {
  const given = [task.arg1, task.arg2, task.arg3].filter((addr) => addr !== 0)
  const size = wordsInSet(task)
  if (task.progress !== 0) return wordsPutDown(k, task.progress, given.length * size)
  const words = new Int32Array(given.length * size)
  for (const [i, addr] of given.entries()) {
    const set = getWords(k, task, addr, size)
    if (!set) return undefined
    words.set(set, i * size)
  }
  return words
}

/** The three sets of a select, where they were given; undefined is EFAULT. */
function fdSets(k: Kernel, task: Task): (Int32Array | undefined)[] | undefined {
  const words = setWords(k, task)
  const size = wordsInSet(task)
  let at = 0
  return (
    words &&
    [task.arg1, task.arg2, task.arg3].map((addr) => (addr === 0 ? undefined : words.subarray(at, (at += size))))
  )
}

/** The three sets of select, and how many files in them are ready; or a negated errno. */
export function lookAtSets(k: Kernel, task: Task): Sets | number {
  const sets = fdSets(k, task)
  if (!sets) return -EFAULT
  let count = 0
  let watched = false
  const out = sets.map((set) => set && new Int32Array(set.length))
  for (const [i, set] of sets.entries()) {
    for (let fd = 0; set && fd < selectable(task); fd++) {
      if (!has(set, fd)) continue
      const file = fdGet(k, task, fd)
      if (!file) return -EBADF
      watched = true
      if (!(pollMask(k, task, file) & WANTED[i])) continue
      out[i]![fd >> 5] |= 1 << (fd & 31)
      count++
    }
  }
  return { out, count, watched }
}

/** Is the process of a pidfd dead? @see Linux kernel/fork.c pidfd_poll */
function pidfdReady(k: Kernel, file: File): boolean {
  const task = pidfdTask(k, file)
  return !task || (task.exit_state !== 0 && k.state.signal.at(task.signal).nr_threads === 1)
}

/** Is a signal of the file's mask pending? */
export function signalfdReady(k: Kernel, task: Task, file: File): boolean {
  const signal = k.state.signal.at(task.signal)
  const lo = (task.pending | signal.shared_pending) & file.aux
  const hi = (task.pending_hi | signal.shared_pending_hi) & file.aux_hi
  return (lo | hi) !== 0
}
