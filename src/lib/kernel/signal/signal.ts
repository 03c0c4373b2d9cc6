// signal.ts: questions about signals and the threads that share them. Nothing here changes the state.
// @see Linux include/linux/sched/signal.h, include/linux/signal_types.h
import { SIG_DFL, SIGKILL, SIGNAL_CLD_CONTINUED, SIGNAL_CLD_STOPPED } from '../../record/constants.ts'
import type { Sigaction, Sigqueue, Task } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'
import { hasSig } from './sigset.ts'

/** What a signal says of itself: siginfo_t, sigaction(2). */
export interface SigInfo {
  readonly sig: number
  readonly code: number
  readonly pid?: number
  readonly uid?: number
  /** si_status of SIGCHLD, si_value of a queued one. */
  readonly status?: number
  readonly utime?: number
  readonly stime?: number
  readonly addr?: number
}

/** What a table of handlers says of a signal; undefined: nothing was set, and the default holds. */
export function findAction(k: Kernel, sighand: number, sig: number): Sigaction | undefined {
  for (let row = k.state.sighand.at(sighand).action_first; row !== 0;) {
    const action = k.state.sigaction.at(row)
    if (action.sig === sig) return action
    row = action.next
  }
  return undefined
}

/** The handler of a process for a signal; SIG_DFL if none was set. A zombie keeps its handlers. */
export function handlerOf(k: Kernel, task: Task, sig: number): number {
  return findAction(k, task.sighand, sig)?.handler ?? SIG_DFL
}

/** The flags of sigaction(2) for a signal; 0 if none was set. */
export function actionFlags(k: Kernel, task: Task, sig: number): number {
  return findAction(k, task.sighand, sig)?.flags ?? 0
}

/** Threads of a process, the leader first. The one that was yielded may go. @see Linux include/linux/sched/signal.h for_each_thread */
export function* threadsOf(k: Kernel, signal: number): Generator<Task> {
  for (let row = k.state.signal.at(signal).thread_first; row !== 0;) {
    const task = k.task(row)
    row = task.thread_next
    yield task
  }
}

/** Has this thread something to take on its way to user mode? @see Linux include/linux/sched/signal.h signal_pending */
export function signalPending(k: Kernel, task: Task): boolean {
  const signal = k.state.signal.at(task.signal)
  const lo = (task.pending | signal.shared_pending) & ~task.blocked
  const hi = (task.pending_hi | signal.shared_pending_hi) & ~task.blocked_hi
  return (lo | hi | task.jobctl | task.work) !== 0 || (signal.flags & (SIGNAL_CLD_STOPPED | SIGNAL_CLD_CONTINUED)) !== 0
}

/** Will this thread end as soon as it is on its way to user mode? @see Linux include/linux/sched/signal.h fatal_signal_pending */
export const fatalSignalPending = (task: Task): boolean => hasSig(task.pending, 0, SIGKILL)

/** The queued signals of a list, the oldest first. The one that was yielded may go. @see Linux include/linux/signal_types.h struct sigpending */
export function* queue(k: Kernel, first: number): Generator<Sigqueue> {
  for (let row = first; row !== 0;) {
    const queued = k.state.sigqueue.at(row)
    row = queued.next
    yield queued
  }
}
