// time.ts: system calls about time: what time it is, sleeping, and alarms.
import {
  EFAULT,
  EINVAL,
  EOPNOTSUPP,
  ERESTART_RESTARTBLOCK,
  ERESTARTNOHAND,
  NS_PER_SECOND
} from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import type { Call } from './process.ts'
import { threadGroupCputime } from '../cputime.ts'
import type { Kernel } from '../kernel.ts'
import { getWords, long, putWords } from '../mm/uaccess.ts'
import { findTask, globalNr } from '../pid.ts'
import { sleep, startTimer, unixTime } from '../sched.ts'
import { signalPending } from '../signal/signal.ts'
import { startAlarm, stopAlarm } from '../time/itimer.ts'

const CLOCK_REALTIME = 0
const CLOCK_PROCESS_CPUTIME_ID = 2
const CLOCK_THREAD_CPUTIME_ID = 3
const TIMER_ABSTIME = 1

/** The tick of a kernel with CONFIG_HZ=250, ns. */
const TICK_NSEC = 4_000_000

/** ns of a clock; undefined is EINVAL. */
function clockNs(k: Kernel, t: Task, id: number): number | undefined {
  if (id === CLOCK_REALTIME || id === 5 || id === 11) return k.sys.boot_time * NS_PER_SECOND + k.sys.clock
  if (id === CLOCK_THREAD_CPUTIME_ID) return t.utime + t.stime
  if (id === CLOCK_PROCESS_CPUTIME_ID) {
    const { utime, stime } = threadGroupCputime(k, t.signal)
    return utime + stime
  }
  if (id < 0) return cpuClockNs(k, t, id)
  return id === 1 || id === 4 || id === 6 || id === 7 ? k.sys.clock : undefined
}

/** CPU time of a process or thread whose number is in that of the clock, as pthread_getcpuclockid(3) and clock_getcpuclockid(3) make it.
 *  @see Linux include/linux/posix-timers.h CPUCLOCK_PID */
function cpuClockNs(k: Kernel, t: Task, id: number): number | undefined {
  const pid = ~(id >> 3)
  const which = id & 3
  const target = pid === 0 ? t : findTask(k, globalNr(k, t, pid))
  if (!target || which === 3) return undefined
  const thread = (id & 4) !== 0
  if (thread ? target.tgid !== t.tgid : target.pid !== target.tgid) return undefined
  const { utime, stime } = thread ? target : threadGroupCputime(k, target.signal)
  return which === 1 ? utime : utime + stime
}

/** Seconds and rest of a clock. They are computed apart, for the ns since 1970 do not fit a double exactly. */
function clockParts(k: Kernel, t: Task, id: number): [number, number] | undefined {
  const ns = clockNs(k, t, id)
  if (ns === undefined) return undefined
  if (id === CLOCK_REALTIME || id === 5 || id === 11) return [unixTime(k), k.sys.clock % NS_PER_SECOND]
  return [Math.floor(ns / NS_PER_SECOND), ns % NS_PER_SECOND]
}

const clockGettime: Call = (k, t) => {
  const parts = clockParts(k, t, t.arg0)
  if (!parts) return -EINVAL
  return putWords(k, t, t.arg1, [...long(parts[0]), ...long(parts[1])]) ? 0 : -EFAULT
}
const clockGetres: Call = (k, t) => {
  if (clockNs(k, t, t.arg0) === undefined) return -EINVAL
  const ns = t.arg0 === 5 || t.arg0 === 6 ? TICK_NSEC : 1
  return t.arg1 === 0 || putWords(k, t, t.arg1, [0, 0, ns, 0]) ? 0 : -EFAULT
}
const gettimeofday: Call = (k, t) => {
  const words = [...long(unixTime(k)), ...long(Math.floor((k.sys.clock % NS_PER_SECOND) / 1000))]
  return t.arg0 === 0 || putWords(k, t, t.arg0, words) ? 0 : -EFAULT
}
const time: Call = (k, t) => {
  const now = unixTime(k)
  return t.arg0 === 0 || putWords(k, t, t.arg0, long(now)) ? now : -EFAULT
}

