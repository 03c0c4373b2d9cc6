// wait.ts: how a parent reads what its children left: status and times; and by that the end of the zombie.
// @see Linux include/uapi/linux/wait.h, kernel/exit.c (do_wait to kernel_waitid, release_task)
import {
  CLD_CONTINUED,
  CLD_STOPPED,
  CLD_TRAPPED,
  EAGAIN,
  ECHILD,
  EFAULT,
  EINVAL,
  ERESTARTSYS,
  ESRCH,
  EXIT_DEAD,
  EXIT_ZOMBIE,
  O_NONBLOCK,
  P_ALL,
  P_PGID,
  P_PID,
  P_PIDFD,
  SIGCHLD,
  SIGCONT,
  SIGNAL_STOP_CONTINUED,
  SIGNAL_STOP_STOPPED,
  TASK_TRACED,
  WALL,
  WCLONE,
  WCONTINUED,
  WEXITED,
  WNOHANG,
  WNOTHREAD,
  WNOWAIT,
  WSTOPPED,
  WUNTRACED
} from '../record/constants.ts'
import { FN } from '../record/functions.ts'
import type { SignalStruct, Task } from '../record/state/fields.ts'
import { waitStatus } from '../record/world.ts'
import { rusageWords, type Usage } from './cputime.ts'
import { fdGet } from './fs/fdtable.ts'
import { pidOfFd } from './fs/pidfd.ts'
import { BLOCKED, type Kernel } from './kernel.ts'
import { putWords } from './mm/uaccess.ts'
import { countNsUser, findProcess, findTask, globalNr, pidNr, putPid, putPidNs, taskVnr } from './pid.ts'
import { ptraceDetach, ptraceUnlink } from './ptrace/link.ts'
import { isPtraceReparented } from './ptrace/ptrace.ts'
import { FEW_CHILDREN, forget, Reports } from './reports.ts'
import { sleepOn, wakeUp } from './sched.ts'
import { doNotifyParent, exitCodeOf, exitStatusOf } from './signal/notify.ts'
import { countQueued, flushPending } from './signal/send.ts'
import { signalPending, threadsOf } from './signal/signal.ts'

/** Which children a wait is about. */
interface WaitOpts {
  /** A pid, a group's number, or any. */
  readonly which: 'any' | 'pid' | 'pgrp'
  readonly nr: number
  readonly flags: number
  /** What the child has used is asked for, too. */
  readonly rusage: boolean
  /** The wait is by a pidfd with O_NONBLOCK: when there is nothing yet, it answers EAGAIN. */
  readonly nonblock?: boolean
}

/** What a look has found: a child, with its number as the caller sees it, and what there is to say of it. */
interface Found {
  readonly pid: number
  readonly uid: number
  /** As wait4 stores it. */
  readonly status: number
  /** As waitid stores it. */
  readonly code: number
  readonly siStatus: number
  /** If it was asked for. */
  readonly usage: Usage | undefined
}

/** Looks for a child that has something to report. Sleeps if there is none, but one may still come. @see Linux kernel/exit.c do_wait */
function doWait(k: Kernel, task: Task, opts: WaitOpts): Found | number {
  k.call(FN.do_wait)
  const seen = look(k, task, opts)
  if (typeof seen === 'object') return seen
  if (!seen) return -ECHILD
  if (opts.flags & WNOHANG) return 0
  if (signalPending(k, task)) return -ERESTARTSYS
  return sleepOn(k, task, 'wait_chldexit', task.signal, 'do_wait')
}

/** A report; or whether there is a child that could still make one. */
function look(k: Kernel, task: Task, opts: WaitOpts): Found | boolean {
  if (opts.which === 'pid') return lookAtOne(k, task, opts)
  if (opts.flags & WNOTHREAD || k.state.signal.at(task.signal).nr_threads === 1)
    return lookAtThread(k, task, task, opts)
  let any = false
  for (const thread of threadsOf(k, task.signal)) {
    const seen = lookAtThread(k, task, thread, opts)
    if (typeof seen === 'object') return seen
    any ||= seen
  }
  return any
}

