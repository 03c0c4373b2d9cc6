// exit.ts: how a task dies, up to what its parent finds (wait.ts reads it).
// Order follows Linux: memory and files go first, children get a new parent, the parent hears last.
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
import { stopAlarm } from './time/itimer.ts'
import { exitFiles, putFilesStruct } from './fs/files.ts'
import { disassociateCtty } from './fs/tty.ts'
import { exitPtrace, isPtraceReparented, ptraceUnlink } from './ptrace/link.ts'
import { optionsOf, PTRACE_EVENT_EXIT, PTRACE_O_TRACEEXIT, ptraceEvent, PtraceStop } from './ptrace/stop.ts'
import { FN } from '../record/functions.ts'
import { waitStatus } from '../record/world.ts'
import { BLOCKED, panicIf, type Kernel } from './kernel.ts'
import { futexWake } from './futex.ts'
import { mmput } from './mm/mm.ts'
import { putWords } from './mm/uaccess.ts'
import { groupMembers, putPid } from './pid.ts'
import { activeNs, childReaper, putPidNs } from './pidns.ts'
import { announce, forget } from './reports.ts'
import { deactivate, wakeUp } from './sched.ts'
import { doNotifyParent, notifyParentStopped } from './signal/notify.ts'
import { flushPending, JOBCTL_STOP_PENDING, sendSignal, signalWakeUp, threadsOf } from './signal/send.ts'
import { bitLo } from './signal/sigset.ts'
import type { Pid, SignalStruct, Task } from '../record/state/fields.ts'
import { dyingReaper, zapPidNsProcesses } from './pid_namespace.ts'

/** Ends the whole process with a wait status; the first to come here fixes it.
 *  @see Linux kernel/exit.c do_group_exit */
export function doGroupExit(k: Kernel, task: Task, code: number): typeof BLOCKED {
  k.call(FN.do_group_exit)
  const signal = k.state.signal.at(task.signal)
  // Another thread is in exec: this one ends, the process goes on.
  if (!(signal.flags & SIGNAL_GROUP_EXIT) && signal.group_exec_task !== 0 && signal.group_exec_task !== task.row)
    return doExit(k, task, 0)
  if (!(signal.flags & SIGNAL_GROUP_EXIT)) {
    k.emit.group_exit(signal.row, code, SIGNAL_GROUP_EXIT | (signal.flags & SIGNAL_UNKILLABLE))
    if (signal.nr_threads > 1) zapOtherThreads(k, task)
  }
  return doExit(k, task, signal.group_exit_code)
}

/** The other threads find SIGKILL on their own way to user mode, and end there. @see Linux kernel/signal.c zap_other_threads */
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

/** What is left of do_exit when the tracer that wanted to be told before has let the task go. */
export function exitTask(k: Kernel, task: Task, code: number): typeof BLOCKED {
  const signal = k.state.signal.at(task.signal)
  synchronizeGroupExit(k, signal, code)
  k.call(FN.exit_signals)
  if (task.jobctl & JOBCTL_STOP_PENDING) leaveGroupStop(k, task, signal)
  k.emit.exit_signals(task.row, task.flags | PF_EXITING, signal.row)
  const groupDead = signal.live === 0
  panicIf(groupDead && task.tgid === 1, 'Attempted to kill init!')
  if (groupDead) stopAlarm(k, signal.row)
  k.emit.exit_code(task.row, code)

  exitMm(k, task)
  // No call here gives a process semaphores or shared memory of System V: there is nothing to give back.
  k.call(FN.exit_sem)
  k.call(FN.exit_shm)
  k.call(FN.exit_files)
  const files = exitFiles(k, task)
  exitFs(k, task)
  if (groupDead) disassociateCtty(k, task)
  if (files !== 0) {
    k.call(FN.exit_task_work)
    putFilesStruct(k, files)
  }

  return finishExit(k, task)
}