/** A timespec from user memory, in ns; or a negated errno. */
export function getTimespec(k: Kernel, t: Task, addr: number): number {
  const w = getWords(k, t, addr, 4)
  if (!w) return -EFAULT
  if (w[1] < 0 || w[2] < 0 || w[3] !== 0 || w[2] >= NS_PER_SECOND) return -EINVAL
  return ((w[0] >>> 0) + w[1] * 4294967296) * NS_PER_SECOND + w[2]
}

/** The most that a deadline can be, ns: 104 days, to stay exact. */
const FAR = 2 ** 53 - 1

/** nanosleep(2). The deadline is fixed at the first call, and kept over stops and ignored signals. A handler ends the sleep, and the rest is told.
 *  @see Linux kernel/time/hrtimer.c hrtimer_nanosleep */
const nanosleep: Call = (k, t) => sleepFor(k, t, t.arg0, t.arg1, 0, false)

/** Clocks that one can sleep by: CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_BOOTTIME, CLOCK_TAI. */
const SLEEPS: readonly number[] = [CLOCK_REALTIME, 1, 7, 11]

const clockNanosleep: Call = (k, t) => {
  if (t.arg0 < 0 || t.arg0 === CLOCK_PROCESS_CPUTIME_ID) return cpuNanosleep(k, t)
  const now = clockNs(k, t, t.arg0)
  if (now === undefined) return -EINVAL
  if (!SLEEPS.includes(t.arg0)) return -EOPNOTSUPP
  const base = t.arg0 === CLOCK_REALTIME || t.arg0 === 11 ? k.sys.boot_time * NS_PER_SECOND : 0
  return sleepFor(k, t, t.arg2, t.arg3, base, (t.arg1 & TIMER_ABSTIME) !== 0)
}

/** Sleeping by a clock of CPU time is refused, unless it is for no time at all. @see Linux kernel/time/posix-cpu-timers.c posix_cpu_nsleep */
function cpuNanosleep(k: Kernel, t: Task): number {
  const ns = getTimespec(k, t, t.arg2)
  if (ns < 0) return ns
  const now = clockNs(k, t, t.arg0)
  if (now === undefined) return -EINVAL
  return ns === 0 || (t.arg1 & TIMER_ABSTIME && ns <= now) ? 0 : -EOPNOTSUPP
}

function sleepFor(k: Kernel, t: Task, request: number, rest: number, base: number, absolute: boolean): number {
  if (t.restart === 0) {
    const ns = getTimespec(k, t, request)
    if (ns < 0) return ns
    k.call(FN.do_nanosleep)
    k.emit.sys_timespec(t.row, 0, Math.min(Math.floor(ns / NS_PER_SECOND), 0x7fff_ffff), ns % NS_PER_SECOND)
    k.emit.set_restart_block(t.row, t.syscall, Math.min(absolute ? ns - base : k.sys.clock + ns, FAR))
  }
  if (k.sys.clock >= t.expires) return 0
  if (signalPending(k, t)) {
    if (absolute) return -ERESTARTNOHAND
    const left = t.expires - k.sys.clock
    const words = [...long(Math.floor(left / NS_PER_SECOND)), ...long(left % NS_PER_SECOND)]
    return rest !== 0 && !putWords(k, t, rest, words) ? -EFAULT : -ERESTART_RESTARTBLOCK
  }
  startTimer(k, t, t.expires)
  return sleep(k, t, 'do_nanosleep')
}

// ── alarms ──

