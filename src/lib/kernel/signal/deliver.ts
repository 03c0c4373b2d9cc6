// deliver.ts: signals are taken in one place, on the way back to user mode. Each is ignored, handled, stops the process, or ends it. A handler runs
// on a frame on the user's stack, which holds what rt_sigreturn puts back. @see Linux kernel/signal.c, arch/x86/kernel/signal.c
import {
  CLD_CONTINUED,
  CLD_STOPPED,
  EINTR,
  ERESTARTNOINTR,
  ERESTARTSYS,
  SA_NODEFER,
  SA_ONSTACK,
  SA_RESETHAND,
  SA_RESTART,
  SI_USER,
  SIG_DFL,
  SIG_IGN,
  SIGKILL,
  SIGNAL_CLD_CONTINUED,
  SIGNAL_CLD_STOPPED,
  SIGNAL_GROUP_EXIT,
  SIGNAL_STOP_STOPPED,
  SIGNAL_UNKILLABLE,
  SIGSEGV,
  SIGSTOP,
  TASK_STOPPED,
  TEXT_BASE
} from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { Sigaction, Task } from '../../record/state/fields.ts'
import { doGroupExit } from '../exit.ts'
import { BLOCKED, type Kernel } from '../kernel.ts'
import { copyToUser, getWords, putWords } from '../mm/uaccess.ts'
import { isCurrentPgrpOrphaned } from '../pid.ts'
import { isPtraceReparented, PT_SEIZED, PtraceStop } from '../ptrace/ptrace.ts'
import { leaveStop, ptraceStop, trapStop } from '../ptrace/stop.ts'
import { getRegs, setRegs } from '../regs.ts'
import { announce } from '../reports.ts'
import { deactivate } from '../sched.ts'
import { sigInfoBytes } from './info.ts'
import { JOBCTL_STOP_PENDING, JOBCTL_TRAP_STOP } from './jobctl.ts'
import { notifyParentStopped } from './notify.ts'
import { countQueued, sendSignal, signalWakeUp } from './send.ts'
import { findAction, queue, type SigInfo, threadsOf } from './signal.ts'
import {
  bitHi,
  bitLo,
  COREDUMP_SIGNALS,
  hasSig,
  IGNORED_BY_DEFAULT,
  KERNEL_ONLY,
  nextSignal,
  STOP_SIGNALS
} from './sigset.ts'

/** A signal whose handler is to run. */
interface Caught {
  readonly info: SigInfo
  readonly handler: number
  readonly flags: number
  readonly restorer: number
  readonly mask: number
  readonly mask_hi: number
}

/** Takes the next signal that is pending and not in the set `blocked`: the thread's own before the process's. Undefined: there is none.
 *  @see Linux kernel/signal.c dequeue_signal */
export function dequeueSignal(k: Kernel, task: Task, blocked: number, blockedHi: number): SigInfo | undefined {
  const own = nextSignal(task.pending, task.pending_hi, blocked, blockedHi)
  if (own !== 0) return collect(k, task, own, false)
  const signal = k.state.signal.at(task.signal)
  const shared = nextSignal(signal.shared_pending, signal.shared_pending_hi, blocked, blockedHi)
  return shared === 0 ? undefined : collect(k, task, shared, true)
}

/** Takes one signal: the oldest of its number. It stays pending while more of its number are queued.
 *  @see Linux kernel/signal.c collect_signal */
function collect(k: Kernel, task: Task, sig: number, shared: boolean): SigInfo {
  const signal = k.state.signal.at(task.signal)
  const same = [...queue(k, shared ? signal.shared_pending_first : task.pending_first)].filter(
    (queued) => queued.sig === sig
  )
  const [first] = same
  const info: SigInfo = first
    ? {
        sig,
        code: first.code,
        pid: first.pid,
        uid: first.uid,
        status: first.status,
        utime: first.utime,
        stime: first.stime,
        addr: first.addr
      }
    : { sig, code: 0 }
  if (first) {
    countQueued(k, task, shared, -1)
    if (shared) k.emit.dequeue_shared_signal(first.row, signal.row)
    else k.emit.dequeue_signal(first.row, task.row)
  }
  if (same.length <= 1) {
    if (shared)
      k.emit.set_shared_pending(signal.row, signal.shared_pending & ~bitLo(sig), signal.shared_pending_hi & ~bitHi(sig))
    else k.emit.set_pending(task.row, task.pending & ~bitLo(sig), task.pending_hi & ~bitHi(sig))
  }
  return info
}