/** The second half of do_exit. A PID 1 of a namespace comes here again each time that one of those whom it has killed is gone. */
export function finishExit(k: Kernel, task: Task): typeof BLOCKED {
  const groupDead = k.state.signal.at(task.signal).live === 0
  const ns = dyingReaper(k, task, groupDead)
  if (ns && zapPidNsProcesses(k, task, ns) === BLOCKED) return BLOCKED
  exitNotify(k, task, groupDead)
  k.call(FN.do_task_dead)
  k.emit.do_task_dead(task.row, TASK_DEAD)
  deactivate(k)
  if (task.exit_state === EXIT_DEAD) releaseTask(k, task)
  return BLOCKED
}

/** The code of a process whose threads end one by one is the last one's. @see Linux kernel/exit.c synchronize_group_exit */
function synchronizeGroupExit(k: Kernel, signal: SignalStruct, code: number): void {
  if (signal.live !== 1 || signal.flags & SIGNAL_GROUP_EXIT) return
  k.emit.group_exit(signal.row, code, SIGNAL_GROUP_EXIT | (signal.flags & SIGNAL_UNKILLABLE))
}

/** Nobody waits for a dying thread to stop. @see Linux kernel/signal.c task_participate_group_stop */
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

/** Memory goes: from now on VSZ and RSS are 0. @see Linux kernel/exit.c exit_mm */
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

/** Who joins this thread sleeps until the word that clone named is 0. @see Linux kernel/fork.c mm_release */
function clearChildTid(k: Kernel, task: Task): void {
  const addr = task.clear_child_tid
  if (addr === 0) return
  if (task.mm !== 0 && k.state.mm.at(task.mm).mm_users > 1 && putWords(k, task, addr, [0])) futexWake(k, task, addr, 1)
  k.emit.set_tid(task.row, task.set_child_tid, 0)
}

/** The parent asleep in vfork goes on. @see Linux kernel/fork.c complete_vfork_done */
export function completeVfork(k: Kernel, task: Task): void {
  if (task.vfork_done === 0) return
  const parent = k.task(task.vfork_done)
  k.emit.vfork_done(task.row, 0)
  wakeUp(k, parent)
}

function exitFs(k: Kernel, task: Task): void {
  k.call(FN.exit_fs)
  const row = task.fs
  if (row === 0) return
  k.emit.exit_fs(task.row)
  const fs = k.state.fs.at(row)
  if (fs.users > 1) k.emit.put_fs(row)
  else k.emit.free_fs(row, fs.pwd)
}

/** The relatives hear of it: children get a new parent, the parent a signal; and the kernel decides whether a zombie stays.
 *  @see Linux kernel/exit.c exit_notify */
function exitNotify(k: Kernel, task: Task, groupDead: boolean): void {
  k.call(FN.exit_notify)
  k.emit.tasklist_lock(1, task.row)
  forgetOriginalParent(k, task)
  if (groupDead) killOrphanedPgrp(k, k.task(task.group_leader), undefined)
  k.emit.exit_zombie(task.row, EXIT_ZOMBIE)
  announce(k, task)
  const alone = isGroupLeader(task) && k.state.signal.at(task.signal).nr_threads === 1
  const autoreap =
    task.ptrace !== 0
      ? doNotifyParent(k, task, alone && !isPtraceReparented(k, task) ? task.exit_signal : SIGCHLD)
      : isGroupLeader(task)
        ? alone && doNotifyParent(k, task, task.exit_signal)
        : true
  if (autoreap) k.emit.exit_dead(task.row, EXIT_DEAD)
  k.emit.tasklist_lock(1, 0)
  if (task.group_leader === task.row) wakeExec(k, k.state.signal.at(task.signal))
}

/** A thread in exec looks whether it is alone now. @see Linux kernel/exit.c exit_notify, signal->notify_count */
function wakeExec(k: Kernel, signal: SignalStruct): void {
  if (signal.group_exec_task !== 0) wakeUp(k, k.task(signal.group_exec_task))
}

const isGroupLeader = (task: Task): boolean => task.group_leader === task.row

/** The children go to a living thread of the process, the nearest subreaper, or init. They keep their order, behind the adopter's own.
 *  @see Linux kernel/exit.c forget_original_parent */
function forgetOriginalParent(k: Kernel, father: Task): void {
  if (father.ptraced_first !== 0) exitPtrace(k, father)
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
}

