// select.ts: the calls that wait for any of several files: poll(2), select(2), and those with a signal mask. @see Linux fs/select.c
import {
  EFAULT,
  EINVAL,
  ERESTART_RESTARTBLOCK,
  ERESTARTNOHAND,
  NS_PER_ENTRY,
  NS_PER_SECOND
} from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import { askHost } from './host.ts'
import { keepWords, lookAtFds, lookAtSets, type Polled, sleepInPoll } from './poll.ts'
import type { Kernel } from '../kernel.ts'
import { getWords, long, putWords } from '../mm/uaccess.ts'
import { sleep, startTimer } from '../sched.ts'
import { restoreSigmask } from '../signal/deliver.ts'
import { signalPending } from '../signal/signal.ts'
import { KERNEL_ONLY } from '../signal/sigset.ts'

const MOST_FILES = 1_048_576

/** Looks at the files of a poll, or sleeps. @see Linux fs/select.c do_sys_poll */
function doPoll(k: Kernel, task: Task, timeout: number | undefined, interrupted: number): number {
  if (task.arg1 < 0 || task.arg1 > MOST_FILES) return -EINVAL
  k.looked = false
  const fds = lookAtFds(k, task)
  if (!fds) return -EFAULT
  const count = fds.filter(({ revents }) => revents !== 0).length
  const watched = fds.some(({ fd }) => fd >= 0)
  const slept = count > 0 ? 0 : waitOn(k, task, timeout, interrupted, watched)
  if (slept !== 0) return slept
  return putRevents(k, task, fds) ? count : -EFAULT
}

/** Writes what is ready, and nothing else: another thread may have changed the rest while this one slept. */
function putRevents(k: Kernel, task: Task, fds: readonly Polled[]): boolean {
  const now = getWords(k, task, task.arg0, fds.length * 2)
  const words = now && fds.flatMap(({ revents }, i) => [now[i * 2], (now[i * 2 + 1] & 0xffff) | (revents << 16)])
  return words !== undefined && putWords(k, task, task.arg0, words)
}

/** What a call does that finds nothing ready: 0 when the time is over, or what it has to answer. `timeout` in ns; undefined: as long as it takes.
 *  The deadline is fixed at the first look. A call that watches no file only sleeps: it stands on no queue. */
function waitOn(k: Kernel, task: Task, timeout: number | undefined, interrupted: number, watched: boolean): number {
  if (timeout === 0) return task.restore_sigmask !== 0 && signalPending(k, task) ? interrupted : nothing(k)
  const first = task.restart === 0
  const deadline = timeout === undefined ? Infinity : first ? k.sys.clock + timeout : task.expires
  if (k.sys.clock >= deadline) return nothing(k)
  if (deadline < Infinity && first) k.emit.set_restart_block(task.row, task.syscall, deadline)
  if (signalPending(k, task)) return interrupted
  const full = keepWords(k, task)
  if (full !== 0) return full
  if (deadline < Infinity) startTimer(k, task, deadline)
  return watched ? sleepInPoll(k, task) : sleep(k, task, 'do_poll')
}

/** The time is over. If one of the files awaits the host, that is asked first. */
const nothing = (k: Kernel): number => (k.looked ? askHost(k) : 0)

/** poll(2): interrupted by a stop or an ignored signal it keeps its deadline. */
export function sysPoll(k: Kernel, task: Task): number {
  return doPoll(k, task, task.arg2 < 0 ? undefined : task.arg2 * 1_000_000, -ERESTART_RESTARTBLOCK)
}

/** ppoll(2). */
export function sysPpoll(k: Kernel, task: Task): number {
  return withRest(k, task, task.arg2, 1, task.arg3, task.arg4, (timeout) => doPoll(k, task, timeout, -ERESTARTNOHAND))
}

/** Looks at the files of a select, or sleeps. @see Linux fs/select.c core_sys_select */
function doSelect(k: Kernel, task: Task, timeout: number | undefined): number {
  if (task.arg0 < 0) return -EINVAL
  k.looked = false
  const found = lookAtSets(k, task)
  if (typeof found === 'number') return found
  const slept = found.count > 0 ? 0 : waitOn(k, task, timeout, -ERESTARTNOHAND, found.watched)
  if (slept !== 0) return slept
  for (const [i, addr] of [task.arg1, task.arg2, task.arg3].entries()) {
    const set = found.out[i]
    if (set && !putWords(k, task, addr, [...set])) return -EFAULT
  }
  return found.count
}

/** select(2): what remains of the timeout is written back, so that after a stop the call goes on with the rest. */
export function sysSelect(k: Kernel, task: Task): number {
  // Microseconds of a second and more are taken as seconds.
  return withRest(k, task, task.arg4, 1000, 0, 0, (timeout) => doSelect(k, task, timeout))
}

/** pselect6(2): its sixth argument points to a mask and that mask's size. */
export function sysPselect6(k: Kernel, task: Task): number {
  const sixth = task.arg5 === 0 || goesOn(task) ? new Int32Array(4) : getWords(k, task, task.arg5, 4)
  if (!sixth) return -EFAULT
  return withRest(k, task, task.arg4, 1, sixth[0], sixth[2], (timeout) => doSelect(k, task, timeout))
}

/** Has the call slept already? What it had to read in memory it has read: another thread may have changed it since. */
const goesOn = (task: Task): boolean => task.restart !== 0 || task.progress !== 0

/** The timeout that lies in user memory, in ns; or a negated errno. The deadline of a call that goes on is fixed. */
function timeoutAt(k: Kernel, task: Task, addr: number, unit: number): number {
  if (goesOn(task)) return Infinity
  const words = getWords(k, task, addr, 4)
  if (!words) return -EFAULT
  const [seconds, above, parts] = words
  if (above !== 0 || seconds < 0 || parts < 0 || (unit === 1 && parts >= NS_PER_SECOND)) return -EINVAL
  return seconds * NS_PER_SECOND + parts * unit
}

/** Makes a call whose timeout lies in user memory (seconds, and units of `unit` ns), and writes back what remains of it. If there is a mask of signals,
 *  it holds during the call.
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
  const timeout = addr === 0 ? undefined : timeoutAt(k, task, addr, unit)
  if (timeout !== undefined && timeout < 0) return timeout
  if (mask !== 0 && task.restore_sigmask === 0) {
    const set = size === 8 ? getWords(k, task, mask, 2) : undefined
    if (!set) return size === 8 ? -EFAULT : -EINVAL
    k.emit.save_sigmask(task.row, task.blocked, task.blocked_hi, 1)
    k.emit.set_blocked(task.row, set[0] & ~KERNEL_ONLY, set[1])
  }
  const result = call(timeout)
  const done = result > -ERESTARTNOHAND && result < MOST_FILES
  if (timeout && (done || result === -ERESTARTNOHAND)) {
    // The call itself has taken time: less is left than was given.
    const left = task.restart === 0 ? timeout : task.expires - k.sys.clock
    const rest = Math.max(0, left - NS_PER_ENTRY)
    putWords(k, task, addr, [
      ...long(Math.floor(rest / NS_PER_SECOND)),
      ...long(Math.floor((rest % NS_PER_SECOND) / unit))
    ])
    if (task.restart !== 0) k.emit.set_restart_block(task.row, 0, 0)
  }
  if (done) restoreSigmask(k, task)
  return result
}
