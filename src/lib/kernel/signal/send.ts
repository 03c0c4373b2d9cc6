// send.ts: a signal on its way to a process: it is thrown away, queued, lost, or decides at once that its target dies. Pending signals are a set of
// bits and a list of struct sigqueue with what is known of each; a task has its own, and a process one that its threads share.
// @see Linux kernel/signal.c
import {
  PF_EXITING,
  SI_KERNEL,
  SI_TKILL,
  SI_USER,
  SIG_DFL,
  SIG_IGN,
  SIGCONT,
  SIGKILL,
  SIGNAL_CLD_CONTINUED,
  SIGNAL_CLD_STOPPED,
  SIGNAL_GROUP_EXIT,
  SIGNAL_STOP_CONTINUED,
  SIGNAL_STOP_STOPPED,
  SIGNAL_UNKILLABLE,
  SIGRTMIN,
  TASK_INTERRUPTIBLE,
  TASK_STOPPED,
  TASK_TRACED,
  TASK_UNINTERRUPTIBLE
} from '../../record/constants.ts'
import { SignalFate } from '../../record/fates.ts'
import { FN } from '../../record/functions.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import { wakePollers } from '../fs/poll.ts'
import { signalSource } from '../fs/poll_wait.ts'
import type { Kernel } from '../kernel.ts'
import { findPid, fromAncestorNs, groupMembers, leaderOf, numberFor } from '../pid.ts'
import { PT_SEIZED } from '../ptrace/ptrace.ts'
import { announce } from '../reports.ts'
import { KEPT_BACK } from '../room.ts'
import { wakeUp } from '../sched.ts'
import { JOBCTL_LISTENING, JOBCTL_STOP_PENDING, JOBCTL_TRAP_STOP } from './jobctl.ts'
import { findAction, handlerOf, queue, type SigInfo, threadsOf } from './signal.ts'
import { bitHi, bitLo, COREDUMP_SIGNALS, hasSig, IGNORED_BY_DEFAULT, KERNEL_ONLY, STOP_SIGNALS } from './sigset.ts'

/** Would the target throw the signal away? @see Linux kernel/signal.c sig_task_ignored */
export function sigTaskIgnored(k: Kernel, task: Task, sig: number, force: boolean): boolean {
  const handler = handlerOf(k, task, sig)
  const signal = k.state.signal.at(task.signal)
  if (signal.flags & SIGNAL_UNKILLABLE && handler === SIG_DFL && !(force && hasSig(KERNEL_ONLY, 0, sig))) return true
  return handler === SIG_IGN || (handler === SIG_DFL && hasSig(IGNORED_BY_DEFAULT, 0, sig))
}

/** Is the signal thrown away now? A blocked one never is: its action may change before it is taken. @see Linux kernel/signal.c sig_ignored */
function sigIgnored(k: Kernel, task: Task, sig: number, force: boolean): boolean {
  if (hasSig(task.blocked, task.blocked_hi, sig) || isAwaited(task, sig)) return false
  // The tracer may want to know of it.
  if (task.ptrace !== 0 && sig !== SIGKILL) return false
  return sigTaskIgnored(k, task, sig, force)
}

/** Does the task sleep in sigtimedwait for this signal? Then it is not thrown away, although it is not blocked.
 *  @see Linux include/linux/sched.h task_struct real_blocked */
function isAwaited(task: Task, sig: number): boolean {
  return (
    task.syscall - 1 === NR.rt_sigtimedwait &&
    task.progress !== 0 &&
    hasSig(task.saved_sigmask, task.saved_sigmask_hi, sig)
  )
}

