// cred.ts: system calls about users and groups: as whom a task acts. @see Linux kernel/cred.c, kernel/sys.c
import { EFAULT, EINVAL, EPERM } from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import type { Call } from './process.ts'
import type { Kernel } from '../kernel.ts'
import { putWords } from '../mm/uaccess.ts'

/** A task acts for another user from now on. Its old user may no longer trace it, and it gets no more signal at its parent's death.
 *  @see Linux kernel/cred.c commit_creds */
function changeEffective(k: Kernel, t: Task): void {
  if (t.pdeath_signal !== 0) k.emit.set_pdeathsig(t.row, 0)
  if (t.mm !== 0 && k.state.mm.at(t.mm).dump_disabled === 0) k.emit.set_dumpable(t.mm, 1)
}

/** Sets the three users of a task. */
const cred = (k: Kernel, t: Task, uid: number, euid: number, suid: number): number => {
  if (euid !== t.euid) changeEffective(k, t)
  const changes = uid !== t.uid
  k.emit.set_cred(t.row, uid, euid, suid, t.gid, t.egid, t.sgid)
  // What is queued for the task counts for another user now.
  if (changes) k.queued = undefined
  return 0
}

/** setuid(2). */
const setuid: Call = (k, t) => {
  const uid = t.arg0
  if (uid < 0) return -EINVAL
  if (t.euid === 0) return cred(k, t, uid, uid, uid)
  return uid === t.uid || uid === t.suid ? cred(k, t, t.uid, uid, t.suid) : -EPERM
}

/** setresuid(2). */
const setresuid: Call = (k, t) => {
  const wanted = [t.arg0, t.arg1, t.arg2]
  const allowed = t.euid === 0 || wanted.every((id) => id === -1 || id === t.uid || id === t.euid || id === t.suid)
  if (!allowed) return -EPERM
  const pick = (id: number, old: number) => (id === -1 ? old : id)
  return cred(k, t, pick(wanted[0], t.uid), pick(wanted[1], t.euid), pick(wanted[2], t.suid))
}

/** setreuid(2). */
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

/** Sets the three groups of a task. */
const groups = (k: Kernel, t: Task, gid: number, egid: number, sgid: number): number => {
  if (egid !== t.egid) changeEffective(k, t)
  k.emit.set_cred(t.row, t.uid, t.euid, t.suid, gid, egid, sgid)
  return 0
}

/** setgid(2). */
const setgid: Call = (k, t) => {
  if (t.arg0 < 0) return -EINVAL
  if (t.euid === 0) return groups(k, t, t.arg0, t.arg0, t.arg0)
  return t.arg0 === t.gid || t.arg0 === t.sgid ? groups(k, t, t.gid, t.arg0, t.sgid) : -EPERM
}

/** setresgid(2). */
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

const getgroups: Call = (k, t) =>
  t.arg0 < 0 ? -EINVAL : t.arg0 === 0 ? 1 : putWords(k, t, t.arg1, [t.gid]) ? 1 : -EFAULT

/** setgroups(2). Supplementary groups are not kept. */
const setgroups: Call = (_, t) => (t.euid !== 0 ? -EPERM : t.arg0 < 0 || t.arg0 > 65536 ? -EINVAL : 0)

/** setregid(2). */
const setregid: Call = (k, t) => {
  const [rgid, egid] = [t.arg0, t.arg1]
  if (t.euid !== 0) {
    if (rgid !== -1 && rgid !== t.gid && rgid !== t.egid) return -EPERM
    if (egid !== -1 && egid !== t.gid && egid !== t.egid && egid !== t.sgid) return -EPERM
  }
  const gid = rgid === -1 ? t.gid : rgid
  const effective = egid === -1 ? t.egid : egid
  return groups(k, t, gid, effective, rgid !== -1 || (egid !== -1 && egid !== t.gid) ? effective : t.sgid)
}

export const CRED_CALLS: { readonly [nr: number]: Call } = {
  [NR.getuid]: (_, t) => t.uid,
  [NR.getgid]: (_, t) => t.gid,
  [NR.setuid]: setuid,
  [NR.setgid]: setgid,
  [NR.geteuid]: (_, t) => t.euid,
  [NR.getegid]: (_, t) => t.egid,
  [NR.setreuid]: setreuid,
  [NR.setregid]: setregid,
  [NR.getgroups]: getgroups,
  [NR.setgroups]: setgroups,
  [NR.setresuid]: setresuid,
  [NR.getresuid]: getresuid,
  [NR.setresgid]: setresgid,
  [NR.getresgid]: getresgid
}
