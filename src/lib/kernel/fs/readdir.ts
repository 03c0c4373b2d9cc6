// readdir.ts: what a folder holds, a piece at a time. @see Linux fs/readdir.c
import { EBADF, EFAULT, EINVAL, ENOTDIR, FileKind, S_IFDIR, S_IFMT } from '../../record/constants.ts'
import { encodeUtf8 } from '../../record/state/bytes.ts'
import type { Inode, Task } from '../../record/state/fields.ts'
import { fdGet } from './fdtable.ts'
import { nodeOfFile, parentOfProc, procAttributes, procNames, type ProcNode } from './proc/generic.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser } from '../mm/uaccess.ts'

interface Listed {
  readonly name: string
  readonly ino: number
  /** S_IFMT bits of its mode. */
  readonly mode: number
  /** Position behind it. */
  readonly next: number
}

function* listInode(k: Kernel, inode: Inode, pos: number): Generator<Listed> {
  const above = k.state.inode.at(inode.parent || k.sys.root)
  if (pos <= 0) yield { name: '.', ino: inode.i_ino, mode: S_IFDIR, next: 1 }
  if (pos <= 1) yield { name: '..', ino: above.i_ino, mode: S_IFDIR, next: 2 }
  let i = 2
  for (let row = inode.dentry_first; row !== 0; row = k.state.dentry.at(row).next) {
    const dentry = k.state.dentry.at(row)
    const { i_ino, i_mode } = k.state.inode.at(dentry.inode)
    if (i++ >= pos) yield { name: k.textOf(dentry.name), ino: i_ino, mode: i_mode & S_IFMT, next: i }
  }
}

function* listProc(k: Kernel, node: ProcNode, task: Task, pos: number): Generator<Listed> {
  const ino = (n: ProcNode | undefined) => (n ? procAttributes(k, n, task).i_ino : k.state.inode.at(k.sys.root).i_ino)
  if (pos <= 0) yield { name: '.', ino: ino(node), mode: S_IFDIR, next: 1 }
  if (pos <= 1) yield { name: '..', ino: ino(parentOfProc(k, node)), mode: S_IFDIR, next: 2 }
  for (const { name, node: child, next } of procNames(k, node, Math.max(2, pos))) {
    const { i_ino, i_mode } = procAttributes(k, child, task)
    yield { name, ino: i_ino, mode: i_mode & S_IFMT, next }
  }
}

/** getdents64(2): struct linux_dirent64, as many as fit. */
export function sysGetdents64(k: Kernel, t: Task): number {
  const file = fdGet(k, t, t.arg0)
  if (!file) return -EBADF
  if (file.kind !== FileKind.DIR) return -ENOTDIR
  const list =
    file.inode === 0
      ? listProc(k, nodeOfFile(file), t, file.f_pos)
      : listInode(k, k.state.inode.at(file.inode), file.f_pos)
  const bytes: number[] = []
  let pos = file.f_pos
  for (const { name, ino, mode, next } of list) {
    const utf8 = encodeUtf8(name)
    const length = (19 + utf8.length + 1 + 7) & ~7
    if (bytes.length + length > t.arg2) {
      if (bytes.length === 0) return -EINVAL
      break
    }
    const entry = new Uint8Array(length)
    const view = new DataView(entry.buffer)
    view.setInt32(0, ino, true)
    view.setInt32(8, next, true)
    view.setUint16(16, length, true)
    view.setUint8(18, mode >> 12)
    entry.set(utf8, 19)
    bytes.push(...entry)
    pos = next
  }
  if (!copyToUser(k, t, t.arg1, Uint8Array.from(bytes))) return -EFAULT
  if (pos !== file.f_pos) k.emit.set_pos(file.row, pos)
  return bytes.length
}
