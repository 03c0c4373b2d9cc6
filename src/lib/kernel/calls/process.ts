// process.ts: system calls about who one is, whom one belongs to, and how one ends.
import {
  EACCES,
  EFAULT,
  EINVAL,
  EPERM,
  ESRCH,
  NS_PER_SECOND,
  NS_PER_TICK,
  PF_FORKNOEXEC,
  RLIMIT_AS,
  RLIMIT_CORE,
  RLIMIT_DATA,
  RLIMIT_NOFILE,
  RLIMIT_NPROC,
  RLIMIT_STACK,
  NSIG
} from '../constants.ts'
import { threadGroupCputime, threadGroupFaults } from '../cputime.ts'
import { doExit, doGroupExit } from '../exit.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser, getWords, long, putWords, strFromUser } from '../mm/uaccess.ts'
import { changePgrp, changeSession, findPid, findProcess, findTask, groupMembers } from '../pid.ts'
import { globalNr, pidVnr, taskVnr, tgidVnr } from '../pidns.ts'
import { setThreadPointer, threadPointer } from '../regs.ts'
import { encodeUtf8 } from '../state/bytes.ts'
import type { Task } from '../state/fields.ts'
import { rusageWords, type Usage } from '../wait.ts'

export type Call = (k: Kernel, task: Task) => number

const exit: Call = (k, task) => doExit(k, task, (task.arg0 & 0xff) << 8)
const exitGroup: Call = (k, task) => doGroupExit(k, task, (task.arg0 & 0xff) << 8)

const getpid: Call = (k, task) => tgidVnr(k, task, task)
const gettid: Call = (k, task) => taskVnr(k, task, task)
/** 0: the parent is outside of the namespace. */
const getppid: Call = (k, task) => (task.real_parent === 0 ? 0 : tgidVnr(k, task, k.task(task.real_parent)))

/** sched_yield(2): behind the others, still runnable. */
const schedYield: Call = (k) => {
  if (k.sys.rq_first !== 0) k.emit.resched(1, 1)
  return 0
}

// ── groups and sessions ──

/** setpgid(2), and its errors in Linux's order. @see Linux kernel/sys.c */
const setpgid: Call = (k, task) => {
  if ((task.arg1 || task.arg0) < 0) return -EINVAL
  const pid = task.arg0 === 0 ? task.tgid : globalNr(k, task, task.arg0)
  const pgid = task.arg1 === 0 ? pid : globalNr(k, task, task.arg1)
  const target = findProcess(k, pid)
  if (!target) return findTask(k, pid) ? -EINVAL : -ESRCH
  const ours = k.state.signal.at(task.signal)
  const theirs = k.state.signal.at(target.signal)
  if (target.real_parent !== 0 && k.task(target.real_parent).signal === task.signal) {
    if (theirs.session !== ours.session) return -EPERM
    if (!(target.flags & PF_FORKNOEXEC)) return -EACCES
  } else if (target.row !== task.group_leader) return -ESRCH
  if (theirs.leader) return -EPERM
  let pgrp = k.state.pids[pid]
  if (pgid !== pid) {
    const group = findPid(k, pgid)
    const member = group && [...groupMembers(k, group)][0]
    if (!group || !member || k.state.signal.at(member.signal).session !== ours.session) return -EPERM
    pgrp = group.row
  }
  changePgrp(k, theirs.row, pgrp)
  return 0
}

const groupOf = (k: Kernel, pid: number, task: Task): Task | undefined =>
  pid === 0 ? task : findTask(k, globalNr(k, task, pid))
const getpgid: Call = (k, task) => {
  const target = groupOf(k, task.arg0, task)
  return target ? pidVnr(k, task, k.state.signal.at(target.signal).pgrp) : -ESRCH
}
const getpgrp: Call = (k, task) => pidVnr(k, task, k.state.signal.at(task.signal).pgrp)
const getsid: Call = (k, task) => {
  const target = groupOf(k, task.arg0, task)
  return target ? pidVnr(k, task, k.state.signal.at(target.signal).session) : -ESRCH
}

/** setsid(2): EPERM while any group is numbered like the caller. */
const setsid: Call = (k, task) => {
  const signal = k.state.signal.at(task.signal)
  const pid = k.state.pid.at(k.task(task.group_leader).thread_pid)
  if (signal.leader || pid.pgrp_first !== 0) return -EPERM
  k.emit.set_leader(signal.row, 1)
  changeSession(k, signal.row, pid.row)
  changePgrp(k, signal.row, pid.row)
  if (signal.tty !== 0) k.emit.set_ctty(signal.row, 0)
  return pidVnr(k, task, pid.row)
}