/** Its children, then those that it traces. @see Linux kernel/exit.c __do_wait */
function lookAtThread(k: Kernel, task: Task, thread: Task, opts: WaitOpts): Found | boolean {
  let any = lookAtChildren(k, task, thread, opts)
  if (typeof any === 'object') return any
  for (let row = thread.ptraced_first; row !== 0; row = k.task(row).ptrace_next) {
    const seen = lookAt(k, task, k.task(row), opts, true)
    if (typeof seen === 'object') return seen
    any ||= seen
  }
  return any
}

/** Looks at the children of one thread, in the order of their birth or adoption. @see Linux kernel/exit.c do_wait_thread */
function lookAtChildren(k: Kernel, task: Task, thread: Task, opts: WaitOpts): Found | boolean {
  const reports = reportsOf(k, thread)
  if (reports)
    for (const child of reports.tellers(k)) {
      const seen = lookAt(k, task, child, opts, false)
      if (typeof seen === 'object') return seen
    }
  let any = false
  let looked = 0
  for (let row = thread.children_first; row !== 0; row = k.task(row).sibling_next, looked++) {
    const seen = lookAt(k, task, k.task(row), opts, false)
    if (typeof seen === 'object') return seen
    any ||= seen
    // The others have nothing to report: it is enough to know that one of them is meant.
    if (any && reports) return any
  }
  if (looked > FEW_CHILDREN && isUntraced(thread)) k.reports.set(thread.row, new Reports(k, thread))
  return any
}

/** Only of a thread that traces nobody is it known which children may report: what a tracer is told of is not announced (reports.ts). */
const isUntraced = (thread: Task): boolean => thread.ptraced_first === 0

const reportsOf = (k: Kernel, thread: Task): Reports | undefined =>
  k.reports.size > 0 && isUntraced(thread) ? k.reports.get(thread.row) : undefined

/** Looks at one child of many. */
function lookAt(k: Kernel, task: Task, child: Task, opts: WaitOpts, traced: boolean): Found | boolean {
  if (opts.which === 'pgrp' && pidNr(k, k.state.signal.at(child.signal).pgrp) !== opts.nr) return false
  return consider(k, task, child, opts, traced)
}

/** Looks at the one child that the call names, as its parent and as its tracer. @see Linux kernel/exit.c do_wait_pid */
function lookAtOne(k: Kernel, task: Task, opts: WaitOpts): Found | boolean {
  const mine = (row: number) =>
    row !== 0 && (opts.flags & WNOTHREAD ? row === task.row : k.task(row).signal === task.signal)
  const child = findProcess(k, opts.nr)
  let any = false
  if (child && mine(child.real_parent)) {
    const seen = consider(k, task, child, opts, false)
    if (typeof seen === 'object') return seen
    any = seen
  }
  const traced = findTask(k, opts.nr)
  if (!traced || traced.ptrace === 0 || !mine(traced.parent)) return any
  const seen = consider(k, task, traced, opts, true)
  return typeof seen === 'object' ? seen : seen || any
}

/** A report of this child; or whether it could still make one. `traced`: the caller looks as its tracer, not as its parent.
 *  @see Linux kernel/exit.c wait_consider_task */
function consider(k: Kernel, task: Task, child: Task, opts: WaitOpts, traced: boolean): Found | boolean {
  const { flags } = opts
  if (child.exit_state === EXIT_DEAD) return false
  const isClone = child.exit_signal !== SIGCHLD
  if (!traced && !(flags & WALL) && isClone !== ((flags & WCLONE) !== 0)) return false
  // A parent that traces its child sees it as a tracer does.
  const asTracer = traced || (child.ptrace !== 0 && !isPtraceReparented(k, child))
  const signal = k.state.signal.at(child.signal)
  if (child.exit_state === EXIT_ZOMBIE) {
    const leads = child.group_leader === child.row && signal.nr_threads > 1
    if (leads) return (flags & WEXITED) !== 0 || stopReport(k, task, child, opts, asTracer)
    // A zombie that is traced is its tracer's to see first.
    if (child.ptrace !== 0 && !asTracer) return (flags & WEXITED) !== 0
    return flags & WEXITED ? waitTaskZombie(k, task, child, opts) : false
  }
  return stopReport(k, task, child, opts, asTracer) || continueReport(k, task, child, opts) || true
}

