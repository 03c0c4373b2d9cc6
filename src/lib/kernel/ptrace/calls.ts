// calls.ts: ptrace(2), as far as strace needs it: a table of functions, by request (REQUESTS). Registers are shown as those of x86-64.
// @see Linux kernel/ptrace.c
import {
  EFAULT,
  EINVAL,
  EIO,
  EPERM,
  ESRCH,
  NR_SKIPPED,
  NSIG,
  SIGKILL,
  SIGSTOP,
  TASK_STOPPED,
  TASK_TRACED,
  TEXT_BASE
} from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser, getWords, long, putWords } from '../mm/uaccess.ts'
import { findTask, globalNr } from '../pid.ts'
import { ptraceLink, ptraceUnlink } from './link.ts'
import {
  PT_OPT_SHIFT,
  PT_PTRACED,
  PT_SEIZED,
  PT_SINGLESTEP,
  PT_SYSCALL,
  PTRACE_O_EXITKILL,
  PTRACE_O_TRACECLONE,
  PTRACE_O_TRACEEXEC,
  PTRACE_O_TRACEEXIT,
  PTRACE_O_TRACEFORK,
  PTRACE_O_TRACESYSGOOD,
  PTRACE_O_TRACEVFORK,
  PTRACE_O_TRACEVFORKDONE,
  PtraceStop
} from './ptrace.ts'
import { getRegs, setRegs, threadPointer } from '../regs.ts'
import { wakeUp } from '../sched.ts'
import { sigInfoBytes } from '../signal/info.ts'
import { JOBCTL_LISTENING, JOBCTL_TRAP_STOP } from '../signal/jobctl.ts'
import { sendSignal, signalWakeUp } from '../signal/send.ts'
import { KERNEL_ONLY } from '../signal/sigset.ts'

const PTRACE_TRACEME = 0
const PTRACE_KILL = 8
const PTRACE_ATTACH = 16
const PTRACE_SEIZE = 0x4206
const PTRACE_INTERRUPT = 0x4207
const PTRACE_LISTEN = 0x4208
/** Options that have an effect; those about seccomp are refused.
 *  @choice few-ptrace-events */
const OPTIONS =
  PTRACE_O_TRACESYSGOOD |
  PTRACE_O_TRACEFORK |
  PTRACE_O_TRACEVFORK |
  PTRACE_O_TRACECLONE |
  PTRACE_O_TRACEEXEC |
  PTRACE_O_TRACEVFORKDONE |
  PTRACE_O_TRACEEXIT |
  PTRACE_O_EXITKILL

// struct user_regs_struct, in longs; struct user is 912 bytes long
const RBP = 4
const R10 = 7
const R9 = 8
const R8 = 9
const RAX = 10
const RDX = 12
const RSI = 13
const RDI = 14
const ORIG_RAX = 15
const RIP = 16
const RSP = 19
const REG_WORDS = 54
const USER_BYTES = 912
const NT_PRSTATUS = 1

/** May `task` trace `target`? @see Linux kernel/ptrace.c __ptrace_may_access */
function mayAccess(k: Kernel, task: Task, target: Task): boolean {
  if (task.euid === 0) return true
  if (target.mm !== 0 && k.state.mm.at(target.mm).dump_disabled !== 0) return false
  return (
    [target.uid, target.euid, target.suid].every((id) => id === task.uid) &&
    [target.gid, target.egid, target.sgid].every((id) => id === task.gid)
  )
}

/** @see Linux kernel/ptrace.c ptrace_attach */
function attach(k: Kernel, task: Task, target: Task, seize: boolean): number {
  const { arg2: addr, arg3: options } = task
  if (seize && (addr !== 0 || options & ~OPTIONS)) return -EIO
  if (target.signal === task.signal || !mayAccess(k, task, target) || target.exit_state !== 0 || target.ptrace !== 0)
    return -EPERM
  ptraceLink(k, target, task, seize, seize ? options : 0)
  if (!seize) sendSignal(k, target, { sig: SIGSTOP, code: 0x80 }, false)
  // A task that is stopped already stands still for the tracer from now on.
  if (target.state === TASK_STOPPED) k.emit.ptrace_stop(target.row, TASK_TRACED, PtraceStop.GROUP, SIGSTOP, 0)
  return 0
}

