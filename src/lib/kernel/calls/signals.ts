// signals.ts: system calls about signals: send, set an action, block, wait for one.
import {
  EAGAIN,
  EFAULT,
  EINTR,
  EINVAL,
  ENOMEM,
  EPERM,
  ERESTARTNOHAND,
  ERESTARTNOINTR,
  ESRCH,
  NS_PER_SECOND,
  NSIG,
  SI_TKILL,
  SI_USER,
  SIG_DFL,
  SIG_IGN,
  SIGCONT
} from '../../record/constants.ts'
import { SignalFate } from '../../record/fates.ts'
import { FN } from '../../record/functions.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import { tasks } from '../../record/world.ts'
import type { Call } from './process.ts'
import { pidOfFd } from '../fs/pidfd.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser, getWords, long, putWords } from '../mm/uaccess.ts'
import { findPid, findTask, globalNr, groupMembers, leaderOf, taskVnr } from '../pid.ts'
import { getRegs } from '../regs.ts'
import { sleep, startTimer } from '../sched.ts'
import { dequeueSignal, sysRtSigreturn } from '../signal/deliver.ts'
import { sigInfoBytes } from '../signal/info.ts'
import { flushPending, sendSignal } from '../signal/send.ts'
import { findAction, type SigInfo, signalPending } from '../signal/signal.ts'
import { bitHi, bitLo, hasSig, IGNORED_BY_DEFAULT, KERNEL_ONLY } from '../signal/sigset.ts'

// ── sending ──

/** May the sender signal the target? Its real or effective uid has to be the target's real or saved one. SIGCONT is always allowed within a session.
 *  @see Linux kernel/signal.c check_kill_permission */
function mayKill(k: Kernel, task: Task, target: Task, sig: number): boolean {
  if (
    task.euid === 0 ||
    task.euid === target.suid ||
    task.euid === target.uid ||
    task.uid === target.suid ||
    task.uid === target.uid
  )
    return true
  return sig === SIGCONT && k.state.signal.at(task.signal).session === k.state.signal.at(target.signal).session
}

/** Checks, then sends the signal to one process. Signal 0 only checks. */
function killOne(k: Kernel, task: Task, target: Task, info: SigInfo, group = true): number {
  if (info.sig < 0 || info.sig > NSIG) return -EINVAL
  if (!mayKill(k, task, target, info.sig)) return -EPERM
  if (info.sig === 0) return 0
  return sendSignal(k, target, info, group) === SignalFate.NO_ROOM ? -EAGAIN : 0
}

/** Sends the signal to many: 0 if one of them may be signalled, EPERM if none may, ESRCH if there is none. */
function killMany(k: Kernel, task: Task, targets: Iterable<Task>, info: SigInfo): number {
  let result = -ESRCH
  for (const target of targets) {
    const one = killOne(k, task, target, info)
    if (one === 0 || result === -ESRCH) result = result === 0 ? 0 : one
  }
  return result
}

/** kill(2). @see Linux kernel/signal.c kill_something_info */
const kill: Call = (k, task) => {
  const { arg0: pid, arg1: sig } = task
  const info = { sig, code: SI_USER, pid: task.tgid, uid: task.uid }
  if (pid === -0x80000000) return -ESRCH
  k.call(FN.do_send_sig_info)
  if (pid > 0) {
    const target = findTask(k, globalNr(k, task, pid))
    return target ? killOne(k, task, leaderOf(k, target.signal), info) : -ESRCH
  }
  if (pid === -1) {
    const others = tasks(k.state).filter(
      (t) => t.group_leader === t.row && taskVnr(k, task, t) > 1 && t.tgid !== task.tgid
    )
    const results = others.map((target) => killOne(k, task, target, info))
    return results.length === 0 ? -ESRCH : results.reduce((all, one) => (one === -EPERM ? all : one), 0)
  }
  const group = pid === 0 ? k.state.pid.at(k.state.signal.at(task.signal).pgrp) : findPid(k, globalNr(k, task, -pid))
  return group && group.pgrp_first !== 0 ? killMany(k, task, groupMembers(k, group), info) : -ESRCH
}