/** Throws away the pending signals of a set. @see Linux kernel/signal.c flush_sigqueue_mask */
export function flushPending(k: Kernel, signal: number, lo: number, hi = 0): void {
  const shared = k.state.signal.at(signal)
  if (shared.shared_pending & lo || shared.shared_pending_hi & hi) {
    for (const queued of queue(k, shared.shared_pending_first))
      if (hasSig(lo, hi, queued.sig)) {
        countQueued(k, leaderOf(k, signal), true, -1)
        k.emit.dequeue_shared_signal(queued.row, signal)
      }
    k.emit.set_shared_pending(signal, shared.shared_pending & ~lo, shared.shared_pending_hi & ~hi)
  }
  for (const task of threadsOf(k, signal)) {
    if (!(task.pending & lo || task.pending_hi & hi)) continue
    for (const queued of queue(k, task.pending_first))
      if (hasSig(lo, hi, queued.sig)) {
        countQueued(k, task, false, -1)
        k.emit.dequeue_signal(queued.row, task.row)
      }
    k.emit.set_pending(task.row, task.pending & ~lo, task.pending_hi & ~hi)
  }
}

/** Does what sending alone does: a stop signal throws SIGCONT away, and SIGCONT the stop signals; SIGCONT continues a process even when it is
 *  blocked or ignored. Answers whether the signal goes on its way. @see Linux kernel/signal.c prepare_signal */
function prepareSignal(k: Kernel, task: Task, sig: number, force: boolean): boolean {
  k.call(FN.prepare_signal)
  const signal = k.state.signal.at(task.signal)
  if (signal.flags & SIGNAL_GROUP_EXIT) return false
  if (hasSig(STOP_SIGNALS, 0, sig)) flushPending(k, task.signal, bitLo(SIGCONT))
  else if (sig === SIGCONT) continueProcess(k, task)
  return !sigIgnored(k, task, sig, force)
}

/** Wakes the stopped threads of a process. @see Linux kernel/signal.c prepare_signal */
function continueProcess(k: Kernel, task: Task): void {
  const signal = k.state.signal.at(task.signal)
  flushPending(k, task.signal, STOP_SIGNALS)
  for (const thread of threadsOf(k, task.signal)) {
    if (thread.jobctl & JOBCTL_STOP_PENDING) k.emit.set_jobctl(thread.row, thread.jobctl & ~JOBCTL_STOP_PENDING)
    if (thread.ptrace & PT_SEIZED) ptraceTrapNotify(k, thread)
    else wakeUp(k, thread, TASK_STOPPED)
  }
  // The parent gets its signal when the continued process itself runs; a wait sees it at once.
  const why =
    signal.flags & SIGNAL_STOP_STOPPED
      ? SIGNAL_STOP_CONTINUED | SIGNAL_CLD_CONTINUED
      : signal.group_stop_count
        ? SIGNAL_CLD_STOPPED
        : 0
  if (why) {
    const kept =
      signal.flags & ~(SIGNAL_STOP_STOPPED | SIGNAL_STOP_CONTINUED | SIGNAL_CLD_STOPPED | SIGNAL_CLD_CONTINUED)
    k.emit.set_group_stop(signal.row, 0, 0, kept | why)
    announce(k, k.task(task.group_leader))
  }
}

/** Tells the tracer of a seized task that the task may go on. @see Linux kernel/signal.c ptrace_trap_notify */
function ptraceTrapNotify(k: Kernel, task: Task): void {
  const listening = task.jobctl & JOBCTL_LISTENING
  k.emit.set_jobctl(task.row, (task.jobctl & ~JOBCTL_LISTENING) | JOBCTL_TRAP_STOP)
  if (listening) {
    k.emit.ptrace_resume(task.row, 0, 0)
    wakeUp(k, task, TASK_TRACED)
  } else signalWakeUp(k, task, false)
}

/** Sends a signal to a process (`group`) or to one thread of it. Answers what became of it.
 *  @see Linux kernel/signal.c __send_signal_locked */
export function sendSignal(k: Kernel, task: Task, info: SigInfo, group: boolean, force = false): number {
  const fate = send(k, task, info, group, force || info.code === SI_KERNEL || sentFromOutside(k, task, info))
  k.emit.signal_generate(task.row, info.sig, info.code, info.pid ?? 0, fate)
  if (fate === SignalFate.DELIVERED || fate === SignalFate.BLOCKED) {
    wakePollers(k, signalSource(task.signal))
    completeSignal(k, task, info.sig, group)
  }
  return fate
}

