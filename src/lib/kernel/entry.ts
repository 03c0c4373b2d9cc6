// entry.ts: the ways into the kernel and out of it. Every entry runs to its end; signals are taken on the way out.
// @see Linux kernel/entry/common.c, arch/x86/entry/common.c
import {
  ERESTARTSYS,
  FPE_INTDIV,
  ILL_ILLOPC,
  PF_EXITING,
  SI_USER,
  SIGFPE,
  SIGILL,
  SIGSEGV,
  SIGTRAP,
  SLICE_NS,
  TEXT_BASE,
  TRAP_TRACE
} from '../record/constants.ts'
import { type Processor, Trap } from '../record/arch.ts'
import type { Task } from '../record/state/fields.ts'
import { NR } from '../record/syscalls.ts'
import { callOf } from './calls/table.ts'
import { runCpuTimers } from './cputime.ts'
import { exitTask, finishExit } from './exit.ts'
import { interleave } from './interleave.ts'
import { BLOCKED, type Kernel, NEED } from './kernel.ts'
import { calcGlobalLoad } from './loadavg.ts'
import { FaultResult, handleMmFault } from './mm/memory.ts'
import { outOfMemory } from './mm/oom_kill.ts'
import { PT_SINGLESTEP, PT_SYSCALL, PtraceStop } from './ptrace/ptrace.ts'
import { leaveStop, syscallEntry, syscallExit } from './ptrace/stop.ts'
import { getRegs, regsOf, setReturn } from './regs.ts'
import { checkRoom } from './room.ts'
import { finishWait, preempt, runTimers } from './sched.ts'
import { doSignal, restoreSigmask } from './signal/deliver.ts'
import { forceSignal, sendSignal } from './signal/send.ts'
import { fatalSignalPending, signalPending } from './signal/signal.ts'
import { runAlarms } from './time/itimer.ts'

/** The processor has stopped with `trap`: the current task enters the kernel. False: its call NEEDs a segment (k.needs), and `resume` makes it again.
 *  @choice one-entry-at-a-time */
export function enterKernel(k: Kernel, cpu: Processor, trap: number): boolean {
  const task = k.current
  k.emit.enter(task.row, k.store.pool.i32[regsOf(k, task.row)], k.ran)
  k.ran = 0
  let going = true
  switch (trap) {
    case Trap.SYSCALL: {
      const a = cpu.args
      k.emit.sys_enter(task.row, cpu.nr + 1, a[0], a[1], a[2], a[3], a[4], a[5])
      going = task.ptrace & PT_SYSCALL && syscallEntry(k, task, 0) === BLOCKED ? false : doSyscall(k, task)
      break
    }
    case Trap.FAULT:
      going = doPageFault(k, task, cpu.faultAddress, cpu.faultWrite)
      break
    case Trap.FPE:
      forceSignal(k, task, { sig: SIGFPE, code: FPE_INTDIV, addr: getRegs(k, task).pc })
      break
    case Trap.BUDGET:
      if (task.ptrace & PT_SINGLESTEP) stepped(k, task)
      break
    case Trap.ILL:
      forceSignal(k, task, { sig: SIGILL, code: ILL_ILLOPC, addr: getRegs(k, task).pc })
  }
  return leaveKernel(k, task, going)
}

/** A task that has the CPU again goes on in the kernel, where it has left off. False: NEED. */
export function resume(k: Kernel): boolean {
  const task = k.current
  finishWait(k, task)
  if (task.flags & PF_EXITING) {
    finishExit(k, task)
    return leaveKernel(k, task, false)
  }
  if (task.ptrace_stop !== 0) return leaveKernel(k, task, afterStop(k, task))
  return leaveKernel(k, task, task.syscall === 0 || doSyscall(k, task))
}

/** The end of each entry: due timers fire, signals are taken, the CPU may go to another task. After NEED nothing of that happens: the same call comes
 *  again at the same time. */
function leaveKernel(k: Kernel, task: Task, going: boolean): boolean {
  if (k.needs !== 0) return false
  fireTimers(k)
  if (task.exit_state === 0 && task.signal !== 0) runCpuTimers(k, task.signal)
  if (going && k.sys.current === task.row) exitToUser(k, task)
  if (k.sys.nr_cpus !== 0) interleave(k)
  return true
}

/** Makes the call, as often as it begins anew. Takes the signals that interrupt it. Answers whether the task goes on.
 *  @see Linux arch/x86/entry/common.c do_syscall_64 */
