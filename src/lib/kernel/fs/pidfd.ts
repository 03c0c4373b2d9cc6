// pidfd.ts: a file that stands for a process, and not for whoever has its number later. It holds the number and, in aux_hi, the birth number.
// @see Linux include/uapi/linux/pidfd.h, kernel/pid.c
import { EBADF, EINVAL, ESRCH, FileKind, O_NONBLOCK, O_RDWR } from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import { allocFile, fdGet, fdInstall } from './fdtable.ts'
import { fdOpen } from './file.ts'
import type { Kernel } from '../kernel.ts'
import { findProcess, findTask, globalNr, pidfdTask } from '../pid.ts'

/** The PID that a descriptor stands for, 0 when that process was reaped; or a negated errno. @see Linux kernel/pid.c pidfd_get_pid */
export function pidOfFd(k: Kernel, task: Task, fd: number): number {
  const file = fdGet(k, task, fd)
  if (file?.kind !== FileKind.PIDFD) return -EBADF
  return pidfdTask(k, file)?.pid ?? 0
}

/** Opens the pidfd of a new child, at the descriptor that was found for it. @see Linux kernel/fork.c pidfd_prepare */
export function pidfdInstall(k: Kernel, task: Task, fd: number, target: Task): void {
  const file = { kind: FileKind.PIDFD, flags: O_RDWR, aux: target.pid, aux_hi: target.id }
  fdInstall(k, task, fd, allocFile(k, file), true)
}

/** pidfd_open(2). */
export function sysPidfdOpen(k: Kernel, task: Task): number {
  const { arg0: pid, arg1: flags } = task
  if (flags & ~O_NONBLOCK || pid <= 0) return -EINVAL
  const target = findProcess(k, globalNr(k, task, pid))
  if (!target) return findTask(k, globalNr(k, task, pid)) ? -EINVAL : -ESRCH
  return fdOpen(
    k,
    task,
    allocFile(k, { kind: FileKind.PIDFD, flags: O_RDWR | flags, aux: target.pid, aux_hi: target.id }),
    true
  )
}
