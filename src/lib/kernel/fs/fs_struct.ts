// fs_struct.ts: the working directory and the umask of a process; tasks that were made with CLONE_FS share them. @see Linux fs/fs_struct.c
import { EACCES, EBADF, EFAULT, ENOENT, ENOTDIR, ERANGE, FileKind, S_IFDIR } from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import { encodeUtf8 } from '../../record/state/bytes.ts'
import type { Task } from '../../record/state/fields.ts'
import { fdGet } from './fdtable.ts'
import { effective, iget, iput, MAY_EXEC, pathOf } from './inode.ts'
import { PROC_DEV } from './major.ts'
import { AT_FDCWD, isDirectory, mayAccess, pwdPath, userPath } from './namei.ts'
import type { Path } from './path.ts'
import { nodeOfFile, pathOfProc } from './proc/generic.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser } from '../mm/uaccess.ts'

/** The folder becomes the working directory; one of /proc gets an inode to be it. */
function setPwd(k: Kernel, t: Task, path: Path): number {
  if (!isDirectory(k, path)) return -ENOTDIR
  if (!mayAccess(k, effective(t), path, MAY_EXEC, t)) return -EACCES
  const old = k.state.fs.at(t.fs).pwd
  let row = path.inode
  if (path.node) {
    row = k.emit.new_inode(0, k.sys.next_ino, S_IFDIR | 0o555, 0, 0, PROC_DEV, k.sys.clock, k.sys.root)
    k.emit.set_link(row, k.text(pathOfProc(k, path.node)))
  }
  iget(k, row)
  k.emit.set_cwd(t.fs, row)
  iput(k, old)
  return 0
}

/** chdir(2). */
export function sysChdir(k: Kernel, t: Task): number {
  const path = userPath(k, t, AT_FDCWD, t.arg0, 0)
  return typeof path === 'number' ? path : setPwd(k, t, path)
}

/** fchdir(2). */
export function sysFchdir(k: Kernel, t: Task): number {
  const file = fdGet(k, t, t.arg0)
  if (!file) return -EBADF
  if (file.kind !== FileKind.DIR) return -ENOTDIR
  return setPwd(k, t, file.inode === 0 ? { inode: 0, node: nodeOfFile(file) } : { inode: file.inode })
}

/** getcwd(2): the length of the path with its zero. */
export function sysGetcwd(k: Kernel, t: Task): number {
  const pwd = pwdPath(k, t)
  if (typeof pwd === 'number') return pwd
  const text = pwd.node ? pathOfProc(k, pwd.node) : pathOf(k, pwd.inode)
  if (text === '') return -ENOENT
  const bytes = encodeUtf8(`${text}\0`)
  if (bytes.length > t.arg1 && t.arg1 >= 0) return -ERANGE
  return copyToUser(k, t, t.arg0, bytes) ? bytes.length : -EFAULT
}

/** A dying task lets go of its working directory. @see Linux fs/fs_struct.c exit_fs */
export function exitFs(k: Kernel, task: Task): void {
  k.call(FN.exit_fs)
  const row = task.fs
  if (row === 0) return
  k.emit.exit_fs(task.row)
  const fs = k.state.fs.at(row)
  if (fs.users > 1) k.emit.put_fs(row)
  else k.emit.free_fs(row, fs.pwd)
}

/** A child's own working directory and umask, as its parent's are now. Answers the row. @see Linux fs/fs_struct.c copy_fs_struct */
export function copyFs(k: Kernel, task: Task): number {
  const { pwd, umask } = k.state.fs.at(task.fs)
  return k.emit.make_fs(0, 1, pwd, umask, pwd)
}
