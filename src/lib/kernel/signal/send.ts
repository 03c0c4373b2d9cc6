// send.ts: a signal on its way to a process: whether it is wanted, queued, lost, or decides at once that its target dies.
import {
  PF_EXITING,
  SIGCONT,
  SIGKILL,
  SIGNAL_CLD_CONTINUED,
  SIGNAL_CLD_STOPPED,
  SIGNAL_GROUP_EXIT,
  SIGNAL_STOP_CONTINUED,
  SIGNAL_STOP_STOPPED,
  SIGNAL_UNKILLABLE,
  SIGRTMIN,
  SIG_DFL,
  SIG_IGN,
  SI_KERNEL,
  SI_TKILL,
  SI_USER,
  TASK_INTERRUPTIBLE,
  TASK_STOPPED,
  TASK_TRACED,
  TASK_UNINTERRUPTIBLE
} from '../../record/constants.ts'
import { SignalFate } from '../../record/fates.ts'
import { wakePollers } from '../fs/poll.ts'
import { FN } from '../../record/functions.ts'
import { NR } from '../../record/syscalls.ts'
import type { Kernel } from '../kernel.ts'
import { announce } from '../reports.ts'
import { KEPT_BACK } from '../room.ts'
import { wakeUp } from '../sched.ts'
import type { Task } from '../../record/state/fields.ts'
import { bitHi, bitLo, COREDUMP_SIGNALS, hasSig, IGNORED_BY_DEFAULT, KERNEL_ONLY, STOP_SIGNALS } from './sigset.ts'
import { JOBCTL_STOP_PENDING, JOBCTL_TRAP_STOP, JOBCTL_LISTENING } from './jobctl.ts'
import { type SigInfo, findAction, handlerOf, threadsOf, queue } from './signal.ts'
import { PT_SEIZED } from '../ptrace/ptrace.ts'
import { findPid, groupMembers, fromAncestorNs, numberFor } from '../pid.ts'

/** Would the target throw it away? @see Linux kernel/signal.c sig_task_ignored */
export function sigTaskIgnored(k: Kernel, task: Task, sig: number, force: boolean): boolean {
  const handler = handlerOf(k, task, sig)
  const signal = k.state.signal.at(task.signal)
  if (signal.flags & SIGNAL_UNKILLABLE && handler === SIG_DFL && !(force && hasSig(KERNEL_ONLY, 0, sig))) return true
  return handler === SIG_IGN || (handler === SIG_DFL && hasSig(IGNORED_BY_DEFAULT, 0, sig))
}

/** A blocked signal is never ignored now: its action may change before it is taken. @see Linux kernel/signal.c sig_ignored */
function sigIgnored(k: Kernel, task: Task, sig: number, force: boolean): boolean {
  if (hasSig(task.blocked, task.blocked_hi, sig) || isAwaited(task, sig)) return false
  // The tracer may want to know of it.
  if (task.ptrace !== 0 && sig !== SIGKILL) return false
  return sigTaskIgnored(k, task, sig, force)
}

/** Asleep in sigtimedwait, a task has the signals that it waits for unblocked; they are not ignored for that.
 *  @see Linux include/linux/sched.h task_struct real_blocked */
function isAwaited(task: Task, sig: number): boolean {
  return (
    task.syscall - 1 === NR.rt_sigtimedwait &&
    task.progress !== 0 &&
    hasSig(task.saved_sigmask, task.saved_sigmask_hi, sig)
  )
}

/** Takes signals of a set out of what is pending, unread. @see Linux kernel/signal.c flush_sigqueue_mask */
export function flushPending(k: Kernel, signal: number, lo: number, hi = 0): void {
  const shared = k.state.signal.at(signal)
  if (shared.shared_pending & lo || shared.shared_pending_hi & hi) {
    for (const queued of queue(k, shared.shared_pending_first))
      if (hasSig(lo, hi, queued.sig)) k.emit.dequeue_shared_signal(queued.row, signal)
    k.emit.set_shared_pending(signal, shared.shared_pending & ~lo, shared.shared_pending_hi & ~hi)
  }
  for (const task of threadsOf(k, signal)) {
    if (!(task.pending & lo || task.pending_hi & hi)) continue
    for (const queued of queue(k, task.pending_first))
      if (hasSig(lo, hi, queued.sig)) k.emit.dequeue_signal(queued.row, task.row)
    k.emit.set_pending(task.row, task.pending & ~lo, task.pending_hi & ~hi)
  }
}

/** Job control at sending: stop and continue signals wipe each other, and SIGCONT continues even when it is blocked or ignored.
 *  Answers whether the signal goes on its way. @see Linux kernel/signal.c prepare_signal */
function prepareSignal(k: Kernel, task: Task, sig: number, force: boolean): boolean {
  k.call(FN.prepare_signal)
  const signal = k.state.signal.at(task.signal)
  if (signal.flags & SIGNAL_GROUP_EXIT) return false
  if (hasSig(STOP_SIGNALS, 0, sig)) flushPending(k, task.signal, bitLo(SIGCONT))
  else if (sig === SIGCONT) continueProcess(k, task)
  return !sigIgnored(k, task, sig, force)
}

