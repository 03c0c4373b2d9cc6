// attr.ts: whose a file is, who may use it, how long it is, and when it changed. @see Linux fs/attr.c
import {
  EACCES,
  EBADF,
  EFAULT,
  EINVAL,
  EISDIR,
  EPERM,
  ETXTBSY,
  FileKind,
  NS_PER_SECOND,
  O_ACCMODE,
  O_RDONLY,
  S_IFMT,
  S_IFREG
} from '../../record/constants.ts'
import type { Inode, Task } from '../../record/state/fields.ts'
import { truncateInode } from './extents.ts'
import { fdGet } from './fdtable.ts'
import { effective, isDir, isRunning, MAY_WRITE, permission } from './inode.ts'
import { AT_FDCWD, userPath } from './namei.ts'
import type { Path } from './path.ts'
import { checkSize } from './read_write.ts'
import { AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW } from './stat.ts'
import type { Kernel } from '../kernel.ts'
import { getWords } from '../mm/uaccess.ts'

/** The inode of a path; or a negated errno, for an entry of /proc, too, which cannot be changed. */
function inodeAt(k: Kernel, path: Path | number): Inode | number {
  if (typeof path === 'number') return path
  return path.inode === 0 ? -EPERM : k.state.inode.at(path.inode)
}
function inodeOfFd(k: Kernel, task: Task, fd: number): Inode | number {
  const file = fdGet(k, task, fd)
  if (!file) return -EBADF
  return file.inode === 0 ? -EPERM : k.state.inode.at(file.inode)
}

function chmod(k: Kernel, t: Task, inode: Inode | number, mode: number): number {
  if (typeof inode === 'number') return inode
  if (t.euid !== 0 && t.euid !== inode.i_uid) return -EPERM
  k.emit.set_mode(inode.row, (inode.i_mode & S_IFMT) | (mode & 0o7777), inode.i_uid, inode.i_gid)
  return 0
}
/** chmod(2). */
export const sysChmod = (k: Kernel, t: Task): number =>
  chmod(k, t, inodeAt(k, userPath(k, t, AT_FDCWD, t.arg0, 0)), t.arg1)
export const sysFchmod = (k: Kernel, t: Task): number => chmod(k, t, inodeOfFd(k, t, t.arg0), t.arg1)
export const sysFchmodat = (k: Kernel, t: Task): number =>
  chmod(k, t, inodeAt(k, userPath(k, t, t.arg0, t.arg1, 1)), t.arg2)

/** Gives a file another owner and group; -1 keeps the one it has. Only root may give a file away. */
function chown(k: Kernel, t: Task, inode: Inode | number, uid: number, gid: number): number {
  if (typeof inode === 'number') return inode
  const toUid = uid === -1 ? inode.i_uid : uid
  const toGid = gid === -1 ? inode.i_gid : gid
  const own = t.euid === inode.i_uid && toUid === inode.i_uid && (toGid === inode.i_gid || toGid === t.egid)
  if (t.euid !== 0 && !own && (uid !== -1 || gid !== -1)) return -EPERM
  k.emit.set_mode(inode.row, inode.i_mode, toUid, toGid)
  return 0
}
/** chown(2). */
export const sysChown = (k: Kernel, t: Task): number =>
  chown(k, t, inodeAt(k, userPath(k, t, AT_FDCWD, t.arg0, 0)), t.arg1, t.arg2)
export const sysLchown = (k: Kernel, t: Task): number =>
  chown(k, t, inodeAt(k, userPath(k, t, AT_FDCWD, t.arg0, 0, false)), t.arg1, t.arg2)
export const sysFchown = (k: Kernel, t: Task): number => chown(k, t, inodeOfFd(k, t, t.arg0), t.arg1, t.arg2)
export const sysFchownat = (k: Kernel, t: Task): number =>
  chown(k, t, inodeAt(k, userPath(k, t, t.arg0, t.arg1, 1, !(t.arg4 & AT_SYMLINK_NOFOLLOW))), t.arg2, t.arg3)

/** truncate(2). */
export function sysTruncate(k: Kernel, t: Task): number {
  if (t.arg1 < 0) return -EINVAL
  const inode = inodeAt(k, userPath(k, t, AT_FDCWD, t.arg0, 0))
  if (typeof inode === 'number') return inode
  if (isDir(inode)) return -EISDIR
  if ((inode.i_mode & S_IFMT) !== S_IFREG) return -EINVAL
  if (!permission(inode, effective(t), MAY_WRITE)) return -EACCES
  if (isRunning(k, inode)) return -ETXTBSY
  const refused = t.arg1 > inode.i_size ? checkSize(k, t, t.arg1) : 0
  if (refused !== 0) return refused
  truncateInode(k, inode.row, t.arg1)
  return 0
}

/** ftruncate(2). */
export function sysFtruncate(k: Kernel, t: Task): number {
  if (t.arg1 < 0) return -EINVAL
  const file = fdGet(k, t, t.arg0)
  if (!file) return -EBADF
  if (file.kind !== FileKind.REG || (file.f_flags & O_ACCMODE) === O_RDONLY) return -EINVAL
  const refused = t.arg1 > k.state.inode.at(file.inode).i_size ? checkSize(k, t, t.arg1) : 0
  if (refused !== 0) return refused
  truncateInode(k, file.inode, t.arg1)
  return 0
}

/** umask(2): sets the mask, and answers the old one. */
export function sysUmask(k: Kernel, t: Task): number {
  const { row, umask } = k.state.fs.at(t.fs)
  if ((t.arg0 & 0o777) !== umask) k.emit.set_umask(row, t.arg0 & 0o777)
  return umask
}

const UTIME_NOW = 0x3fff_ffff
const UTIME_OMIT = 0x3fff_fffe

/** utimensat(2): sets the time of the last change. The time of the last access is not kept. */
export function sysUtimensat(k: Kernel, t: Task): number {
  if (t.arg2 !== 0 && !getWords(k, t, t.arg2, 8)) return -EFAULT
  if (t.arg3 & ~(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH)) return -EINVAL
  if (t.arg1 === 0 && t.arg0 === AT_FDCWD) return -EFAULT
  const inode =
    t.arg1 === 0
      ? inodeOfFd(k, t, t.arg0)
      : inodeAt(k, userPath(k, t, t.arg0, t.arg1, 1, !(t.arg3 & AT_SYMLINK_NOFOLLOW)))
  const times = t.arg2 === 0 ? Int32Array.of(0, 0, UTIME_NOW, 0, 0, 0, UTIME_NOW, 0) : getWords(k, t, t.arg2, 8)
  if (!times) return -EFAULT
  if (typeof inode === 'number') return inode
  if (t.euid !== 0 && t.euid !== inode.i_uid)
    return t.arg2 !== 0 ? -EPERM : permission(inode, effective(t), MAY_WRITE) ? 0 : -EACCES
  const [seconds, , ns] = times.subarray(4)
  if (ns === UTIME_OMIT) return 0
  if (ns !== UTIME_NOW && (ns < 0 || ns >= NS_PER_SECOND)) return -EINVAL
  k.emit.set_size(
    inode.row,
    inode.i_size,
    ns === UTIME_NOW ? k.sys.clock : (seconds - k.sys.boot_time) * NS_PER_SECOND + ns
  )
  return 0
}
