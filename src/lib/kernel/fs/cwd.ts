// cwd.ts: the working directory.
import { EACCES, EBADF, EFAULT, ENOENT, ENOTDIR, ERANGE, FileKind, S_IFDIR } from '../../record/constants.ts'
import type { Kernel } from '../kernel.ts'
import { copyToUser } from '../mm/uaccess.ts'
import { encodeUtf8 } from '../../record/state/bytes.ts'
import type { Task } from '../../record/state/fields.ts'
import { fdGet } from './files.ts'
import { effective, iget, iput, MAY_EXEC, pathOf } from './inode.ts'
import { AT_FDCWD, isDirectory, mayAccess, PROC_DEV, pwdPath, userPath, type Path } from './namei.ts'
import { nodeOfFile, pathOfProc } from './proc/tree.ts'

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