// ── credentials ──

const cred = (k: Kernel, t: Task, uid: number, euid: number, suid: number): number => {
  if (euid !== t.euid && t.pdeath_signal !== 0) k.emit.set_pdeathsig(t.row, 0)
  k.emit.set_cred(t.row, uid, euid, suid, t.gid, t.egid, t.sgid)
  return 0
}
const setuid: Call = (k, t) => {
  const uid = t.arg0
  if (uid < 0) return -EINVAL
  if (t.euid === 0) return cred(k, t, uid, uid, uid)
  return uid === t.uid || uid === t.suid ? cred(k, t, t.uid, uid, t.suid) : -EPERM
}
const setresuid: Call = (k, t) => {
  const wanted = [t.arg0, t.arg1, t.arg2]
  const allowed = t.euid === 0 || wanted.every((id) => id === -1 || id === t.uid || id === t.euid || id === t.suid)
  if (!allowed) return -EPERM
  const pick = (id: number, old: number) => (id === -1 ? old : id)
  return cred(k, t, pick(wanted[0], t.uid), pick(wanted[1], t.euid), pick(wanted[2], t.suid))
}
const setreuid: Call = (k, t) => {
  const [ruid, euid] = [t.arg0, t.arg1]
  if (t.euid !== 0) {
    if (ruid !== -1 && ruid !== t.uid && ruid !== t.euid) return -EPERM
    if (euid !== -1 && euid !== t.uid && euid !== t.euid && euid !== t.suid) return -EPERM
  }
  const uid = ruid === -1 ? t.uid : ruid
  const effective = euid === -1 ? t.euid : euid
  const saved = ruid !== -1 || (euid !== -1 && euid !== t.uid) ? effective : t.suid
  return cred(k, t, uid, effective, saved)
}
const groups = (k: Kernel, t: Task, gid: number, egid: number, sgid: number): number => {
  if (egid !== t.egid && t.pdeath_signal !== 0) k.emit.set_pdeathsig(t.row, 0)
  k.emit.set_cred(t.row, t.uid, t.euid, t.suid, gid, egid, sgid)
  return 0
}
const setgid: Call = (k, t) => {
  if (t.euid === 0) return groups(k, t, t.arg0, t.arg0, t.arg0)
  return t.arg0 === t.gid || t.arg0 === t.sgid ? groups(k, t, t.gid, t.arg0, t.sgid) : -EPERM
}
const setresgid: Call = (k, t) => {
  const wanted = [t.arg0, t.arg1, t.arg2]
  if (t.euid !== 0 && !wanted.every((id) => id === -1 || id === t.gid || id === t.egid || id === t.sgid)) return -EPERM
  const pick = (id: number, old: number) => (id === -1 ? old : id)
  return groups(k, t, pick(wanted[0], t.gid), pick(wanted[1], t.egid), pick(wanted[2], t.sgid))
}
const getresuid: Call = (k, t) =>
  putWords(k, t, t.arg0, [t.uid]) && putWords(k, t, t.arg1, [t.euid]) && putWords(k, t, t.arg2, [t.suid]) ? 0 : -EFAULT
const getresgid: Call = (k, t) =>
  putWords(k, t, t.arg0, [t.gid]) && putWords(k, t, t.arg1, [t.egid]) && putWords(k, t, t.arg2, [t.sgid]) ? 0 : -EFAULT

// ── prctl ──

const PR_SET_PDEATHSIG = 1
const PR_GET_PDEATHSIG = 2
const PR_SET_NAME = 15
const PR_GET_NAME = 16
const PR_SET_CHILD_SUBREAPER = 36
const PR_GET_CHILD_SUBREAPER = 37