/** Sends the signal to one thread; of the process `tgid`, if that is not 0. */
function killThread(k: Kernel, task: Task, tgid: number, tid: number, info: SigInfo): number {
  const target = findTask(k, globalNr(k, task, tid))
  if (!target || (tgid !== 0 && target.tgid !== globalNr(k, task, tgid))) return -ESRCH
  return killOne(k, task, target, info, false)
}
const tkill: Call = (k, t) =>
  t.arg0 <= 0 ? -EINVAL : killThread(k, t, 0, t.arg0, { sig: t.arg1, code: SI_TKILL, pid: t.tgid, uid: t.uid })
const tgkill: Call = (k, t) =>
  t.arg0 <= 0 || t.arg1 <= 0
    ? -EINVAL
    : killThread(k, t, t.arg0, t.arg1, { sig: t.arg2, code: SI_TKILL, pid: t.tgid, uid: t.uid })

/** Reads a siginfo from user memory. Codes that only the kernel uses are refused, unless a process sends to itself. */
function userInfo(k: Kernel, t: Task, addr: number, sig: number, toMyself: boolean): SigInfo | number {
  const w = getWords(k, t, addr, 7)
  if (!w) return -EFAULT
  const claims = w[2] >= 0 || w[2] === SI_TKILL
  return claims && !toMyself ? -EPERM : { sig, code: w[2], pid: globalNr(k, t, w[4]), uid: w[5], status: w[6] }
}
const rtSigqueueinfo: Call = (k, t) => {
  const info = userInfo(k, t, t.arg2, t.arg1, t.arg0 === taskVnr(k, t, t))
  if (typeof info === 'number') return info
  const target = findTask(k, globalNr(k, t, t.arg0))
  return target ? killOne(k, t, leaderOf(k, target.signal), info) : -ESRCH
}
const rtTgsigqueueinfo: Call = (k, t) => {
  const info = userInfo(k, t, t.arg3, t.arg2, t.arg1 === taskVnr(k, t, t))
  if (info !== -EFAULT && (t.arg0 <= 0 || t.arg1 <= 0)) return -EINVAL
  return typeof info === 'number' ? info : killThread(k, t, t.arg0, t.arg1, info)
}

const PIDFD_SIGNAL_THREAD = 1
const PIDFD_SIGNAL_THREAD_GROUP = 2
const PIDFD_SIGNAL_PROCESS_GROUP = 4

/** pidfd_send_signal(2): sends to the process that was meant, never to another that has its number now. */
const pidfdSendSignal: Call = (k, t) => {
  const { arg0: fd, arg1: sig, arg2: addr, arg3: scope } = t
  if (![0, PIDFD_SIGNAL_THREAD, PIDFD_SIGNAL_THREAD_GROUP, PIDFD_SIGNAL_PROCESS_GROUP].includes(scope)) return -EINVAL
  const pid = pidOfFd(k, t, fd)
  if (pid < 0) return pid
  const toMyself = pid === t.pid && scope !== PIDFD_SIGNAL_PROCESS_GROUP
  const info = addr === 0 ? { sig, code: SI_USER, pid: t.tgid, uid: t.uid } : userInfo(k, t, addr, sig, toMyself)
  if (addr !== 0 && info !== -EFAULT && getWords(k, t, addr, 1)?.[0] !== sig) return -EINVAL
  if (typeof info === 'number') return info
  const target = findTask(k, pid)
  if (scope === PIDFD_SIGNAL_PROCESS_GROUP) {
    const group = findPid(k, pid)
    return group && group.pgrp_first !== 0 ? killMany(k, t, groupMembers(k, group), info) : -ESRCH
  }
  return target ? killOne(k, t, leaderOf(k, target.signal), info, scope !== PIDFD_SIGNAL_THREAD) : -ESRCH
}

// ── actions ──

/** rt_sigaction(2). When a signal is set to be ignored, those that are pending are thrown away. @see Linux kernel/signal.c do_sigaction */
const rtSigaction: Call = (k, t) => {
  const { arg0: sig, arg1: act, arg2: old, arg3: size } = t
  if (size !== 8) return -EINVAL
  const words = act === 0 ? undefined : getWords(k, t, act, 8)
  if (act !== 0 && !words) return -EFAULT
  if (sig < 1 || sig > NSIG || (act !== 0 && hasSig(KERNEL_ONLY, 0, sig))) return -EINVAL
  const before = findAction(k, t.sighand, sig)
  const was = before
    ? [...long(before.handler), before.flags, 0, ...long(before.restorer), before.mask, before.mask_hi]
    : [0, 0, 0, 0, 0, 0, 0, 0]
  if (words) setAction(k, t, sig, words)
  return old !== 0 && !putWords(k, t, old, was) ? -EFAULT : 0
}

