// open.ts: from a path to an open file. What opening means is the business of the file's kind. @see Linux fs/open.c, fs/namei.c do_filp_open
import {
  EACCES,
  EEXIST,
  EINVAL,
  EISDIR,
  ELOOP,
  ENOENT,
  ENOTDIR,
  ENXIO,
  ETXTBSY,
  FileKind,
  O_ACCMODE,
  O_CLOEXEC,
  O_CREAT,
  O_DIRECTORY,
  O_EXCL,
  O_LARGEFILE,
  O_NOCTTY,
  O_RDONLY,
  O_TRUNC,
  O_WRONLY,
  S_IFCHR,
  S_IFIFO,
  S_IFMT,
  S_IFREG
} from '../../record/constants.ts'
import type { Inode, Task } from '../../record/state/fields.ts'
import { addName } from './dcache.ts'
import { truncateInode } from './extents.ts'
import { allocFile, fdInstall, unusedFd } from './fdtable.ts'
import { effective, isDir, isRunning, isSymlink, MAY_EXEC, MAY_READ, MAY_WRITE, newInode, permission } from './inode.ts'
import { DEV_CONSOLE, DEV_NULL, DEV_TTY, DEV_ZERO, PTS_MAJOR } from './major.ts'
import { AT_FDCWD, getname, isDirectory, lookupPlace, mayAccess, type Place, startOf } from './namei.ts'
import type { Path } from './path.ts'
import { fifoOpen, pipeReopen } from './pipe.ts'
import { auxOf, isProcDir, isProcLink, type ProcNode } from './proc/generic.ts'
import { ttyByIndex, ttyOpen } from './tty_io.ts'
import { BLOCKED, type Kernel } from '../kernel.ts'

export const O_NOFOLLOW = 0o400000

/** The permissions that an open file needs of its inode. */
const accessOf = (flags: number): number => {
  const mode = flags & O_ACCMODE
  return (
    (mode === O_WRONLY ? MAY_WRITE : mode === O_RDONLY ? MAY_READ : MAY_READ | MAY_WRITE) |
    (flags & O_TRUNC ? MAY_WRITE : 0)
  )
}

/** Opens a path: the row of the open file; or a negated errno, or BLOCKED while a FIFO waits for its other end.
 *  @see Linux fs/namei.c do_filp_open */
function openPath(k: Kernel, task: Task, from: Path, text: string, flags: number, mode: number): number {
  const creating = (flags & O_CREAT) !== 0
  if (creating && flags & O_DIRECTORY) return -EINVAL
  const exclusive = creating && (flags & O_EXCL) !== 0
  const found = lookupPlace(k, task, from, text, !(flags & O_NOFOLLOW) && !exclusive)
  if (typeof found === 'number') return found
  const { place, there } = found
  if (!there) {
    if (!creating || !place) return -ENOENT
    const made = place.mustBeDir ? -EISDIR : createFile(k, task, place, S_IFREG | (mode & 0o7777))
    return made < 0 ? made : openInode(k, task, k.state.inode.at(made), flags & ~O_TRUNC)
  }
  if (exclusive) return -EEXIST
  const folder = isDirectory(k, there)
  if ((place?.mustBeDir || flags & O_DIRECTORY) && !folder) return -ENOTDIR
  const access = accessOf(flags)
  if (folder && (creating || access & MAY_WRITE)) return -EISDIR
  if (there.file) return reopen(k, there.file, flags)
  if (there.node ? isProcLink(there.node) : isSymlink(k.state.inode.at(there.inode))) return -ELOOP
  if (!mayAccess(k, effective(task), there, access, task)) return -EACCES
  return there.node ? openProc(k, there.node, flags) : openInode(k, task, k.state.inode.at(there.inode), flags)
}

const openProc = (k: Kernel, node: ProcNode, flags: number): number =>
  allocFile(k, { kind: isProcDir(node) ? FileKind.DIR : FileKind.PROC, flags: kept(flags), ...auxOf(node) })

/** The flags that an open file keeps. */
const kept = (flags: number): number => (flags & ~(O_CREAT | O_EXCL | O_NOCTTY | O_TRUNC | O_CLOEXEC)) | O_LARGEFILE

