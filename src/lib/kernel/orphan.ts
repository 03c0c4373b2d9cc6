// orphan.ts: process groups that nobody can put into the foreground again: no member's parent sits in the same session and another group.
import { SIGCONT, SIGHUP, TASK_STOPPED, EXIT_ZOMBIE } from '../record/constants.ts'
import { FN } from '../record/functions.ts'
import type { Kernel } from './kernel.ts'
import { groupMembers } from './pid.ts'
import { sendSignal } from './signal/send.ts'
import type { Pid, Task } from '../record/state/fields.ts'

/** @see Linux kernel/exit.c will_become_orphaned_pgrp */
function willBecomeOrphaned(k: Kernel, pgrp: Pid, except: Task | undefined): boolean {
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

export function isCurrentPgrpOrphaned(k: Kernel, task: Task): boolean {
  return willBecomeOrphaned(k, k.state.pid.at(k.state.signal.at(task.signal).pgrp), undefined)
}

function hasStoppedJobs(k: Kernel, pgrp: Pid): boolean {
  for (const task of groupMembers(k, pgrp))
    if (task.state === TASK_STOPPED && task.exit_state !== EXIT_ZOMBIE) return true
  return false
}

/** A death or a new parent may orphan the task's group; its stopped members are then woken by SIGHUP and SIGCONT.
 *  `parent` is undefined when the task itself dies. @see Linux kernel/exit.c kill_orphaned_pgrp */
export function killOrphanedPgrp(k: Kernel, task: Task, parent: Task | undefined): void {
  const ours = k.state.signal.at(task.signal)
  const theirs = k.state.signal.at((parent ?? k.task(task.real_parent)).signal)
  if (theirs.pgrp === ours.pgrp || theirs.session !== ours.session) return
  const pgrp = k.state.pid.at(ours.pgrp)
  if (!willBecomeOrphaned(k, pgrp, parent ? undefined : task) || !hasStoppedJobs(k, pgrp)) return
  k.call(FN.kill_orphaned_pgrp)
  for (const sig of [SIGHUP, SIGCONT])
    for (const member of groupMembers(k, pgrp)) sendSignal(k, member, { sig, code: 0x80 }, true)
}