/** prctl(2), as far as processes need it. */
const prctl: Call = (k, t) => {
  const signal = k.state.signal.at(t.signal)
  switch (t.arg0) {
    case PR_SET_PDEATHSIG:
      if (t.arg1 < 0 || t.arg1 > NSIG) return -EINVAL
      k.emit.set_pdeathsig(t.row, t.arg1)
      return 0
    case PR_GET_PDEATHSIG:
      return putWords(k, t, t.arg1, [t.pdeath_signal]) ? 0 : -EFAULT
    case PR_SET_NAME: {
      const name = strFromUser(k, t, t.arg1)
      if (!name) return -EFAULT
      k.emit.set_name(t.row, k.bytes(endWithZero(name.subarray(0, 15))))
      return 0
    }
    case PR_GET_NAME: {
      const name = encodeUtf8(k.textOf(t.comm)).slice(0, 15)
      return copyToUser(
        k,
        t,
        t.arg1,
        Uint8Array.from({ length: 16 }, (_, i) => name[i] ?? 0)
      )
        ? 0
        : -EFAULT
    }
    case PR_SET_CHILD_SUBREAPER:
      k.emit.set_child_subreaper(signal.row, t.arg1 !== 0 ? 1 : 0)
      if (t.arg1 !== 0) markDescendants(k, t)
      return 0
    case PR_GET_CHILD_SUBREAPER:
      return putWords(k, t, t.arg1, [signal.is_child_subreaper]) ? 0 : -EFAULT
    default:
      return -EINVAL
  }
}

function endWithZero(name: Uint8Array): Uint8Array {
  const ended = new Uint8Array(name.length + 1)
  ended.set(name)
  return ended
}

/** Descendants born before the mark count too. @see Linux kernel/sys.c propagate_has_child_subreaper */
function markDescendants(k: Kernel, task: Task): void {
  for (let row = task.children_first; row !== 0; row = k.task(row).sibling_next) {
    const child = k.task(row)
    if (k.state.signal.at(child.signal).has_child_subreaper) continue
    k.emit.set_has_child_subreaper(child.signal, 1)
    markDescendants(k, child)
  }
}

// ── limits, accounting, the system ──

const limitOf = (k: Kernel, task: Task, resource: number): number | undefined => {
  const s = k.state.signal.at(task.signal)
  if (resource === RLIMIT_STACK) return s.rlim_stack
  if (resource === RLIMIT_CORE) return s.rlim_core
  if (resource === RLIMIT_NPROC) return s.rlim_nproc
  if (resource === RLIMIT_NOFILE) return s.rlim_nofile
  if (resource === RLIMIT_AS) return s.rlim_as
  if (resource === RLIMIT_DATA) return s.rlim_data
  return resource >= 0 && resource < 16 ? -1 : undefined
}
function putLimit(k: Kernel, task: Task, addr: number, value: number): number {
  return putWords(k, task, addr, [...long(value), ...long(value)]) ? 0 : -EFAULT
}
function setLimit(k: Kernel, task: Task, resource: number, addr: number): number {
  const words = getWords(k, task, addr, 4)
  if (!words) return -EFAULT
  const value = words[1] === 0 && words[0] >= 0 ? words[0] : -1
  const row = task.signal
  if (resource === RLIMIT_STACK) k.emit.set_rlimit_stack(row, value)
  else if (resource === RLIMIT_CORE) k.emit.set_rlimit_core(row, value)
  else if (resource === RLIMIT_NPROC) k.emit.set_rlimit_nproc(row, value)
  else if (resource === RLIMIT_NOFILE) k.emit.set_rlimit_nofile(row, value)
  else if (resource === RLIMIT_AS) k.emit.set_rlimit_as(row, value)
  else if (resource === RLIMIT_DATA) k.emit.set_rlimit_data(row, value)
  return 0
}
const getrlimit: Call = (k, t) => {
  const value = limitOf(k, t, t.arg0)
  return value === undefined ? -EINVAL : putLimit(k, t, t.arg1, value)
}
const setrlimit: Call = (k, t) => (limitOf(k, t, t.arg0) === undefined ? -EINVAL : setLimit(k, t, t.arg0, t.arg1))
const prlimit64: Call = (k, t) => {
  const target = t.arg0 === 0 ? t : findTask(k, globalNr(k, t, t.arg0))
  if (!target) return -ESRCH
  const value = limitOf(k, target, t.arg1)
  if (value === undefined) return -EINVAL
  if (t.arg2 !== 0 && setLimit(k, t, t.arg1, t.arg2) !== 0) return -EFAULT
  return t.arg3 === 0 ? 0 : putLimit(k, t, t.arg3, value)
}

