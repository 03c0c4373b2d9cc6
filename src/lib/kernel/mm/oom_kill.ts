// oom_kill.ts: when memory is full, the largest process is killed, but never init. @see Linux mm/oom_kill.c
import { SIGKILL, SIGNAL_GROUP_EXIT, TASK_TRACED } from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { Task } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'
import { resched, runNext } from '../sched.ts'
import { sendSignal } from '../signal/send.ts'

/** Kills a process, unless an earlier victim still has its memory. The victim gets the CPU next, so that it can end: whoever has found no page
 *  asks again as soon as it runs. @see Linux mm/oom_kill.c out_of_memory */
export function outOfMemory(k: Kernel): void {
  k.call(FN.out_of_memory)
  if (!victimIsDying(k)) {
    const victim = selectBadProcess(k)
    k.emit.oom_kill(victim.row, k.state.mm.at(victim.mm).rss, victim.row)
    sendSignal(k, victim, { sig: SIGKILL, code: 0x80 }, true)
    runNext(k, victim)
  }
  resched(k)
}

/** Has the last victim still its memory, and is it about to end? @see Linux mm/oom_kill.c oom_evaluate_task, tsk_is_oom_victim */
function victimIsDying(k: Kernel): boolean {
  if (k.sys.oom_victim === 0) return false
  const victim = k.task(k.sys.oom_victim)
  return victim.mm !== 0 && isDying(k, victim) && victim.state !== TASK_TRACED
}

const isDying = (k: Kernel, task: Task): boolean => (k.state.signal.at(task.signal).flags & SIGNAL_GROUP_EXIT) !== 0

/** The process with the most resident pages; among equals the youngest. @choice largest-goes
 *  @see Linux mm/oom_kill.c select_bad_process */
function selectBadProcess(k: Kernel): Task {
  const { task: table, mm } = k.state
  let victim: Task | undefined
  let most = -1
  for (let row = 1; row < table.free.top; row++) {
    const task = table.at(row)
    if (task.mm === 0 || row === k.sys.init) continue
    const { rss } = mm.at(task.mm)
    if (rss < most || (rss === most && victim && task.id < victim.id) || isDying(k, task)) continue
    victim = task
    most = rss
  }
  if (!victim) throw new Error('kernel panic: Out of memory and no killable processes...')
  return victim
}