/** Does the signal come from a namespace around the target's? @see Linux kernel/signal.c send_signal_locked */
function sentFromOutside(k: Kernel, task: Task, { code }: SigInfo): boolean {
  return (code === SI_USER || code === SI_TKILL) && k.sys.current !== 0 && fromAncestorNs(k, k.current, task)
}

/** Puts the signal into the target's queue, if it is wanted and there is room. Answers what became of it. */
function send(k: Kernel, task: Task, info: SigInfo, group: boolean, force: boolean): number {
  const { sig } = info
  if (!prepareSignal(k, task, sig, force)) {
    return k.state.signal.at(task.signal).flags & SIGNAL_GROUP_EXIT ? SignalFate.NOBODY : SignalFate.IGNORED
  }
  const signal = k.state.signal.at(task.signal)
  const lo = group ? signal.shared_pending : task.pending
  const hi = group ? signal.shared_pending_hi : task.pending_hi
  if (sig < SIGRTMIN && hasSig(lo, hi, sig)) return SignalFate.ALREADY_PENDING
  const free = sig < SIGRTMIN && info.code >= 0
  if (noMoreFor(k, task, free)) {
    if (sig >= SIGRTMIN && info.code !== SI_USER) return SignalFate.NO_ROOM
    // It is pending all the same, but nobody will know who sent it.
    if (group) k.emit.set_shared_pending(task.signal, lo | bitLo(sig), hi | bitHi(sig))
    else k.emit.set_pending(task.row, lo | bitLo(sig), hi | bitHi(sig))
  } else enqueue(k, task, info, group, lo | bitLo(sig), hi | bitHi(sig))
  return hasSig(task.blocked, task.blocked_hi, sig) ? SignalFate.BLOCKED : SignalFate.DELIVERED
}

/** Is there no room in the queue? `free`: a signal of the kernel's own, which does not count against its user's limit. */
function noMoreFor(k: Kernel, task: Task, free: boolean): boolean {
  const { sigqueue, signal } = k.state
  if (sigqueue.room < (free ? 1 : KEPT_BACK)) return true
  const limit = signal.at(task.signal).rlim_sigpending
  return !free && limit !== 0 && queuedFor(k, task.uid) >= limit - 1
}

/** How many signals are queued for processes of a user. @see Linux kernel/signal.c __sigqueue_alloc, include/linux/sched/user.h sigpending */
export function queuedFor(k: Kernel, uid: number): number {
  if (k.state.sigqueue.free.used === 0) return 0
  k.queued ??= countAll(k)
  return k.queued.get(uid) ?? 0
}

/** Queued signals by user: an index beside the state, kept up to date by countQueued. What belongs to a process counts for its leader's user. */
function countAll(k: Kernel): Map<number, number> {
  const { task: table } = k.state
  const counts = new Map<number, number>()
  for (let row = 1; row < table.free.top; row++) {
    const task = table.at(row)
    if (task.id === 0) continue
    let n = [...queue(k, task.pending_first)].length
    if (task.group_leader === row) n += [...queue(k, k.state.signal.at(task.signal).shared_pending_first)].length
    if (n > 0) counts.set(task.uid, (counts.get(task.uid) ?? 0) + n)
  }
  return counts
}

/** A signal was queued for a task or, if `shared`, for its process (`by` 1), or taken from there (-1). */
export function countQueued(k: Kernel, task: Task, shared: boolean, by: 1 | -1): void {
  if (!k.queued) return
  const { uid } = shared ? leaderOf(k, task.signal) : task
  k.queued.set(uid, (k.queued.get(uid) ?? 0) + by)
}

/** Queues the signal with what is known of it, and sets its bit. */
function enqueue(k: Kernel, task: Task, info: SigInfo, group: boolean, lo: number, hi: number): void {
  const { sig, code, uid = 0, status = 0, utime = 0, stime = 0, addr = 0 } = info
  const pid = numberFor(k, task, info.pid ?? 0)
  countQueued(k, task, group, 1)
  if (group)
    k.emit.queue_shared_signal(0, sig, code, pid, uid, status, utime, stime, addr, task.signal, task.signal, lo, hi)
  else k.emit.queue_signal(0, sig, code, pid, uid, status, utime, stime, addr, task.row, task.row, lo, hi)
}