/** Flags that are kept: those of sigaction(2), SA_RESTORER and SA_EXPOSE_TAGBITS.
 *  @see Linux include/uapi/asm-generic/signal-defs.h UAPI_SA_FLAGS */
const KNOWN_FLAGS = 0xdc000807 | 0

function setAction(k: Kernel, t: Task, sig: number, words: Int32Array): void {
  k.call(FN.do_sigaction)
  const [handler, , asked, , restorer, , mask, mask_hi] = words
  const flags = asked & KNOWN_FLAGS
  const before = findAction(k, t.sighand, sig)
  const lo = mask & ~KERNEL_ONLY
  k.emit.sys_sigaction(t.row, sig, handler, flags, lo)
  if (before) k.emit.set_sigaction(before.row, handler, flags, restorer, lo, mask_hi)
  else if (handler !== SIG_DFL || flags !== 0)
    k.emit.new_sigaction(0, sig, handler, flags, restorer, lo, mask_hi, t.sighand)
  const ignored = handler === SIG_IGN || (handler === SIG_DFL && hasSig(IGNORED_BY_DEFAULT, 0, sig))
  if (ignored) flushPending(k, t.signal, bitLo(sig), bitHi(sig))
}

// ── masks ──

const SIG_BLOCK = 0
const SIG_UNBLOCK = 1
const SIG_SETMASK = 2

/** rt_sigprocmask(2). */
const rtSigprocmask: Call = (k, t) => {
  const { arg0: how, arg1: set, arg2: old, arg3: size, blocked, blocked_hi } = t
  if (size !== 8) return -EINVAL
  if (set !== 0) {
    const words = getWords(k, t, set, 2)
    if (!words) return -EFAULT
    const [lo, hi] = [words[0] & ~KERNEL_ONLY, words[1]]
    if (how === SIG_BLOCK) setBlocked(k, t, blocked | lo, blocked_hi | hi)
    else if (how === SIG_UNBLOCK) setBlocked(k, t, blocked & ~lo, blocked_hi & ~hi)
    else if (how === SIG_SETMASK) setBlocked(k, t, lo, hi)
    else return -EINVAL
  }
  return old !== 0 && !putWords(k, t, old, [blocked, blocked_hi]) ? -EFAULT : 0
}

function setBlocked(k: Kernel, t: Task, lo: number, hi: number): void {
  if (lo !== t.blocked || hi !== t.blocked_hi) k.emit.set_blocked(t.row, lo, hi)
}

const rtSigpending: Call = (k, t) => {
  if (t.arg1 > 8 || t.arg1 < 0) return -EINVAL
  const s = k.state.signal.at(t.signal)
  const lo = (t.pending | s.shared_pending) & t.blocked
  const hi = (t.pending_hi | s.shared_pending_hi) & t.blocked_hi
  return putWords(k, t, t.arg0, [lo, hi].slice(0, t.arg1 >> 2)) ? 0 : -EFAULT
}

/** rt_sigsuspend(2). The old mask is put back when a handler has been set up, or at once if none runs. */
const rtSigsuspend: Call = (k, t) => {
  if (t.arg1 !== 8) return -EINVAL
  if (t.restore_sigmask === 0) {
    const words = getWords(k, t, t.arg0, 2)
    if (!words) return -EFAULT
    k.emit.save_sigmask(t.row, t.blocked, t.blocked_hi, 1)
    setBlocked(k, t, words[0] & ~KERNEL_ONLY, words[1])
  }
  return signalPending(k, t) ? -ERESTARTNOHAND : sleep(k, t, 'sigsuspend')
}

const pause: Call = (k, t) => (signalPending(k, t) ? -ERESTARTNOHAND : sleep(k, t, 'sigsuspend'))

