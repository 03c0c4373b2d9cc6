// dir.ts: folders change: names are made, taken away and moved. A folder's names are a list of struct dentry (inode.ts). @see Linux fs/namei.c
import {
  EACCES,
  EBUSY,
  EEXIST,
  EINVAL,
  EISDIR,
  ENOENT,
  ENOTDIR,
  ENOTEMPTY,
  EPERM,
  EXDEV,
  S_IFCHR,
  S_IFDIR,
  S_IFIFO,
  S_IFLNK,
  S_IFMT,
  S_IFREG
} from '../../record/constants.ts'
import type { Dentry, Inode, Task } from '../../record/state/fields.ts'
import { addName, dropName, findName } from './dcache.ts'
import { effective, iget, iput, isDir, MAY_EXEC, MAY_WRITE, pathOf, permission } from './inode.ts'
import { AT_FDCWD, getname, isDirectory, lookupPlace, mayAccess, type Place, startOf, userPath } from './namei.ts'
import { createFile } from './open.ts'
import type { Path } from './path.ts'
import type { Kernel } from '../kernel.ts'

const S_ISVTX = 0o1000
const AT_REMOVEDIR = 0x200

/** Where a new name is to stand; or a negated errno: EEXIST if it is there already. */
function newPlace(k: Kernel, task: Task, dirfd: number, addr: number, arg: number, folder = false): Place | number {
  const found = userPlace(k, task, dirfd, addr, arg)
  if (typeof found === 'number') return found
  const { place, there } = found
  if (!place || there) return -EEXIST
  return place.mustBeDir && !folder ? -ENOENT : place
}

function userPlace(
  k: Kernel,
  task: Task,
  dirfd: number,
  addr: number,
  arg: number
): { place?: Place; there?: Path } | number {
  const text = getname(k, task, addr, arg)
  if (typeof text === 'number') return text
  const from = startOf(k, task, dirfd, text)
  return typeof from === 'number' ? from : lookupPlace(k, task, from, text, false)
}

// ── making ──

function doMkdir(k: Kernel, t: Task, dirfd: number, addr: number, arg: number, mode: number): number {
  const place = newPlace(k, t, dirfd, addr, arg, true)
  if (typeof place === 'number') return place
  const made = createFile(k, t, place, S_IFDIR | (mode & 0o1777), 0, place.dir.inode)
  return made < 0 ? made : 0
}
/** mkdir(2). */
export const sysMkdir = (k: Kernel, t: Task): number => doMkdir(k, t, AT_FDCWD, t.arg0, 0, t.arg1)
export const sysMkdirat = (k: Kernel, t: Task): number => doMkdir(k, t, t.arg0, t.arg1, 1, t.arg2)

function doMknod(k: Kernel, t: Task, dirfd: number, addr: number, arg: number, mode: number, dev: number): number {
  const type = mode & S_IFMT || S_IFREG
  if (type === S_IFDIR) return -EPERM
  if (type !== S_IFREG && type !== S_IFIFO && type !== S_IFCHR) return -EINVAL
  if (type === S_IFCHR && t.euid !== 0) return -EPERM
  const place = newPlace(k, t, dirfd, addr, arg)
  if (typeof place === 'number') return place
  const made = createFile(k, t, place, type | (mode & 0o7777), type === S_IFCHR ? dev : 0)
  return made < 0 ? made : 0
}
/** mknod(2): files, FIFOs and character devices. */
export const sysMknod = (k: Kernel, t: Task): number => doMknod(k, t, AT_FDCWD, t.arg0, 0, t.arg1, t.arg2)
export const sysMknodat = (k: Kernel, t: Task): number => doMknod(k, t, t.arg0, t.arg1, 1, t.arg2, t.arg3)

function doSymlink(k: Kernel, t: Task, target: number, dirfd: number, addr: number, arg: number): number {
  const text = getname(k, t, target, 0)
  if (typeof text === 'number') return text
  const place = newPlace(k, t, dirfd, addr, arg)
  if (typeof place === 'number') return place
  const made = createFile(k, t, place, S_IFLNK | 0o777)
  if (made < 0) return made
  k.emit.set_mode(made, S_IFLNK | 0o777, t.euid, t.egid)
  k.emit.set_link(made, k.text(text))
  return 0
}
/** symlink(2). */
export const sysSymlink = (k: Kernel, t: Task): number => doSymlink(k, t, t.arg0, AT_FDCWD, t.arg1, 1)
export const sysSymlinkat = (k: Kernel, t: Task): number => doSymlink(k, t, t.arg0, t.arg1, t.arg2, 2)

/** link(2). */
export function sysLink(k: Kernel, t: Task): number {
  const from = userPath(k, t, AT_FDCWD, t.arg0, 0, false)
  if (typeof from === 'number') return from
  const place = newPlace(k, t, AT_FDCWD, t.arg1, 1)
  if (typeof place === 'number') return place
  if (from.inode === 0 || place.dir.inode === 0) return -EXDEV
  if (isDir(k.state.inode.at(from.inode))) return -EPERM
  if (!mayAccess(k, effective(t), place.dir, MAY_WRITE | MAY_EXEC, t)) return -EACCES
  addName(k, place.dir.inode, place.name, from.inode)
  return 0
}

// ── taking away ──

/** May the name be taken out of its folder? 0 or a negated errno. In a sticky folder only the file's or folder's owner may.
 *  @see Linux fs/namei.c may_delete */
function mayDelete(k: Kernel, t: Task, dir: Inode, inode: Inode): number {
  if (!permission(dir, effective(t), MAY_WRITE | MAY_EXEC)) return -EACCES
  const stuck = dir.i_mode & S_ISVTX && t.euid !== 0 && t.euid !== inode.i_uid && t.euid !== dir.i_uid
  return stuck ? -EPERM : 0
}

