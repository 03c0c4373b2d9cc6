// process.ts: system calls of a process about itself: its numbers, group and session, its user, what it has used, and its end.
import {
  EACCES,
  EFAULT,
  EINVAL,
  EPERM,
  ESRCH,
  NS_PER_SECOND,
  NS_PER_TICK,
  NSIG,
  PF_FORKNOEXEC
} from '../../record/constants.ts'
import { encodeUtf8 } from '../../record/state/bytes.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import { tasks } from '../../record/world.ts'
import { rusageWords, threadGroupCputime, threadGroupFaults, type Usage } from '../cputime.ts'
import { doExit, doGroupExit } from '../exit.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser, long, putWords, strFromUser } from '../mm/uaccess.ts'
import {
  changePgrp,
  changeSession,
  findPid,
  findProcess,
  findTask,
  globalNr,
  groupMembers,
  pidVnr,
  taskVnr,
  tgidVnr
} from '../pid.ts'
import { setThreadPointer, threadPointer } from '../regs.ts'
import { threadsOf } from '../signal/signal.ts'

export type Call = (k: Kernel, task: Task) => number

const exit: Call = (k, task) => doExit(k, task, (task.arg0 & 0xff) << 8)
const exitGroup: Call = (k, task) => doGroupExit(k, task, (task.arg0 & 0xff) << 8)

const getpid: Call = (k, task) => tgidVnr(k, task, task)
const gettid: Call = (k, task) => taskVnr(k, task, task)
/** getppid(2): 0 when the parent is outside of the namespace. */
const getppid: Call = (k, task) => (task.real_parent === 0 ? 0 : tgidVnr(k, task, k.task(task.real_parent)))

/** sched_yield(2): the caller queues behind the others. */
const schedYield: Call = (k) => {
  if (k.sys.rq_first !== 0) k.emit.resched(1, 1)
  return 0
}

// ── groups and sessions ──

/** setpgid(2). Errors come in Linux's order. @see Linux kernel/sys.c */
const setpgid: Call = (k, task) => {
  if ((task.arg1 || task.arg0) < 0) return -EINVAL
  const pid = task.arg0 === 0 ? task.tgid : globalNr(k, task, task.arg0)
  const pgid = task.arg1 === 0 ? pid : globalNr(k, task, task.arg1)
  const target = findProcess(k, pid)
  if (!target) return findTask(k, pid) ? -EINVAL : -ESRCH
  const ours = k.state.signal.at(task.signal)
  const theirs = k.state.signal.at(target.signal)
  if (target.real_parent !== 0 && k.task(target.real_parent).signal === task.signal) {
    if (theirs.session !== ours.session) return -EPERM
    if (!(target.flags & PF_FORKNOEXEC)) return -EACCES
  } else if (target.row !== task.group_leader) return -ESRCH
  if (theirs.leader) return -EPERM
  let pgrp = k.state.pids[pid]
  if (pgid !== pid) {
    const group = findPid(k, pgid)
    if (!group || group.pgrp_first === 0 || k.state.signal.at(group.pgrp_first).session !== ours.session) return -EPERM
    pgrp = group.row
  }
  changePgrp(k, theirs.row, pgrp)
  return 0
}

const groupOf = (k: Kernel, pid: number, task: Task): Task | undefined =>
  pid === 0 ? task : findTask(k, globalNr(k, task, pid))
const getpgid: Call = (k, task) => {
  const target = groupOf(k, task.arg0, task)
  return target ? pidVnr(k, task, k.state.signal.at(target.signal).pgrp) : -ESRCH
}
const getpgrp: Call = (k, task) => pidVnr(k, task, k.state.signal.at(task.signal).pgrp)
const getsid: Call = (k, task) => {
  const target = groupOf(k, task.arg0, task)
  return target ? pidVnr(k, task, k.state.signal.at(target.signal).session) : -ESRCH
}

