// sched.ts: who runs. There is one CPU and one queue of runnable tasks (sys.rq_first). The first one gets the CPU; woken tasks queue at the back, in
// the order in which they were woken. @choice round-robin
// With several CPUs, or with a seed, interleave.ts decides instead. @see Linux kernel/sched/core.c, kernel/sched/wait.c
import { NS_PER_SECOND, SLICE_NS, TASK_INTERRUPTIBLE, TASK_STOPPED, TASK_UNINTERRUPTIBLE } from '../record/constants.ts'
import { FN, type FunctionName } from '../record/functions.ts'
import type { Task } from '../record/state/fields.ts'
import { LIST_NAMES, type ListName } from '../record/state/lists.ts'
import { checkPreempt, scheduleByChance } from './interleave.ts'
import { BLOCKED, type Kernel } from './kernel.ts'
import { TimerQueue } from './lib/timerqueue.ts'

/** Gives the CPU to the first task of the queue, or to the one that the seed picks. False: no task is runnable.
 *  @see Linux kernel/sched/core.c __schedule */
export function schedule(k: Kernel): boolean {
  if (k.sys.rq_first === 0) return false
  if (k.sys.nr_cpus !== 0) return scheduleByChance(k)
  const next = k.sys.rq_first
  k.emit.sched_switch(next, next, k.sys.clock + SLICE_NS)
  return true
}

/** Takes the CPU from the current task, which queues behind the others. */
export function preempt(k: Kernel): typeof BLOCKED {
  k.emit.preempt(k.sys.current)
  return BLOCKED
}

/** Takes the CPU from the current task when it next returns to user mode. @see Linux kernel/sched/core.c resched_curr */
export function resched(k: Kernel): void {
  if (k.sys.need_resched === 0) k.emit.resched(1, 1)
}

/** Puts a runnable task at the head of the queue. @see Linux kernel/sched/fair.c set_next_buddy */
export function runNext(k: Kernel, task: Task): void {
  if (task.on_rq !== 0 && task.row !== k.sys.current && k.sys.nr_cpus === 0) k.emit.run_next(task.row, 0)
}

/** Takes the CPU from the current task, which has gone to sleep, stopped or died. */
export function deactivate(k: Kernel): typeof BLOCKED {
  k.emit.deactivate(k.sys.current)
  return BLOCKED
}

/** Makes a sleeping task runnable, if its state is one of `mask`. Answers whether it did.
 *  @see Linux kernel/sched/core.c try_to_wake_up */
export function wakeUp(k: Kernel, task: Task, mask = TASK_INTERRUPTIBLE | TASK_UNINTERRUPTIBLE): boolean {
  if ((task.state & mask) === 0) return false
  if (task.state === TASK_UNINTERRUPTIBLE) k.nrUninterruptible = nrUninterruptible(k) - 1
  if (task.row === k.sys.current) k.emit.wake_current(task.row)
  else {
    k.emit.try_to_wake_up(task.row)
    if (k.sys.nr_cpus !== 0) checkPreempt(k)
  }
  return true
}

/** Puts a task that has just been born into the queue. @see Linux kernel/sched/core.c wake_up_new_task */
export function wakeUpNewTask(k: Kernel, task: Task): void {
  k.emit.wake_up_new_task(task.row)
  if (k.sys.nr_cpus !== 0) checkPreempt(k)
}

/** Wakes the sleepers of a queue. They leave the queue when they run. @see Linux kernel/sched/wait.c __wake_up */
export function wakeUpQueue(k: Kernel, first: number): void {
  for (let row = first; row !== 0; row = k.task(row).wq_next) wakeUp(k, k.task(row))
}

const LIST_NUMBER = Object.fromEntries(LIST_NAMES.map((name, i) => [name, i])) as { readonly [L in ListName]: number }

/** What task.wq is on the queue of those who wait for any of several files. */
const POLL_WAIT = LIST_NUMBER.poll_wait + 1

/** Puts the current task to sleep on a queue. When it is woken, its call is made again from the top.
 *  @see Linux kernel/sched/wait.c prepare_to_wait */
export function sleepOn(
  k: Kernel,
  task: Task,
  list: ListName,
  owner: number,
  fn: FunctionName,
  state: number = TASK_INTERRUPTIBLE
): typeof BLOCKED {
  countSleeper(k, state)
  k.emit.prepare_to_wait(task.row, state, FN[fn], LIST_NUMBER[list], owner)
  return deactivate(k)
}