/** The signal with which the tracer has let the task go on, after a stop for a signal; undefined: none.
 *  @see Linux kernel/signal.c ptrace_signal */
function releasedSignal(k: Kernel, task: Task): SigInfo | undefined {
  if (task.ptrace_stop !== PtraceStop.SIGNAL) return undefined
  const { sig: first, code, pid, uid, status, utime, stime, addr } = k.state.sigqueue.at(task.last_siginfo)
  const { sig } = leaveStop(k, task)
  if (sig === 0) return undefined
  const info =
    sig === first
      ? { sig, code, pid, uid, status, utime, stime, addr }
      : { sig, code: SI_USER, pid: k.task(task.parent).tgid, uid: k.task(task.parent).uid }
  if (!hasSig(task.blocked, task.blocked_hi, sig)) return info
  sendSignal(k, task, info, false)
  return undefined
}

/** Takes signals up to the first that has a handler, and answers that. Some are ignored; one may stop or end the process.
 *  BLOCKED: the task does not go on now. `result` is that of the call it is in.
 *  @see Linux kernel/signal.c get_signal */
function getSignal(k: Kernel, task: Task, result: number): Caught | typeof BLOCKED | undefined {
  const signal = k.state.signal.at(task.signal)
  let released = releasedSignal(k, task)
  for (;;) {
    // The parent hears that the process was continued, or stopped.
    if (signal.flags & (SIGNAL_CLD_STOPPED | SIGNAL_CLD_CONTINUED)) {
      const why = signal.flags & SIGNAL_CLD_CONTINUED ? CLD_CONTINUED : CLD_STOPPED
      k.emit.set_signal_flags(signal.row, signal.flags & ~(SIGNAL_CLD_STOPPED | SIGNAL_CLD_CONTINUED))
      notifyParentStopped(k, task, why)
    }

    // What comes before all signals: the end of the process, a stop, a stop for the tracer.
    if (signal.flags & SIGNAL_GROUP_EXIT || signal.group_exec_task !== 0)
      return doGroupExit(k, task, signal.group_exit_code)
    if (task.jobctl & JOBCTL_STOP_PENDING) return stopNow(k, task)
    if (task.jobctl & JOBCTL_TRAP_STOP && trapStop(k, task) === BLOCKED) return BLOCKED

    // A signal; the tracer sees it first, and may change it.
    const info = released ?? dequeueSignal(k, task, task.blocked, task.blocked_hi)
    if (!info) return undefined
    const { sig } = info
    if (task.ptrace !== 0 && !released && sig !== SIGKILL) {
      if (ptraceStop(k, task, PtraceStop.SIGNAL, sig, result, info) === BLOCKED) return BLOCKED
    }
    released = undefined

    // What the process has set for it.
    const action = findAction(k, task.sighand, sig)
    const handler = action?.handler ?? SIG_DFL
    k.emit.signal_deliver(task.row, sig, handler, action?.flags ?? 0)
    if (handler === SIG_IGN) continue
    if (action && handler !== SIG_DFL) return caught(k, action, info)

    // It has set nothing: ignored, a stop, or the end. An init is not ended.
    if (hasSig(IGNORED_BY_DEFAULT, 0, sig)) continue
    if (signal.flags & SIGNAL_UNKILLABLE && !hasSig(KERNEL_ONLY, 0, sig)) continue
    if (hasSig(STOP_SIGNALS, 0, sig)) {
      if (sig !== SIGSTOP && isCurrentPgrpOrphaned(k, task)) continue
      return doSignalStop(k, task, sig)
    }
    // @choice flag-without-core
    const core = hasSig(COREDUMP_SIGNALS, 0, sig) && signal.rlim_core !== 0
    return doGroupExit(k, task, sig | (core ? 0x80 : 0))
  }
}

