// sigset.ts: sets of signals as two ints: bit 0 of the low one is signal 1.
import {
  SIGBUS,
  SIGCHLD,
  SIGCONT,
  SIGFPE,
  SIGILL,
  SIGKILL,
  SIGSEGV,
  SIGSTOP,
  SIGSYS,
  SIGTRAP,
  SIGTSTP,
  SIGTTIN,
  SIGTTOU,
  SIGURG,
  SIGWINCH
} from '../../record/constants.ts'

export const bitLo = (sig: number): number => (sig <= 32 ? 1 << (sig - 1) : 0)
export const bitHi = (sig: number): number => (sig > 32 ? 1 << (sig - 33) : 0)
const set = (...sigs: number[]): number => sigs.reduce((bits, sig) => bits | bitLo(sig), 0)

export const hasSig = (lo: number, hi: number, sig: number): boolean => ((lo & bitLo(sig)) | (hi & bitHi(sig))) !== 0

/** Sets of signals by their default: those that stop, are ignored, dump core; and those whose action nobody can change.
 *  @see Linux include/linux/signal.h */
export const STOP_SIGNALS = set(SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU)
export const IGNORED_BY_DEFAULT = set(SIGCONT, SIGCHLD, SIGWINCH, SIGURG)
export const COREDUMP_SIGNALS = set(3, SIGILL, SIGTRAP, 6, SIGFPE, SIGSEGV, SIGBUS, SIGSYS, 24, 25)
export const KERNEL_ONLY = set(SIGKILL, SIGSTOP)
/** Faults of the program's own instruction. They are taken before all others. */
const SYNCHRONOUS = set(SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS)

/** The signal to take first from a pending set; 0 if all are blocked. @see Linux kernel/signal.c next_signal */
export function nextSignal(lo: number, hi: number, blocked: number, blockedHi: number): number {
  let ready = lo & ~blocked
  if (ready & SYNCHRONOUS) ready &= SYNCHRONOUS
  if (ready !== 0) return 32 - Math.clz32(ready & -ready)
  ready = hi & ~blockedHi
  return ready === 0 ? 0 : 64 - Math.clz32(ready & -ready)
}