/** Puts the current task to sleep on no queue: a signal, a timer, or a direct wake-up ends its sleep. */
export function sleep(k: Kernel, task: Task, fn: FunctionName, state: number = TASK_INTERRUPTIBLE): typeof BLOCKED {
  countSleeper(k, state)
  k.emit.set_state(task.row, state, FN[fn])
  return deactivate(k)
}

function countSleeper(k: Kernel, state: number): void {
  if (state === TASK_UNINTERRUPTIBLE) k.nrUninterruptible = nrUninterruptible(k) + 1
}

/** How many tasks sleep so that signals do not wake them. They are counted when this is first asked; from then on the number is kept.
 *  @see Linux kernel/sched/sched.h struct rq, nr_uninterruptible */
export function nrUninterruptible(k: Kernel): number {
  if (k.nrUninterruptible === undefined) {
    const { task } = k.state
    let n = 0
    for (let row = 1; row < task.free.top; row++) if (task.at(row).state === TASK_UNINTERRUPTIBLE) n++
    k.nrUninterruptible = n
  }
  return k.nrUninterruptible
}

/** How many tasks run or could, on whatever CPU. @see Linux kernel/sched/core.c nr_running */
export function nrRunning(k: Kernel): number {
  const alive = (row: number): number => (row !== 0 && k.task(row).exit_state === 0 ? 1 : 0)
  let n = alive(k.sys.current)
  for (let row = k.sys.rq_first; row !== 0; row = k.task(row).rq_next) n += alive(row)
  const cpus = k.state.arena('rq')
  for (let row = 1; row <= k.sys.nr_cpus; row++) if (row !== k.sys.cpu) n += alive(cpus.at(row).curr)
  return n
}

/** Starts the timer of a task: the task is woken when the clock reaches `expires` (ns). Equal deadlines fire in the order in which they were set. */
export function startTimer(k: Kernel, task: Task, expires: number): void {
  k.emit.start_timer(task.row, expires, timerQueue(k).add(task.row, expires))
}

export function stopTimer(k: Kernel, task: Task): void {
  if (task.timer === 0) return
  timerQueue(k).remove(task.row, task.expires)
  k.emit.stop_timer(task.row)
}

export const timerQueue = (k: Kernel): TimerQueue => (k.timers ??= new TimerQueue(timers(k)))

function* timers(k: Kernel): Generator<Task> {
  for (let row = k.sys.timers_first; row !== 0; row = k.task(row).timer_next) yield k.task(row)
}

/** When the next timer or alarm is due, ns; Infinity if none is set. */
export function nextTimer(k: Kernel): number {
  const timer = k.sys.timers_first === 0 ? Infinity : k.task(k.sys.timers_first).expires
  const alarm = k.sys.alarms_first === 0 ? Infinity : k.state.signal.at(k.sys.alarms_first).it_real_value
  return timer < alarm ? timer : alarm
}

/** Wakes the sleepers whose time has come. Alarms are in time/itimer.ts. */
export function runTimers(k: Kernel): void {
  while (k.sys.timers_first !== 0) {
    const task = k.task(k.sys.timers_first)
    if (task.expires > k.sys.clock) return
    stopTimer(k, task)
    wakeUp(k, task)
  }
}

/** A woken task leaves its queue, and stops its timer. @see Linux kernel/sched/wait.c finish_wait */
export function finishWait(k: Kernel, task: Task): void {
  if (task.wq === POLL_WAIT) k.pollWaits?.remove(task.row)
  if (task.wq !== 0) k.emit.finish_wait(task.row)
  stopTimer(k, task)
}

export const isStopped = (task: Task): boolean => task.state === TASK_STOPPED

/** The time of day: seconds since 1970. */
export function unixTime(k: Kernel): number {
  return k.sys.boot_time + Math.floor(k.sys.clock / NS_PER_SECOND)
}

/** Number of CPUs. */
export const nrCpus = (k: Kernel): number => k.sys.nr_cpus || 1

/** The set of all CPUs, bit 0 is CPU 0. */
export const allCpus = (k: Kernel): number => (1 << nrCpus(k)) - 1