/** @see Linux kernel/ptrace.c ptrace_traceme */
function traceme(k: Kernel, task: Task): number {
  if (task.ptrace !== 0 || task.real_parent === 0) return -EPERM
  ptraceLink(k, task, k.task(task.real_parent), false, 0)
  return 0
}

/** The 27 longs of struct user_regs_struct. The call's number and arguments stand where x86-64 has them.
 *  @choice own-registers */
function userRegs(k: Kernel, target: Task): number[] {
  const { pc, fp, sp, rv } = getRegs(k, target)
  const inCall = target.ptrace_stop === PtraceStop.SYSCALL_ENTRY || target.ptrace_stop === PtraceStop.SYSCALL_EXIT
  const nr = inCall ? target.ptrace_message : target.syscall - 1
  const { arg0: rdi, arg1: rsi, arg2: rdx, arg3: r10, arg4: r8, arg5: r9 } = target
  const regs = [
    0,
    0,
    0,
    0,
    fp,
    0,
    0,
    r10,
    r9,
    r8,
    rv,
    0,
    rdx,
    rsi,
    rdi,
    nr,
    TEXT_BASE + 4 * pc,
    0x33,
    0x246,
    sp,
    0x2b,
    threadPointer(k, target)
  ]
  while (regs.length < 27) regs.push(0)
  return regs
}
function regWords(k: Kernel, target: Task): number[] {
  const words = userRegs(k, target).flatMap(long)
  words[RAX * 2 + 1] = getRegs(k, target).rv_hi
  return words
}

/** Lets the task go on, with a signal or without; `until` it is at a call (PT_SYSCALL), or for one instruction (PT_SINGLESTEP).
 *  @see Linux kernel/ptrace.c ptrace_resume */
function resume(k: Kernel, target: Task, sig: number, until = 0): number {
  if (sig < 0 || sig > NSIG) return -EIO
  const flags = (target.ptrace & ~(PT_SYSCALL | PT_SINGLESTEP)) | until
  if (flags !== target.ptrace) k.emit.ptrace_flags(target.row, flags)
  k.emit.ptrace_resume(target.row, 0, sig)
  wakeUp(k, target, TASK_TRACED)
  return 0
}

function detach(k: Kernel, target: Task, sig: number): number {
  if (sig < 0 || sig > NSIG) return -EIO
  k.emit.ptrace_resume(target.row, 0, sig)
  ptraceUnlink(k, target)
  return 0
}

function setOptions(k: Kernel, target: Task, options: number): number {
  if (options & ~OPTIONS) return -EINVAL
  k.emit.ptrace_flags(target.row, (target.ptrace & (PT_PTRACED | PT_SYSCALL | PT_SEIZED)) | (options << PT_OPT_SHIFT))
  return 0
}

function getSiginfo(k: Kernel, task: Task, target: Task, addr: number): number {
  if (target.last_siginfo === 0) return -EINVAL
  return copyToUser(k, task, addr, sigInfoBytes(k.state.sigqueue.at(target.last_siginfo))) ? 0 : -EFAULT
}

/** @see Linux kernel/ptrace.c ptrace_setsiginfo */
function setSiginfo(k: Kernel, task: Task, target: Task, addr: number): number {
  const w = getWords(k, task, addr, 7)
  if (!w) return -EFAULT
  if (target.last_siginfo === 0) return -EINVAL
  k.emit.drop_siginfo(target.last_siginfo, target.row, 0)
  k.emit.last_siginfo(0, w[0], w[2], w[4], w[5], w[6], 0, 0, 0, target.row, k.state.sigqueue.free.peek())
  return 0
}

/** struct iovec: where, and how many bytes at most; the kernel writes how many there were. */
function getRegset(k: Kernel, task: Task, target: Task, type: number, addr: number): number {
  if (type !== NT_PRSTATUS) return -EINVAL
  const iov = getWords(k, task, addr, 4)
  if (!iov) return -EFAULT
  const words = regWords(k, target).slice(0, iov[2] >> 2)
  return putWords(k, task, iov[0], words) && putWords(k, task, addr + 8, long(words.length * 4)) ? 0 : -EFAULT
}

