// stat.ts: what there is to know about a file without reading it. @see Linux fs/stat.c
import { EACCES, EBADF, EFAULT, EINVAL, FileKind, S_IFIFO } from '../../record/constants.ts'
import { encodeUtf8 } from '../../record/state/bytes.ts'
import type { File, Inode, Task } from '../../record/state/fields.ts'
import { fdGet } from './fdtable.ts'
import { effective, isDir, isSymlink, mtimeOf } from './inode.ts'
import { AT_FDCWD, getname, lookup, mayAccess, startOf, userPath } from './namei.ts'
import type { Path } from './path.ts'
import { isProcLink, nodeOfFile, procAttributes } from './proc/generic.ts'
import { readProcLink } from './proc/link.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser, long, putWords } from '../mm/uaccess.ts'
import { unixTime } from '../sched.ts'

export const AT_SYMLINK_NOFOLLOW = 0x100
const AT_EACCESS = 0x200
export const AT_EMPTY_PATH = 0x1000
const BLOCK = 4096

interface Stat {
  readonly dev: number
  readonly ino: number
  readonly nlink: number
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly rdev: number
  readonly size: number
  /** Seconds since 1970, ns. */
  readonly time: readonly [number, number]
}
const DISK = 1
const PROC = 2
const PIPES = 3

/** How many names lead to an inode. To a folder lead its own `.`, its name, and the `..` of each folder in it. */
function linksOf(k: Kernel, inode: Inode): number {
  if (!isDir(inode)) return inode.i_nlink
  let n = inode.i_nlink > 0 || inode.row === k.sys.root ? 2 : 0
  for (let row = inode.dentry_first; row !== 0; row = k.state.dentry.at(row).next)
    if (isDir(k.state.inode.at(k.state.dentry.at(row).inode))) n++
  return n
}

function statOfInode(k: Kernel, inode: Inode): Stat {
  const { i_ino: ino, i_mode: mode, i_uid: uid, i_gid: gid, i_size } = inode
  const size = isDir(inode) ? BLOCK : isSymlink(inode) ? encodeUtf8(k.textOf(inode.link)).length : i_size
  return {
    dev: DISK,
    ino,
    nlink: linksOf(k, inode),
    mode,
    uid,
    gid,
    rdev: isDir(inode) ? 0 : inode.i_rdev,
    size,
    time: mtimeOf(k, inode)
  }
}

function statOf(k: Kernel, task: Task, path: Path): Stat {
  if (path.inode !== 0) return statOfInode(k, k.state.inode.at(path.inode))
  if (path.file) return statOfFile(k, task, k.state.file.at(path.file))
  const { i_ino: ino, i_mode: mode, i_uid: uid, i_gid: gid, i_nlink: nlink } = procAttributes(k, path.node!, task)
  return { dev: PROC, ino, nlink, mode, uid, gid, rdev: 0, size: 0, time: [unixTime(k), 0] }
}

function statOfFile(k: Kernel, task: Task, file: File): Stat {
  if (file.inode !== 0) return statOfInode(k, k.state.inode.at(file.inode))
  if (file.kind === FileKind.PROC || file.kind === FileKind.DIR)
    return statOf(k, task, { inode: 0, node: nodeOfFile(file) })
  const piped = file.kind === FileKind.PIPE || file.kind === FileKind.HOST
  const ino = file.kind === FileKind.PIPE ? k.state.pipe.at(file.pipe).i_ino : file.aux
  return {
    dev: PIPES,
    ino,
    nlink: 1,
    mode: (piped ? S_IFIFO : 0) | 0o600,
    uid: task.euid,
    gid: task.egid,
    rdev: 0,
    size: 0,
    time: [unixTime(k), 0]
  }
}

/** struct stat of x86-64, 144 bytes. */
function putStat(k: Kernel, task: Task, addr: number, stat: Stat): number {
  const { dev, ino, nlink, mode, uid, gid, rdev, size, time } = stat
  const stamp = [...long(time[0]), ...long(time[1])]
  const words = [
    ...long(dev),
    ...long(ino),
    ...long(nlink),
    mode,
    uid,
    gid,
    0,
    ...long(rdev),
    ...long(size),
    ...long(BLOCK),
    ...long(Math.floor((size + BLOCK - 1) / BLOCK) * (BLOCK / 512)),
    ...stamp,
    ...stamp,
    ...stamp,
    ...[0, 0, 0, 0, 0, 0]
  ]
  return putWords(k, task, addr, words) ? 0 : -EFAULT
}

const STATX_BASIC_STATS = 0x7ff

/** struct statx, 256 bytes: what stat knows, and no birth. @see Linux fs/stat.c cp_statx */
function putStatx(k: Kernel, task: Task, addr: number, stat: Stat): number {
  const { dev, ino, nlink, mode, uid, gid, rdev, size, time } = stat
  const stamp = [...long(time[0]), time[1], 0]
  const words = [STATX_BASIC_STATS, BLOCK, 0, 0, nlink, uid, gid, mode & 0xffff, ...long(ino), ...long(size)]
  words.push(...long(Math.floor((size + BLOCK - 1) / BLOCK) * (BLOCK / 512)), 0, 0)
  words.push(...stamp, 0, 0, 0, 0, ...stamp, ...stamp)
  words.push(rdev >> 8, rdev & 0xff, 0, dev)
  while (words.length < 64) words.push(0)
  return putWords(k, task, addr, words) ? 0 : -EFAULT
}

