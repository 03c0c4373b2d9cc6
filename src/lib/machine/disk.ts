// disk.ts: files are read and written from outside, without a process: by an editor, by the compiler, or when a machine is made.
import { ENOENT, S_IFDIR, S_IFREG } from '../record/constants.ts'
import { readInode, truncateInode, writeInode } from '../kernel/fs/extents.ts'
import { isDir, newInode } from '../kernel/fs/inode.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Inode } from '../record/state/fields.ts'
import { addName, dropName, findName } from '../kernel/fs/dcache.ts'

export interface Owner {
  readonly uid: number
  readonly gid: number
}

const names = (path: string): string[] => path.split('/').filter((name) => name !== '' && name !== '.')

/** The inode at an absolute path, undefined if there is none. Symbolic links are not followed. */
export function inodeAt(k: Kernel, path: string): Inode | undefined {
  let at: Inode | undefined = k.state.inode.at(k.sys.root)
  for (const name of names(path)) {
    const dentry: { inode: number } | undefined = at && isDir(at) ? findName(k, at, name) : undefined
    at = dentry && k.state.inode.at(dentry.inode)
  }
  return at
}

/** The bytes of a file; undefined if there is no file, or its segment has not been fetched. */
export function readFile(k: Kernel, path: string): Uint8Array | undefined {
  const inode = inodeAt(k, path)
  if (!inode || isDir(inode)) return undefined
  const bytes = new Uint8Array(inode.i_size)
  return readInode(k, inode.row, 0, bytes.length, bytes, 0) ? bytes : undefined
}

/** Writes a file, and makes the folders above it that are missing. A program becomes a new file, as ld does it: whoever runs the old one keeps that. */
export function writeFile(k: Kernel, path: string, bytes: Uint8Array, mode: number, owner: Owner): number {
  const way = names(path)
  const last = way.pop()
  if (last === undefined) return -ENOENT
  let dir = k.state.inode.at(k.sys.root)
  for (const name of way) {
    const found = findName(k, dir, name)
    dir = found ? k.state.inode.at(found.inode) : makeFolder(k, dir, name, owner)
    if (!isDir(dir)) return -ENOENT
  }
  const old = findName(k, dir, last)
  const before = old && k.state.inode.at(old.inode)
  if (before && before.i_count === 0 && !isDir(before) && (before.i_mode & 0o111) === 0) {
    truncateInode(k, before.row, 0)
    k.emit.set_mode(before.row, S_IFREG | mode, before.i_uid, before.i_gid)
    writeInode(k, before.row, 0, bytes)
    return 0
  }
  if (old) dropName(k, old)
  const inode = newInode(k, S_IFREG | mode, owner.uid, owner.gid)
  addName(k, dir.row, last, inode.row)
  writeInode(k, inode.row, 0, bytes)
  return 0
}

function makeFolder(k: Kernel, parent: Inode, name: string, { uid, gid }: Owner): Inode {
  const dir = newInode(k, S_IFDIR | 0o755, uid, gid, 0, parent.row)
  addName(k, parent.row, name, dir.row)
  return dir
}