/** A handler that is to run once only (SA_RESETHAND) is forgotten now. */
function caught(k: Kernel, action: Sigaction, info: SigInfo): Caught {
  const { handler, flags, restorer, mask, mask_hi } = action
  if (flags & SA_RESETHAND) k.emit.set_sigaction(action.row, SIG_DFL, flags, restorer, mask, mask_hi)
  return { info, handler, flags, restorer, mask, mask_hi }
}

/** Asks all threads to stop, and stops this one. The last one tells the parent. @see Linux kernel/signal.c do_signal_stop */
function doSignalStop(k: Kernel, task: Task, sig: number): typeof BLOCKED {
  k.call(FN.do_signal_stop)
  const signal = k.state.signal.at(task.signal)
  let running = 0
  for (const thread of threadsOf(k, task.signal)) {
    if (thread.exit_state !== 0 || thread.state === TASK_STOPPED) continue
    running++
    k.emit.set_jobctl(thread.row, thread.jobctl | JOBCTL_STOP_PENDING)
    if (thread.row !== task.row) signalWakeUp(k, thread, false)
  }
  const code = signal.flags & SIGNAL_STOP_STOPPED ? signal.group_exit_code : sig
  k.emit.set_group_stop(signal.row, running, code, signal.flags)
  return stopNow(k, task)
}

/** Stops this thread, as it was asked to. @see Linux kernel/signal.c do_signal_stop */
function stopNow(k: Kernel, task: Task): typeof BLOCKED {
  const signal = k.state.signal.at(task.signal)
  const left = signal.group_stop_count - 1
  const flags = left === 0 ? (signal.flags & ~2) | SIGNAL_STOP_STOPPED : signal.flags
  k.emit.set_group_stop(signal.row, left, signal.group_exit_code, flags)
  announce(k, k.task(task.group_leader))
  k.emit.set_jobctl(task.row, task.jobctl & ~JOBCTL_STOP_PENDING)
  if (task.ptrace !== 0 && groupStop(k, task, signal.group_exit_code) === BLOCKED) {
    if (left === 0 && isPtraceReparented(k, task)) notifyParentStopped(k, task, CLD_STOPPED)
    return BLOCKED
  }
  k.emit.stopped(task.row, TASK_STOPPED, signal.group_exit_code)
  if (left === 0) notifyParentStopped(k, task, CLD_STOPPED)
  return deactivate(k)
}

/** A traced task stands still for its tracer instead. If it was seized, the tracer is told that this is no signal. */
function groupStop(k: Kernel, task: Task, sig: number): typeof BLOCKED | 0 {
  return task.ptrace & PT_SEIZED ? trapStop(k, task) : ptraceStop(k, task, PtraceStop.GROUP, sig, 0)
}

/** Takes what is pending before the task goes back to user mode. `result` is that of the system call it is in, 0 after a fault.
 *  'user': go. 'again': run the call from the top.  BLOCKED: the task does not go on now.
 *  @see Linux arch/x86/kernel/signal.c arch_do_signal_or_restart */
export function doSignal(k: Kernel, task: Task, result: number): 'user' | 'again' | typeof BLOCKED {
  k.call(FN.get_signal)
  const found = getSignal(k, task, result)
  if (found === BLOCKED) return BLOCKED
  if (!found) {
    if (task.work !== 0) return taskWorkRun(k, task)
    if (result <= -ERESTARTSYS) return 'again'
    restoreSigmask(k, task)
    return 'user'
  }
  return handleSignal(k, task, found, result)
}

/** Puts back the mask that a call such as sigsuspend had replaced. @see Linux include/linux/sched/signal.h restore_saved_sigmask */
export function restoreSigmask(k: Kernel, task: Task): void {
  if (task.restore_sigmask === 0) return
  k.emit.set_blocked(task.row, task.saved_sigmask, task.saved_sigmask_hi)
  k.emit.save_sigmask(task.row, 0, 0, 0)
}