/** struct ptrace_syscall_info. */
function syscallInfo(k: Kernel, task: Task, target: Task, size: number, addr: number): number {
  const { ptrace_stop: why, arg0, arg1, arg2, arg3, arg4, arg5 } = target
  const { pc, sp, rv } = getRegs(k, target)
  const AUDIT_ARCH_X86_64 = 0xc000003e | 0
  const op = why === PtraceStop.SYSCALL_ENTRY ? 1 : why === PtraceStop.SYSCALL_EXIT ? 2 : 0
  const head = [op, AUDIT_ARCH_X86_64, ...long(TEXT_BASE + 4 * pc), ...long(sp)]
  const rest =
    op === 1
      ? [target.ptrace_message, arg0, arg1, arg2, arg3, arg4, arg5].flatMap(long)
      : op === 2
        ? [...long(rv), rv < 0 && rv >= -4095 ? 1 : 0]
        : []
  const words = [...head, ...rest]
  return putWords(k, task, addr, words.slice(0, size >> 2)) ? words.length * 4 : -EFAULT
}

/** Sets the registers that this processor has, as SETREGS gives them; in the middle of a call also its number and arguments.
 *  @see Linux arch/x86/kernel/ptrace.c genregs_set */
function setRegs27(k: Kernel, target: Task, w: ArrayLike<number> | undefined): number {
  if (!w) return -EFAULT
  const reg = (at: number) => w[at * 2]
  const { pc } = getRegs(k, target)
  setRegs(k, target, {
    pc: reg(RIP) === TEXT_BASE + 4 * pc ? pc : (reg(RIP) - TEXT_BASE) >> 2,
    fp: reg(RBP),
    sp: reg(RSP),
    rv: reg(RAX),
    rv_hi: w[RAX * 2 + 1]
  })
  if (target.ptrace_stop === PtraceStop.SYSCALL_ENTRY) {
    const nr = reg(ORIG_RAX) < 0 ? NR_SKIPPED : reg(ORIG_RAX)
    k.emit.sys_enter(target.row, nr + 1, reg(RDI), reg(RSI), reg(RDX), reg(R10), reg(R8), reg(R9))
    k.emit.ptrace_message(target.row, reg(ORIG_RAX))
  }
  return 0
}

function pokeUser(k: Kernel, target: Task, addr: number, data: readonly number[]): number {
  if (addr < 0 || addr & 7 || addr > USER_BYTES - 8) return -EIO
  const words = regWords(k, target)
  // Beyond the registers of the program there are those of a debugger, which are not there.
  if (addr >> 2 >= words.length) return -EIO
  words.splice(addr >> 2, 2, ...data)
  return setRegs27(k, target, words)
}

function setRegset(k: Kernel, task: Task, target: Task, type: number, addr: number): number {
  const iov = getWords(k, task, addr, 4)
  if (type !== NT_PRSTATUS) return -EINVAL
  if (!iov) return -EFAULT
  if (iov[2] & 7) return -EINVAL
  const n = Math.min(iov[2] >> 2, REG_WORDS)
  const given = getWords(k, task, iov[0], n)
  return given ? setRegs27(k, target, [...given, ...regWords(k, target).slice(n)]) : -EFAULT
}

function setSigmask(k: Kernel, task: Task, target: Task, size: number, addr: number): number {
  if (size !== 8) return -EINVAL
  const set = getWords(k, task, addr, 2)
  if (!set) return -EFAULT
  k.emit.set_blocked(target.row, set[0] & ~KERNEL_ONLY, set[1])
  return 0
}

/** PTRACE_LISTEN: the task stays stopped, and its tracer is told when it may go on. @see Linux kernel/ptrace.c ptrace_request */
function listen(k: Kernel, target: Task): number {
  const stopped = target.ptrace_stop === PtraceStop.GROUP && target.last_siginfo !== 0
  if (!(target.ptrace & PT_SEIZED) || !stopped) return -EIO
  k.emit.set_jobctl(target.row, target.jobctl | JOBCTL_LISTENING)
  if (target.jobctl & JOBCTL_TRAP_STOP) {
    k.emit.set_jobctl(target.row, target.jobctl & ~JOBCTL_LISTENING)
    k.emit.ptrace_resume(target.row, 0, 0)
    wakeUp(k, target, TASK_TRACED)
  }
  return 0
}

