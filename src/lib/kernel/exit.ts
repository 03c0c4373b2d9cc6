// exit.ts: how a task dies, up to what its parent finds (wait.ts reads it). The order is Linux's: memory and files go first, children get a new
// parent, and the parent hears last. What is left is a row of struct task with exit_state EXIT_ZOMBIE, its exit_code, its times and its number.
import {
  CLD_STOPPED,
  EXIT_DEAD,
  EXIT_ZOMBIE,
  PF_EXITING,
  SIGCHLD,
  SIGCONT,
  SIGHUP,
  SIGKILL,
  SIGNAL_GROUP_EXIT,
  SIGNAL_STOP_STOPPED,
  SIGNAL_UNKILLABLE,
  TASK_DEAD,
  TASK_STOPPED
} from '../record/constants.ts'
import { FN } from '../record/functions.ts'
import type { Pid, SignalStruct, Task } from '../record/state/fields.ts'
import { exitFiles, putFilesStruct } from './fs/file.ts'
import { exitFs } from './fs/fs_struct.ts'
import { disassociateCtty } from './fs/tty_jobctrl.ts'
import { futexWake } from './futex.ts'
import { BLOCKED, type Kernel, panicIf } from './kernel.ts'
import { mmput } from './mm/mm.ts'
import { putWords } from './mm/uaccess.ts'
import { activeNs, childReaper, groupMembers, willBecomeOrphaned } from './pid.ts'
import { dyingReaper, zapPidNsProcesses } from './pid_namespace.ts'
import { exitPtrace } from './ptrace/link.ts'
import { isPtraceReparented, optionsOf, PTRACE_EVENT_EXIT, PTRACE_O_TRACEEXIT, PtraceStop } from './ptrace/ptrace.ts'
import { ptraceEvent } from './ptrace/stop.ts'
import { announce } from './reports.ts'
import { deactivate, wakeUp } from './sched.ts'
import { JOBCTL_STOP_PENDING } from './signal/jobctl.ts'
import { doNotifyParent, notifyParentStopped } from './signal/notify.ts'
import { sendSignal, signalWakeUp } from './signal/send.ts'
import { threadsOf } from './signal/signal.ts'
import { bitLo } from './signal/sigset.ts'
import { stopAlarm } from './time/itimer.ts'
import { isGroupLeader, releaseTask, takeOut, wakeExec } from './wait.ts'

/** Ends the calling thread and all others of its process. `code` is in wait-status form; of several callers the first one's holds.
 *  @see Linux kernel/exit.c do_group_exit */
export function doGroupExit(k: Kernel, task: Task, code: number): typeof BLOCKED {
  k.call(FN.do_group_exit)
  const signal = k.state.signal.at(task.signal)
  // Another thread is in exec: this thread ends, and the process goes on.
  if (!(signal.flags & SIGNAL_GROUP_EXIT) && signal.group_exec_task !== 0 && signal.group_exec_task !== task.row)
    return doExit(k, task, 0)
  if (!(signal.flags & SIGNAL_GROUP_EXIT)) {
    k.emit.group_exit(signal.row, code, SIGNAL_GROUP_EXIT | (signal.flags & SIGNAL_UNKILLABLE))
    if (signal.nr_threads > 1) zapOtherThreads(k, task)
  }
  return doExit(k, task, signal.group_exit_code)
}

/** Gives SIGKILL to the other threads. Each ends when it is next on its way to user mode. @see Linux kernel/signal.c zap_other_threads */
export function zapOtherThreads(k: Kernel, task: Task): void {
  k.call(FN.zap_other_threads)
  for (const thread of threadsOf(k, task.signal)) {
    if (thread.row === task.row || thread.exit_state !== 0) continue
    k.emit.set_pending(thread.row, thread.pending | bitLo(SIGKILL), thread.pending_hi)
    signalWakeUp(k, thread, true)
  }
}

