// pid.ts: numbers, and who is behind them: a thread, a group, a session.
import { EAGAIN } from '../record/constants.ts'
import type { Kernel } from './kernel.ts'
import { firstNumber, nextFree, putNumbers } from './pidns.ts'
import type { Pid, Task } from '../record/state/fields.ts'

/** The next free number above the last one given, cyclic; after pid_max it starts again at 300. Row of its struct pid, or -EAGAIN.
 *  @see Linux kernel/pid.c alloc_pid, lib/idr.c idr_alloc_cyclic */
export function allocPid(k: Kernel): number {
  const { last_pid, pid_max } = k.sys
  const { pids } = k.state
  if (allInUse(k)) return -EAGAIN
  const nr = nextFree(last_pid, pid_max, (nr) => nr < pids.length && pids[nr] !== 0)
  return nr === 0 ? -EAGAIN : k.emit.alloc_pid(0, nr, nr)
}

/** None of the numbers that could come is free. Told by their count, so that a full table is not searched at each fork. */
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

/** The number is free again, unless a group or session still has it.
 *  @see Linux kernel/pid.c __change_pid */
export function putPid(k: Kernel, row: number): void {
  const pid = k.state.pid.at(row)
  // It went already, with the last of its groups.
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

/** The process's group moves; the old number may become free. */
export function changePgrp(k: Kernel, signal: number, pid: number): void {
  const old = k.state.signal.at(signal).pgrp
  if (old === pid) return
  if (old !== 0) k.emit.detach_pgrp(signal, 0, old)
  if (pid !== 0) k.emit.attach_pgrp(signal, pid, pid)
  if (old !== 0) putPid(k, old)
}

export function changeSession(k: Kernel, signal: number, pid: number): void {
  const old = k.state.signal.at(signal).session
  if (old === pid) return
  if (old !== 0) k.emit.detach_session(signal, 0, old)
  if (pid !== 0) k.emit.attach_session(signal, pid, pid)
  if (old !== 0) putPid(k, old)
}

/** The leaders of all processes in a group, zombies included. */
export function* groupMembers(k: Kernel, pid: Pid): Generator<Task> {
  for (let row = pid.pgrp_first; row !== 0;) {
    const signal = k.state.signal.at(row)
    row = signal.pgrp_next
    yield leaderOf(k, signal.row)
  }
}

/** The leader of a process: of its threads, the one whose number is the process's. */
export function leaderOf(k: Kernel, signal: number): Task {
  return k.task(k.task(k.state.signal.at(signal).thread_first).group_leader)
}

/** Number of a struct pid; 0 for none. */
export const pidNr = (k: Kernel, row: number): number => (row === 0 ? 0 : k.state.pid.at(row).nr)