/** getrusage(2): RUSAGE_SELF 0, RUSAGE_CHILDREN -1, RUSAGE_THREAD 1. */
const getrusage: Call = (k, t) => {
  const s = k.state.signal.at(t.signal)
  const rss = t.mm === 0 ? 0 : Math.max(k.state.mm.at(t.mm).hiwater_rss, k.state.mm.at(t.mm).rss)
  const maxrss = Math.max(s.maxrss, rss)
  const usage: { readonly [who: number]: Usage } = {
    0: { ...threadGroupCputime(k, t.signal), maxrss, faults: threadGroupFaults(k, t.signal) },
    [-1]: { utime: s.cutime, stime: s.cstime, maxrss: s.cmaxrss, faults: s.cmin_flt },
    1: { utime: t.utime, stime: t.stime, maxrss, faults: t.min_flt }
  }
  const wanted = usage[t.arg0]
  if (!wanted) return -EINVAL
  return putWords(k, t, t.arg1, rusageWords(wanted)) ? 0 : -EFAULT
}

/** times(2): struct tms in clock ticks; answers the ticks since boot. */
const times: Call = (k, t) => {
  const s = k.state.signal.at(t.signal)
  const ticks = (ns: number) => long(Math.floor(ns / NS_PER_TICK))
  const { utime, stime } = threadGroupCputime(k, t.signal)
  const words = [...ticks(utime), ...ticks(stime), ...ticks(s.cutime), ...ticks(s.cstime)]
  if (t.arg0 !== 0 && !putWords(k, t, t.arg0, words)) return -EFAULT
  return Math.floor(k.sys.clock / NS_PER_TICK)
}

export const UTSNAME = ['Linux', 'test', '6.18.0-unkillable', '#1 SMP', 'x86_64', '(none)'] as const
const uname: Call = (k, t) => {
  const bytes = new Uint8Array(6 * 65)
  UTSNAME.forEach((word, i) => bytes.set(encodeUtf8(word), i * 65))
  return copyToUser(k, t, t.arg0, bytes) ? 0 : -EFAULT
}

/** sysinfo(2): uptime, memory, processes. */
const sysinfo: Call = (k, t) => {
  const { clock, frames, max_frames, nr_tasks } = k.sys
  const words = [
    ...long(Math.floor(clock / NS_PER_SECOND)),
    0,
    0,
    0,
    0,
    0,
    0,
    ...long(max_frames * 4096),
    ...long((max_frames - frames) * 4096)
  ]
  while (words.length < 20) words.push(0)
  words.push(nr_tasks & 0xffff)
  while (words.length < 26) words.push(0)
  words.push(1, 0)
  return putWords(k, t, t.arg0, words) ? 0 : -EFAULT
}

const getgroups: Call = (k, t) => (t.arg0 === 0 ? 1 : putWords(k, t, t.arg1, [t.gid]) ? 1 : -EFAULT)
/** set_tid_address(2): where the thread's number is cleared at its end. */
const setTidAddress: Call = (k, t) => {
  k.emit.set_tid(t.row, t.set_child_tid, t.arg0)
  return taskVnr(k, t, t)
}

const ARCH_SET_FS = 0x1002
const ARCH_GET_FS = 0x1003
/** arch_prctl(2): the thread pointer. */
const archPrctl: Call = (k, t) => {
  if (t.arg0 === ARCH_GET_FS) return putWords(k, t, t.arg1, long(threadPointer(k, t))) ? 0 : -EFAULT
  if (t.arg0 !== ARCH_SET_FS) return -EINVAL
  setThreadPointer(k, t, t.arg1)
  return 0
}

/** getpriority(2) answers 20 - nice; all have nice 0. */
const getpriority: Call = () => 20
const nothing: Call = () => 0

export const PROCESS_CALLS: { readonly [nr: number]: Call } = {
  24: schedYield,
  39: getpid,
  60: exit,
  63: uname,
  97: getrlimit,
  98: getrusage,
  99: sysinfo,
  100: times,
  102: (_, t) => t.uid,
  104: (_, t) => t.gid,
  105: setuid,
  106: setgid,
  107: (_, t) => t.euid,
  108: (_, t) => t.egid,
  109: setpgid,
  110: getppid,
  111: getpgrp,
  112: setsid,
  113: setreuid,
  115: getgroups,
  116: nothing,
  117: setresuid,
  118: getresuid,
  119: setresgid,
  120: getresgid,
  121: getpgid,
  124: getsid,
  140: getpriority,
  157: prctl,
  158: archPrctl,
  160: setrlimit,
  186: gettid,
  218: setTidAddress,
  231: exitGroup,
  302: prlimit64
}
