// inode.ts: files as things without a name: whose they are, who may use them, and when they go. Their names are in dcache.ts, their bytes in
// extents.ts. @choice no-disk @see Linux fs/inode.c
import { NS_PER_SECOND, O_ACCMODE, O_RDONLY, S_IFDIR, S_IFLNK, S_IFMT } from '../../record/constants.ts'
import type { File, Inode, Task } from '../../record/state/fields.ts'
import { dropExtents } from './extents.ts'
import type { Kernel } from '../kernel.ts'
import { insertSorted, removeSorted } from '../lib/bsearch.ts'

export const MAY_EXEC = 1
export const MAY_WRITE = 2
export const MAY_READ = 4

export const isDir = (inode: Inode): boolean => (inode.i_mode & S_IFMT) === S_IFDIR
export const isSymlink = (inode: Inode): boolean => (inode.i_mode & S_IFMT) === S_IFLNK

/** Makes an inode without a name. `rdev` is the number of a device (major.ts). */
export function newInode(k: Kernel, mode: number, uid: number, gid: number, rdev = 0, parent = 0): Inode {
  return k.state.inode.at(k.emit.new_inode(0, k.sys.next_ino, mode, uid, gid, rdev, k.sys.clock, parent))
}

/** Notes that a folder or file has changed now. */
export function touch(k: Kernel, row: number): void {
  k.emit.set_size(row, k.state.inode.at(row).i_size, k.sys.clock)
}

export const iget = (k: Kernel, row: number): number => k.emit.ihold(row)

/** An inode has one user less. @see Linux fs/inode.c iput */
export function iput(k: Kernel, row: number): void {
  k.emit.iput(row)
  evictUnused(k, row)
}

/** Frees an inode, and its bytes, if it has neither a name nor a user. @see Linux fs/inode.c evict */
export function evictUnused(k: Kernel, row: number): void {
  const inode = k.state.inode.at(row)
  if (inode.i_count > 0 || inode.i_nlink > 0 || row === k.sys.root) return
  if (inode.extent_first !== 0) dropExtents(k, row)
  k.emit.free_inode(row)
}

/** By whose user and group a check goes: by the effective ones, for access(2) by the real ones. */
export interface Who {
  readonly uid: number
  readonly gid: number
}
export const effective = (task: Task): Who => ({ uid: task.euid, gid: task.egid })

/** May they do what `mask` says? Root may read, write and search everything, and run what anybody may run.
 *  @see Linux fs/namei.c generic_permission */
export function permission(inode: { i_mode: number; i_uid: number; i_gid: number }, who: Who, mask: number): boolean {
  const { i_mode: mode } = inode
  if (who.uid === 0) return !(mask & MAY_EXEC) || (mode & S_IFMT) === S_IFDIR || (mode & 0o111) !== 0
  const bits = who.uid === inode.i_uid ? mode >> 6 : who.gid === inode.i_gid ? mode >> 3 : mode
  return (bits & mask) === mask
}

/** The names of each inode, as rows of struct dentry: an index beside the state, made of the names when it is missing.
 *  @see Linux include/linux/fs.h struct inode, i_dentry */
export class Aliases {
  /** Inode → its names, ascending. */
  readonly #names = new Map<number, number[]>()

  constructor(k: Kernel) {
    const { dentry } = k.state
    for (let row = 1; row < dentry.free.top; row++) {
      const { inode } = dentry.at(row)
      if (inode !== 0) this.add(inode, row)
    }
  }

  add(inode: number, dentry: number): void {
    const names = this.#names.get(inode)
    if (names) insertSorted(names, dentry)
    else this.#names.set(inode, [dentry])
  }

  drop(inode: number, dentry: number): void {
    const names = this.#names.get(inode)!
    if (names.length === 1) this.#names.delete(inode)
    else removeSorted(names, dentry)
  }

  /** The name by which an inode is called; 0: it has none. */
  of(inode: number): number {
    return this.#names.get(inode)?.[0] ?? 0
  }
}

/** Path of an inode from the root, as /proc shows it; '' when it has no name any more. A file in a folder that was removed has only its own.
 *  @see Linux fs/d_path.c */
export function pathOf(k: Kernel, row: number): string {
  if (row === k.sys.root) return '/'
  const aliases = (k.aliases ??= new Aliases(k))
  const names: string[] = []
  for (let name = aliases.of(row); name !== 0;) {
    const dentry = k.state.dentry.at(name)
    names.push(k.textOf(dentry.name))
    name = dentry.parent === k.sys.root ? 0 : aliases.of(dentry.parent)
  }
  return names.length === 0 ? '' : `/${names.reverse().join('/')}`
}

/** Seconds since 1970 and ns of an inode's last change. */
export function mtimeOf(k: Kernel, inode: Inode): [seconds: number, ns: number] {
  const seconds = Math.floor(inode.i_mtime / NS_PER_SECOND)
  return [k.sys.boot_time + seconds, inode.i_mtime - seconds * NS_PER_SECOND]
}

// ── who writes a file cannot be run, and the other way round ──

/** How many open files an inode has, and how many of them may write it. Linux counts on the inode (i_writecount); here it is an index beside the state,
 *  which follows from the open files and is made of them when it is missing. */
export class OpenCounts {
  readonly #open = new Map<number, number>()
  readonly #writing = new Map<number, number>()

  constructor(k: Kernel) {
    const { file } = k.state
    for (let row = 1; row < file.free.top; row++) if (file.at(row).f_count > 0) this.count(file.at(row), 1)
  }

  /** An open file is about to be there (`by` 1), or to lose its last user (-1). */
  count({ inode, f_flags }: Pick<File, 'inode' | 'f_flags'>, by: 1 | -1): void {
    if (inode === 0) return
    add(this.#open, inode, by)
    if ((f_flags & O_ACCMODE) !== O_RDONLY) add(this.#writing, inode, by)
  }

  open(inode: number): number {
    return this.#open.get(inode) ?? 0
  }

  writing(inode: number): number {
    return this.#writing.get(inode) ?? 0
  }
}

function add(counts: Map<number, number>, inode: number, by: number): void {
  const n = (counts.get(inode) ?? 0) + by
  if (n === 0) counts.delete(inode)
  else counts.set(inode, n)
}

const openCounts = (k: Kernel): OpenCounts => (k.openCounts ??= new OpenCounts(k))

/** Does a process run this regular file, or map it as its library? Then it cannot be written. Whoever holds it and has not opened it, runs it.
 *  @see Linux include/linux/fs.h deny_write_access */
export function isRunning(k: Kernel, { row, i_count }: Inode): boolean {
  return i_count > 0 && i_count > openCounts(k).open(row)
}

/** Does somebody have this file open to write? Then it cannot be run. @see Linux include/linux/fs.h get_write_access */
export function isWritten(k: Kernel, { row, i_count }: Inode): boolean {
  return i_count > 0 && openCounts(k).writing(row) > 0
}