/** rt_sigtimedwait(2): takes a signal of the set without its action; EAGAIN when the time is over. */
const rtSigtimedwait: Call = (k, t) => {
  if (t.arg3 !== 8) return -EINVAL
  const set = getWords(k, t, t.arg0, 2)
  if (!set) return -EFAULT
  const [lo, hi] = [set[0] & ~KERNEL_ONLY, set[1]]
  const info = dequeueSignal(k, t, ~lo, ~hi)
  if (info) {
    endSigwait(k, t)
    return t.arg1 !== 0 && !copyToUser(k, t, t.arg1, sigInfoBytes(info)) ? -EFAULT : info.sig
  }
  const timeout = t.arg2 === 0 ? undefined : getWords(k, t, t.arg2, 4)
  if (t.arg2 !== 0 && !timeout) return -EFAULT
  if (timeout && (timeout[0] < 0 || timeout[2] < 0 || timeout[2] >= NS_PER_SECOND)) return -EINVAL
  if (t.progress === 0) beginSigwait(k, t, lo, hi, timeout)
  else if (timeout && k.sys.clock >= t.expires) {
    endSigwait(k, t)
    return -EAGAIN
  } else if (signalPending(k, t)) {
    endSigwait(k, t)
    // A call that the kernel has pushed (taskWorkRun) is no signal: the wait begins again after it.
    return t.work === 0 ? -EINTR : -ERESTARTNOINTR
  }
  if (timeout && timeout[0] === 0 && timeout[2] === 0) {
    endSigwait(k, t)
    return -EAGAIN
  }
  if (timeout) startTimer(k, t, t.expires)
  return sleep(k, t, 'do_sigtimedwait')
}

/** Unblocks the signals of the set while the task waits, so that they wake it. */
function beginSigwait(k: Kernel, t: Task, lo: number, hi: number, timeout: Int32Array | undefined): void {
  k.emit.sys_progress(t.row, 1)
  if (timeout) k.emit.set_restart_block(t.row, 0, k.sys.clock + timeout[0] * NS_PER_SECOND + timeout[2])
  k.emit.save_sigmask(t.row, t.blocked, t.blocked_hi, 0)
  setBlocked(k, t, t.blocked & ~lo, t.blocked_hi & ~hi)
}
function endSigwait(k: Kernel, t: Task): void {
  if (t.progress === 0) return
  setBlocked(k, t, t.saved_sigmask, t.saved_sigmask_hi)
}

const SS_ONSTACK = 1
const SS_DISABLE = 2
const MINSIGSTKSZ = 2048

/** sigaltstack(2). */
const sigaltstack: Call = (k, t) => {
  const { sp } = getRegs(k, t)
  const on = t.sas_ss_size > 0 && sp > t.sas_ss_sp && sp <= t.sas_ss_sp + t.sas_ss_size
  const flags = t.sas_ss_size === 0 ? SS_DISABLE : on ? SS_ONSTACK : 0
  const was = [...long(t.sas_ss_sp), flags, 0, ...long(t.sas_ss_size)]
  if (t.arg0 !== 0) {
    const w = getWords(k, t, t.arg0, 6)
    if (!w) return -EFAULT
    if (on) return -EPERM
    if (w[2] !== 0 && w[2] !== SS_ONSTACK && w[2] !== SS_DISABLE) return -EINVAL
    const off = w[2] === SS_DISABLE
    // What changes nothing is not looked at.
    const same = !off && w[0] === t.sas_ss_sp && w[4] === t.sas_ss_size
    if (same) return t.arg1 !== 0 && !putWords(k, t, t.arg1, was) ? -EFAULT : 0
    if (!off && w[4] < MINSIGSTKSZ) return -ENOMEM
    k.emit.sas(t.row, off ? 0 : w[0], off ? 0 : w[4])
  }
  return t.arg1 !== 0 && !putWords(k, t, t.arg1, was) ? -EFAULT : 0
}

export const SIGNAL_CALLS: { readonly [nr: number]: Call } = {
  [NR.rt_sigaction]: rtSigaction,
  [NR.rt_sigprocmask]: rtSigprocmask,
  [NR.rt_sigreturn]: sysRtSigreturn,
  [NR.pause]: pause,
  [NR.kill]: kill,
  [NR.rt_sigpending]: rtSigpending,
  [NR.rt_sigtimedwait]: rtSigtimedwait,
  [NR.rt_sigqueueinfo]: rtSigqueueinfo,
  [NR.rt_sigsuspend]: rtSigsuspend,
  [NR.sigaltstack]: sigaltstack,
  [NR.tkill]: tkill,
  [NR.tgkill]: tgkill,
  [NR.rt_tgsigqueueinfo]: rtTgsigqueueinfo,
  [NR.pidfd_send_signal]: pidfdSendSignal
}
