// poll.ts: waiting for any of several files. Whoever waits here sleeps on one queue, and is woken when one of its own files is ready.
import {
  EBADF,
  EFAULT,
  EINVAL,
  ERESTARTNOHAND,
  ERESTART_RESTARTBLOCK,
  FileKind,
  NS_PER_ENTRY,
  NS_PER_SECOND,
  O_ACCMODE,
  O_RDONLY,
  O_WRONLY
} from '../../record/constants.ts'
import { NR } from '../../record/syscalls.ts'
import type { Kernel } from '../kernel.ts'
import { copyFromUser, copyToUser, getWords, long, putWords } from '../mm/uaccess.ts'
import { sleepOn, startTimer, wakeUp } from '../sched.ts'
import { restoreSigmask } from '../signal/deliver.ts'
import { signalPending } from '../signal/send.ts'
import { KERNEL_ONLY } from '../signal/sigset.ts'
import type { File, Task } from '../../record/state/fields.ts'
import { fdGet } from './files.ts'
import { askHost, awaitsHost } from './host.ts'
import { slotsOf } from './pipe.ts'
import { pidfdReady, pidfdTask } from './pidfd.ts'
import { signalfdReady } from './signalfd.ts'

const POLLIN = 1
const POLLOUT = 4
const POLLERR = 8
const POLLHUP = 0x10
const POLLNVAL = 0x20
const POLLRDNORM = 0x40
const POLLWRNORM = 0x100
const CAN_READ = POLLIN | POLLRDNORM
const CAN_WRITE = POLLOUT | POLLWRNORM
const MOST_FILES = 1_048_576

/** What could be done with a file now without waiting. @see Linux fs/pipe.c pipe_poll, drivers/tty/n_tty.c n_tty_poll */
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

/** Wakes those of the sleepers for whom something is ready now. */
export function wakePollers(k: Kernel): void {
  for (let row = k.sys.poll_first; row !== 0; row = k.task(row).wq_next) {
    const task = k.task(row)
    if (isReady(k, task)) wakeUp(k, task)
  }
}

