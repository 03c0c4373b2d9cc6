// dethread.ts: exec in a process of several threads: the others end, and the caller is the process from then on.
import {
  EAGAIN,
  EXIT_DEAD,
  EXIT_ZOMBIE,
  SIGCHLD,
  SIGNAL_GROUP_EXIT,
  TASK_UNINTERRUPTIBLE
} from '../record/constants.ts'
import { releaseTask, zapOtherThreads } from './exit.ts'
import { FN } from '../record/functions.ts'
import type { Kernel } from './kernel.ts'
import { sleep } from './sched.ts'
import { fatalSignalPending } from './signal/send.ts'
import type { Task } from '../record/state/fields.ts'

/** 0 when the task is the only thread and leads; BLOCKED while others still end; or a negated errno.
 *  @see Linux fs/exec.c de_thread */
export function deThread(k: Kernel, task: Task): number {
  const signal = k.state.signal.at(task.signal)
  if (signal.nr_threads === 1 && signal.group_exec_task === 0) return 0
  if (signal.group_exec_task !== task.row) {
    if (signal.flags & SIGNAL_GROUP_EXIT || signal.group_exec_task !== 0) return -EAGAIN
    k.call(FN.de_thread)
    k.emit.group_exec(signal.row, task.row)
    zapOtherThreads(k, task)
  }
  const leader = k.task(task.group_leader)
  const others = signal.nr_threads - 1
  const leaderLeft = leader.row !== task.row && others === 1 && leader.exit_state === EXIT_ZOMBIE
  if (others > 0 && !leaderLeft) {
    if (signal.flags & SIGNAL_GROUP_EXIT || fatalSignalPending(task)) {
      k.emit.group_exec(signal.row, 0)
      return -EAGAIN
    }
    return sleep(k, task, 'de_thread', TASK_UNINTERRUPTIBLE)
  }
  if (leaderLeft) takeOver(k, task, leader)
  k.emit.group_exec(signal.row, 0)
  return 0
}

/** The caller gets the leader's number and place in the family; the old leader ends as a plain thread. */
function takeOver(k: Kernel, task: Task, leader: Task): void {
  const { pid, thread_pid } = task
  const { pid: nr, thread_pid: leaderPid, start_time } = leader
  k.emit.exchange_tids(leader.row, pid, thread_pid, thread_pid, leader.row)
  k.emit.exchange_tids(task.row, nr, leaderPid, leaderPid, task.row)
  // It gets a place in the middle of the parent's list.
  k.reports.delete(leader.real_parent)
  k.emit.become_leader(task.row, task.row, SIGCHLD, start_time, leader.real_parent, leader.row)
  k.emit.lose_leadership(leader.row, leader.real_parent, task.row, -1, EXIT_DEAD)
  releaseTask(k, leader)
}
