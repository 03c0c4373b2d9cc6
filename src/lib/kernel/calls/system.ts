// system.ts: system calls about the computer as a whole: what only root may change, and on which CPU a task runs.
import { EFAULT, EINVAL, ENOSYS, EPERM, ESRCH, NS_PER_ENTRY, SLICE_NS } from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import { cpuOf } from '../../record/world.ts'
import type { Call } from './process.ts'
import type { Kernel } from '../kernel.ts'
import { BATCH, charge, condResched, Price } from '../mm/bulk.ts'
import { copyToUser, getWords, long, putWords } from '../mm/uaccess.ts'
import { findTask, globalNr } from '../pid.ts'
import { allCpus } from '../sched.ts'

/** Calls that would change names, clock, mounts or power: a user may not make them, and root finds that there is no such call. */
const rootOnly: Call = (_, t) => (t.euid === 0 ? -ENOSYS : -EPERM)

/** vhangup(2): no terminal here hangs up. @see Linux fs/open.c vhangup */
const vhangup: Call = (_, t) => (t.euid === 0 ? 0 : -EPERM)

// ── scheduling ──

const SCHED_OTHER = 0
const SCHED_FIFO = 1
const SCHED_RR = 2
const SCHED_BATCH = 3
const SCHED_IDLE = 5
const SCHED_DEADLINE = 6
const SCHED_EXT = 7

const someone = (k: Kernel, t: Task, pid: number): Task | undefined =>
  pid === 0 ? t : findTask(k, globalNr(k, t, pid))

/** sched_getscheduler(2): all tasks have the ordinary policy. */
const getscheduler: Call = (k, t) => (t.arg0 < 0 ? -EINVAL : someone(k, t, t.arg0) ? SCHED_OTHER : -ESRCH)
const getparam: Call = (k, t) => {
  if (t.arg0 < 0 || t.arg1 === 0) return -EINVAL
  if (!someone(k, t, t.arg0)) return -ESRCH
  return putWords(k, t, t.arg1, [0]) ? 0 : -EFAULT
}

/** sched_setscheduler(2): real-time policies are refused, to root too. @choice no-real-time-policies */
const setscheduler: Call = (k, t) => {
  const param = getWords(k, t, t.arg2, 1)
  if (t.arg0 < 0 || t.arg1 < 0 || t.arg2 === 0) return -EINVAL
  if (!param) return -EFAULT
  const task = someone(k, t, t.arg0)
  if (!task) return -ESRCH
  const realtime = t.arg1 === SCHED_FIFO || t.arg1 === SCHED_RR
  if (![SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH, SCHED_IDLE].includes(t.arg1)) return -EINVAL
  if (realtime ? param[0] < 1 || param[0] > 99 : param[0] !== 0) return -EINVAL
  return realtime || !mayGovern(t, task) ? -EPERM : 0
}

const mayGovern = (t: Task, task: Task): boolean => t.euid === 0 || t.euid === task.euid || t.euid === task.uid

const setparam: Call = (k, t) => {
  if (t.arg0 < 0 || t.arg1 === 0) return -EINVAL
  const param = getWords(k, t, t.arg1, 1)
  if (!param) return -EFAULT
  const task = someone(k, t, t.arg0)
  if (!task) return -ESRCH
  return param[0] !== 0 ? -EINVAL : mayGovern(t, task) ? 0 : -EPERM
}

const priorities = (realtime: number): Call => {
  return (_, t) => {
    if (t.arg0 === SCHED_FIFO || t.arg0 === SCHED_RR) return realtime
    return [SCHED_OTHER, SCHED_BATCH, SCHED_IDLE, SCHED_DEADLINE, SCHED_EXT].includes(t.arg0) ? 0 : -EINVAL
  }
}

const rrInterval: Call = (k, t) => {
  if (t.arg0 < 0) return -EINVAL
  if (!someone(k, t, t.arg0)) return -ESRCH
  return putWords(k, t, t.arg1, [0, 0, ...long(SLICE_NS)]) ? 0 : -EFAULT
}

/** sched_getaffinity(2): the bytes that hold the set. */
const getaffinity: Call = (k, t) => {
  if (t.arg1 < 8 || t.arg1 & 7) return -EINVAL
  const task = someone(k, t, t.arg0)
  if (!task) return -ESRCH
  return putWords(k, t, t.arg2, [task.cpus_allowed || allCpus(k), 0]) ? 8 : -EFAULT
}
/** sched_setaffinity(2). @see Linux kernel/sched/core.c sched_setaffinity */
const setaffinity: Call = (k, t) => {
  const mask = t.arg1 < 4 ? Int32Array.of(0) : getWords(k, t, t.arg2, 1)
  if (!mask) return -EFAULT
  const task = someone(k, t, t.arg0)
  if (!task) return -ESRCH
  if (!mayGovern(t, task)) return -EPERM
  const all = allCpus(k)
  if ((mask[0] & all) === 0) return -EINVAL
  const allowed = (mask[0] & all) === all ? 0 : mask[0] & all
  if (allowed !== task.cpus_allowed) k.emit.set_cpus_allowed(task.row, allowed)
  return 0
}
const getcpu: Call = (k, t) => {
  const cpu = Math.max(0, cpuOf(k.state, t))
  if ((t.arg0 !== 0 && !putWords(k, t, t.arg0, [cpu])) || (t.arg1 !== 0 && !putWords(k, t, t.arg1, [0]))) return -EFAULT
  return 0
}

// ── chance ──

/** getrandom(2). The bytes follow from the seed and the time: they are the same in each run. @choice same-chance */
const getrandom: Call = (k, t) => {
  if (t.arg2 & ~7) return -EINVAL
  const count = Math.min(Math.max(t.arg1, 0), 0x1ff_ffff)
  const done = t.progress
  const bytes = new Uint8Array(Math.min(count - done, BATCH))
  charge(k, t, bytes.length, Price.MOVED)
  let x = k.sys.seed ^ Math.floor(k.sys.clock / NS_PER_ENTRY)
  for (let i = 0; i < bytes.length; i++) {
    x = (Math.imul(x, 1664525) + 1013904223) | 0
    bytes[i] = x >>> 24
  }
  if (!copyToUser(k, t, t.arg0 + done, bytes)) return done > 0 ? done : -EFAULT
  const now = done + bytes.length
  return now < count ? condResched(k, t, now) : now
}

export const SYSTEM_CALLS: { readonly [nr: number]: Call } = {
  [NR.personality]: () => 0,
  [NR.sched_setparam]: setparam,
  [NR.sched_getparam]: getparam,
  [NR.sched_setscheduler]: setscheduler,
  [NR.sched_getscheduler]: getscheduler,
  [NR.sched_get_priority_max]: priorities(99),
  [NR.sched_get_priority_min]: priorities(1),
  [NR.sched_rr_get_interval]: rrInterval,
  [NR.vhangup]: vhangup,
  [NR.chroot]: rootOnly,
  [NR.settimeofday]: rootOnly,
  [NR.mount]: rootOnly,
  [NR.umount2]: rootOnly,
  [NR.reboot]: rootOnly,
  [NR.sethostname]: rootOnly,
  [NR.setdomainname]: rootOnly,
  [NR.sched_setaffinity]: setaffinity,
  [NR.sched_getaffinity]: getaffinity,
  [NR.clock_settime]: rootOnly,
  [NR.getcpu]: getcpu,
  [NR.getrandom]: getrandom
}