/** Where in the frame of a handler things lie, in words: saved registers, the sleep that was interrupted, siginfo_t, ucontext_t. */
const FRAME_REGS = 0
const FRAME_RESTART = 5
const FRAME_EXPIRES = 6
const FRAME_INFO = 16
const FRAME_UCONTEXT = 48
// In a ucontext_t of x86-64, words: the alternate stack, registers of two words each, and the mask that is put back.
const UC_STACK = 4
const SS_DISABLE = 2
const UC_GREGS = 10
const UC_SIGMASK = 74
const [RBP, RAX, RSP, RIP] = [10, 13, 15, 16]
const FRAME_MASK = FRAME_UCONTEXT + UC_SIGMASK
const FRAME_WORDS = 128

/** Makes the program run its handler next: builds the frame below its stack pointer, or on its alternate stack.
 *  @see Linux arch/x86/kernel/signal.c handle_signal, setup_rt_frame */
function handleSignal(k: Kernel, task: Task, caught: Caught, result: number): 'user' | typeof BLOCKED {
  k.call(FN.handle_signal)

  // The call that this interrupts ends, or will be made again.
  endCall(k, task, caught, result)

  // The frame.
  const { sp } = getRegs(k, task)
  const { info, handler, restorer, flags } = caught
  const onStack =
    flags & SA_ONSTACK && task.sas_ss_size > 0 && !(sp > task.sas_ss_sp && sp <= task.sas_ss_sp + task.sas_ss_size)
  const frame = frameBelow(onStack ? task.sas_ss_sp + task.sas_ss_size : sp)
  const args = [info.sig, frame + FRAME_INFO * 4, frame + FRAME_UCONTEXT * 4]
  const call = k.arch.callFrame(frame, handler, restorer, args)
  const written =
    saveState(k, task, frame, takeSleep(k, task)) &&
    copyToUser(k, task, frame + FRAME_INFO * 4, sigInfoBytes(info)) &&
    putWords(k, task, frame + FRAME_UCONTEXT * 4, userContext(k, task)) &&
    putPairs(k, task, call.words)
  if (!written) return noRoom(k, task)

  // While the handler runs, its signal and those of its mask are blocked.
  if (task.restore_sigmask) k.emit.save_sigmask(task.row, 0, 0, 0)
  const self = flags & SA_NODEFER ? 0 : info.sig
  const lo = (task.blocked | caught.mask | (self ? bitLo(self) : 0)) & ~KERNEL_ONLY
  const hi = task.blocked_hi | caught.mask_hi | (self ? bitHi(self) : 0)
  if (lo !== task.blocked || hi !== task.blocked_hi) k.emit.set_blocked(task.row, lo, hi)
  setRegs(k, task, { pc: call.pc, fp: call.fp, sp: call.sp })
  return 'user'
}

/** The ucontext_t that a handler is given, up to its mask. Each of our registers stands where x86-64 has the one that means the same. */
function userContext(k: Kernel, task: Task): number[] {
  const { pc, fp, sp, rv, rv_hi } = getRegs(k, task)
  const words = new Array<number>(UC_SIGMASK).fill(0)
  const reg = (at: number, lo: number, hi = 0) => words.splice(UC_GREGS + at * 2, 2, lo, hi)
  words[UC_STACK] = task.sas_ss_sp
  words[UC_STACK + 2] = task.sas_ss_size === 0 ? SS_DISABLE : 0
  words[UC_STACK + 4] = task.sas_ss_size
  reg(RBP, fp)
  reg(RAX, rv, rv_hi)
  reg(RSP, sp)
  reg(RIP, TEXT_BASE + 4 * pc)
  return words
}

/** A sleep that can go on: task.restart and the two words of task.expires. */
type Sleep = readonly [restart: number, lo: number, hi: number]

/** Takes the sleep of the call that is interrupted, if it has one. */
function takeSleep(k: Kernel, task: Task): Sleep {
  const { restart, expires } = task
  if (restart === 0) return [0, 0, 0]
  k.emit.set_restart_block(task.row, 0, 0)
  return [restart, expires | 0, Math.floor(expires / 2 ** 32)]
}

/** Makes the program call what it was asked to, and then go on as if nothing had been: the call that this interrupts is made again,
 *  and a sleep keeps its deadline. @see Linux kernel/task_work.c task_work_run */