function doSyscall(k: Kernel, task: Task): boolean {
  for (;;) {
    const nr = task.syscall - 1
    const result = begins(task) ? checkRoom(k, nr) || callOf(nr)(k, task) : callOf(nr)(k, task)
    if (result === BLOCKED || result === NEED) return false
    if (result <= -ERESTARTSYS && result >= -516) {
      if (task.ptrace & PT_SYSCALL) {
        setReturn(k, task, result)
        if (syscallExit(k, task, result) === BLOCKED) return false
      }
      const next = interrupted(k, task, result)
      if (next !== 'again') return next
      continue
    }
    endSyscall(k, task, nr, result)
    return !(task.ptrace & PT_SYSCALL) || syscallExit(k, task, 0) !== BLOCKED
  }
}

/** Does the call begin? One that goes on from where it was has found room when it began. */
const begins = (task: Task): boolean => task.progress === 0

/** Takes the signals that have interrupted a call. Answers whether the task goes on in user mode, or that the call is to be made again, which a
 *  tracer then sees. */
function interrupted(k: Kernel, task: Task, result: number): boolean | 'again' {
  const next = doSignal(k, task, result)
  if (next !== 'again') return next === 'user'
  return task.ptrace & PT_SYSCALL && syscallEntry(k, task, result) === BLOCKED ? false : 'again'
}

/** A traced task was let go: goes on with what the task was at. Answers whether it goes on to user mode. */
function afterStop(k: Kernel, task: Task): boolean {
  const { ptrace_stop: why, ptrace_result: result } = task
  if (fatalSignalPending(task)) {
    leaveStop(k, task)
    return doSignal(k, task, 0) === 'user'
  }
  if (why !== PtraceStop.SIGNAL) {
    const { sig } = leaveStop(k, task)
    if (why === PtraceStop.EXIT) {
      exitTask(k, task, result)
      return false
    }
    if (sig !== 0)
      sendSignal(k, task, { sig, code: SI_USER, pid: k.task(task.parent).tgid, uid: k.task(task.parent).uid }, false)
    if (why !== PtraceStop.SYSCALL_EXIT) return task.syscall === 0 || doSyscall(k, task)
    if (result === 0) return true
  }
  const next = interrupted(k, task, result)
  return next === 'again' ? doSyscall(k, task) : next
}

/** Ends the call: its result is in the task's registers. */
export function endSyscall(k: Kernel, task: Task, nr: number, result: number): void {
  if (task.restart !== 0 && nr !== NR.rt_sigreturn) k.emit.set_restart_block(task.row, 0, 0)
  k.emit.sys_exit(task.row, result)
  if (nr !== NR.rt_sigreturn) setReturn(k, task, result)
  if (task.ptrace & PT_SINGLESTEP) stepped(k, task)
}

/** The program has touched a page that is not there, or may not be touched so. @see Linux arch/x86/mm/fault.c do_user_addr_fault */
function doPageFault(k: Kernel, task: Task, addr: number, write: boolean): boolean {
  const result = handleMmFault(k, task, addr, write)
  if (result === FaultResult.OK) return true
  if (result === FaultResult.OOM) outOfMemory(k)
  else forceSignal(k, task, { sig: SIGSEGV, code: result, addr })
  return true
}

/** Tells the tracer that one instruction has been executed. @see Linux arch/x86/kernel/traps.c, user_single_step_report */
function stepped(k: Kernel, task: Task): void {
  sendSignal(k, task, { sig: SIGTRAP, code: TRAP_TRACE, addr: TEXT_BASE + 4 * getRegs(k, task).pc }, false, true)
}

/** On the way to user mode: takes the pending signals. A task whose slice is over queues behind the others.
 *  @see Linux kernel/entry/common.c exit_to_user_mode_loop */
function exitToUser(k: Kernel, task: Task): void {
  while (signalPending(k, task)) if (doSignal(k, task, 0) === BLOCKED) return
  restoreSigmask(k, task)
  if (task.ptrace & PT_SINGLESTEP) {
    k.emit.new_slice(1, k.sys.clock + 1, k.sys.need_resched)
    return
  }
  if (k.sys.clock < k.sys.slice_end && k.sys.need_resched === 0) return
  calcGlobalLoad(k, k.sys.clock - SLICE_NS)
  if (k.sys.nr_cpus !== 0) return
  if (k.sys.rq_first !== 0) preempt(k)
  else k.emit.new_slice(1, k.sys.clock + SLICE_NS, 0)
}

/** Wakes the sleepers whose time has come, and rings the alarms that are due. */
export function fireTimers(k: Kernel): void {
  runTimers(k)
  runAlarms(k)
}

/** Lets time go on to `clock` (ns), for nobody runs. */
export function idleUntil(k: Kernel, clock: number): void {
  const since = k.sys.clock
  if (clock > since) k.emit.idle(1, clock - since)
  calcGlobalLoad(k, since)
  fireTimers(k)
}