/** Ends the calling thread; it never runs again. The last thread of a group leaves a zombie, unless autoreaped.
 *  `code` is in wait-status form. Emits, in this order: exit_code, mm, files, fs, reparentings, EXIT_ZOMBIE, SIGCHLD, and EXIT_DEAD if autoreaped.
 *  @see Linux kernel/exit.c do_exit · _exit(2) */
export function doExit(k: Kernel, task: Task, code: number): typeof BLOCKED {
  k.call(FN.do_exit)
  const asked = task.ptrace !== 0 && (optionsOf(task) & PTRACE_O_TRACEEXIT) !== 0
  if (asked && ptraceEvent(k, task, PTRACE_EVENT_EXIT, code, PtraceStop.EXIT) === BLOCKED) return BLOCKED
  return exitTask(k, task, code)
}

/** The rest of do_exit, after a tracer that asked for PTRACE_O_TRACEEXIT has let the task go. */
export function exitTask(k: Kernel, task: Task, code: number): typeof BLOCKED {
  const signal = k.state.signal.at(task.signal)

  // From now on the task is dying: it takes no signals, and counts no more among the living threads.
  synchronizeGroupExit(k, signal, code)
  k.call(FN.exit_signals)
  if (task.jobctl & JOBCTL_STOP_PENDING) leaveGroupStop(k, task, signal)
  k.emit.exit_signals(task.row, task.flags | PF_EXITING, signal.row)
  const groupDead = signal.live === 0

  // The last thread of the first process may not end.
  panicIf(groupDead && task.tgid === 1, 'Attempted to kill init!')
  if (groupDead) stopAlarm(k, signal.row)
  k.emit.exit_code(task.row, code)

  // It gives back what it has: memory, semaphores, files, the working directory, the terminal.
  exitMm(k, task)
  // No call here gives a process semaphores or shared memory of System V.
  k.call(FN.exit_sem)
  k.call(FN.exit_shm)
  k.call(FN.exit_files)
  const files = exitFiles(k, task)
  exitFs(k, task)
  if (groupDead) disassociateCtty(k, task)
  // Files that nobody else has open are closed only now.
  if (files !== 0) {
    k.call(FN.exit_task_work)
    putFilesStruct(k, files)
  }

  return finishExit(k, task)
}

/** The end of do_exit. The PID 1 of a namespace comes here again whenever one of those that it has killed is gone.
 *  Who reaps itself has called release_task in exit_notify. What that takes away goes here, with the task itself, when it has left the CPU for good:
 *  until then records speak of it. In between nobody else runs. @see Linux kernel/sched/core.c finish_task_switch (put_task_struct_rcu_user) */
export function finishExit(k: Kernel, task: Task): typeof BLOCKED {
  const groupDead = k.state.signal.at(task.signal).live === 0
  const ns = dyingReaper(k, task, groupDead)
  if (ns && zapPidNsProcesses(k, task, ns) === BLOCKED) return BLOCKED
  exitNotify(k, task, groupDead)
  k.call(FN.do_task_dead)
  k.emit.do_task_dead(task.row, TASK_DEAD)
  deactivate(k)
  if (task.exit_state === EXIT_DEAD) takeOut(k, task)
  return BLOCKED
}

/** When the threads of a process end one by one, the last one's code becomes the process's. @see Linux kernel/exit.c synchronize_group_exit */
function synchronizeGroupExit(k: Kernel, signal: SignalStruct, code: number): void {
  if (signal.live !== 1 || signal.flags & SIGNAL_GROUP_EXIT) return
  k.emit.group_exit(signal.row, code, SIGNAL_GROUP_EXIT | (signal.flags & SIGNAL_UNKILLABLE))
}

/** A dying thread takes no part in a stop of its process; if the others have stopped, the stop is complete.
 *  @see Linux kernel/signal.c task_participate_group_stop */