/** setsid(2): EPERM while there is a group with the caller's number. */
const setsid: Call = (k, task) => {
  const signal = k.state.signal.at(task.signal)
  const pid = k.state.pid.at(k.task(task.group_leader).thread_pid)
  if (signal.leader || pid.pgrp_first !== 0) return -EPERM
  k.emit.set_leader(signal.row, 1)
  changeSession(k, signal.row, pid.row)
  changePgrp(k, signal.row, pid.row)
  if (signal.tty !== 0) k.emit.set_ctty(signal.row, 0)
  return pidVnr(k, task, pid.row)
}

// ── prctl ──

const PR_SET_PDEATHSIG = 1
const PR_GET_PDEATHSIG = 2
const PR_GET_DUMPABLE = 3
const PR_SET_DUMPABLE = 4
const PR_GET_KEEPCAPS = 7
const PR_SET_KEEPCAPS = 8
const PR_GET_TIMING = 13
const PR_SET_TIMING = 14
const PR_SET_NAME = 15
const PR_GET_NAME = 16
const PR_GET_SECCOMP = 21
const PR_CAPBSET_READ = 23
const PR_GET_SECUREBITS = 27
const PR_SET_TIMERSLACK = 29
const PR_GET_TIMERSLACK = 30
const PR_SET_CHILD_SUBREAPER = 36
const PR_GET_CHILD_SUBREAPER = 37
const PR_SET_NO_NEW_PRIVS = 38
const PR_GET_NO_NEW_PRIVS = 39
const PR_GET_TID_ADDRESS = 40
const CAP_LAST_CAP = 40
/** ns by which Linux may let a timer be late. Here no timer is late. */
const TIMER_SLACK_NS = 50_000

/** prctl(2): what is about the life of processes, and what programs ask in passing. */
const prctl: Call = (k, t) => {
  const signal = k.state.signal.at(t.signal)
  switch (t.arg0) {
    case PR_SET_PDEATHSIG:
      if (t.arg1 < 0 || t.arg1 > NSIG) return -EINVAL
      k.emit.set_pdeathsig(t.row, t.arg1)
      return 0
    case PR_GET_PDEATHSIG:
      return putWords(k, t, t.arg1, [t.pdeath_signal]) ? 0 : -EFAULT
    case PR_GET_DUMPABLE:
      return 1 - k.state.mm.at(t.mm).dump_disabled
    case PR_SET_DUMPABLE:
      if (t.arg1 !== 0 && t.arg1 !== 1) return -EINVAL
      k.emit.set_dumpable(t.mm, 1 - t.arg1)
      return 0
    case PR_GET_KEEPCAPS:
      return t.keep_caps
    case PR_SET_KEEPCAPS:
      if (t.arg1 !== 0 && t.arg1 !== 1) return -EINVAL
      k.emit.set_keep_caps(t.row, t.arg1)
      return 0
    case PR_SET_NO_NEW_PRIVS:
      if (t.arg1 !== 1 || t.arg2 !== 0 || t.arg3 !== 0 || t.arg4 !== 0) return -EINVAL
      k.emit.set_no_new_privs(t.row, 1)
      return 0
    case PR_GET_NO_NEW_PRIVS:
      return t.arg1 !== 0 || t.arg2 !== 0 || t.arg3 !== 0 || t.arg4 !== 0 ? -EINVAL : t.no_new_privs
    case PR_GET_TIMING:
    case PR_GET_SECCOMP:
      return 0
    case PR_SET_TIMING:
      return t.arg1 === 0 ? 0 : -EINVAL
    case PR_CAPBSET_READ:
      return t.arg1 >= 0 && t.arg1 <= CAP_LAST_CAP ? 1 : -EINVAL
    case PR_GET_SECUREBITS:
      return t.keep_caps << 4
    case PR_GET_TIMERSLACK:
      return t.timer_slack_ns || TIMER_SLACK_NS
    case PR_SET_TIMERSLACK:
      k.emit.set_timer_slack(t.row, Math.max(0, t.arg1))
      return 0
    case PR_GET_TID_ADDRESS:
      return putWords(k, t, t.arg1, long(t.clear_child_tid)) ? 0 : -EFAULT
    case PR_SET_NAME: {
      const name = strFromUser(k, t, t.arg1)
      if (!name) return -EFAULT
      k.emit.set_name(t.row, k.bytes(endWithZero(name.subarray(0, 15))))
      return 0
    }
    case PR_GET_NAME: {
      const name = encodeUtf8(k.textOf(t.comm)).slice(0, 15)
      return copyToUser(
        k,
        t,
        t.arg1,
        Uint8Array.from({ length: 16 }, (_, i) => name[i] ?? 0)
      )
        ? 0
        : -EFAULT
    }
    case PR_SET_CHILD_SUBREAPER:
      k.emit.set_child_subreaper(signal.row, t.arg1 !== 0 ? 1 : 0)
      if (t.arg1 !== 0) markDescendants(k, t)
      return 0
    case PR_GET_CHILD_SUBREAPER:
      return putWords(k, t, t.arg1, [signal.is_child_subreaper]) ? 0 : -EFAULT
    default:
      return -EINVAL
  }
}

