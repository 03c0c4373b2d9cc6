// info.ts: siginfo_t as it lies in user memory (x86-64).
import { CLD_EXITED, SIGBUS, SIGCHLD, SIGFPE, SIGILL, SIGSEGV, SIGTRAP } from '../../record/constants.ts'
import { bitLo, hasSig } from './sigset.ts'
import type { SigInfo } from './signal.ts'

export const SIGINFO_BYTES = 128
const FAULTS = bitLo(SIGSEGV) | bitLo(SIGBUS) | bitLo(SIGFPE) | bitLo(SIGILL) | bitLo(SIGTRAP)

/** The 128 bytes of a siginfo_t: for SIGCHLD from the kernel pid, uid, status and times; for a fault its address; else pid, uid and value. */
export function sigInfoBytes(info: SigInfo): Uint8Array {
  const bytes = new Uint8Array(SIGINFO_BYTES)
  const put = (at: number, value: number) => {
    for (let i = 0; i < 4; i++) bytes[at + i] = value >>> (i * 8)
  }
  const { sig, code, pid = 0, uid = 0, status = 0, utime = 0, stime = 0, addr = 0 } = info
  put(0, sig)
  put(8, code)
  if (code > 0 && hasSig(FAULTS, 0, sig)) {
    put(16, addr)
    return bytes
  }
  put(16, pid)
  put(20, uid)
  put(24, status)
  if (sig === SIGCHLD && code >= CLD_EXITED) {
    put(32, utime)
    put(40, stime)
  } else put(28, code < 0 ? status >> 31 : 0)
  return bytes
}