function leaveGroupStop(k: Kernel, task: Task, signal: SignalStruct): void {
  const left = signal.group_stop_count - 1
  k.emit.set_jobctl(task.row, 0)
  k.emit.set_group_stop(
    signal.row,
    left,
    signal.group_exit_code,
    left === 0 ? signal.flags | SIGNAL_STOP_STOPPED : signal.flags
  )
  announce(k, k.task(task.group_leader))
  if (left === 0) notifyParentStopped(k, task, CLD_STOPPED)
}

/** Lets go of the memory: from now on VSZ and RSS are 0. @see Linux kernel/exit.c exit_mm */
function exitMm(k: Kernel, task: Task): void {
  k.call(FN.exit_mm)
  clearChildTid(k, task)
  completeVfork(k, task)
  const mm = task.mm
  if (mm === 0) return
  const signal = k.state.signal.at(task.signal)
  const rss = Math.max(k.state.mm.at(mm).hiwater_rss, k.state.mm.at(mm).rss)
  k.emit.exit_mm(task.row, signal.row, Math.max(rss, signal.maxrss))
  mmput(k, mm)
}

/** Sets the word that clone named to 0, and wakes whoever sleeps on it: pthread_join does. @see Linux kernel/fork.c mm_release */
function clearChildTid(k: Kernel, task: Task): void {
  const addr = task.clear_child_tid
  if (addr === 0) return
  if (task.mm !== 0 && k.state.mm.at(task.mm).mm_users > 1 && putWords(k, task, addr, [0])) futexWake(k, task, addr, 1)
  k.emit.set_tid(task.row, task.set_child_tid, 0)
}

/** Wakes the parent that sleeps in vfork. @see Linux kernel/fork.c complete_vfork_done */
export function completeVfork(k: Kernel, task: Task): void {
  if (task.vfork_done === 0) return
  const parent = k.task(task.vfork_done)
  k.emit.vfork_done(task.row, 0)
  wakeUp(k, parent)
}

/** Tells the relatives: children get a new parent, the parent gets a signal. Decides whether a zombie stays.
 *  @see Linux kernel/exit.c exit_notify */
function exitNotify(k: Kernel, task: Task, groupDead: boolean): void {
  k.call(FN.exit_notify)
  k.emit.tasklist_lock(1, task.row)

  // The children get a new parent before the parent hears of this.
  forgetOriginalParent(k, task)
  if (groupDead) killOrphanedPgrp(k, k.task(task.group_leader), undefined)

  // It is a zombie.
  k.emit.exit_zombie(task.row, EXIT_ZOMBIE)
  announce(k, task)

  // Who is told: the tracer of any thread, else the parent of a leader that is the last of its threads. Others reap themselves.
  const alone = isGroupLeader(task) && k.state.signal.at(task.signal).nr_threads === 1
  const autoreap =
    task.ptrace !== 0
      ? doNotifyParent(k, task, alone && !isPtraceReparented(k, task) ? task.exit_signal : SIGCHLD)
      : isGroupLeader(task)
        ? alone && doNotifyParent(k, task, task.exit_signal)
        : true

  // If nobody will wait for it, it goes at once.
  if (autoreap) k.emit.exit_dead(task.row, EXIT_DEAD)
  k.emit.tasklist_lock(1, 0)
  if (task.group_leader === task.row) wakeExec(k, k.state.signal.at(task.signal))
  if (autoreap) k.call(FN.release_task)
}

/** Gives the children to a new parent: a living thread of the process, the nearest subreaper, or init. They keep their order, and stand behind the
 *  new parent's own children.
 *  @see Linux kernel/exit.c forget_original_parent */