/** Reads what a zombie has left. Without WNOWAIT the zombie is then gone. @see Linux kernel/exit.c wait_task_zombie */
function waitTaskZombie(k: Kernel, task: Task, child: Task, { flags, rusage }: WaitOpts): Found {
  k.call(FN.wait_task_zombie)

  // What it has left: how it ended, and what it and the children that it reaped have used.
  const status = waitStatus(k.state, child)
  const found: Found = {
    pid: taskVnr(k, task, child),
    uid: child.uid,
    status,
    code: exitCodeOf(status),
    siStatus: exitStatusOf(status),
    usage: rusage ? usageOfZombie(k, child) : undefined
  }
  if (flags & WNOWAIT) return found

  // A tracer that is not the parent gives it back: the parent will be told, and will wait for it.
  if (!isPtraceReparented(k, child)) reap(k, task, child)
  else if (ptraceDetach(k, child)) releaseTask(k, child)
  return found
}

/** What a process has used that has ended, with the children that it reaped. @see Linux kernel/sys.c getrusage, RUSAGE_BOTH */
function usageOfZombie(k: Kernel, child: Task): Usage {
  const signal = k.state.signal.at(child.signal)
  return {
    utime: child.utime + signal.utime + signal.cutime,
    stime: child.stime + signal.stime + signal.cstime,
    maxrss: Math.max(signal.maxrss, signal.cmaxrss),
    faults: child.min_flt + signal.min_flt + signal.cmin_flt
  }
}

/** A report that the process has stopped. Each stop is reported once. @see Linux kernel/exit.c wait_task_stopped */
function stopReport(k: Kernel, task: Task, child: Task, opts: WaitOpts, traced: boolean): Found | false {
  if (traced) return trapReport(k, task, child, opts)
  const { flags } = opts
  const signal = k.state.signal.at(child.signal)
  if (!(flags & WUNTRACED) || !(signal.flags & SIGNAL_STOP_STOPPED) || signal.group_exit_code === 0) return false
  k.call(FN.wait_task_stopped)
  const sig = signal.group_exit_code
  const found = jobReport(k, task, child, opts, (sig << 8) | 0x7f, CLD_STOPPED, sig)
  if (!(flags & WNOWAIT)) k.emit.set_group_stop(signal.row, signal.group_stop_count, 0, signal.flags)
  return found
}

/** A report to the tracer. It hears of each stop, whether it has asked for stops or not. @see Linux kernel/exit.c task_stopped_code */
function trapReport(k: Kernel, task: Task, child: Task, opts: WaitOpts): Found | false {
  const code = child.ptrace_code
  if (child.state !== TASK_TRACED || code === 0) return false
  k.call(FN.wait_task_stopped)
  if (!(opts.flags & WNOWAIT)) k.emit.ptrace_reported(child.row, 0)
  return jobReport(k, task, child, opts, (code << 8) | 0x7f, CLD_TRAPPED, code)
}

/** A report that the process was continued. @see Linux kernel/exit.c wait_task_continued */
function continueReport(k: Kernel, task: Task, child: Task, opts: WaitOpts): Found | false {
  const { flags } = opts
  const signal = k.state.signal.at(child.signal)
  if (!(flags & WCONTINUED) || !(signal.flags & SIGNAL_STOP_CONTINUED)) return false
  k.call(FN.wait_task_continued)
  if (!(flags & WNOWAIT)) k.emit.set_signal_flags(signal.row, signal.flags & ~SIGNAL_STOP_CONTINUED)
  return jobReport(k, task, child, opts, 0xffff, CLD_CONTINUED, SIGCONT)
}

/** A report of a child that lives on. */
function jobReport(
  k: Kernel,
  task: Task,
  child: Task,
  { rusage }: WaitOpts,
  status: number,
  code: number,
  siStatus: number
): Found {
  const { uid, utime, stime, min_flt: faults } = child
  const usage = rusage ? { utime, stime, maxrss: 0, faults } : undefined
  return { pid: taskVnr(k, task, child), uid, status, code, siStatus, usage }
}

/** wait4(2): arguments pid, status, options, rusage. */
export function sysWait4(k: Kernel, task: Task): number {
  const { arg0: pid, arg1: statusAddr, arg2: options, arg3: rusageAddr } = task
  if (options & ~(WNOHANG | WUNTRACED | WCONTINUED | WNOTHREAD | WCLONE | WALL)) return -EINVAL
  if (pid === -0x80000000) return -ESRCH
  const which = pid === -1 ? 'any' : pid > 0 ? 'pid' : 'pgrp'
  const group = pid === 0 ? groupAtCall(k, task) : globalNr(k, task, -pid)
  const nr = pid > 0 ? globalNr(k, task, pid) : group
  const found = doWait(k, task, { which, nr, flags: options | WEXITED, rusage: rusageAddr !== 0 })
  if (typeof found === 'number') return found
  k.emit.sys_status(task.row, found.pid, found.status)
  if (statusAddr !== 0 && !putWords(k, task, statusAddr, [found.status])) return -EFAULT
  if (found.usage && !putWords(k, task, rusageAddr, rusageWords(found.usage))) return -EFAULT
  return found.pid
}

