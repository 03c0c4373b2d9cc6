// eligible.ts: for which child a task sleeps in wait: the arguments of its call say it.
import { P_ALL, P_PGID, P_PID, WNOTHREAD } from '../../record/constants.ts'
import { NR } from '../../record/syscalls.ts'
import type { Kernel } from '../kernel.ts'
import { pidNr } from '../pid.ts'
import { globalNr } from '../pidns.ts'
import type { Task } from '../../record/state/fields.ts'

/** Would a task asleep in wait want to hear of this child? A sleeper is woken only for one that it waits for.
 *  @see Linux kernel/exit.c child_wait_callback, eligible_pid */
export function waitsFor(k: Kernel, waiter: Task, child: Task): boolean {
  const { syscall, arg0, arg1, arg2, arg3, progress } = waiter
  const isWait4 = syscall - 1 === NR.wait4
  if ((isWait4 ? arg2 : arg3) & WNOTHREAD && child.parent !== waiter.row) return false
  const pgrp = pidNr(k, k.state.signal.at(child.signal).pgrp)
  if (isWait4)
    return (
      arg0 === -1 ||
      (arg0 > 0
        ? globalNr(k, waiter, arg0) === child.pid
        : (arg0 === 0 ? progress : globalNr(k, waiter, -arg0)) === pgrp)
    )
  if (arg0 === P_PID) return globalNr(k, waiter, arg1) === child.pid
  if (arg0 === P_PGID) return (arg1 === 0 ? progress : globalNr(k, waiter, arg1)) === pgrp
  return arg0 === P_ALL || progress === child.pid
}