function forgetOriginalParent(k: Kernel, father: Task): void {
  if (father.ptraced_first !== 0) for (const dead of exitPtrace(k, father)) releaseTask(k, dead)
  if (father.children_first === 0) return
  k.call(FN.forget_original_parent)
  const reaper = findNewReaper(k, father)
  for (let row = father.children_first; row !== 0; row = father.children_first) {
    const child = k.task(row)
    k.emit.reparent(child.row, father.row, reaper.row, child.ptrace === 0 ? reaper.row : child.parent, reaper.row)
    announce(k, child)
    for (const thread of threadsOf(k, child.signal)) {
      if (thread.row !== child.row)
        k.emit.reparent_thread(thread.row, reaper.row, thread.ptrace === 0 ? reaper.row : thread.parent)
      if (thread.pdeath_signal !== 0)
        sendSignal(k, thread, { sig: thread.pdeath_signal, code: 0, pid: father.tgid, uid: father.uid }, true)
    }
    if (reaper.signal !== father.signal) reparentLeader(k, father, child)
  }
  // A leader that has ended is still looked at by its threads: it has no children now.
  k.reports.delete(father.row)
}

/** Finds the new parent: 1. another living thread 2. the nearest ancestor that is a subreaper 3. init of the namespace.
 *  @see Linux kernel/exit.c find_new_reaper */
function findNewReaper(k: Kernel, father: Task): Task {
  k.call(FN.find_new_reaper)
  for (const thread of threadsOf(k, father.signal)) if (alive(thread)) return thread
  if (k.state.signal.at(father.signal).has_child_subreaper) {
    for (let row = father.real_parent; row !== 0 && row !== k.sys.init; row = k.task(row).real_parent) {
      const ancestor = k.task(row)
      if (activeNs(k, ancestor) !== activeNs(k, father)) break
      if (!k.state.signal.at(ancestor.signal).is_child_subreaper) continue
      for (const thread of threadsOf(k, ancestor.signal)) if (alive(thread)) return thread
    }
  }
  return childReaper(k, father)
}

const alive = (task: Task): boolean => (task.flags & PF_EXITING) === 0

/** Tells the new parent of a child that is a zombie already. If the new parent does not want it, it goes.
 *  @see Linux kernel/exit.c reparent_leader */
function reparentLeader(k: Kernel, father: Task, child: Task): void {
  if (child.exit_state === EXIT_DEAD) return
  if (child.exit_signal !== SIGCHLD) k.emit.set_exit_signal(child.row, SIGCHLD)
  if (child.exit_state === EXIT_ZOMBIE && k.state.signal.at(child.signal).nr_threads === 1) {
    k.call(FN.reparent_leader)
    if (child.ptrace === 0 && doNotifyParent(k, child, child.exit_signal)) {
      k.emit.exit_dead(child.row, EXIT_DEAD)
      releaseTask(k, child)
      return
    }
  }
  killOrphanedPgrp(k, child, father)
}

function hasStoppedJobs(k: Kernel, pgrp: Pid): boolean {
  for (const task of groupMembers(k, pgrp))
    if (task.state === TASK_STOPPED && task.exit_state !== EXIT_ZOMBIE) return true
  return false
}

/** Sends SIGHUP and SIGCONT to the task's process group, if its death or its new parent makes an orphan of the group and a member is stopped.
 *  `parent` is its old parent, or undefined when the task itself dies. @see Linux kernel/exit.c kill_orphaned_pgrp */
export function killOrphanedPgrp(k: Kernel, task: Task, parent: Task | undefined): void {
  const ours = k.state.signal.at(task.signal)
  const theirs = k.state.signal.at((parent ?? k.task(task.real_parent)).signal)
  if (theirs.pgrp === ours.pgrp || theirs.session !== ours.session) return
  const pgrp = k.state.pid.at(ours.pgrp)
  if (!willBecomeOrphaned(k, pgrp, parent ? undefined : task) || !hasStoppedJobs(k, pgrp)) return
  k.call(FN.kill_orphaned_pgrp)
  for (const sig of [SIGHUP, SIGCONT])
    for (const member of groupMembers(k, pgrp)) sendSignal(k, member, { sig, code: 0x80 }, true)
}
