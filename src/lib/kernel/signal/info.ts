// info.ts: what is known of a signal, as a siginfo_t in user memory: 128 bytes, at the offsets of x86-64.
import { CLD_EXITED, SIGBUS, SIGCHLD, SIGFPE, SIGILL, SIGSEGV, SIGTRAP } from '../../record/constants.ts'
import type { SigInfo } from './signal.ts'
import { bitLo, hasSig } from './sigset.ts'

export const SIGINFO_BYTES = 128
const FAULTS = bitLo(SIGSEGV) | bitLo(SIGBUS) | bitLo(SIGFPE) | bitLo(SIGILL) | bitLo(SIGTRAP)

/** The bytes of a siginfo_t. SIGCHLD from the kernel has pid, uid, status and times; a fault has its address; others have pid, uid and value. */
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