function endWithZero(name: Uint8Array): Uint8Array {
  const ended = new Uint8Array(name.length + 1)
  ended.set(name)
  return ended
}

/** Marks the descendants of a new subreaper: those who were born before, too. @see Linux kernel/sys.c propagate_has_child_subreaper */
function markDescendants(k: Kernel, task: Task): void {
  for (let row = task.children_first; row !== 0; row = k.task(row).sibling_next) {
    const child = k.task(row)
    if (k.state.signal.at(child.signal).has_child_subreaper) continue
    k.emit.set_has_child_subreaper(child.signal, 1)
    markDescendants(k, child)
  }
}

// ── accounting, the system ──

/** getrusage(2): RUSAGE_SELF 0, RUSAGE_CHILDREN -1, RUSAGE_THREAD 1. */
const getrusage: Call = (k, t) => {
  const s = k.state.signal.at(t.signal)
  const rss = t.mm === 0 ? 0 : Math.max(k.state.mm.at(t.mm).hiwater_rss, k.state.mm.at(t.mm).rss)
  const maxrss = Math.max(s.maxrss, rss)
  const usage: { readonly [who: number]: Usage } = {
    0: { ...threadGroupCputime(k, t.signal), maxrss, faults: threadGroupFaults(k, t.signal) },
    [-1]: { utime: s.cutime, stime: s.cstime, maxrss: s.cmaxrss, faults: s.cmin_flt },
    1: { utime: t.utime, stime: t.stime, maxrss, faults: t.min_flt }
  }
  const wanted = usage[t.arg0]
  if (!wanted) return -EINVAL
  return putWords(k, t, t.arg1, rusageWords(wanted)) ? 0 : -EFAULT
}

/** times(2): struct tms in clock ticks; answers the ticks since boot. */
const times: Call = (k, t) => {
  const s = k.state.signal.at(t.signal)
  const ticks = (ns: number) => long(Math.floor(ns / NS_PER_TICK))
  const { utime, stime } = threadGroupCputime(k, t.signal)
  const words = [...ticks(utime), ...ticks(stime), ...ticks(s.cutime), ...ticks(s.cstime)]
  if (t.arg0 !== 0 && !putWords(k, t, t.arg0, words)) return -EFAULT
  return Math.floor(k.sys.clock / NS_PER_TICK)
}

export const UTSNAME = ['Linux', 'test', '6.18.0-unkillable', '#1 SMP', 'x86_64', '(none)'] as const
const uname: Call = (k, t) => {
  const bytes = new Uint8Array(6 * 65)
  UTSNAME.forEach((word, i) => bytes.set(encodeUtf8(word), i * 65))
  return copyToUser(k, t, t.arg0, bytes) ? 0 : -EFAULT
}