/** alarm(2): answers the seconds that were left, rounded as Linux does: never 0 while one was pending. */
const alarm: Call = (k, t) => {
  const signal = k.state.signal.at(t.signal)
  const left = signal.it_real_value === 0 ? 0 : signal.it_real_value - k.sys.clock
  stopAlarm(k, signal.row)
  if (t.arg0 > 0) startAlarm(k, signal.row, k.sys.clock + t.arg0 * NS_PER_SECOND, 0)
  const seconds = Math.floor(left / NS_PER_SECOND)
  const rest = left % NS_PER_SECOND
  return seconds + (rest >= NS_PER_SECOND / 2 || (seconds === 0 && rest > 0) ? 1 : 0)
}

const ITIMER_REAL = 0
const ITIMER_VIRTUAL = 1
const ITIMER_PROF = 2

/** The clock that a timer counts, when it is due by that clock (0: not armed), and its interval, ns. */
function itimer(k: Kernel, t: Task, which: number): { now: number; due: number; incr: number } {
  const s = k.state.signal.at(t.signal)
  if (which === ITIMER_REAL) return { now: k.sys.clock, due: s.it_real_value, incr: s.it_real_incr }
  const { utime, stime } = threadGroupCputime(k, t.signal)
  if (which === ITIMER_VIRTUAL) return { now: utime, due: s.it_virt_expires, incr: s.it_virt_incr }
  return { now: utime + stime, due: s.it_prof_expires, incr: s.it_prof_incr }
}

function itimerWords(k: Kernel, t: Task, which: number): number[] {
  const { now, due, incr } = itimer(k, t, which)
  const timeval = (ns: number) => [
    ...long(Math.floor(ns / NS_PER_SECOND)),
    ...long(Math.floor((ns % NS_PER_SECOND) / 1000))
  ]
  return [...timeval(incr), ...timeval(due === 0 ? 0 : Math.max(1000, due - now))]
}
const getitimer: Call = (k, t) => {
  if (t.arg0 < ITIMER_REAL || t.arg0 > ITIMER_PROF) return -EINVAL
  return putWords(k, t, t.arg1, itimerWords(k, t, t.arg0)) ? 0 : -EFAULT
}

/** A timer of CPU time rings a tick late, so that it is never early. @see Linux kernel/time/itimer.c set_cpu_itimer */
function setTimer(k: Kernel, t: Task, which: number, value: number, incr: number): void {
  const due = value === 0 ? 0 : itimer(k, t, which).now + value + (which === ITIMER_REAL ? 0 : TICK_NSEC)
  if (which === ITIMER_VIRTUAL) k.emit.set_itimer_virtual(t.signal, due, incr)
  else if (which === ITIMER_PROF) k.emit.set_itimer_prof(t.signal, due, incr)
  else {
    stopAlarm(k, t.signal)
    if (due > 0) startAlarm(k, t.signal, due, incr)
  }
}

/** setitimer(2). */
const setitimer: Call = (k, t) => {
  const w = t.arg1 === 0 ? new Int32Array(8) : getWords(k, t, t.arg1, 8)
  if (!w) return -EFAULT
  if (t.arg0 < ITIMER_REAL || t.arg0 > ITIMER_PROF) return -EINVAL
  if (w[2] < 0 || w[2] >= 1_000_000 || w[6] < 0 || w[6] >= 1_000_000 || w[0] < 0 || w[4] < 0) return -EINVAL
  const was = itimerWords(k, t, t.arg0)
  const ns = (at: number) => w[at] * NS_PER_SECOND + w[at + 2] * 1000
  setTimer(k, t, t.arg0, ns(4), ns(0))
  return t.arg2 === 0 || putWords(k, t, t.arg2, was) ? 0 : -EFAULT
}

export const TIME_CALLS: { readonly [nr: number]: Call } = {
  [NR.nanosleep]: nanosleep,
  [NR.getitimer]: getitimer,
  [NR.alarm]: alarm,
  [NR.setitimer]: setitimer,
  [NR.gettimeofday]: gettimeofday,
  [NR.time]: time,
  [NR.clock_gettime]: clockGettime,
  [NR.clock_getres]: clockGetres,
  [NR.clock_nanosleep]: clockNanosleep
}
