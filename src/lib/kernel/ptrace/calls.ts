// calls.ts: ptrace(2), as far as strace needs it. Registers are shown as x86-64's.
import {
  EFAULT,
  EINVAL,
  EIO,
  EPERM,
  ESRCH,
  NSIG,
  SIGKILL,
  SIGSTOP,
  SIGTRAP,
  TASK_STOPPED,
  TASK_TRACED,
  TEXT_BASE
} from '../constants.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser, getWords, long, putWords } from '../mm/uaccess.ts'
import { findTask } from '../pid.ts'
import { globalNr } from '../pidns.ts'
import { getRegs, threadPointer } from '../regs.ts'
import { wakeUp } from '../sched.ts'
import { sigInfoBytes } from '../signal/info.ts'
import { sendSignal } from '../signal/send.ts'
import type { Task } from '../state/fields.ts'
import { ptraceDetach, ptraceLink } from './link.ts'
import { PT_OPT_SHIFT, PT_PTRACED, PT_SEIZED, PT_SYSCALL, PtraceStop } from './stop.ts'

const PTRACE_TRACEME = 0
const PTRACE_KILL = 8
const PTRACE_ATTACH = 16
const PTRACE_SEIZE = 0x4206
const PTRACE_INTERRUPT = 0x4207
const OPTIONS = 0x3000ff

/** May `task` trace `target`? @see Linux kernel/ptrace.c __ptrace_may_access */
function mayAccess(task: Task, target: Task): boolean {
  if (task.euid === 0) return true
  return (
    [target.uid, target.euid, target.suid].every((id) => id === task.uid) &&
    [target.gid, target.egid, target.sgid].every((id) => id === task.gid)
  )
}

/** @see Linux kernel/ptrace.c ptrace_attach */
function attach(k: Kernel, task: Task, target: Task, seize: boolean): number {
  const { arg2: addr, arg3: options } = task
  if (seize && (addr !== 0 || options & ~OPTIONS)) return -EIO
  if (target.signal === task.signal || !mayAccess(task, target) || target.exit_state !== 0 || target.ptrace !== 0)
    return -EPERM
  ptraceLink(k, target, task, seize, seize ? options : 0)
  if (!seize) sendSignal(k, target, { sig: SIGSTOP, code: 0x80 }, false)
  // Who is stopped already stands still for the tracer from now on.
  if (target.state === TASK_STOPPED) k.emit.ptrace_stop(target.row, TASK_TRACED, PtraceStop.GROUP, SIGSTOP, 0)
  return 0
}

/** @see Linux kernel/ptrace.c ptrace_traceme */
function traceme(k: Kernel, task: Task): number {
  if (task.ptrace !== 0 || task.real_parent === 0) return -EPERM
  ptraceLink(k, task, k.task(task.real_parent), false, 0)
  return 0
}

/** The 27 longs of struct user_regs_struct. The call's number and arguments stand where x86-64 has them. */
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
const regWords = (k: Kernel, target: Task): number[] => userRegs(k, target).flatMap(long)

/** Lets it go on, with a signal or without. @see Linux kernel/ptrace.c ptrace_resume */
function resume(k: Kernel, target: Task, sig: number, syscalls: boolean): number {
  if (sig < 0 || sig > NSIG) return -EIO
  const flags = syscalls ? target.ptrace | PT_SYSCALL : target.ptrace & ~PT_SYSCALL
  if (flags !== target.ptrace) k.emit.ptrace_flags(target.row, flags)
  k.emit.ptrace_resume(target.row, 0, sig)
  wakeUp(k, target, TASK_TRACED)
  return 0
}

function detach(k: Kernel, target: Task, sig: number): number {
  if (sig < 0 || sig > NSIG) return -EIO
  k.emit.ptrace_resume(target.row, 0, sig)
  ptraceDetach(k, target)
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

/** struct iovec: where, and how many bytes at most; the kernel writes how many there were. */
function getRegset(k: Kernel, task: Task, target: Task, addr: number): number {
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

/** What a tracer may ask of one that stands still; by number of the request. */
const REQUESTS: {
  readonly [request: number]: (k: Kernel, task: Task, target: Task, addr: number, data: number) => number
} = {
  1: peek,
  2: peek,
  3: (k, task, target, addr, data) => {
    const word = addr >= 0 && (addr & 7) === 0 ? userRegs(k, target)[addr >> 3] : undefined
    return word === undefined ? -EIO : putWords(k, task, data, long(word)) ? 0 : -EFAULT
  },
  4: poke,
  5: poke,
  7: (k, _task, target, _addr, data) => resume(k, target, data, false),
  12: (k, task, target, _addr, data) => (putWords(k, task, data, regWords(k, target)) ? 0 : -EFAULT),
  17: (k, _task, target, _addr, data) => detach(k, target, data),
  24: (k, _task, target, _addr, data) => resume(k, target, data, true),
  0x4200: (k, _task, target, _addr, data) => setOptions(k, target, data),
  0x4201: (k, task, target, _addr, data) => (putWords(k, task, data, long(target.ptrace_message)) ? 0 : -EFAULT),
  0x4202: (k, task, target, _addr, data) => getSiginfo(k, task, target, data),
  0x4204: (k, task, target, _addr, data) => getRegset(k, task, target, data),
  0x420e: (k, task, target, addr, data) => syscallInfo(k, task, target, addr, data)
}

function peek(k: Kernel, task: Task, target: Task, addr: number, data: number): number {
  const words = getWords(k, target, addr, 2)
  if (!words) return -EIO
  return putWords(k, task, data, [...words]) ? 0 : -EFAULT
}
function poke(k: Kernel, _task: Task, target: Task, addr: number, data: number): number {
  return putWords(k, target, addr, long(data)) ? 0 : -EIO
}

/** ptrace(2). */
export function sysPtrace(k: Kernel, task: Task): number {
  const { arg0: request, arg1: pid, arg2: addr, arg3: data } = task
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
    sendSignal(k, target, { sig: SIGTRAP, code: SIGTRAP | (128 << 8) }, false, true)
    return 0
  }
  if (target.state !== TASK_TRACED) return -ESRCH
  return REQUESTS[request]?.(k, task, target, addr, data) ?? -EIO
}
