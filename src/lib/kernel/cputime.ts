// cputime.ts: how long the threads of a process have run, what else it has used, and the timers that count CPU time. Each task has its own times; the
// struct signal adds up those of threads that have ended. @see Linux kernel/sched/cputime.c
import { NS_PER_SECOND, SI_KERNEL, SIGKILL, SIGPROF, SIGVTALRM, SIGXCPU } from '../record/constants.ts'
import type { Kernel } from './kernel.ts'
import { long } from './mm/uaccess.ts'
import { leaderOf } from './pid.ts'
import { sendSignal } from './signal/send.ts'
import { threadsOf } from './signal/signal.ts'

/** ns in user mode and in the kernel, of all threads of a process, those that have ended included. @choice exact-times */
export interface CpuTime {
  readonly utime: number
  readonly stime: number
}

/** @see Linux kernel/sched/cputime.c thread_group_cputime */
export function threadGroupCputime(k: Kernel, signal: number): CpuTime {
  let { utime, stime } = k.state.signal.at(signal)
  for (const thread of threadsOf(k, signal)) {
    utime += thread.utime
    stime += thread.stime
  }
  return { utime, stime }
}

/** Page faults of all threads of a process, those that have ended included. */
export function threadGroupFaults(k: Kernel, signal: number): number {
  let faults = k.state.signal.at(signal).min_flt
  for (const thread of threadsOf(k, signal)) faults += thread.min_flt
  return faults
}

/** Rings ITIMER_VIRTUAL, ITIMER_PROF and RLIMIT_CPU of a process when they are due. Asked at each entry, at the latest when a slice is over; Linux
 *  asks at a tick. @choice cpu-timers-at-entries @see Linux kernel/time/posix-cpu-timers.c check_process_timers, check_cpu_itimer */
export function runCpuTimers(k: Kernel, row: number): void {
  const signal = k.state.signal.at(row)
  const { it_virt_expires, it_virt_incr, it_prof_expires, it_prof_incr, rlim_cpu, rlim_max_cpu } = signal
  if (it_virt_expires === 0 && it_prof_expires === 0 && rlim_cpu === 0) return
  const { utime, stime } = threadGroupCputime(k, row)
  if (rlim_max_cpu !== 0 && utime + stime >= (rlim_max_cpu - 1) * NS_PER_SECOND) {
    sendSignal(k, leaderOf(k, row), { sig: SIGKILL, code: SI_KERNEL }, true)
    return
  }
  // It rings each second from then on.
  if (rlim_cpu !== 0 && utime + stime >= (rlim_cpu - 1) * NS_PER_SECOND) {
    k.emit.set_rlimit_cpu(row, rlim_cpu + 1)
    sendSignal(k, leaderOf(k, row), { sig: SIGXCPU, code: SI_KERNEL }, true)
  }
  if (it_prof_expires !== 0 && utime + stime >= it_prof_expires) {
    k.emit.set_itimer_prof(row, it_prof_incr === 0 ? 0 : it_prof_expires + it_prof_incr, it_prof_incr)
    sendSignal(k, leaderOf(k, row), { sig: SIGPROF, code: 0x80 }, true)
  }
  if (it_virt_expires !== 0 && utime >= it_virt_expires) {
    k.emit.set_itimer_virtual(row, it_virt_incr === 0 ? 0 : it_virt_expires + it_virt_incr, it_virt_incr)
    sendSignal(k, leaderOf(k, row), { sig: SIGVTALRM, code: 0x80 }, true)
  }
}

/** What a process has used: ns, pages, page faults. */
export interface Usage {
  readonly utime: number
  readonly stime: number
  readonly maxrss: number
  readonly faults: number
}

/** struct rusage, getrusage(2): times in µs, maxrss in KiB. */
export function rusageWords({ utime, stime, maxrss, faults }: Usage): number[] {
  const time = (ns: number) => [
    ...long(Math.floor(ns / NS_PER_SECOND)),
    ...long(Math.floor((ns % NS_PER_SECOND) / 1000))
  ]
  const words = [...time(utime), ...time(stime), ...long(maxrss * 4)]
  while (words.length < 36) words.push(0)
  words[16] = faults
  return words
}
