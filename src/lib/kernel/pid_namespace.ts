// pid_namespace.ts: the beginning and the end of a PID namespace. When its PID 1 ends, all others in it are killed, and PID 1 becomes a zombie only
// when they are gone. @see Linux kernel/pid_namespace.c
import { EINVAL, EPERM, EXIT_ZOMBIE, SIG_IGN, SIGCHLD, SIGKILL } from '../record/constants.ts'
import { FN } from '../record/functions.ts'
import type { PidNamespace, Task } from '../record/state/fields.ts'
import type { BLOCKED, Kernel } from './kernel.ts'
import { activeNs, countNsUser } from './pid.ts'
import { sleep } from './sched.ts'
import { sendSignal } from './signal/send.ts'
import { findAction, threadsOf } from './signal/signal.ts'
import { reap } from './wait.ts'

/** The namespace whose PID 1 dies with this task; undefined: it is no PID 1, or another of its threads lives, which then adopts the orphans.
 *  @see Linux kernel/exit.c find_child_reaper */
export function dyingReaper(k: Kernel, father: Task, groupDead: boolean): PidNamespace | undefined {
  const row = activeNs(k, father)
  if (row === 0) return undefined
  const ns = k.state.pid_namespace.at(row)
  if (ns.child_reaper !== father.row) return undefined
  if (groupDead) return ns
  for (const thread of threadsOf(k, father.signal)) {
    if (thread.row === father.row || thread.exit_state !== 0) continue
    k.emit.set_child_reaper(ns.row, thread.row)
    break
  }
  return undefined
}

/** Kills all others in the namespace, and sleeps until they are gone. When the task is woken, its exit goes on from finishExit.
 *  @see Linux kernel/pid_namespace.c zap_pid_ns_processes */
export function zapPidNsProcesses(k: Kernel, task: Task, ns: PidNamespace): typeof BLOCKED | 0 {
  if (ns.adding !== 0) {
    k.call(FN.zap_pid_ns_processes)
    k.emit.disable_pid_allocation(ns.row, 0)
    ignoreChildren(k, task)
    for (let row = ns.upids_first; row !== 0; row = k.state.upid.at(row).ns_next) {
      const { task: other } = k.state.pid.at(k.state.upid.at(row).pid)
      if (other !== 0 && k.task(other).signal !== task.signal)
        sendSignal(k, k.task(other), { sig: SIGKILL, code: 0x80 }, true)
    }
  }
  reapAll(k, task)
  const mine = k.state.signal.at(task.signal).nr_threads
  return ns.pid_allocated > mine ? sleep(k, task, 'zap_pid_ns_processes') : 0
}

/** Sets SIGCHLD to be ignored: children that die from now on leave no zombie. */
function ignoreChildren(k: Kernel, task: Task): void {
  const action = findAction(k, task.sighand, SIGCHLD)
  if (action) k.emit.set_sigaction(action.row, SIG_IGN, action.flags, action.restorer, action.mask, action.mask_hi)
  else k.emit.new_sigaction(0, SIGCHLD, SIG_IGN, 0, 0, 0, 0, task.sighand)
}

/** Reaps the children that are zombies already. */
function reapAll(k: Kernel, task: Task): void {
  for (let row = task.children_first; row !== 0;) {
    const child = k.task(row)
    row = child.sibling_next
    if (child.exit_state === EXIT_ZOMBIE && k.state.signal.at(child.signal).nr_threads === 1) reap(k, task, child)
  }
}

/** How deep namespaces can be nested. @see Linux include/linux/pid_namespace.h MAX_PID_NS_LEVEL */
const MAX_LEVEL = 32

/** Makes a namespace for the children of a task. Answers its row, or a negated errno. @see Linux kernel/pid_namespace.c copy_pid_ns */
export function newPidNs(k: Kernel, task: Task): number {
  if (task.euid !== 0) return -EPERM
  const parent = activeNs(k, task)
  if (task.pid_ns_for_children !== parent) return -EINVAL
  const level = parent === 0 ? 1 : k.state.pid_namespace.at(parent).level + 1
  if (level > MAX_LEVEL) return -EINVAL
  countNsUser(k, parent, 1)
  return k.emit.create_pid_namespace(0, level, parent, 1)
}