/** The caller's group as it was when it called waitpid(0). The number is kept while the call sleeps. */
function groupAtCall(k: Kernel, task: Task): number {
  if (task.progress === 0) k.emit.sys_progress(task.row, pidNr(k, k.state.signal.at(task.signal).pgrp))
  return task.progress
}

/** waitid(2): arguments idtype, id, infop, options, rusage. */
export function sysWaitid(k: Kernel, task: Task): number {
  const { arg0: idtype, arg1: id, arg2: infoAddr, arg3: options, arg4: rusageAddr } = task
  const known = WNOHANG | WNOWAIT | WEXITED | WSTOPPED | WCONTINUED | WNOTHREAD | WCLONE | WALL
  if (options & ~known || !(options & (WEXITED | WSTOPPED | WCONTINUED)))
    return putInfo(k, task, infoAddr, undefined, -EINVAL)
  const opts = waitidTarget(k, task, idtype, id, options, rusageAddr !== 0)
  if (typeof opts === 'number') return putInfo(k, task, infoAddr, undefined, opts)
  const found = doWait(k, task, opts)
  if (found === BLOCKED) return BLOCKED
  if (typeof found === 'number') {
    if (found === 0) k.emit.sys_siginfo(task.row, 0, 0, 0, 0, 0, 0, 0)
    return putInfo(k, task, infoAddr, undefined, found === 0 && opts.nonblock ? -EAGAIN : found)
  }
  const { pid, uid, code, siStatus, usage } = found
  k.emit.sys_siginfo(task.row, SIGCHLD, code, pid, uid, siStatus, 0, 0)
  if (usage && !putWords(k, task, rusageAddr, rusageWords(usage))) return -EFAULT
  return putInfo(k, task, infoAddr, found, 0)
}

/** Writes six members of siginfo_t: what was found, or zeros when there is nothing to report or the call fails. Answers `result`. */
function putInfo(k: Kernel, task: Task, addr: number, found: Found | undefined, result: number): number {
  if (addr === 0) return result
  const head = found ? [SIGCHLD, 0, found.code] : [0, 0, 0]
  const rest = found ? [found.pid, found.uid, found.siStatus] : [0, 0, 0]
  return putWords(k, task, addr, head) && putWords(k, task, addr + 16, rest) ? result : -EFAULT
}

/** Which children a waitid is about; or a negated errno. */
function waitidTarget(
  k: Kernel,
  task: Task,
  idtype: number,
  id: number,
  flags: number,
  rusage: boolean
): WaitOpts | number {
  switch (idtype) {
    case P_ALL:
      return { which: 'any', nr: 0, flags, rusage }
    case P_PID:
      return id <= 0 ? -EINVAL : { which: 'pid', nr: globalNr(k, task, id), flags, rusage }
    case P_PGID:
      if (id < 0) return -EINVAL
      return { which: 'pgrp', nr: id === 0 ? groupAtCall(k, task) : globalNr(k, task, id), flags, rusage }
    case P_PIDFD: {
      if (id < 0) return -EINVAL
      const nr = pidOfFd(k, task, id)
      if (nr < 0) return nr
      if (task.progress === 0) k.emit.sys_progress(task.row, nr)
      const nonblock = (fdGet(k, task, id)!.f_flags & O_NONBLOCK) !== 0
      return {
        which: 'pid',
        nr,
        flags: nonblock ? flags | WNOHANG : flags,
        rusage,
        nonblock: nonblock && !(flags & WNOHANG)
      }
    }
    default:
      return -EINVAL
  }
}

/** Wakes a thread that sleeps in exec until it is the only one. @see Linux kernel/exit.c exit_notify, signal->notify_count */
export function wakeExec(k: Kernel, signal: SignalStruct): void {
  if (signal.group_exec_task !== 0) wakeUp(k, k.task(signal.group_exec_task))
}

