// stop.ts: a traced task stands still, tells its tracer, and goes on when the tracer lets it. What it was at is kept in its fields (ptrace_stop: why
// it stands still, ptrace_result: what its call had come to), for no JavaScript stack outlasts the stop. @see Linux kernel/signal.c ptrace_stop
import {
  CLD_TRAPPED,
  SA_NOCLDSTOP,
  SIG_IGN,
  SIGCHLD,
  SIGNAL_STOP_STOPPED,
  SIGSTOP,
  SIGTRAP,
  TASK_TRACED
} from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import type { BLOCKED, Kernel } from '../kernel.ts'
import { optionsOf, PTRACE_EVENT_STOP, PTRACE_O_TRACESYSGOOD, PtraceStop } from './ptrace.ts'
import { setReturn } from '../regs.ts'
import { deactivate } from '../sched.ts'
import { JOBCTL_TRAP_STOP } from '../signal/jobctl.ts'
import { wakeUpParent } from '../signal/notify.ts'
import { sendSignal } from '../signal/send.ts'
import { actionFlags, fatalSignalPending, handlerOf, type SigInfo } from '../signal/signal.ts'

/** Stops the task until its tracer resumes it. A task that is about to be killed does not stop: 0. `result`: what its call had come to.
 *  @see Linux kernel/signal.c ptrace_stop */
export function ptraceStop(
  k: Kernel,
  task: Task,
  why: number,
  code: number,
  result: number,
  info?: SigInfo
): typeof BLOCKED | 0 {
  if (fatalSignalPending(task)) return 0
  if (info) {
    const { sig, code: siCode, pid = 0, uid = 0, status = 0, utime = 0, stime = 0, addr = 0 } = info
    k.emit.last_siginfo(0, sig, siCode, pid, uid, status, utime, stime, addr, task.row, k.state.sigqueue.free.peek())
  }
  k.emit.ptrace_stop(task.row, TASK_TRACED, why, code, result)
  tellTracer(k, task, code)
  return deactivate(k)
}

/** Tells the tracer: by SIGCHLD, and by a knock. @see Linux kernel/signal.c do_notify_parent_cldstop, for_ptracer */
function tellTracer(k: Kernel, task: Task, code: number): void {
  const tracer = k.task(task.parent)
  if (handlerOf(k, tracer, SIGCHLD) !== SIG_IGN && !(actionFlags(k, tracer, SIGCHLD) & SA_NOCLDSTOP)) {
    sendSignal(k, tracer, { sig: SIGCHLD, code: CLD_TRAPPED, pid: task.pid, uid: task.uid, status: code & 0x7f }, true)
  }
  wakeUpParent(k, task, tracer)
}

const ERESTART_RESTARTBLOCK = 516
const ENOSYS = 38

/** Stops the task before a call: the tracer sees number and arguments. `before`: what an earlier attempt of the call had come to.
 *  @see Linux kernel/entry/common.c syscall_trace_enter */
export function syscallEntry(k: Kernel, task: Task, before: number): typeof BLOCKED | 0 {
  k.emit.ptrace_message(task.row, before === -ERESTART_RESTARTBLOCK ? NR.restart_syscall : task.syscall - 1)
  setReturn(k, task, -ENOSYS)
  return ptraceStop(k, task, PtraceStop.SYSCALL_ENTRY, trapCode(task), 0)
}

/** Stops the task after a call: the tracer sees the result, even of a call that will be restarted.
 *  @see Linux kernel/entry/common.c syscall_exit_work */
export function syscallExit(k: Kernel, task: Task, restart: number): typeof BLOCKED | 0 {
  return ptraceStop(k, task, PtraceStop.SYSCALL_EXIT, trapCode(task), restart)
}

/** The signal of a stop for a call, with the bit that tells it from a real SIGTRAP, if the tracer wants that. */
const trapCode = (task: Task): number => SIGTRAP | (optionsOf(task) & PTRACE_O_TRACESYSGOOD ? 0x80 : 0)

/** Ends the stop: the task runs again. Answers why it stood still, and the signal that the tracer wants it to get. */
export function leaveStop(k: Kernel, task: Task): { why: number; sig: number } {
  const { ptrace_stop: why, ptrace_data: sig, last_siginfo } = task
  k.emit.ptrace_resumed(task.row, 0, 0)
  if (last_siginfo !== 0) k.emit.drop_siginfo(last_siginfo, task.row, 0)
  return { why, sig }
}

/** Stops the task for an event, in the middle of fork, exec or exit. The call goes on from its progress when the tracer lets the task go.
 *  BLOCKED: it stands still.
 *  @see Linux include/linux/ptrace.h ptrace_event */
export function ptraceEvent(
  k: Kernel,
  task: Task,
  event: number,
  message: number,
  why: number = PtraceStop.EVENT
): typeof BLOCKED | 0 {
  k.emit.ptrace_message(task.row, message)
  const code = SIGTRAP | (event << 8)
  return ptraceStop(k, task, why, code, why === PtraceStop.EXIT ? message : 0, {
    sig: SIGTRAP,
    code,
    pid: task.tgid,
    uid: task.uid
  })
}

/** Stops a seized task without a signal, for PTRACE_INTERRUPT or because its process was continued. If the process is stopped, the tracer is told
 *  by which signal. @see Linux kernel/signal.c do_jobctl_trap */
export function trapStop(k: Kernel, task: Task): typeof BLOCKED | 0 {
  const signal = k.state.signal.at(task.signal)
  k.emit.set_jobctl(task.row, task.jobctl & ~JOBCTL_TRAP_STOP)
  const stopped = signal.group_stop_count > 0 || (signal.flags & SIGNAL_STOP_STOPPED) !== 0
  const sig = stopped ? signal.group_exit_code || SIGSTOP : SIGTRAP
  const code = sig | (PTRACE_EVENT_STOP << 8)
  return ptraceStop(k, task, PtraceStop.GROUP, code, 0, { sig, code, pid: task.tgid, uid: task.uid })
}
