// link.ts: the symbolic links of /proc. Some are texts; some lead directly to what a process has open. @see Linux fs/proc/base.c, fs/proc/fd.c
import { EACCES, ENOENT, FileKind } from '../../../record/constants.ts'
import type { File, Task } from '../../../record/state/fields.ts'
import { openFiles } from '../../../record/world.ts'
import { isDir, isSymlink, pathOf } from '../inode.ts'
import { PROC_DEV } from '../major.ts'
import { type Path, pathFromInode } from '../path.ts'
import { entryName, nodeOfFile, pathOfProc, type ProcNode } from './generic.ts'
import type { Kernel } from '../../kernel.ts'
import { findTask } from '../../pid.ts'

/** Owner and root may see what a process has open. @see Linux fs/proc/base.c proc_fd_access_allowed */
const mayLook = (task: Task, target: Task): boolean =>
  task.signal === target.signal || task.euid === 0 || task.euid === target.uid

/** What an inode is called now; if it has lost its name, what it was called, and " (deleted)". */
export function nameOf(k: Kernel, row: number): string {
  const inode = k.state.inode.at(row)
  if (isDir(inode) && inode.i_rdev === PROC_DEV && inode.link !== 0) return k.textOf(inode.link)
  return pathOf(k, row) || (inode.link === 0 || isSymlink(inode) ? '/ (deleted)' : k.textOf(inode.link))
}

function fileOf(k: Kernel, target: Task, fd: number): File | undefined {
  const found = openFiles(k.state, target).find((open) => open.fd === fd)
  return found && k.state.file.at(found.file)
}

/** What an open file is called. */
export function nameOfFile(k: Kernel, file: File): string {
  if (file.inode !== 0) return nameOf(k, file.inode)
  switch (file.kind) {
    case FileKind.PIPE:
      return `pipe:[${k.state.pipe.at(file.pipe).i_ino}]`
    case FileKind.HOST:
      return `pipe:[${file.aux}]`
    case FileKind.SIGNALFD:
      return 'anon_inode:[signalfd]'
    case FileKind.PIDFD:
      return 'anon_inode:[pidfd]'
    default:
      return pathOfProc(k, nodeOfFile(file))
  }
}

/** Where a link leads: a text to go on with, or what it means; or a negated errno. */
export function followProc(k: Kernel, task: Task, node: ProcNode): string | Path | number {
  const name = entryName(node)
  if (name === 'self') return String(task.tgid)
  if (name === 'thread-self') return `${task.tgid}/task/${task.pid}`
  const target = findTask(k, node.pid)
  if (!target) return -ENOENT
  if (!mayLook(task, target)) return -EACCES
  switch (name) {
    case 'cwd':
      return target.fs === 0 ? -ENOENT : (pathFromInode(k, k.state.fs.at(target.fs).pwd) ?? -ENOENT)
    case 'root':
      return target.fs === 0 ? -ENOENT : { inode: k.sys.root }
    case 'exe': {
      const exe = target.mm === 0 ? 0 : k.state.mm.at(target.mm).exe
      return exe === 0 ? -ENOENT : { inode: exe }
    }
    default: {
      const file = fileOf(k, target, node.fd)
      if (!file) return -ENOENT
      if (file.inode !== 0) return { inode: file.inode }
      return file.kind === FileKind.PROC || file.kind === FileKind.DIR
        ? { inode: 0, node: nodeOfFile(file) }
        : { inode: 0, file: file.row }
    }
  }
}

/** What readlink(2) answers for a link of /proc; or a negated errno. */
export function readProcLink(k: Kernel, task: Task, node: ProcNode): string | number {
  const to = followProc(k, task, node)
  if (typeof to !== 'object') return to
  const target = findTask(k, node.pid)!
  if (entryName(node) === '<fd>') return nameOfFile(k, fileOf(k, target, node.fd)!)
  return to.node ? pathOfProc(k, to.node) : nameOf(k, to.inode)
}
