// pid.ts: numbers, and who is behind them: a thread, a group, a session. Inside the kernel a number is that of the first namespace; it is
// translated where a program says or hears one. `state.pids` leads from a number to its struct pid.
import { EAGAIN, ENOMEM, RESERVED_PIDS } from '../record/constants.ts'
import type { File, Pid, PidNamespace, Task, Upid } from '../record/state/fields.ts'
import { tasks } from '../record/world.ts'
import type { Kernel } from './kernel.ts'
import { Idr } from './lib/idr.ts'
import { wakeUp } from './sched.ts'

/** Gives out the next free number above the last one given; after pid_max it begins again at 300. Answers the row of its struct pid, or -EAGAIN.
 *  @see Linux kernel/pid.c alloc_pid, lib/idr.c idr_alloc_cyclic */
export function allocPid(k: Kernel): number {
  const { last_pid, pid_max } = k.sys
  const { pids } = k.state
  if (allInUse(k)) return -EAGAIN
  const nr = nextFree(last_pid, pid_max, pids)
  return nr === 0 ? -EAGAIN : k.emit.alloc_pid(0, nr, nr)
}

/** Is none of the numbers free that could come? Their count says so: a full table is not searched at each fork. */
function allInUse(k: Kernel): boolean {
  const { pid, pids, sys } = k.state
  const first = firstNumber(sys.last_pid)
  const room = sys.pid_max - first
  if (pid.free.used < room) return false
  let elsewhere = 0
  for (let nr = 1; nr < first; nr++) if (pids[nr] !== 0) elsewhere++
  for (let nr = sys.pid_max; nr < pids.length; nr++) if (pids[nr] !== 0) elsewhere++
  return pid.free.used - elsewhere >= room
}

/** Frees the number, unless a group or session still has it.
 *  @see Linux kernel/pid.c __change_pid */
export function putPid(k: Kernel, row: number): void {
  const pid = k.state.pid.at(row)
  // It is free already: it went with the last of its groups.
  if (pid.nr === 0) return
  if (pid.task === 0 && pid.pgrp_first === 0 && pid.sid_first === 0) {
    putNumbers(k, pid)
    k.emit.free_pid(row)
  }
}

export function findPid(k: Kernel, nr: number): Pid | undefined {
  const { pids, pid } = k.state
  return nr > 0 && nr < pids.length && pids[nr] !== 0 ? pid.at(pids[nr]) : undefined
}

/** The thread with that number. */
export function findTask(k: Kernel, nr: number): Task | undefined {
  const pid = findPid(k, nr)
  return pid && pid.task !== 0 ? k.task(pid.task) : undefined
}

/** The process with that number: a thread that leads its group. */
export function findProcess(k: Kernel, nr: number): Task | undefined {
  const task = findTask(k, nr)
  return task && task.group_leader === task.row ? task : undefined
}

/** Moves a process into another group. The old group's number may become free. */
export function changePgrp(k: Kernel, signal: number, pid: number): void {
  const old = k.state.signal.at(signal).pgrp
  if (old === pid) return
  if (old !== 0) k.emit.detach_pgrp(signal, 0, old)
  if (pid !== 0) k.emit.attach_pgrp(signal, pid, pid)
  if (old !== 0) putPid(k, old)
}

/** Moves a process into another session. The old session's number may become free. */
export function changeSession(k: Kernel, signal: number, pid: number): void {
  const old = k.state.signal.at(signal).session
  if (old === pid) return
  if (old !== 0) k.emit.detach_session(signal, 0, old)
  if (pid !== 0) k.emit.attach_session(signal, pid, pid)
  if (old !== 0) putPid(k, old)
}

/** The leader of each process in a group, zombies included. */
export function* groupMembers(k: Kernel, pid: Pid): Generator<Task> {
  for (let row = pid.pgrp_first; row !== 0;) {
    const signal = k.state.signal.at(row)
    row = signal.pgrp_next
    yield leaderOf(k, signal.row)
  }
}

/** The leader of a process: the thread whose number is the process's. */
export function leaderOf(k: Kernel, signal: number): Task {
  return k.task(k.task(k.state.signal.at(signal).thread_first).group_leader)
}

/** Number of a struct pid; 0 for none. */
export const pidNr = (k: Kernel, row: number): number => (row === 0 ? 0 : k.state.pid.at(row).nr)

/** The process of a pidfd, until it is reaped. */
export function pidfdTask(k: Kernel, file: File): Task | undefined {
  const task = findTask(k, file.aux)
  return task?.id === file.aux_hi ? task : undefined
}

// ── orphaned process groups: no member has a parent in another group of the session, who could put the group into the foreground ──

