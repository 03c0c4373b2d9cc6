// notify.ts: how a parent hears that its child has died, stopped, or goes on: a signal, and a knock that wakes it from a wait.
// @see Linux kernel/signal.c
import {
  CLD_CONTINUED,
  CLD_DUMPED,
  CLD_EXITED,
  CLD_KILLED,
  type CLD_STOPPED,
  NS_PER_TICK,
  NSIG,
  P_ALL,
  P_PGID,
  P_PID,
  SA_NOCLDSTOP,
  SIG_IGN,
  SIGCHLD,
  SIGCONT,
  WNOTHREAD
} from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import { waitStatus } from '../../record/world.ts'
import { wakePollers } from '../fs/poll.ts'
import { deathSource } from '../fs/poll_wait.ts'
import type { Kernel } from '../kernel.ts'
import { globalNr, leaderOf, pidNr } from '../pid.ts'
import { wakeUp } from '../sched.ts'
import { autoreaps } from './autoreap.ts'
import { sendSignal } from './send.ts'
import { actionFlags, handlerOf } from './signal.ts'

/** Tells the parent of a dying process. Answers whether the process may reap itself, because its parent has said that it does not care.
 *  SIG_IGN: no signal. SA_NOCLDWAIT: the signal is sent all the same. In both cases nobody will wait for the status.
 *  @see Linux kernel/signal.c do_notify_parent */
export function doNotifyParent(k: Kernel, task: Task, sig: number): boolean {
  k.call(FN.do_notify_parent)
  wakePollers(k, deathSource(task.pid))
  const parent = k.task(task.parent)
  const handler = handlerOf(k, parent, SIGCHLD)
  const flags = actionFlags(k, parent, SIGCHLD)
  const autoreap = autoreaps(task, sig, handler, flags)
  k.emit.do_notify_parent(task.row, parent.row, sig, handler, flags, autoreap ? 1 : 0)
  if (sig > 0 && sig <= NSIG && !(task.ptrace === 0 && sig === SIGCHLD && handler === SIG_IGN)) {
    const status = waitStatus(k.state, task)
    const { utime, stime } = ticks(k, task)
    sendSignal(
      k,
      parent,
      { sig, code: exitCodeOf(status), pid: task.pid, uid: task.uid, status: exitStatusOf(status), utime, stime },
      true
    )
  }
  wakeUpParent(k, task, parent)
  return autoreap
}

/** si_code of a process that has ended with that wait status. */
export const exitCodeOf = (status: number): number =>
  status & 0x80 ? CLD_DUMPED : status & 0x7f ? CLD_KILLED : CLD_EXITED

/** Its si_status: the signal that it has died of, or what it said to exit. */
export const exitStatusOf = (status: number): number => status & 0x7f || (status >> 8) & 0xff

/** The CPU time of a process, in clock ticks, as si_utime and si_stime have it. */
function ticks(k: Kernel, task: Task): { utime: number; stime: number } {
  const signal = k.state.signal.at(task.signal)
  return {
    utime: Math.floor((task.utime + signal.utime) / NS_PER_TICK),
    stime: Math.floor((task.stime + signal.stime) / NS_PER_TICK)
  }
}

/** The knock: wakes the threads of the parent that sleep in a wait for this child, whether the parent gets a signal or not.
 *  @see Linux kernel/exit.c __wake_up_parent */
export function wakeUpParent(k: Kernel, task: Task, parent: Task): void {
  const waiting = k.state.signal.at(parent.signal).wait_chldexit_first
  if (waiting === 0) return
  k.call(FN.__wake_up_parent)
  let woken = 0
  for (let row = waiting; row !== 0; row = k.task(row).wq_next)
    if (waitsFor(k, k.task(row), task) && wakeUp(k, k.task(row))) woken++
  k.emit.wake_up_parent(task.row, parent.row, woken)
}

/** Tells the parent that the process has stopped or goes on: by SIGCHLD, unless the parent has asked not to get it, and by a knock.
 *  @see Linux kernel/signal.c do_notify_parent_cldstop */
export function notifyParentStopped(k: Kernel, task: Task, why: typeof CLD_STOPPED | typeof CLD_CONTINUED): void {
  const leader = leaderOf(k, task.signal)
  // The first process has no parent.
  if (leader.real_parent === 0) return
  const parent = k.task(leader.real_parent)
  const status = why === CLD_CONTINUED ? SIGCONT : k.state.signal.at(task.signal).group_exit_code & 0x7f
  const times = { utime: Math.floor(leader.utime / NS_PER_TICK), stime: Math.floor(leader.stime / NS_PER_TICK) }
  if (handlerOf(k, parent, SIGCHLD) !== SIG_IGN && !(actionFlags(k, parent, SIGCHLD) & SA_NOCLDSTOP)) {
    sendSignal(k, parent, { sig: SIGCHLD, code: why, pid: leader.pid, uid: leader.uid, status, ...times }, true)
  }
  wakeUpParent(k, leader, parent)
}

/** Is the child one that the sleeper waits for? The arguments of its call say it; it is woken for no other.
 *  @see Linux kernel/exit.c child_wait_callback, eligible_pid */
export function waitsFor(k: Kernel, waiter: Task, child: Task): boolean {
  const { syscall, arg0, arg1, arg2, arg3, progress } = waiter
  const isWait4 = syscall - 1 === NR.wait4
  if ((isWait4 ? arg2 : arg3) & WNOTHREAD && child.parent !== waiter.row) return false
  const pgrp = pidNr(k, k.state.signal.at(child.signal).pgrp)
  if (isWait4)
    return (
      arg0 === -1 ||
      (arg0 > 0
        ? globalNr(k, waiter, arg0) === child.pid
        : (arg0 === 0 ? progress : globalNr(k, waiter, -arg0)) === pgrp)
    )
  if (arg0 === P_PID) return globalNr(k, waiter, arg1) === child.pid
  if (arg0 === P_PGID) return (arg1 === 0 ? progress : globalNr(k, waiter, arg1)) === pgrp
  return arg0 === P_ALL || progress === child.pid
}