/** What a tracer may ask of a task that stands still, by the number of the request. */
const REQUESTS: {
  readonly [request: number]: (k: Kernel, task: Task, target: Task, addr: number, data: number) => number
} = {
  1: peek,
  2: peek,
  3: (k, task, target, addr, data) => {
    if (addr < 0 || addr & 7 || addr > USER_BYTES - 8) return -EIO
    const words = regWords(k, target)
    return putWords(k, task, data, [words[addr >> 2] ?? 0, words[(addr >> 2) + 1] ?? 0]) ? 0 : -EFAULT
  },
  7: (k, _task, target, _addr, data) => resume(k, target, data),
  12: (k, task, target, _addr, data) => (putWords(k, task, data, regWords(k, target)) ? 0 : -EFAULT),
  17: (k, _task, target, _addr, data) => detach(k, target, data),
  24: (k, _task, target, _addr, data) => resume(k, target, data, PT_SYSCALL),
  9: (k, _task, target, _addr, data) => resume(k, target, data, PT_SINGLESTEP),
  13: (k, task, target, _addr, data) => setRegs27(k, target, getWords(k, task, data, REG_WORDS)),
  0x4200: (k, _task, target, _addr, data) => setOptions(k, target, data),
  0x4201: (k, task, target, _addr, data) => (putWords(k, task, data, long(target.ptrace_message)) ? 0 : -EFAULT),
  0x4202: (k, task, target, _addr, data) => getSiginfo(k, task, target, data),
  0x4203: (k, task, target, _addr, data) => setSiginfo(k, task, target, data),
  0x4204: (k, task, target, addr, data) => getRegset(k, task, target, addr, data),
  0x4205: (k, task, target, addr, data) => setRegset(k, task, target, addr, data),
  [PTRACE_LISTEN]: (k, _task, target) => listen(k, target),
  0x420a: (k, task, target, addr, data) =>
    addr !== 8 ? -EINVAL : putWords(k, task, data, [target.blocked, target.blocked_hi]) ? 0 : -EFAULT,
  0x420b: (k, task, target, addr, data) => setSigmask(k, task, target, addr, data),
  0x420e: (k, task, target, addr, data) => syscallInfo(k, task, target, addr, data)
}

function peek(k: Kernel, task: Task, target: Task, addr: number, data: number): number {
  const words = getWords(k, target, addr, 2)
  if (!words) return -EIO
  return putWords(k, task, data, [...words]) ? 0 : -EFAULT
}

/** From PTRACE_POKETEXT over PTRACE_POKEDATA. */
const PTRACE_POKETEXT = 4
const PTRACE_POKEUSER = 6
/** With this bit, which our libc sets, the last argument says where the word lies: arguments of calls have 32 bits. */
const BY_ADDRESS = 0x4000_0000

function poke(k: Kernel, task: Task, target: Task, request: number): number {
  const { arg2: addr, arg3: data } = task
  const word = task.arg0 & BY_ADDRESS ? getWords(k, task, data, 2) : long(data)
  if (!word) return -EFAULT
  if (request === PTRACE_POKEUSER) return pokeUser(k, target, addr, [...word])
  return putWords(k, target, addr, [...word]) ? 0 : -EIO
}

/** ptrace(2). */
export function sysPtrace(k: Kernel, task: Task): number {
  const { arg1: pid, arg2: addr, arg3: data } = task
  const request = task.arg0 & ~BY_ADDRESS
  if (request === PTRACE_TRACEME) return traceme(k, task)
  const target = findTask(k, globalNr(k, task, pid))
  if (!target) return -ESRCH
  if (request === PTRACE_ATTACH || request === PTRACE_SEIZE) return attach(k, task, target, request === PTRACE_SEIZE)
  if (target.ptrace === 0 || target.parent !== task.row) return -ESRCH
  if (request === PTRACE_KILL) {
    sendSignal(k, target, { sig: SIGKILL, code: 0x80 }, false)
    return 0
  }
  if (request === PTRACE_INTERRUPT) {
    if (!(target.ptrace & PT_SEIZED)) return -EIO
    k.emit.set_jobctl(target.row, target.jobctl | JOBCTL_TRAP_STOP)
    signalWakeUp(k, target, false)
    return 0
  }
  if (target.state !== TASK_TRACED || target.jobctl & JOBCTL_LISTENING) return -ESRCH
  if (request >= PTRACE_POKETEXT && request <= PTRACE_POKEUSER) return poke(k, task, target, request)
  return REQUESTS[request]?.(k, task, target, addr, data) ?? -EIO
}
