// bulk.ts: what it costs to move many bytes, and how a call that moves very many lets others run in between.
import type { Task } from '../../record/state/fields.ts'
import type { BLOCKED, Kernel } from '../kernel.ts'
import { preempt } from '../sched.ts'

/** Bytes that are paid for by the kernel entry itself. */
const FREE = 4096
/** Bytes that a call moves at once, at most. */
export const BATCH = 1 << 20

/** Instructions that a byte costs: when it is moved, eight at a time; when a file or a pipe keeps it, for then the log keeps it for good; when a
 *  terminal takes it, which looks at each one. */
export const Price = { MOVED: 1 / 8, KEPT: 1, TYPED: 16 } as const

/** Charges a task for the bytes that a call moves for it, as for the instructions that would move them. The first 4 KiB belong to the kernel entry.
 *  Without this a program could do more work, and fill more memory, than any count of instructions shows. @choice bytes-cost */
export function charge(k: Kernel, task: Task, bytes: number, price: number): void {
  const cost = Math.floor((bytes - FREE) * price)
  if (cost <= 0) return
  const { clock, instructions } = k.sys
  k.emit.copy_user(task.row, bytes, task.stime + cost, clock + cost, instructions + cost)
}

/** Gives the CPU away in the middle of a call, which has come as far as `done`. It goes on from there when the task has the CPU again.
 *  @see Linux kernel/sched/core.c __cond_resched */
export function condResched(k: Kernel, task: Task, done: number): typeof BLOCKED {
  k.emit.sys_progress(task.row, done)
  return preempt(k)
}
