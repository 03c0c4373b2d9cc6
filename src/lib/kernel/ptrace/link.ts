// link.ts: who traces whom: attach, detach, and what becomes of the traced when the tracer ends. A traced task keeps its real_parent; its `parent` is
// the tracer, whose list of traced tasks it is in. @see Linux kernel/ptrace.c
import { EXIT_DEAD, EXIT_ZOMBIE, SIGKILL, SIGSTOP, TASK_TRACED } from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'
import { isPtraceReparented, optionsOf, PT_OPT_SHIFT, PT_PTRACED, PT_SEIZED, PTRACE_O_EXITKILL } from './ptrace.ts'
import { announce } from '../reports.ts'
import { wakeUp } from '../sched.ts'
import { JOBCTL_TRAP_STOP } from '../signal/jobctl.ts'
import { doNotifyParent } from '../signal/notify.ts'
import { sendSignal } from '../signal/send.ts'

/** Makes a task the tracer of another. @see Linux kernel/ptrace.c ptrace_link */
export function ptraceLink(k: Kernel, task: Task, tracer: Task, seized: boolean, options: number): void {
  k.emit.ptrace_link(
    task.row,
    PT_PTRACED | (seized ? PT_SEIZED : 0) | (options << PT_OPT_SHIFT),
    tracer.row,
    tracer.row
  )
  announce(k, task)
}

/** The task belongs to its parent alone again; a stop for the tracer ends. @see Linux kernel/ptrace.c __ptrace_unlink */
export function ptraceUnlink(k: Kernel, task: Task): void {
  k.emit.ptrace_unlink(task.row, task.parent, 0, task.real_parent)
  announce(k, task)
  wakeUp(k, task, TASK_TRACED)
}

/** Lets go of a traced task. The parent of a zombie hears of it now. Answers whether nobody will wait for it: then the caller releases it.
 *  @see Linux kernel/ptrace.c __ptrace_detach */
export function ptraceDetach(k: Kernel, task: Task): boolean {
  const foreign = isPtraceReparented(k, task)
  ptraceUnlink(k, task)
  if (task.exit_state !== EXIT_ZOMBIE) return false
  const alone = k.state.signal.at(task.signal).nr_threads === 1
  const dead = task.group_leader !== task.row || (foreign && alone && doNotifyParent(k, task, task.exit_signal))
  if (dead) k.emit.exit_dead(task.row, EXIT_DEAD)
  return dead
}

/** A dying tracer lets go of all that it traces. Yields those for whom nobody will wait; each is to be released before the next one is asked for.
 *  @see Linux kernel/ptrace.c exit_ptrace */
export function* exitPtrace(k: Kernel, tracer: Task): Generator<Task> {
  while (tracer.ptraced_first !== 0) {
    const task = k.task(tracer.ptraced_first)
    if (optionsOf(task) & PTRACE_O_EXITKILL) sendSignal(k, task, { sig: SIGKILL, code: 0x80 }, true)
    if (ptraceDetach(k, task)) yield task
  }
}

/** Gives the child of a traced task the same tracer, for which it stops at once. @see Linux include/linux/ptrace.h ptrace_init_task */
export function ptraceInherit(k: Kernel, parent: Task, child: Task): void {
  ptraceLink(k, child, k.task(parent.parent), (parent.ptrace & PT_SEIZED) !== 0, optionsOf(parent))
  if (parent.ptrace & PT_SEIZED) k.emit.set_jobctl(child.row, JOBCTL_TRAP_STOP)
  else sendSignal(k, child, { sig: SIGSTOP, code: 0x80 }, false)
}
