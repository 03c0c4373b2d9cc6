// oom.ts: memory is full: the largest process goes, never init.
import { SIGKILL } from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { Kernel } from '../kernel.ts'
import { sendSignal } from '../signal/send.ts'
import type { Task } from '../../record/state/fields.ts'
import { tasks } from '../../record/world.ts'

/** Kills the process with the most resident pages; among equals the youngest. @choice largest-goes @see Linux mm/oom_kill.c out_of_memory */
export function outOfMemory(k: Kernel): void {
  k.call(FN.out_of_memory)
  let victim: Task | undefined
  let most = -1
  for (const task of tasks(k.state)) {
    if (task.row === k.sys.init || task.mm === 0 || task.exit_state !== 0) continue
    const { rss } = k.state.mm.at(task.mm)
    if (rss < most) continue
    victim = task
    most = rss
  }
  if (!victim) throw new Error('kernel panic: Out of memory and no killable processes...')
  k.emit.oom_kill(victim.row, most)
  sendSignal(k, victim, { sig: SIGKILL, code: 0x80 }, true)
}