function taskWorkRun(k: Kernel, task: Task): 'user' | typeof BLOCKED {
  const { work, work_arg, work_ret } = task
  k.emit.task_work_run(task.row, 0)
  const sleep = takeSleep(k, task)
  if (task.syscall !== 0) makeAgain(k, task, ERESTARTNOINTR)
  restoreSigmask(k, task)
  const frame = frameBelow(getRegs(k, task).sp)
  const call = k.arch.callFrame(frame, work, work_ret, [work_arg])
  if (!(saveState(k, task, frame, sleep) && putPairs(k, task, call.words))) return noRoom(k, task)
  setRegs(k, task, { pc: call.pc, fp: call.fp, sp: call.sp })
  return 'user'
}

const frameBelow = (sp: number): number => (sp - FRAME_WORDS * 4) & ~15

/** Writes into the frame what rt_sigreturn puts back. False: there is no room on the stack. */
function saveState(k: Kernel, task: Task, frame: number, sleep: Sleep): boolean {
  const { pc, fp, sp, rv, rv_hi } = getRegs(k, task)
  const mask = task.restore_sigmask ? [task.saved_sigmask, task.saved_sigmask_hi] : [task.blocked, task.blocked_hi]
  return putWords(k, task, frame, [pc, fp, sp, rv, rv_hi, ...sleep]) && putWords(k, task, frame + FRAME_MASK * 4, mask)
}

/** A handler that cannot be called: the process ends by SIGSEGV. @see Linux kernel/signal.c force_sigsegv */
function noRoom(k: Kernel, task: Task): typeof BLOCKED {
  const action = findAction(k, task.sighand, SIGSEGV)
  if (action) k.emit.set_sigaction(action.row, SIG_DFL, 0, 0, 0, 0)
  return doGroupExit(k, task, SIGSEGV)
}

/** Writes words, given as pairs of address and value. */
function putPairs(k: Kernel, task: Task, words: readonly number[]): boolean {
  for (let i = 0; i < words.length; i += 2) if (!putWords(k, task, words[i], [words[i + 1]])) return false
  return true
}

/** Ends the call that a handler interrupts: with EINTR, or so that it is made again after the handler. */
function endCall(k: Kernel, task: Task, { flags }: Caught, result: number): void {
  if (task.syscall === 0) return
  const again = result === -ERESTARTNOINTR || (result === -ERESTARTSYS && (flags & SA_RESTART) !== 0)
  if (again) return makeAgain(k, task, -result)
  const regs = getRegs(k, task)
  const value = result <= -ERESTARTSYS ? -EINTR : result
  if (task.restart !== 0) k.emit.set_restart_block(task.row, 0, 0)
  k.emit.sys_exit(task.row, value)
  setRegs(k, task, { ...regs, rv: value, rv_hi: value >> 31 })
}

/** Sets the program back to the instruction of its call, so that it makes the call again. */
function makeAgain(k: Kernel, task: Task, code: number): void {
  k.emit.sys_restart(task.row, code, 0)
  const regs = getRegs(k, task)
  setRegs(k, task, { ...regs, pc: regs.pc - k.arch.trapWords })
}

/** rt_sigreturn(2): puts back registers and mask from the handler's frame. */
export function sysRtSigreturn(k: Kernel, task: Task): number {
  const frame = k.arch.signalFrame(getRegs(k, task).fp, (addr) => getWords(k, task, addr, 1)?.[0])
  const words = frame === undefined ? undefined : getWords(k, task, frame, FRAME_MASK + 2)
  if (!words) return doGroupExit(k, task, SIGSEGV)
  const lo = words[FRAME_MASK] & ~KERNEL_ONLY
  const hi = words[FRAME_MASK + 1]
  if (lo !== task.blocked || hi !== task.blocked_hi) k.emit.set_blocked(task.row, lo, hi)
  const [pc, fp0, sp0, rv, rv_hi] = words.subarray(FRAME_REGS)
  const restart = words[FRAME_RESTART]
  if (restart !== 0) {
    const expires = (words[FRAME_EXPIRES] >>> 0) + words[FRAME_EXPIRES + 1] * 2 ** 32
    k.emit.set_restart_block(task.row, restart, Math.max(0, Math.min(expires, Number.MAX_SAFE_INTEGER)))
  }
  setRegs(k, task, { pc, fp: fp0, sp: sp0, rv, rv_hi })
  return rv
}