export const isGroupLeader = (task: Task): boolean => task.group_leader === task.row

// ── the end of the zombie ──

/** Takes a zombie out of all tables: its number is free. @see Linux kernel/exit.c release_task */
export function releaseTask(k: Kernel, task: Task): void {
  k.call(FN.release_task)
  takeOut(k, task)
}

/** What release_task does. If the task was the last thread of a dead leader, the leader's parent is told now.
 *  @see Linux kernel/exit.c release_task */
export function takeOut(k: Kernel, task: Task): void {
  if (task.ptrace !== 0) ptraceUnlink(k, task)
  const { signal: signalRow, sighand, thread_pid, row, pid_ns_for_children: ns } = task
  const signal = k.state.signal.at(signalRow)
  const leader = isGroupLeader(task) ? undefined : k.task(task.group_leader)

  // Out of the tables: its signals, its place among the threads or children, its handlers, its number.
  flushThread(k, task)
  if (leader) {
    k.emit.account_thread(signalRow, task.utime, task.stime, task.min_flt)
    forgetTask(k, task)
    k.emit.release_thread(row, thread_pid, signalRow, signalRow)
  } else {
    releaseProcess(k, task, signal)
  }
  putSighand(k, sighand)
  putPid(k, thread_pid)
  putPidNs(k, ns)

  // The leader of its process may have died before it, and waited to be a zombie that can be reaped.
  if (leader) wakeExec(k, signal)
  if (leader && signal.group_exec_task === 0 && leader.exit_state === EXIT_ZOMBIE && signal.nr_threads === 1) {
    if (doNotifyParent(k, leader, leader.exit_signal)) {
      k.emit.exit_dead(leader.row, EXIT_DEAD)
      releaseTask(k, leader)
    }
  }
}

/** A task is about to leave the table: it is counted no longer. */
function forgetTask(k: Kernel, task: Task): void {
  forget(k, task)
  countNsUser(k, task.pid_ns_for_children, -1)
}

/** Signals that were for this thread are gone. @see Linux kernel/signal.c flush_sigqueue */
function flushThread(k: Kernel, task: Task): void {
  if (task.pending === 0 && task.pending_hi === 0 && task.pending_first === 0) return
  while (task.pending_first !== 0) {
    countQueued(k, task, false, -1)
    k.emit.dequeue_signal(task.pending_first, task.row)
  }
}

/** The last thread goes, and with it what the threads had in common. @see Linux kernel/exit.c __exit_signal */
function releaseProcess(k: Kernel, task: Task, signal: SignalStruct): void {
  if (signal.shared_pending !== 0 || signal.shared_pending_hi !== 0) flushPending(k, signal.row, -1, -1)
  const { pgrp, session } = signal
  forgetTask(k, task)
  k.emit.release_task(task.row, task.thread_pid, signal.row, signal.row, task.real_parent)
  k.emit.free_signal(signal.row, pgrp, session)
  putPid(k, pgrp)
  putPid(k, session)
}

/** One user of a table of handlers less; the last one takes it away. @see Linux kernel/fork.c __cleanup_sighand */
function putSighand(k: Kernel, row: number): void {
  const sighand = k.state.sighand.at(row)
  if (sighand.count > 1) {
    k.emit.put_sighand(row)
    return
  }
  while (sighand.action_first !== 0) k.emit.drop_sigaction(sighand.action_first, row)
  k.emit.free_sighand(row)
}

/** Takes a zombie away for its parent. Adds the CPU time of the child, and of the children that it reaped, to the parent.
 *  @see Linux kernel/exit.c wait_task_zombie */
export function reap(k: Kernel, parent: Task, child: Task): void {
  const dead = k.state.signal.at(child.signal)
  const to = k.state.signal.at(parent.signal)
  const utime = child.utime + dead.utime + dead.cutime
  const stime = child.stime + dead.stime + dead.cstime
  const faults = child.min_flt + dead.min_flt + dead.cmin_flt
  k.emit.reap(
    child.row,
    parent.row,
    waitStatus(k.state, child),
    to.row,
    utime,
    stime,
    faults,
    Math.max(to.cmaxrss, dead.maxrss, dead.cmaxrss)
  )
  k.emit.exit_dead(child.row, EXIT_DEAD)
  releaseTask(k, child)
}