/** 1. another living thread 2. the nearest ancestor marked subreaper 3. init. @see Linux kernel/exit.c find_new_reaper */
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

/** A zombie among the children is announced to its new parent, who may not want it. @see Linux kernel/exit.c reparent_leader */
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

/** The last trace goes: the number is free. If that was the last thread of a dead leader, the leader's parent is told now.
 *  @see Linux kernel/exit.c release_task */
export function releaseTask(k: Kernel, task: Task): void {
  k.call(FN.release_task)
  if (task.ptrace !== 0) ptraceUnlink(k, task)
  const { signal: signalRow, sighand, thread_pid, row, pid_ns_for_children: ns } = task
  const signal = k.state.signal.at(signalRow)
  const leader = isGroupLeader(task) ? undefined : k.task(task.group_leader)
  flushThread(k, task)
  forget(k, task)
  if (leader) {
    k.emit.account_thread(signalRow, task.utime, task.stime, task.min_flt)
    k.emit.release_thread(row, thread_pid, signalRow, signalRow)
  } else {
    releaseProcess(k, task, signal)
  }
  putSighand(k, sighand)
  putPid(k, thread_pid)
  if (ns !== 0) putPidNs(k, ns)
  if (leader) wakeExec(k, signal)
  if (leader && signal.group_exec_task === 0 && leader.exit_state === EXIT_ZOMBIE && signal.nr_threads === 1) {
    if (doNotifyParent(k, leader, leader.exit_signal)) {
      k.emit.exit_dead(leader.row, EXIT_DEAD)
      releaseTask(k, leader)
    }
  }
}

function flushThread(k: Kernel, task: Task): void {
  if (task.pending === 0 && task.pending_hi === 0 && task.pending_first === 0) return
  while (task.pending_first !== 0) k.emit.dequeue_signal(task.pending_first, task.row)
}

function releaseProcess(k: Kernel, task: Task, signal: SignalStruct): void {
  if (signal.shared_pending !== 0 || signal.shared_pending_hi !== 0) flushPending(k, signal.row, -1, -1)
  const { pgrp, session } = signal
  k.emit.release_task(task.row, task.thread_pid, signal.row, signal.row, task.real_parent)
  k.emit.free_signal(signal.row, pgrp, session)
  putPid(k, pgrp)
  putPid(k, session)
}

function putSighand(k: Kernel, row: number): void {
  const sighand = k.state.sighand.at(row)
  if (sighand.count > 1) {
    k.emit.put_sighand(row)
    return
  }
  while (sighand.action_first !== 0) k.emit.drop_sigaction(sighand.action_first, row)
  k.emit.free_sighand(row)
}

/** A wait reads the slip, and the zombie goes. Adds the CPU time of the child, and of the children that it reaped, to the parent.
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

// ── process groups that nobody can put into the foreground again: no member's parent sits in the same session and another group ──

/** @see Linux kernel/exit.c will_become_orphaned_pgrp */
function willBecomeOrphaned(k: Kernel, pgrp: Pid, except: Task | undefined): boolean {
  for (const task of groupMembers(k, pgrp)) {
    if (task === except || task.exit_state !== 0) continue
    const parent = k.task(task.real_parent || task.row)
    if (parent.row === k.sys.init) continue
    const ours = k.state.signal.at(task.signal)
    const theirs = k.state.signal.at(parent.signal)
    if (theirs.pgrp !== pgrp.row && theirs.session === ours.session) return false
  }
  return true
}

export function isCurrentPgrpOrphaned(k: Kernel, task: Task): boolean {
  return willBecomeOrphaned(k, k.state.pid.at(k.state.signal.at(task.signal).pgrp), undefined)
}

function hasStoppedJobs(k: Kernel, pgrp: Pid): boolean {
  for (const task of groupMembers(k, pgrp))
    if (task.state === TASK_STOPPED && task.exit_state !== EXIT_ZOMBIE) return true
  return false
}

/** A death or a new parent may orphan the task's group; its stopped members are then woken by SIGHUP and SIGCONT.
 *  `parent` is undefined when the task itself dies. @see Linux kernel/exit.c kill_orphaned_pgrp */
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
