// path.ts: what a path leads to: an inode of the disk, an entry of /proc, or an open file. @see Linux include/linux/path.h struct path
import { isDir } from './inode.ts'
import { PROC_DEV } from './major.ts'
import { type ProcNode, procNodeAt } from './proc/generic.ts'
import type { Kernel } from '../kernel.ts'

/** What a path names. Exactly one of the three; `inode` is 0 for the other two. */
export interface Path {
  readonly inode: number
  readonly node?: ProcNode
  /** An open file that has no name of its own, such as a pipe. */
  readonly file?: number
}

/** The path of an inode that was reached without one. The inode may stand for a folder of /proc. */
export function pathFromInode(k: Kernel, row: number): Path | undefined {
  const inode = k.state.inode.at(row)
  if (!isDir(inode) || inode.i_rdev !== PROC_DEV) return { inode: row }
  const node = procNodeAt(k, k.textOf(inode.link))
  return node && { inode: 0, node }
}
