// bulk.ts: what moving many bytes costs, and how a call that moves very many lets others run between.
import type { Task } from '../../record/state/fields.ts'
import type { BLOCKED, Kernel } from '../kernel.ts'
import { preempt } from '../sched.ts'

/** Bytes that a kernel entry pays for. */
const FREE = 4096
/** A call moves no more at once. */
export const BATCH = 1 << 20

/** Instructions for a byte: moved in words of eight; kept in a file or a pipe, for the log keeps it for good; or taken by a terminal,
 *  which looks at each one by itself. */
export const Price = { MOVED: 1 / 8, KEPT: 1, TYPED: 16 } as const

/** Charges a task for bytes that a call moves for it, as for the instructions that would. The first 4 KiB belong to the kernel entry.
 *  Without that a program could do more work, and fill more memory, than any count of instructions shows. @choice bytes-cost */
export function charge(k: Kernel, task: Task, bytes: number, price: number): void {
  const cost = Math.floor((bytes - FREE) * price)
  if (cost <= 0) return
  const { clock, instructions } = k.sys
  k.emit.copy_user(task.row, bytes, task.stime + cost, clock + cost, instructions + cost)
}

/** A call has come as far as `done` and goes on from there when the task has the CPU again; whatever else is due comes between.
 *  @see Linux kernel/sched/core.c __cond_resched */
export function condResched(k: Kernel, task: Task, done: number): typeof BLOCKED {
  k.emit.sys_progress(task.row, done)
  return preempt(k)
}
