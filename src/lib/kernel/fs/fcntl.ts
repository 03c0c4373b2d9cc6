// fcntl.ts: what a program can ask and change of a descriptor, and of the open file behind it. @see Linux fs/fcntl.c
import { EBADF, EINVAL, EPERM, FileKind, O_APPEND, O_NONBLOCK, PAGE_SIZE } from '../../record/constants.ts'
import type { File, Task } from '../../record/state/fields.ts'
import { fdGet, fdInstall, isCloexec, rlimit } from './fdtable.ts'
import { dupTo } from './file.ts'
import { setPipeSize } from './pipe.ts'
import { slotsOf } from './pipe_fs_i.ts'
import type { Kernel } from '../kernel.ts'

const F_DUPFD = 0
const F_GETFD = 1
const F_SETFD = 2
const F_GETFL = 3
const F_SETFL = 4
const F_DUPFD_CLOEXEC = 1030
const F_GETOWN = 9
const F_GETSIG = 11
const F_SETPIPE_SZ = 1031
const F_GETPIPE_SZ = 1032
const FD_CLOEXEC = 1
const SETFL = O_APPEND | O_NONBLOCK
const O_NOATIME = 0o1000000

const ownsFile = (k: Kernel, task: Task, { inode }: File): boolean =>
  inode === 0 || task.euid === 0 || k.state.inode.at(inode).i_uid === task.euid

/** fcntl(2), without locks, owners and leases. @choice no-locks-no-sigio */
export function sysFcntl(k: Kernel, task: Task): number {
  const { arg0: fd, arg1: command, arg2: arg } = task
  const file = fdGet(k, task, fd)
  if (!file) return -EBADF
  switch (command) {
    case F_DUPFD:
    case F_DUPFD_CLOEXEC:
      return arg < 0 || arg >= rlimit(k, task) ? -EINVAL : dupTo(k, task, file, arg, command === F_DUPFD_CLOEXEC)
    case F_GETFD:
      return isCloexec(k, task, fd) ? FD_CLOEXEC : 0
    case F_SETFD:
      if (isCloexec(k, task, fd) !== ((arg & FD_CLOEXEC) !== 0))
        fdInstall(k, task, fd, file.row, (arg & FD_CLOEXEC) !== 0)
      return 0
    case F_GETFL:
      return file.f_flags
    case F_SETFL:
      if (arg & O_NOATIME && !ownsFile(k, task, file)) return -EPERM
      k.emit.set_f_flags(file.row, (file.f_flags & ~SETFL) | (arg & SETFL))
      return 0
    case F_GETPIPE_SZ:
      return file.kind === FileKind.PIPE ? slotsOf(k.state.pipe.at(file.pipe)) * PAGE_SIZE : -EBADF
    case F_SETPIPE_SZ:
      return file.kind === FileKind.PIPE ? setPipeSize(k, task, k.state.pipe.at(file.pipe), arg) : -EBADF
    case F_GETOWN:
    case F_GETSIG:
      // Nobody is sent SIGIO.
      return 0
    default:
      return -EINVAL
  }
}
