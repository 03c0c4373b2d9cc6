// namei.ts: from the text of a path to what it names: a file of the disk, an entry of /proc, or (through /proc/PID/fd) an open file.
// @see Linux fs/namei.c
import { EACCES, EBADF, EFAULT, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, FileKind } from '../../record/constants.ts'
import { encodeUtf8 } from '../../record/state/bytes.ts'
import type { Task } from '../../record/state/fields.ts'
import { findName } from './dcache.ts'
import { fdGet } from './fdtable.ts'
import { effective, isDir, isSymlink, MAY_EXEC, permission, type Who } from './inode.ts'
import { PROC_DEV } from './major.ts'
import { type Path, pathFromInode } from './path.ts'
import {
  isProcDir,
  isProcLink,
  lookupProc,
  nodeOfFile,
  parentOfProc,
  PROC_ROOT,
  procAttributes
} from './proc/generic.ts'
import { followProc } from './proc/link.ts'
import type { Kernel } from '../kernel.ts'
import { textFromUser } from '../mm/uaccess.ts'

const NAME_MAX = 255
const PATH_MAX = 4096
const MAX_LINKS = 40
export const AT_FDCWD = -100

/** Where something stands or would stand: the folder and the last name of the path. */
export interface Place {
  readonly dir: Path
  readonly name: string
  /** The path ended in a slash: only a folder will do. */
  readonly mustBeDir: boolean
}

export const isDirectory = (k: Kernel, path: Path): boolean =>
  path.node ? isProcDir(path.node) : path.inode !== 0 && isDir(k.state.inode.at(path.inode))

export function mayAccess(k: Kernel, who: Who, path: Path, mask: number, task: Task): boolean {
  if (path.node) return permission(procAttributes(k, path.node, task), who, mask)
  return path.inode === 0 || permission(k.state.inode.at(path.inode), who, mask)
}

const rootPath = (k: Kernel): Path => ({ inode: k.sys.root })

function parentOf(k: Kernel, path: Path): Path {
  if (path.node) {
    const above = parentOfProc(k, path.node)
    return above ? { inode: 0, node: above } : rootPath(k)
  }
  return { inode: k.state.inode.at(path.inode).parent || k.sys.root }
}

function childOf(k: Kernel, task: Task, dir: Path, name: string): Path | undefined {
  if (dir.node) {
    const node = lookupProc(k, task, dir.node, name)
    return node && { inode: 0, node }
  }
  const dentry = findName(k, k.state.inode.at(dir.inode), name)
  if (!dentry) return undefined
  const inode = k.state.inode.at(dentry.inode)
  return isDir(inode) && inode.i_rdev === PROC_DEV ? { inode: 0, node: PROC_ROOT } : { inode: inode.row }
}

/** Where a symbolic link leads: a text to go on with, or directly what it means; undefined: it is no link. A number is a negated errno. */
function linkOf(k: Kernel, task: Task, path: Path): string | Path | number | undefined {
  if (path.node) return isProcLink(path.node) ? followProc(k, task, path.node) : undefined
  const inode = k.state.inode.at(path.inode)
  return isSymlink(inode) ? k.textOf(inode.link) : undefined
}

/** What a path leads to. `place` is missing when the path ends in `.`, `..` or nothing: then it names `there`. */
interface Found {
  readonly place?: Place
  /** What stands there now, if anything. */
  readonly there?: Path
}

/** Follows a path up to its last name. Answers where that stands; or a negated errno.
 *  @see Linux fs/namei.c link_path_walk · path_resolution(7) */
function walk(k: Kernel, task: Task, from: Path, text: string, follow: boolean, who: Who): Found | number {
  let at = text.startsWith('/') ? rootPath(k) : from
  let rest = split(text)
  let mustBeDir = text.endsWith('/')
  let links = 0
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (!isDirectory(k, at)) return -ENOTDIR
    if (!mayAccess(k, who, at, MAY_EXEC, task)) return -EACCES
    if (name === '.') continue
    if (name === '..') {
      at = parentOf(k, at)
      continue
    }
    if (encodeUtf8(name).length > NAME_MAX) return -ENAMETOOLONG
    const last = rest.length === 0
    const next = childOf(k, task, at, name)
    const link = next && (!last || follow || mustBeDir) ? linkOf(k, task, next) : undefined
    if (link === undefined) {
      if (last) return { there: next, place: { dir: at, name, mustBeDir } }
      if (!next) return -ENOENT
      at = next
    } else {
      if (typeof link === 'number') return link
      if (++links > MAX_LINKS) return -ELOOP
      if (typeof link === 'string') {
        if (link.startsWith('/')) at = rootPath(k)
        if (last) mustBeDir ||= link.endsWith('/')
        rest = [...split(link), ...rest]
      } else at = link
    }
  }
  return { there: at }
}

const split = (text: string): string[] => text.split('/').filter((name) => name !== '')

/** What a path names, or a negated errno. */
export function lookup(
  k: Kernel,
  task: Task,
  from: Path,
  text: string,
  follow = true,
  who: Who = effective(task)
): Path | number {
  const found = walk(k, task, from, text, follow, who)
  if (typeof found === 'number') return found
  const { there, place } = found
  if (!there) return -ENOENT
  return place?.mustBeDir && !isDirectory(k, there) ? -ENOTDIR : there
}

/** Where a path's last name stands, or would stand; or a negated errno. */
export function lookupPlace(k: Kernel, task: Task, from: Path, text: string, follow: boolean): Found | number {
  return walk(k, task, from, text, follow, effective(task))
}

/** The working directory. */
export function pwdPath(k: Kernel, task: Task): Path | number {
  return pathFromInode(k, k.state.fs.at(task.fs).pwd) ?? -ENOENT
}

/** The folder in which a path begins: the root, the working directory (AT_FDCWD), or that of a descriptor; or a negated errno. */
export function startOf(k: Kernel, task: Task, dirfd: number, text: string): Path | number {
  if (text.startsWith('/')) return rootPath(k)
  if (dirfd === AT_FDCWD) return pwdPath(k, task)
  const file = fdGet(k, task, dirfd)
  if (!file) return -EBADF
  if (file.kind !== FileKind.DIR) return -ENOTDIR
  return file.inode === 0 ? { inode: 0, node: nodeOfFile(file) } : { inode: file.inode }
}

/** Reads a path from user memory, and records it with the call; or a negated errno. An empty path is ENOENT, unless it is allowed. */
export function getname(k: Kernel, task: Task, addr: number, arg: number, emptyIsFine = false): string | number {
  const text = textFromUser(k, task, addr, PATH_MAX)
  if (text === undefined) return -EFAULT
  if (text === null) return -ENAMETOOLONG
  if (text === '') return emptyIsFine ? '' : -ENOENT
  if (task.progress === 0) k.emit.sys_text(task.row, arg, k.text(text), encodeUtf8(text).length)
  return text
}

/** What the path at `addr` names, from `dirfd` on. */
export function userPath(
  k: Kernel,
  task: Task,
  dirfd: number,
  addr: number,
  arg: number,
  follow = true,
  who: Who = effective(task)
): Path | number {
  const text = getname(k, task, addr, arg)
  if (typeof text === 'number') return text
  const from = startOf(k, task, dirfd, text)
  return typeof from === 'number' ? from : lookup(k, task, from, text, follow, who)
}
