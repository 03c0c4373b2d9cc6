// calls.ts: system calls about files, by their x86-64 number.
import { EBADF, EINVAL, FileKind } from '../../record/constants.ts'
import { sysExecve, sysExecveat } from '../exec.ts'
import type { Kernel } from '../kernel.ts'
import type { Task } from '../../record/state/fields.ts'
import * as attr from './attr.ts'
import * as cwd from './cwd.ts'
import * as dir from './dir.ts'
import { fdGet, sysClose, sysCloseRange, sysDup, sysDup2, sysDup3, sysFcntl } from './files.ts'
import { sysIoctl } from './ioctl.ts'
import { sysCreat, sysOpen, sysOpenat } from './open.ts'
import { sysPidfdOpen } from './pidfd.ts'
import { sysPipe, sysPipe2 } from './pipe.ts'
import { sysPoll, sysPpoll, sysPselect6, sysSelect } from './poll.ts'
import * as rw from './read_write.ts'
import { sysGetdents64 } from './readdir.ts'
import { sysSignalfd, sysSignalfd4 } from './signalfd.ts'
import * as stat from './stat.ts'

/** fsync(2): what was written is on the disk already; and of what is not on it, nothing can be. */
const sysFsync = (k: Kernel, task: Task): number => {
  const file = fdGet(k, task, task.arg0)
  return !file ? -EBADF : file.kind === FileKind.REG || file.kind === FileKind.DIR ? 0 : -EINVAL
}

export const FILE_CALLS: { readonly [nr: number]: (k: Kernel, task: Task) => number } = {
  0: rw.sysRead,
  1: rw.sysWrite,
  2: sysOpen,
  3: sysClose,
  4: stat.sysStat,
  5: (k, task) => stat.sysFstat(k, task),
  6: stat.sysLstat,
  7: sysPoll,
  8: rw.sysLseek,
  16: sysIoctl,
  17: rw.sysPread,
  18: rw.sysPwrite,
  19: rw.sysReadv,
  20: rw.sysWritev,
  21: stat.sysAccess,
  22: sysPipe,
  23: sysSelect,
  32: sysDup,
  33: sysDup2,
  59: sysExecve,
  72: sysFcntl,
  74: sysFsync,
  75: sysFsync,
  76: attr.sysTruncate,
  77: attr.sysFtruncate,
  79: cwd.sysGetcwd,
  80: cwd.sysChdir,
  81: cwd.sysFchdir,
  82: dir.sysRename,
  83: dir.sysMkdir,
  84: dir.sysRmdir,
  85: sysCreat,
  86: dir.sysLink,
  87: dir.sysUnlink,
  88: dir.sysSymlink,
  89: stat.sysReadlink,
  90: attr.sysChmod,
  91: attr.sysFchmod,
  92: attr.sysChown,
  93: attr.sysFchown,
  94: attr.sysLchown,
  95: attr.sysUmask,
  133: dir.sysMknod,
  162: () => 0,
  217: sysGetdents64,
  257: sysOpenat,
  258: dir.sysMkdirat,
  259: dir.sysMknodat,
  260: attr.sysFchownat,
  262: stat.sysNewfstatat,
  263: dir.sysUnlinkat,
  264: dir.sysRenameat,
  266: dir.sysSymlinkat,
  267: stat.sysReadlinkat,
  268: attr.sysFchmodat,
  269: stat.sysFaccessat,
  270: sysPselect6,
  271: sysPpoll,
  280: attr.sysUtimensat,
  282: sysSignalfd,
  289: (k, task) => sysSignalfd4(k, task),
  292: sysDup3,
  293: (k, task) => sysPipe2(k, task),
  316: dir.sysRenameat2,
  322: sysExecveat,
  332: stat.sysStatx,
  434: sysPidfdOpen,
  436: sysCloseRange,
  439: stat.sysFaccessat2
}