function continueProcess(k: Kernel, task: Task): void {
  const signal = k.state.signal.at(task.signal)
  flushPending(k, task.signal, STOP_SIGNALS)
  for (const thread of threadsOf(k, task.signal)) {
    if (thread.jobctl & JOBCTL_STOP_PENDING) k.emit.set_jobctl(thread.row, thread.jobctl & ~JOBCTL_STOP_PENDING)
    if (thread.ptrace & PT_SEIZED) ptraceTrapNotify(k, thread)
    else wakeUp(k, thread, TASK_STOPPED)
  }
  // The parent hears of it when the continued process itself runs; wait sees it at once.
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

/** The tracer of a seized task hears that it may go on. @see Linux kernel/signal.c ptrace_trap_notify */
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
    wakePollers(k)
    completeSignal(k, task, info.sig, group)
  }
  return fate
}

/** @see Linux kernel/signal.c send_signal_locked */
function sentFromOutside(k: Kernel, task: Task, { code }: SigInfo): boolean {
  return (code === SI_USER || code === SI_TKILL) && k.sys.current !== 0 && fromAncestorNs(k, k.current, task)
}

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
    // It is pending all the same, but nobody will know where from.
    if (group) k.emit.set_shared_pending(task.signal, lo | bitLo(sig), hi | bitHi(sig))
    else k.emit.set_pending(task.row, lo | bitLo(sig), hi | bitHi(sig))
  } else enqueue(k, task, info, group, lo | bitLo(sig), hi | bitHi(sig))
  return hasSig(task.blocked, task.blocked_hi, sig) ? SignalFate.BLOCKED : SignalFate.DELIVERED
}

/** May no more be queued? `free`: a signal of the kernel's own is not counted against its user. */
function noMoreFor(k: Kernel, task: Task, free: boolean): boolean {
  const { sigqueue, signal } = k.state
  if (sigqueue.room < (free ? 1 : KEPT_BACK)) return true
  const limit = signal.at(task.signal).rlim_sigpending
  return !free && limit !== 0 && queuedFor(k, task.uid) >= limit - 1
}

/** Signals that wait for processes of a user. @see Linux kernel/signal.c __sigqueue_alloc */
export function queuedFor(k: Kernel, uid: number): number {
  // Mostly nothing waits for anybody, and ps asks for each process.
  if (k.state.sigqueue.free.used === 0) return 0
  const { task: table } = k.state
  let n = 0
  for (let row = 1; row < table.free.top; row++) {
    const task = table.at(row)
    if (task.id === 0 || task.uid !== uid) continue
    n += [...queue(k, task.pending_first)].length
    if (task.group_leader === task.row) n += [...queue(k, k.state.signal.at(task.signal).shared_pending_first)].length
  }
  return n
}

function enqueue(k: Kernel, task: Task, info: SigInfo, group: boolean, lo: number, hi: number): void {
  const { sig, code, uid = 0, status = 0, utime = 0, stime = 0, addr = 0 } = info
  const pid = numberFor(k, task, info.pid ?? 0)
  if (group)
    k.emit.queue_shared_signal(0, sig, code, pid, uid, status, utime, stime, addr, task.signal, task.signal, lo, hi)
  else k.emit.queue_signal(0, sig, code, pid, uid, status, utime, stime, addr, task.row, task.row, lo, hi)
}

/** @see Linux kernel/signal.c wants_signal */
function wantsSignal(k: Kernel, task: Task, sig: number): boolean {
  if (hasSig(task.blocked, task.blocked_hi, sig) || task.flags & PF_EXITING) return false
  if (sig === SIGKILL) return true
  return !(task.state & (TASK_STOPPED | TASK_TRACED))
}

/** Picks a thread to take it, the main one first. A fatal one without core fixes the exit code now.
 *  @see Linux kernel/signal.c complete_signal */
function completeSignal(k: Kernel, task: Task, sig: number, group: boolean): void {
  let target: Task | undefined
  if (wantsSignal(k, task, sig)) target = task
  else if (group) for (const thread of threadsOf(k, task.signal)) if (wantsSignal(k, thread, sig)) target ??= thread
  if (!target) return
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

/** The target looks at its signals when it next leaves the kernel; asleep, it does so now. */
export function signalWakeUp(k: Kernel, task: Task, fatal: boolean): void {
  // Who sleeps uninterruptibly here (vfork, exec) can still be killed: TASK_KILLABLE.
  wakeUp(k, task, TASK_INTERRUPTIBLE | (fatal ? TASK_UNINTERRUPTIBLE | TASK_STOPPED | TASK_TRACED : 0))
}

/** A fault of the program's own instruction: cannot be blocked or ignored. @see Linux kernel/signal.c force_sig_info_to_task */
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

/** A signal to all of a group, from the kernel. @see Linux kernel/signal.c kill_pgrp */
export function killPgrp(k: Kernel, nr: number, sig: number): void {
  const pgrp = findPid(k, nr)
  if (pgrp) for (const member of groupMembers(k, pgrp)) sendSignal(k, member, { sig, code: SI_KERNEL }, true)
}