/** Is the group an orphan, when `except` is not counted? @see Linux kernel/exit.c will_become_orphaned_pgrp */
export function willBecomeOrphaned(k: Kernel, pgrp: Pid, except: Task | undefined): boolean {
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

/** Is the task's own group an orphan? @see Linux kernel/exit.c is_current_pgrp_orphaned */
export function isCurrentPgrpOrphaned(k: Kernel, task: Task): boolean {
  return willBecomeOrphaned(k, k.state.pid.at(k.state.signal.at(task.signal).pgrp), undefined)
}

// ── PID namespaces: a process has another number in each namespace that knows it, and the others do not see it ──

/** The namespace that a task lives in; 0 is the first one. @see Linux kernel/pid.c task_active_pid_ns */
export const activeNs = (k: Kernel, task: Task): number => k.state.pid.at(task.thread_pid).ns

/** The number of a struct pid as a namespace sees it; 0 if it does not. @see Linux kernel/pid.c pid_nr_ns */
export function pidNrNs(k: Kernel, row: number, ns: number): number {
  if (row === 0) return 0
  const pid = k.state.pid.at(row)
  if (ns === 0) return pid.nr
  for (let at = pid.numbers_first; at !== 0; at = k.state.upid.at(at).next) {
    const upid = k.state.upid.at(at)
    if (upid.ns === ns) return upid.nr
  }
  return 0
}

/** The number of a struct pid, as a task sees it. */
export const pidVnr = (k: Kernel, viewer: Task, row: number): number => pidNrNs(k, row, activeNs(k, viewer))

/** The number of a thread as `viewer` sees it; and that of its process. @see Linux kernel/pid.c task_pid_vnr, task_tgid_vnr */
export const taskVnr = (k: Kernel, viewer: Task, task: Task): number => pidVnr(k, viewer, task.thread_pid)

export const tgidVnr = (k: Kernel, viewer: Task, task: Task): number => taskVnr(k, viewer, k.task(task.group_leader))

/** The number in the first namespace of whoever `viewer` calls `nr`; 0 if there is nobody. @see Linux kernel/pid.c find_vpid */
export function globalNr(k: Kernel, viewer: Task, nr: number): number {
  const ns = activeNs(k, viewer)
  if (ns === 0 || nr <= 0) return nr
  const pid = findInNs(k, ns, nr)
  return pid ? pid.nr : 0
}

function findInNs(k: Kernel, ns: number, nr: number): Pid | undefined {
  const upid = numbersOf(k, ns).find(nr)
  return upid === 0 ? undefined : k.state.pid.at(k.state.upid.at(upid).pid)
}

/** The numbers of a namespace. @see Linux include/linux/pid_namespace.h struct pid_namespace, idr */
function numbersOf(k: Kernel, ns: number): Idr {
  let numbers = k.numbers.get(ns)
  if (!numbers) k.numbers.set(ns, (numbers = new Idr(upids(k, ns))))
  return numbers
}

function* upids(k: Kernel, ns: number): Generator<Upid> {
  for (let at = k.state.pid_namespace.at(ns).upids_first; at !== 0; at = k.state.upid.at(at).ns_next)
    yield k.state.upid.at(at)
}

/** The number that `viewer` has for whoever is `nr` in the first namespace; 0 if it sees nobody. */
export function numberFor(k: Kernel, viewer: Task, nr: number): number {
  const ns = activeNs(k, viewer)
  return ns === 0 || nr <= 0 ? nr : pidNrNs(k, k.state.pids[nr] ?? 0, ns)
}

/** Who adopts the orphans of a task's namespace. @see Linux kernel/exit.c find_child_reaper */
export function childReaper(k: Kernel, task: Task): Task {
  const ns = activeNs(k, task)
  return k.task(ns === 0 ? k.sys.init : k.state.pid_namespace.at(ns).child_reaper)
}

/** Is there a number for a new process in `ns` and in the namespaces around it? 0, or a negated errno when one is full or has lost its init.
 *  @see Linux kernel/pid.c alloc_pid */
export function checkNumbers(k: Kernel, ns: number): number {
  for (let at = ns; at !== 0; at = k.state.pid_namespace.at(at).parent) {
    const space = k.state.pid_namespace.at(at)
    if (space.adding === 0) return -ENOMEM
    if (nextNumber(k, space) === 0) return -EAGAIN
  }
  return 0
}

/** Gives a struct pid its numbers in `ns` and in the namespaces around it. */
export function allocNumbers(k: Kernel, pid: number, ns: number): void {
  if (ns !== 0) k.emit.set_pid_ns(pid, ns)
  for (let at = ns; at !== 0; at = k.state.pid_namespace.at(at).parent) {
    const nr = nextNumber(k, k.state.pid_namespace.at(at))
    const numbers = numbersOf(k, at)
    numbers.set(nr, k.emit.alloc_upid(0, nr, at, pid, pid, at, at, nr))
  }
}

/** The lowest number that can still come after `last`. Those below 300 are given out only once. @see Linux kernel/pid.c alloc_pid */
export const firstNumber = (last: number): number => (last + 1 >= RESERVED_PIDS ? RESERVED_PIDS : 1)

/** The first number after `last` that is free, up to `max` (exclusive), then from the first again; 0: all are in use. `rows`: what each stands for. */
export function nextFree(last: number, max: number, rows: Int32Array): number {
  for (let nr = last + 1; nr < max; nr++) if (nr >= rows.length || rows[nr] === 0) return nr
  for (let nr = firstNumber(last); nr <= last && nr < max; nr++) if (nr >= rows.length || rows[nr] === 0) return nr
  return 0
}

/** The number that a namespace gives out next, by the rule and the pid_max of the first namespace; 0: all are in use. @choice one-pid-max */
function nextNumber(k: Kernel, ns: PidNamespace): number {
  const max = k.sys.pid_max
  const first = firstNumber(ns.last_pid)
  if (ns.pid_allocated >= max - first) {
    let used = 0
    for (const { nr } of upids(k, ns.row)) if (nr >= first && nr < max) used++
    if (used >= max - first) return 0
  }
  return nextFree(ns.last_pid, max, numbersOf(k, ns.row).rows)
}

/** Frees the numbers of a struct pid in all namespaces. Wakes the init of a namespace that waits to be the last one in it.
 *  @see Linux kernel/pid.c free_pid */
export function putNumbers(k: Kernel, pid: Pid): void {
  while (pid.numbers_first !== 0) {
    const { row, nr, ns } = k.state.upid.at(pid.numbers_first)
    numbersOf(k, ns).set(nr, 0)
    k.emit.free_upid(row, ns, ns, pid.row)
    const { pid_allocated, adding, child_reaper } = k.state.pid_namespace.at(ns)
    if (adding === 0 && pid_allocated >= 1 && pid_allocated <= 2) wakeUp(k, k.task(child_reaper))
    if (pid_allocated === 0) putPidNs(k, ns)
  }
}

/** Frees a namespace, if no process is in it or would have its children in it, and no other namespace lies in it.
 *  @see Linux kernel/pid_namespace.c put_pid_ns */
export function putPidNs(k: Kernel, first: number): void {
  const { pid_namespace } = k.state
  for (let row = first; row !== 0;) {
    const { level, pid_allocated, parent } = pid_namespace.at(row)
    if (level === 0 || pid_allocated > 0 || nsUsers(k).has(row)) return
    countNsUser(k, parent, -1)
    k.emit.free_pid_namespace(row)
    k.numbers.delete(row)
    row = parent
  }
}

/** From now on a task has its children in `ns`. */
export function setPidNsForChildren(k: Kernel, task: Task, ns: number): void {
  countNsUser(k, task.pid_ns_for_children, -1)
  countNsUser(k, ns, 1)
  k.emit.set_pid_ns_for_children(task.row, ns)
}

/** A task would now have its children in a namespace, or another namespace lies in it (`by` 1), or no longer (-1).
 *  @see Linux include/linux/pid_namespace.h get_pid_ns */
export function countNsUser(k: Kernel, ns: number, by: 1 | -1): void {
  if (k.nsUsers && ns !== 0) addNsUser(k.nsUsers, ns, by)
}

/** How many such users each namespace has that has any: an index beside the state, kept up to date by countNsUser. Linux counts them on the namespace. */
export function nsUsers(k: Kernel): Map<number, number> {
  if (k.nsUsers) return k.nsUsers
  const { pid_namespace } = k.state
  const users = new Map<number, number>()
  for (const { pid_ns_for_children: ns } of tasks(k.state)) if (ns !== 0) addNsUser(users, ns, 1)
  for (let row = 1; row < pid_namespace.free.top; row++) {
    const { level, parent } = pid_namespace.at(row)
    if (level > 0 && parent !== 0) addNsUser(users, parent, 1)
  }
  return (k.nsUsers = users)
}

function addNsUser(users: Map<number, number>, ns: number, by: number): void {
  const n = (users.get(ns) ?? 0) + by
  if (n === 0) users.delete(ns)
  else users.set(ns, n)
}

/** Does `sender` live in a namespace around the target's, so that the target does not see it? Only from there SIGKILL and SIGSTOP reach a PID 1.
 *  @see Linux kernel/signal.c send_signal_locked */
export function fromAncestorNs(k: Kernel, sender: Task, target: Task): boolean {
  const ns = activeNs(k, target)
  return ns !== 0 && pidNrNs(k, sender.thread_pid, ns) === 0
}