function doRmdir(k: Kernel, t: Task, dirfd: number, addr: number, arg: number): number {
  const found = userPlace(k, t, dirfd, addr, arg)
  if (typeof found === 'number') return found
  const { place, there } = found
  if (!place) return there?.inode === k.sys.root ? -EBUSY : -EINVAL
  if (!there) return -ENOENT
  if (there.inode === 0 || place.dir.inode === 0) return isDirectory(k, there) ? -EPERM : -ENOTDIR
  const inode = k.state.inode.at(there.inode)
  const refused = mayDelete(k, t, k.state.inode.at(place.dir.inode), inode)
  if (refused !== 0) return refused
  if (!isDir(inode)) return -ENOTDIR
  if (inode.dentry_first !== 0) return -ENOTEMPTY
  dropName(k, dentryAt(k, place))
  return 0
}

function dentryAt(k: Kernel, { dir, name }: Place): Dentry {
  return findName(k, k.state.inode.at(dir.inode), name)!
}

function doUnlink(k: Kernel, t: Task, dirfd: number, addr: number, arg: number): number {
  const found = userPlace(k, t, dirfd, addr, arg)
  if (typeof found === 'number') return found
  const { place, there } = found
  if (!place) return -EISDIR
  if (!there) return -ENOENT
  if (there.inode === 0) return isDirectory(k, there) ? -EISDIR : -EPERM
  const inode = k.state.inode.at(there.inode)
  const refused = mayDelete(k, t, k.state.inode.at(place.dir.inode), inode)
  if (refused !== 0) return refused
  if (isDir(inode)) return -EISDIR
  if (place.mustBeDir) return -ENOTDIR
  const path = pathOf(k, there.inode)
  dropName(k, dentryAt(k, place))
  // Whoever has it open can still ask what it was called.
  const left = k.state.inode.at(there.inode)
  if (left.i_nlink === 0 && left.i_count > 0 && left.link === 0) k.emit.set_link(left.row, k.text(`${path} (deleted)`))
  return 0
}
/** rmdir(2), unlink(2), unlinkat(2). */
export const sysRmdir = (k: Kernel, t: Task): number => doRmdir(k, t, AT_FDCWD, t.arg0, 0)
export const sysUnlink = (k: Kernel, t: Task): number => doUnlink(k, t, AT_FDCWD, t.arg0, 0)
export const sysUnlinkat = (k: Kernel, t: Task): number =>
  (t.arg2 & AT_REMOVEDIR ? doRmdir : doUnlink)(k, t, t.arg0, t.arg1, 1)

/** @see Linux fs/namei.c do_renameat2 */
function doRename(
  k: Kernel,
  t: Task,
  oldfd: number,
  oldAddr: number,
  newfd: number,
  newAddr: number,
  newArg: number
): number {
  const from = userPlace(k, t, oldfd, oldAddr, newArg - 1)
  if (typeof from === 'number') return from
  const to = userPlace(k, t, newfd, newAddr, newArg)
  if (typeof to === 'number') return to
  if (!from.place || !to.place) return -EBUSY
  if (from.place.dir.inode === 0 || to.place.dir.inode === 0) return -EXDEV
  if (!from.there) return -ENOENT
  if (from.there.inode === 0) return -EBUSY
  const inode = k.state.inode.at(from.there.inode)
  const toDir = k.state.inode.at(to.place.dir.inode)
  const refused = mayDelete(k, t, k.state.inode.at(from.place.dir.inode), inode)
  if (refused !== 0) return refused
  if (!permission(toDir, effective(t), MAY_WRITE | MAY_EXEC)) return -EACCES
  if (isDir(inode) && isBelow(k, toDir, inode)) return -EINVAL
  if (!isDir(inode) && (from.place.mustBeDir || to.place.mustBeDir)) return -ENOTDIR
  if (to.there) {
    if (to.there.inode === inode.row) return 0
    const over = replace(k, t, to.place, to.there, inode)
    if (over !== 0) return over
  }
  iget(k, inode.row)
  const old = dentryAt(k, from.place)
  addName(k, toDir.row, to.place.name, inode.row)
  if (isDir(inode) && inode.parent !== toDir.row) k.emit.set_parent(inode.row, toDir.row)
  dropName(k, old)
  iput(k, inode.row)
  return 0
}

/** Takes away what stands at the new name; 0 or a negated errno. A folder goes only if it is empty, and only for a folder. */
function replace(k: Kernel, t: Task, place: Place, there: Path, by: Inode): number {
  if (there.inode === 0) return -EBUSY
  const inode = k.state.inode.at(there.inode)
  const refused = mayDelete(k, t, k.state.inode.at(place.dir.inode), inode)
  if (refused !== 0) return refused
  if (isDir(inode) && !isDir(by)) return -EISDIR
  if (!isDir(inode) && isDir(by)) return -ENOTDIR
  if (isDir(inode) && inode.dentry_first !== 0) return -ENOTEMPTY
  dropName(k, dentryAt(k, place))
  return 0
}

function isBelow(k: Kernel, dir: Inode, above: Inode): boolean {
  for (let row = dir.row; row !== 0; row = row === k.sys.root ? 0 : k.state.inode.at(row).parent)
    if (row === above.row) return true
  return false
}
/** rename(2). */
export const sysRename = (k: Kernel, t: Task): number => doRename(k, t, AT_FDCWD, t.arg0, AT_FDCWD, t.arg1, 1)
export const sysRenameat = (k: Kernel, t: Task): number => doRename(k, t, t.arg0, t.arg1, t.arg2, t.arg3, 3)
export const sysRenameat2 = (k: Kernel, t: Task): number => (t.arg4 === 0 ? sysRenameat(k, t) : -EINVAL)