const STATX__RESERVED = 0x8000_0000
const AT_NO_AUTOMOUNT = 0x800
const AT_STATX_SYNC_TYPE = 0x6000

/** statx(2). */
export function sysStatx(k: Kernel, t: Task): number {
  const { arg0: dirfd, arg1, arg2: flags, arg3: mask, arg4: addr } = t
  if (mask & STATX__RESERVED || (flags & AT_STATX_SYNC_TYPE) === AT_STATX_SYNC_TYPE) return -EINVAL
  if (flags & ~(AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_EMPTY_PATH | AT_STATX_SYNC_TYPE)) return -EINVAL
  const text = getname(k, t, arg1, 1, (flags & AT_EMPTY_PATH) !== 0)
  if (typeof text === 'number') return text
  if (text === '' && dirfd !== AT_FDCWD) {
    const file = fdGet(k, t, dirfd)
    return file ? putStatx(k, t, addr, statOfFile(k, t, file)) : -EBADF
  }
  const from = startOf(k, t, dirfd, text)
  const path = typeof from === 'number' ? from : lookup(k, t, from, text, !(flags & AT_SYMLINK_NOFOLLOW))
  return typeof path === 'number' ? path : putStatx(k, t, addr, statOf(k, t, path))
}

function statPath(k: Kernel, task: Task, path: Path | number, addr: number): number {
  return typeof path === 'number' ? path : putStat(k, task, addr, statOf(k, task, path))
}

/** stat(2) and lstat(2). */
export const sysStat = (k: Kernel, t: Task): number => statPath(k, t, userPath(k, t, AT_FDCWD, t.arg0, 0), t.arg1)
export const sysLstat = (k: Kernel, t: Task): number =>
  statPath(k, t, userPath(k, t, AT_FDCWD, t.arg0, 0, false), t.arg1)

/** fstat(2). */
export function sysFstat(k: Kernel, t: Task, addr = t.arg1): number {
  const file = fdGet(k, t, t.arg0)
  return file ? putStat(k, t, addr, statOfFile(k, t, file)) : -EBADF
}

/** fstatat(2). */
export function sysNewfstatat(k: Kernel, t: Task): number {
  const { arg0: dirfd, arg1, arg2: addr, arg3: flags } = t
  const text = getname(k, t, arg1, 1, (flags & AT_EMPTY_PATH) !== 0)
  if (typeof text === 'number') return text
  if (text === '' && dirfd !== AT_FDCWD) return sysFstat(k, t, addr)
  const from = startOf(k, t, dirfd, text)
  return statPath(
    k,
    t,
    typeof from === 'number' ? from : lookup(k, t, from, text, !(flags & AT_SYMLINK_NOFOLLOW)),
    addr
  )
}

/** access(2) asks for the real user and group. */
function doAccess(k: Kernel, t: Task, dirfd: number, addr: number, arg: number, mode: number, flags: number): number {
  if (mode & ~7) return -EINVAL
  const who = flags & AT_EACCESS ? effective(t) : { uid: t.uid, gid: t.gid }
  const path = userPath(k, t, dirfd, addr, arg, !(flags & AT_SYMLINK_NOFOLLOW), who)
  if (typeof path === 'number') return path
  return mode === 0 || mayAccess(k, who, path, mode, t) ? 0 : -EACCES
}
export const sysAccess = (k: Kernel, t: Task): number => doAccess(k, t, AT_FDCWD, t.arg0, 0, t.arg1, 0)
/** faccessat(2): the kernel's own call has no flags. */
export const sysFaccessat = (k: Kernel, t: Task): number => doAccess(k, t, t.arg0, t.arg1, 1, t.arg2, 0)
export const sysFaccessat2 = (k: Kernel, t: Task): number => doAccess(k, t, t.arg0, t.arg1, 1, t.arg2, t.arg3)

/** readlink(2): the text is cut to `size`, and not ended by a zero. */
function doReadlink(k: Kernel, t: Task, dirfd: number, name: number, arg: number, addr: number, size: number): number {
  if (size <= 0) return -EINVAL
  const path = userPath(k, t, dirfd, name, arg, false)
  if (typeof path === 'number') return path
  let text: string | number = -EINVAL
  if (path.node && isProcLink(path.node)) text = readProcLink(k, t, path.node)
  else if (path.inode !== 0 && isSymlink(k.state.inode.at(path.inode)))
    text = k.textOf(k.state.inode.at(path.inode).link)
  if (typeof text === 'number') return text
  const bytes = encodeUtf8(text)
  const n = Math.min(size, bytes.length)
  return copyToUser(k, t, addr, bytes, 0, n) ? n : -EFAULT
}
export const sysReadlink = (k: Kernel, t: Task): number => doReadlink(k, t, AT_FDCWD, t.arg0, 0, t.arg1, t.arg2)
export const sysReadlinkat = (k: Kernel, t: Task): number => doReadlink(k, t, t.arg0, t.arg1, 1, t.arg2, t.arg3)
