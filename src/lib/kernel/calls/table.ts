// table.ts: system calls by number, x86-64's (arch/x86/entry/syscalls/syscall_64.tbl).
import { ENOSYS, NR_SKIPPED } from '../../record/constants.ts'
import { NR } from '../../record/syscalls.ts'
import { CRED_CALLS } from './cred.ts'
import { LIMIT_CALLS } from './limits.ts'
import { type Call, PROCESS_CALLS } from './process.ts'
import { SIGNAL_CALLS } from './signals.ts'
import { SYSTEM_CALLS } from './system.ts'
import { TIME_CALLS } from './time.ts'
import { sysClone, sysClone3, sysFork, sysUnshare, sysVfork } from '../fork.ts'
import { FILE_CALLS } from '../fs/calls.ts'
import { sysFutex } from '../futex.ts'
import { doAdvise, doBrk, doMadvise, doMmap, doMprotect, doMunmap } from '../mm/mmap.ts'
import { sysPtrace } from '../ptrace/calls.ts'
import { getRegs } from '../regs.ts'
import { sysWait4, sysWaitid } from '../wait.ts'

const MEMORY_CALLS: { readonly [nr: number]: Call } = {
  [NR.mmap]: (k, t) => doMmap(k, t, t.arg0, t.arg1, t.arg2, t.arg3, t.arg4, t.arg5),
  [NR.mprotect]: (k, t) => doMprotect(k, t, t.arg0, t.arg1, t.arg2),
  [NR.munmap]: (k, t) => doMunmap(k, t, t.arg0, t.arg1),
  [NR.brk]: (k, t) => doBrk(k, t, t.arg0),
  [NR.msync]: (k, t) => doAdvise(k, t, t.arg0, t.arg1),
  [NR.madvise]: (k, t) => doMadvise(k, t, t.arg0, t.arg1, t.arg2)
}

const FAMILY_CALLS: { readonly [nr: number]: Call } = {
  [NR.clone]: sysClone,
  [NR.fork]: sysFork,
  [NR.vfork]: sysVfork,
  [NR.wait4]: sysWait4,
  [NR.ptrace]: sysPtrace,
  [NR.futex]: sysFutex,
  [NR.waitid]: sysWaitid,
  [NR.unshare]: sysUnshare,
  [NR.clone3]: sysClone3
}

/** The call that only our gcc makes: the machine compiles, and answers gcc's exit status. */
export const NR_COMPILE = 0x554e4b

const BY_NUMBER: { readonly [nr: number]: Call } = {
  ...MEMORY_CALLS,
  ...FAMILY_CALLS,
  ...PROCESS_CALLS,
  ...CRED_CALLS,
  ...LIMIT_CALLS,
  ...SYSTEM_CALLS,
  ...SIGNAL_CALLS,
  ...TIME_CALLS,
  ...FILE_CALLS
}
const LAST = 511
/** An array without holes: the engine finds an element without searching. */
const CALLS: readonly (Call | undefined)[] = Array.from({ length: LAST + 1 }, (_, nr) => BY_NUMBER[nr])

const compile: Call = (k, task) => k.host.compile?.(k, task) ?? -ENOSYS
const skipped: Call = (k, task) => getRegs(k, task).rv
/** @choice no-network */
const noCall: Call = () => -ENOSYS

export function callOf(nr: number): Call {
  if (nr === NR_COMPILE) return compile
  if (nr === NR_SKIPPED) return skipped
  return (nr >= 0 && nr <= LAST && CALLS[nr]) || noCall
}