/** Makes a file, FIFO or device at a place. Row of its inode, or a negated errno. */
export function createFile(k: Kernel, task: Task, { dir, name }: Place, mode: number, rdev = 0, parent = 0): number {
  if (dir.node) return -ENOENT
  const above = k.state.inode.at(dir.inode)
  if (!permission(above, effective(task), MAY_WRITE | MAY_EXEC)) return -EACCES
  if (above.i_nlink === 0 && above.row !== k.sys.root) return -ENOENT
  const { umask } = k.state.fs.at(task.fs)
  const { row } = newInode(k, mode & ~umask, task.euid, task.egid, rdev, parent)
  addName(k, above.row, name, row)
  return row
}

/** Opens a file of the disk, by its type. */
function openInode(k: Kernel, task: Task, inode: Inode, flags: number): number {
  switch (inode.i_mode & S_IFMT) {
    case S_IFREG: {
      if (accessOf(flags) & MAY_WRITE && isRunning(k, inode)) return -ETXTBSY
      if (flags & O_TRUNC && inode.i_size > 0) truncateInode(k, inode.row, 0)
      return allocFile(k, { kind: FileKind.REG, flags: kept(flags), inode: inode.row })
    }
    case S_IFIFO:
      return fifoOpen(k, task, inode, kept(flags))
    case S_IFCHR:
      return openDevice(k, task, inode, flags)
    default:
      return isDir(inode) ? allocFile(k, { kind: FileKind.DIR, flags: kept(flags), inode: inode.row }) : -ENXIO
  }
}

function openDevice(k: Kernel, task: Task, inode: Inode, flags: number): number {
  const rdev = inode.i_rdev
  if (rdev === DEV_NULL || rdev === DEV_ZERO) {
    return allocFile(k, {
      kind: rdev === DEV_NULL ? FileKind.NULL : FileKind.ZERO,
      flags: kept(flags),
      inode: inode.row
    })
  }
  const own = k.state.signal.at(task.signal).tty
  const tty =
    rdev === DEV_TTY
      ? own && k.state.tty.at(own)
      : rdev === DEV_CONSOLE
        ? k.sys.console && k.state.tty.at(k.sys.console)
        : rdev >> 8 === PTS_MAJOR && ttyByIndex(k, rdev & 255)
  if (!tty) return -ENXIO
  return ttyOpen(k, task, tty, inode.row, kept(flags) | (flags & O_NOCTTY), rdev >> 8 === PTS_MAJOR)
}

/** Opens /proc/PID/fd/N of a file without a name: another open file of the same thing. */
function reopen(k: Kernel, row: number, flags: number): number {
  const { kind, pipe, aux } = k.state.file.at(row)
  if (kind === FileKind.PIPE) return pipeReopen(k, pipe, kept(flags))
  return kind === FileKind.HOST ? allocFile(k, { kind, flags: kept(flags), aux }) : -ENXIO
}

/** @see Linux fs/open.c do_sys_openat2 */
function doOpen(k: Kernel, task: Task, dirfd: number, addr: number, arg: number, flags: number, mode: number): number {
  const text = getname(k, task, addr, arg)
  if (typeof text === 'number') return text
  const fd = unusedFd(k, task)
  if (fd < 0) return fd
  const from = startOf(k, task, dirfd, text)
  if (typeof from === 'number') return from
  const file = openPath(k, task, from, text, flags, mode)
  if (file < 0 || file === BLOCKED) return file
  fdInstall(k, task, fd, file, (flags & O_CLOEXEC) !== 0)
  return fd
}

/** open(2). */
export const sysOpen = (k: Kernel, t: Task): number => doOpen(k, t, AT_FDCWD, t.arg0, 0, t.arg1, t.arg2)
/** openat(2). */
export const sysOpenat = (k: Kernel, t: Task): number => doOpen(k, t, t.arg0, t.arg1, 1, t.arg2, t.arg3)
/** creat(2). */
export const sysCreat = (k: Kernel, t: Task): number =>
  doOpen(k, t, AT_FDCWD, t.arg0, 0, O_CREAT | O_WRONLY | O_TRUNC, t.arg1)