/** Can this thread take the signal now? @see Linux kernel/signal.c wants_signal */
function wantsSignal(k: Kernel, task: Task, sig: number): boolean {
  if (hasSig(task.blocked, task.blocked_hi, sig) || task.flags & PF_EXITING) return false
  if (sig === SIGKILL) return true
  return !(task.state & (TASK_STOPPED | TASK_TRACED))
}

/** Picks a thread to take the signal, the main one first, and wakes it. A fatal signal that leaves no core decides now how the process ends.
 *  @see Linux kernel/signal.c complete_signal */
function completeSignal(k: Kernel, task: Task, sig: number, group: boolean): void {
  // A thread that can take it.
  let target: Task | undefined
  if (wantsSignal(k, task, sig)) target = task
  else if (group) for (const thread of threadsOf(k, task.signal)) if (wantsSignal(k, thread, sig)) target ??= thread
  if (!target) return

  // Will it be the end? Then of all threads, and as soon as they are on their way to user mode.
  const signal = k.state.signal.at(task.signal)
  const fatal =
    handlerOf(k, task, sig) === SIG_DFL &&
    !hasSig(IGNORED_BY_DEFAULT | STOP_SIGNALS, 0, sig) &&
    !isAwaited(target, sig) &&
    (sig === SIGKILL || task.ptrace === 0)
  if (
    fatal &&
    !hasSig(COREDUMP_SIGNALS, 0, sig) &&
    !(signal.flags & SIGNAL_GROUP_EXIT) &&
    !(signal.flags & SIGNAL_UNKILLABLE && sig !== SIGKILL)
  ) {
    k.emit.group_exit(signal.row, sig, SIGNAL_GROUP_EXIT | (signal.flags & SIGNAL_UNKILLABLE))
    for (const thread of threadsOf(k, task.signal)) {
      k.emit.set_jobctl(thread.row, 0)
      k.emit.set_pending(thread.row, thread.pending | bitLo(SIGKILL), thread.pending_hi)
      signalWakeUp(k, thread, true)
    }
    return
  }
  signalWakeUp(k, target, sig === SIGKILL)
}

/** Wakes a thread, so that it looks at its signals. One that runs looks when it next leaves the kernel.
 *  @see Linux kernel/signal.c signal_wake_up_state */
export function signalWakeUp(k: Kernel, task: Task, fatal: boolean): void {
  // All who sleep uninterruptibly here (in vfork, in exec) can still be killed, as in Linux's TASK_KILLABLE.
  wakeUp(k, task, TASK_INTERRUPTIBLE | (fatal ? TASK_UNINTERRUPTIBLE | TASK_STOPPED | TASK_TRACED : 0))
}

/** Sends the signal of a fault. The program cannot block or ignore it. @see Linux kernel/signal.c force_sig_info_to_task */
export function forceSignal(k: Kernel, task: Task, info: SigInfo): void {
  const { sig } = info
  const action = findAction(k, task.sighand, sig)
  const blocked = hasSig(task.blocked, task.blocked_hi, sig)
  if (blocked || action?.handler === SIG_IGN) {
    if (action) k.emit.set_sigaction(action.row, SIG_DFL, action.flags, action.restorer, action.mask, action.mask_hi)
    if (blocked) k.emit.set_blocked(task.row, task.blocked & ~bitLo(sig), task.blocked_hi & ~bitHi(sig))
  }
  const signal = k.state.signal.at(task.signal)
  if (signal.flags & SIGNAL_UNKILLABLE && handlerOf(k, task, sig) === SIG_DFL)
    k.emit.set_signal_flags(signal.row, signal.flags & ~SIGNAL_UNKILLABLE)
  sendSignal(k, task, info, false)
}

/** Sends a signal of the kernel's to all members of a process group. @see Linux kernel/signal.c kill_pgrp */
export function killPgrp(k: Kernel, nr: number, sig: number): void {
  const pgrp = findPid(k, nr)
  if (pgrp) for (const member of groupMembers(k, pgrp)) sendSignal(k, member, { sig, code: SI_KERNEL }, true)
}