/** sysinfo(2): uptime, memory, processes. */
const sysinfo: Call = (k, t) => {
  const { clock, frames, max_frames, nr_tasks } = k.sys
  const words = [
    ...long(Math.floor(clock / NS_PER_SECOND)),
    0,
    0,
    0,
    0,
    0,
    0,
    ...long(max_frames * 4096),
    ...long((max_frames - frames) * 4096)
  ]
  while (words.length < 20) words.push(0)
  words.push(nr_tasks & 0xffff)
  while (words.length < 26) words.push(0)
  words.push(1, 0)
  return putWords(k, t, t.arg0, words) ? 0 : -EFAULT
}
/** set_tid_address(2): at the thread's end the word at that address becomes 0. */
const setTidAddress: Call = (k, t) => {
  k.emit.set_tid(t.row, t.set_child_tid, t.arg0)
  return taskVnr(k, t, t)
}

const ARCH_SET_FS = 0x1002
const ARCH_GET_FS = 0x1003
/** arch_prctl(2): the thread pointer. */
const archPrctl: Call = (k, t) => {
  if (t.arg0 === ARCH_GET_FS) return putWords(k, t, t.arg1, long(threadPointer(k, t))) ? 0 : -EFAULT
  if (t.arg0 !== ARCH_SET_FS) return -EINVAL
  setThreadPointer(k, t, t.arg1)
  return 0
}

// ── nice values ──

const PRIO_PROCESS = 0
const PRIO_PGRP = 1
const PRIO_USER = 2

/** The tasks that getpriority and setpriority are about; undefined is EINVAL. `who` 0: the caller, its group, its user. */
function niceTargets(k: Kernel, t: Task): Task[] | undefined {
  const { arg0: which, arg1: who } = t
  if (which === PRIO_PROCESS) {
    const target = who === 0 ? t : findTask(k, globalNr(k, t, who))
    return target ? [target] : []
  }
  if (which === PRIO_PGRP) {
    const group = who === 0 ? k.state.pid.at(k.state.signal.at(t.signal).pgrp) : findPid(k, globalNr(k, t, who))
    return group ? [...groupMembers(k, group)].flatMap(({ signal }) => [...threadsOf(k, signal)]) : []
  }
  if (which !== PRIO_USER) return undefined
  const uid = who === 0 ? t.uid : who
  return tasks(k.state).filter((task) => task.uid === uid && taskVnr(k, t, task) !== 0)
}

/** getpriority(2): answers 20 - nice, of the task with the least nice value. @see Linux kernel/sys.c */
const getpriority: Call = (k, t) => {
  const targets = niceTargets(k, t)
  if (!targets) return -EINVAL
  return targets.reduce((most, { nice }) => Math.max(most, 20 - nice), -ESRCH)
}

/** setpriority(2). Only root may lower a nice value. @choice nice-is-not-weighed @see Linux kernel/sys.c set_one_prio */
const setpriority: Call = (k, t) => {
  const targets = niceTargets(k, t)
  if (!targets) return -EINVAL
  const nice = Math.max(-20, Math.min(19, t.arg2))
  let result = -ESRCH
  for (const target of targets) {
    if (t.euid !== 0 && t.euid !== target.uid && t.euid !== target.euid) result = -EPERM
    else if (nice < target.nice && t.euid !== 0) result = -EACCES
    else {
      if (result === -ESRCH) result = 0
      if (nice !== target.nice) k.emit.set_nice(target.row, nice)
    }
  }
  return result
}

export const PROCESS_CALLS: { readonly [nr: number]: Call } = {
  [NR.sched_yield]: schedYield,
  [NR.getpid]: getpid,
  [NR.exit]: exit,
  [NR.uname]: uname,
  [NR.getrusage]: getrusage,
  [NR.sysinfo]: sysinfo,
  [NR.times]: times,
  [NR.setpgid]: setpgid,
  [NR.getppid]: getppid,
  [NR.getpgrp]: getpgrp,
  [NR.setsid]: setsid,
  [NR.getpgid]: getpgid,
  [NR.getsid]: getsid,
  [NR.getpriority]: getpriority,
  [NR.setpriority]: setpriority,
  [NR.prctl]: prctl,
  [NR.arch_prctl]: archPrctl,
  [NR.gettid]: gettid,
  [NR.set_tid_address]: setTidAddress,
  [NR.exit_group]: exitGroup
}
