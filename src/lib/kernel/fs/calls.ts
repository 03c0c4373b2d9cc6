// calls.ts: system calls about files, by their x86-64 number.
import { EBADF, EINVAL, FileKind } from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import { NR } from '../../record/syscalls.ts'
import * as attr from './attr.ts'
import * as dir from './dir.ts'
import { sysExecve, sysExecveat } from './exec.ts'
import { sysFcntl } from './fcntl.ts'
import { fdGet } from './fdtable.ts'
import { sysClose, sysCloseRange, sysDup, sysDup2, sysDup3 } from './file.ts'
import * as cwd from './fs_struct.ts'
import { sysIoctl } from './ioctl.ts'
import { sysCreat, sysOpen, sysOpenat } from './open.ts'
import { sysPidfdOpen } from './pidfd.ts'
import { sysPipe, sysPipe2 } from './pipe.ts'
import * as rw from './read_write.ts'
import { sysGetdents64 } from './readdir.ts'
import { sysPoll, sysPpoll, sysPselect6, sysSelect } from './select.ts'
import { sysSignalfd, sysSignalfd4 } from './signalfd.ts'
import * as stat from './stat.ts'
import type { Kernel } from '../kernel.ts'

/** fsync(2): what was written to a file is on the disk already; what is no file cannot be synchronized. */
const sysFsync = (k: Kernel, task: Task): number => {
  const file = fdGet(k, task, task.arg0)
  return !file ? -EBADF : file.kind === FileKind.REG || file.kind === FileKind.DIR ? 0 : -EINVAL
}

export const FILE_CALLS: { readonly [nr: number]: (k: Kernel, task: Task) => number } = {
  [NR.read]: rw.sysRead,
  [NR.write]: rw.sysWrite,
  [NR.open]: sysOpen,
  [NR.close]: sysClose,
  [NR.stat]: stat.sysStat,
  [NR.fstat]: (k, task) => stat.sysFstat(k, task),
  [NR.lstat]: stat.sysLstat,
  [NR.poll]: sysPoll,
  [NR.lseek]: rw.sysLseek,
  [NR.ioctl]: sysIoctl,
  [NR.pread64]: rw.sysPread,
  [NR.pwrite64]: rw.sysPwrite,
  [NR.readv]: rw.sysReadv,
  [NR.writev]: rw.sysWritev,
  [NR.access]: stat.sysAccess,
  [NR.pipe]: sysPipe,
  [NR.select]: sysSelect,
  [NR.dup]: sysDup,
  [NR.dup2]: sysDup2,
  [NR.execve]: sysExecve,
  [NR.fcntl]: sysFcntl,
  [NR.fsync]: sysFsync,
  [NR.fdatasync]: sysFsync,
  [NR.truncate]: attr.sysTruncate,
  [NR.ftruncate]: attr.sysFtruncate,
  [NR.getcwd]: cwd.sysGetcwd,
  [NR.chdir]: cwd.sysChdir,
  [NR.fchdir]: cwd.sysFchdir,
  [NR.rename]: dir.sysRename,
  [NR.mkdir]: dir.sysMkdir,
  [NR.rmdir]: dir.sysRmdir,
  [NR.creat]: sysCreat,
  [NR.link]: dir.sysLink,
  [NR.unlink]: dir.sysUnlink,
  [NR.symlink]: dir.sysSymlink,
  [NR.readlink]: stat.sysReadlink,
  [NR.chmod]: attr.sysChmod,
  [NR.fchmod]: attr.sysFchmod,
  [NR.chown]: attr.sysChown,
  [NR.fchown]: attr.sysFchown,
  [NR.lchown]: attr.sysLchown,
  [NR.umask]: attr.sysUmask,
  [NR.mknod]: dir.sysMknod,
  [NR.sync]: () => 0,
  [NR.getdents64]: sysGetdents64,
  [NR.openat]: sysOpenat,
  [NR.mkdirat]: dir.sysMkdirat,
  [NR.mknodat]: dir.sysMknodat,
  [NR.fchownat]: attr.sysFchownat,
  [NR.newfstatat]: stat.sysNewfstatat,
  [NR.unlinkat]: dir.sysUnlinkat,
  [NR.renameat]: dir.sysRenameat,
  [NR.symlinkat]: dir.sysSymlinkat,
  [NR.readlinkat]: stat.sysReadlinkat,
  [NR.fchmodat]: attr.sysFchmodat,
  [NR.faccessat]: stat.sysFaccessat,
  [NR.pselect6]: sysPselect6,
  [NR.ppoll]: sysPpoll,
  [NR.utimensat]: attr.sysUtimensat,
  [NR.signalfd]: sysSignalfd,
  [NR.signalfd4]: (k, task) => sysSignalfd4(k, task),
  [NR.dup3]: sysDup3,
  [NR.pipe2]: (k, task) => sysPipe2(k, task),
  [NR.renameat2]: dir.sysRenameat2,
  [NR.execveat]: sysExecveat,
  [NR.statx]: stat.sysStatx,
  [NR.pidfd_open]: sysPidfdOpen,
  [NR.close_range]: sysCloseRange,
  [NR.faccessat2]: stat.sysFaccessat2
}
