// ioctl.ts: requests to an open file that are neither reading nor writing. @see Linux fs/ioctl.c
import { EBADF, EFAULT, ENOTTY, FileKind, O_NONBLOCK } from '../../record/constants.ts'
import type { Task } from '../../record/state/fields.ts'
import { fdGet, fdInstall } from './fdtable.ts'
import { askHost, awaitsHost } from './host.ts'
import { bytesReady } from './read_write.ts'
import { ttyIoctl } from './tty_io.ts'
import type { Kernel } from '../kernel.ts'
import { getWords, putWords } from '../mm/uaccess.ts'

const FIONREAD = 0x541b
const FIONBIO = 0x5421
const FIONCLEX = 0x5450
const FIOCLEX = 0x5451

/** ioctl(2). @see Linux fs/ioctl.c do_vfs_ioctl */
export function sysIoctl(k: Kernel, task: Task): number {
  const { arg0: fd, arg1: request, arg2: arg } = task
  const file = fdGet(k, task, fd)
  if (!file) return -EBADF
  switch (request) {
    case FIOCLEX:
    case FIONCLEX:
      fdInstall(k, task, fd, file.row, request === FIOCLEX)
      return 0
    case FIONBIO: {
      const on = getWords(k, task, arg, 1)
      if (!on) return -EFAULT
      k.emit.set_f_flags(file.row, on[0] ? file.f_flags | O_NONBLOCK : file.f_flags & ~O_NONBLOCK)
      return 0
    }
  }
  if (request === FIONREAD && awaitsHost(k, file)) return askHost(k)
  if (file.kind === FileKind.TTY) return ttyIoctl(k, task, file, request, arg)
  const ready = request === FIONREAD ? bytesReady(k, file) : undefined
  if (ready === undefined) return -ENOTTY
  return putWords(k, task, arg, [ready]) ? 0 : -EFAULT
}
