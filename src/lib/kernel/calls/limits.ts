// limits.ts: how much a process may have of each thing, and how far it may raise that again: getrlimit(2), setrlimit(2), prlimit(2).
// @see Linux kernel/sys.c
import {
  EFAULT,
  EINVAL,
  EPERM,
  ESRCH,
  RLIMIT_AS,
  RLIMIT_CORE,
  RLIMIT_CPU,
  RLIMIT_DATA,
  RLIMIT_FSIZE,
  RLIMIT_NOFILE,
  RLIMIT_NPROC,
  RLIMIT_SIGPENDING,
  RLIMIT_STACK
} from '../../record/constants.ts'
import type { SignalStruct, Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import type { Call } from './process.ts'
import type { Kernel } from '../kernel.ts'
import { getWords, long, putWords } from '../mm/uaccess.ts'
import { findTask, globalNr } from '../pid.ts'

/** A limit, and what it can be raised to; -1 is none. */
interface Rlimit {
  readonly cur: number
  readonly max: number
}

const NONE: Rlimit = { cur: -1, max: -1 }
const RLIM_NLIMITS = 16
/** Descriptors that nobody may go beyond. @see Linux fs/file.c sysctl_nr_open */
const NR_OPEN = 1_048_576

/** Limits that have an effect. The others are unlimited, and setting them does nothing. @choice nine-limits */
const READ: { readonly [resource: number]: (s: SignalStruct) => Rlimit } = {
  [RLIMIT_CPU]: (s) => ({ cur: s.rlim_cpu - 1, max: s.rlim_max_cpu - 1 }),
  [RLIMIT_FSIZE]: (s) => ({ cur: s.rlim_fsize - 1, max: s.rlim_max_fsize - 1 }),
  [RLIMIT_DATA]: (s) => ({ cur: s.rlim_data, max: s.rlim_max_data - 1 }),
  [RLIMIT_STACK]: (s) => ({ cur: s.rlim_stack, max: s.rlim_max_stack - 1 }),
  [RLIMIT_CORE]: (s) => ({ cur: s.rlim_core, max: s.rlim_max_core - 1 }),
  [RLIMIT_NPROC]: (s) => ({ cur: s.rlim_nproc, max: s.rlim_max_nproc - 1 }),
  [RLIMIT_NOFILE]: (s) => ({ cur: s.rlim_nofile, max: s.rlim_max_nofile === 0 ? NR_OPEN : s.rlim_max_nofile - 1 }),
  [RLIMIT_AS]: (s) => ({ cur: s.rlim_as, max: s.rlim_max_as - 1 }),
  [RLIMIT_SIGPENDING]: (s) => ({ cur: s.rlim_sigpending - 1, max: s.rlim_max_sigpending - 1 })
}

function read(s: SignalStruct, resource: number): Rlimit | undefined {
  return READ[resource]?.(s) ?? (resource >= 0 && resource < RLIM_NLIMITS ? NONE : undefined)
}

const beyond = (a: number, b: number): boolean => b >= 0 && (a < 0 || a > b)

/** @see Linux kernel/sys.c do_prlimit */
function change(k: Kernel, task: Task, s: SignalStruct, resource: number, { cur, max }: Rlimit): number {
  const old = read(s, resource)!
  if (beyond(cur, max)) return -EINVAL
  if (resource === RLIMIT_NOFILE && beyond(max, NR_OPEN)) return -EPERM
  if (beyond(max, old.max) && task.euid !== 0) return -EPERM
  if (cur !== old.cur) setCurrent(k, s.row, resource, cur)
  if (max !== old.max && READ[resource]) setMaximum(k, s, resource, max)
  return 0
}

function setCurrent(k: Kernel, row: number, resource: number, cur: number): void {
  if (resource === RLIMIT_CPU) k.emit.set_rlimit_cpu(row, cur + 1)
  else if (resource === RLIMIT_FSIZE) k.emit.set_rlimit_fsize(row, cur + 1)
  else if (resource === RLIMIT_DATA) k.emit.set_rlimit_data(row, cur)
  else if (resource === RLIMIT_STACK) k.emit.set_rlimit_stack(row, cur)
  else if (resource === RLIMIT_CORE) k.emit.set_rlimit_core(row, cur)
  else if (resource === RLIMIT_NPROC) k.emit.set_rlimit_nproc(row, cur)
  else if (resource === RLIMIT_NOFILE) k.emit.set_rlimit_nofile(row, cur)
  else if (resource === RLIMIT_AS) k.emit.set_rlimit_as(row, cur)
  else if (resource === RLIMIT_SIGPENDING) k.emit.set_rlimit_sigpending(row, cur + 1)
}

function setMaximum(k: Kernel, s: SignalStruct, resource: number, max: number): void {
  const now = (which: number, old: number) => (which === resource ? max + 1 : old)
  k.emit.set_rlimit_max(
    s.row,
    now(RLIMIT_CPU, s.rlim_max_cpu),
    now(RLIMIT_FSIZE, s.rlim_max_fsize),
    now(RLIMIT_DATA, s.rlim_max_data),
    now(RLIMIT_STACK, s.rlim_max_stack),
    now(RLIMIT_CORE, s.rlim_max_core),
    now(RLIMIT_NPROC, s.rlim_max_nproc),
    now(RLIMIT_NOFILE, s.rlim_max_nofile),
    now(RLIMIT_AS, s.rlim_max_as),
    now(RLIMIT_SIGPENDING, s.rlim_max_sigpending)
  )
}

/** struct rlimit: two unsigned longs; what needs more than 31 bits is no limit. */
function fromUser(k: Kernel, task: Task, addr: number): Rlimit | undefined {
  const w = getWords(k, task, addr, 4)
  const value = (at: number) => (w![at + 1] === 0 && w![at] >= 0 ? w![at] : -1)
  return w && { cur: value(0), max: value(2) }
}
const toUser = (k: Kernel, task: Task, addr: number, { cur, max }: Rlimit): number =>
  putWords(k, task, addr, [...long(cur), ...long(max)]) ? 0 : -EFAULT

const getrlimit: Call = (k, t) => {
  const limit = read(k.state.signal.at(t.signal), t.arg0)
  return limit ? toUser(k, t, t.arg1, limit) : -EINVAL
}

const setrlimit: Call = (k, t) => {
  const wanted = fromUser(k, t, t.arg1)
  if (!wanted) return -EFAULT
  const signal = k.state.signal.at(t.signal)
  return read(signal, t.arg0) ? change(k, t, signal, t.arg0, wanted) : -EINVAL
}

/** May a task change the limits of another? Only root may, and who is its user in every way. @see Linux kernel/sys.c check_prlimit_permission */
function mayChange(t: Task, target: Task): boolean {
  if (t === target || t.euid === 0) return true
  const { uid, euid, suid, gid, egid, sgid } = target
  return [uid, euid, suid].every((id) => id === t.uid) && [gid, egid, sgid].every((id) => id === t.gid)
}

/** prlimit(2). */
const prlimit64: Call = (k, t) => {
  const { arg0: pid, arg1: resource, arg2: next, arg3: old } = t
  const wanted = next === 0 ? undefined : fromUser(k, t, next)
  if (next !== 0 && !wanted) return -EFAULT
  const target = pid === 0 ? t : findTask(k, globalNr(k, t, pid))
  if (!target) return -ESRCH
  if (!mayChange(t, target)) return -EPERM
  const signal = k.state.signal.at(target.signal)
  const before = read(signal, resource)
  if (!before) return -EINVAL
  const result = wanted ? change(k, t, signal, resource, wanted) : 0
  return result !== 0 || old === 0 ? result : toUser(k, t, old, before)
}

export const LIMIT_CALLS: { readonly [nr: number]: Call } = {
  [NR.getrlimit]: getrlimit,
  [NR.setrlimit]: setrlimit,
  [NR.prlimit64]: prlimit64
}