/** Does one of the sleepers wait for a file that awaits the host? */
export function pollersAwaitHost(k: Kernel): boolean {
  k.looked = false
  for (let row = k.sys.poll_first; row !== 0; row = k.task(row).wq_next) isReady(k, k.task(row))
  return k.looked
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

interface Polled {
  readonly fd: number
  readonly events: number
  readonly revents: number
}

/** struct pollfd from user memory, and what is ready of each; undefined is EFAULT. */
function lookAtFds(k: Kernel, task: Task): Polled[] | undefined {
  const words = getWords(k, task, task.arg0, task.arg1 * 2)
  if (!words) return undefined
  return Array.from({ length: task.arg1 }, (_, i) => {
    const fd = words[i * 2]
    const events = words[i * 2 + 1] & 0xffff
    const file = fd < 0 ? undefined : fdGet(k, task, fd)
    const revents = fd < 0 ? 0 : file ? pollMask(k, task, file) & (events | POLLERR | POLLHUP) : POLLNVAL
    return { fd, events, revents }
  })
}

/** @see Linux fs/select.c do_sys_poll */
function doPoll(k: Kernel, task: Task, timeout: number | undefined, interrupted: number): number {
  if (task.arg1 < 0 || task.arg1 > MOST_FILES) return -EINVAL
  k.looked = false
  const fds = lookAtFds(k, task)
  if (!fds) return -EFAULT
  const count = fds.filter(({ revents }) => revents !== 0).length
  const slept = count > 0 ? 0 : waitOn(k, task, timeout, interrupted)
  if (slept !== 0) return slept
  const words = fds.flatMap(({ fd, events, revents }) => [fd, events | (revents << 16)])
  return putWords(k, task, task.arg0, words) ? count : -EFAULT
}

/** Nothing is ready: 0 when the time is over, or what the call has to answer. `timeout` in ns; undefined: as long as it takes.
 *  The deadline is fixed at the first look. */
function waitOn(k: Kernel, task: Task, timeout: number | undefined, interrupted: number): number {
  if (timeout === 0) return task.restore_sigmask !== 0 && signalPending(k, task) ? interrupted : nothing(k)
  const first = task.restart === 0
  const deadline = timeout === undefined ? Infinity : first ? k.sys.clock + timeout : task.expires
  if (k.sys.clock >= deadline) return nothing(k)
  if (deadline < Infinity && first) k.emit.set_restart_block(task.row, task.syscall, deadline)
  if (signalPending(k, task)) return interrupted
  if (deadline < Infinity) startTimer(k, task, deadline)
  return sleepOn(k, task, 'poll_wait', 1, 'do_poll')
}

/** The time is over, unless there may be something. */
const nothing = (k: Kernel): number => (k.looked ? askHost(k) : 0)

/** poll(2): interrupted by a stop or an ignored signal it keeps its deadline. */
export function sysPoll(k: Kernel, task: Task): number {
  return doPoll(k, task, task.arg2 < 0 ? undefined : task.arg2 * 1_000_000, -ERESTART_RESTARTBLOCK)
}

/** ppoll(2). */
export function sysPpoll(k: Kernel, task: Task): number {
  return withRest(k, task, task.arg2, 1, task.arg3, task.arg4, (timeout) => doPoll(k, task, timeout, -ERESTARTNOHAND))
}

// ── select ──

interface Sets {
  /** The three sets as they will be answered; undefined where none was given. */
  readonly out: readonly (Uint8Array | undefined)[]
  readonly count: number
}
const WANTED = [CAN_READ | POLLHUP | POLLERR, CAN_WRITE | POLLERR, 0]

function lookAtSets(k: Kernel, task: Task): Sets | number {
  const n = Math.min(task.arg0, 1024)
  const bytes = ((n + 63) >> 6) * 8
  let count = 0
  const out: (Uint8Array | undefined)[] = []
  for (const [i, addr] of [task.arg1, task.arg2, task.arg3].entries()) {
    const set = addr === 0 ? undefined : copyFromUser(k, task, addr, bytes)
    if (addr !== 0 && !set) return -EFAULT
    out.push(set && new Uint8Array(bytes))
    for (let fd = 0; set && fd < n; fd++) {
      if (!(set[fd >> 3] & (1 << (fd & 7)))) continue
      const file = fdGet(k, task, fd)
      if (!file) return -EBADF
      if (!(pollMask(k, task, file) & WANTED[i])) continue
      out[i]![fd >> 3] |= 1 << (fd & 7)
      count++
    }
  }
  return { out, count }
}

/** @see Linux fs/select.c core_sys_select */
function doSelect(k: Kernel, task: Task, timeout: number | undefined): number {
  if (task.arg0 < 0) return -EINVAL
  k.looked = false
  const found = lookAtSets(k, task)
  if (typeof found === 'number') return found
  const slept = found.count > 0 ? 0 : waitOn(k, task, timeout, -ERESTARTNOHAND)
  if (slept !== 0) return slept
  for (const [i, addr] of [task.arg1, task.arg2, task.arg3].entries()) {
    const set = found.out[i]
    if (set && !copyToUser(k, task, addr, set)) return -EFAULT
  }
  return found.count
}

/** select(2): the timeout is brought up to date, so that after a stop it goes on with its rest. */
export function sysSelect(k: Kernel, task: Task): number {
  // Microseconds of a second and more are taken as seconds.
  return withRest(k, task, task.arg4, 1000, 0, 0, (timeout) => doSelect(k, task, timeout))
}

/** pselect6(2): its sixth argument points to a mask and that mask's size. */
export function sysPselect6(k: Kernel, task: Task): number {
  const sixth = task.arg5 === 0 ? new Int32Array(4) : getWords(k, task, task.arg5, 4)
  if (!sixth) return -EFAULT
  return withRest(k, task, task.arg4, 1, sixth[0], sixth[2], (timeout) => doSelect(k, task, timeout))
}

/** Runs a call whose timeout lies in user memory (seconds, and units of `unit` ns) and is left there as what remains; and, with a mask, under that.
 *  @see Linux fs/select.c poll_select_finish */
function withRest(
  k: Kernel,
  task: Task,
  addr: number,
  unit: number,
  mask: number,
  size: number,
  call: (timeout: number | undefined) => number
): number {
  const words = addr === 0 ? undefined : getWords(k, task, addr, 4)
  if (addr !== 0 && !words) return -EFAULT
  if (words && (words[1] !== 0 || words[0] < 0 || words[2] < 0 || (unit === 1 && words[2] >= NS_PER_SECOND)))
    return -EINVAL
  if (mask !== 0 && task.restore_sigmask === 0) {
    const set = size === 8 ? getWords(k, task, mask, 2) : undefined
    if (!set) return size === 8 ? -EFAULT : -EINVAL
    k.emit.save_sigmask(task.row, task.blocked, task.blocked_hi, 1)
    k.emit.set_blocked(task.row, set[0] & ~KERNEL_ONLY, set[1])
  }
  const timeout = words && words[0] * NS_PER_SECOND + words[2] * unit
  const result = call(timeout)
  const done = result > -ERESTARTNOHAND && result < MOST_FILES
  if (timeout && (done || result === -ERESTARTNOHAND)) {
    // The call itself has taken time: less is left than was given.
    const left = task.restart === 0 ? timeout : task.expires - k.sys.clock
    const rest = Math.max(0, Math.min(left, timeout - NS_PER_ENTRY))
    putWords(k, task, addr, [
      ...long(Math.floor(rest / NS_PER_SECOND)),
      ...long(Math.floor((rest % NS_PER_SECOND) / unit))
    ])
    if (task.restart !== 0) k.emit.set_restart_block(task.row, 0, 0)
  }
  if (done) restoreSigmask(k, task)
  return result
}
