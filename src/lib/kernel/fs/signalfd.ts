// signalfd.ts: signals that are read instead of handled. The file holds their set, in aux and aux_hi. @see Linux fs/signalfd.c
import {
  EAGAIN,
  EBADF,
  EFAULT,
  EINVAL,
  ERESTARTSYS,
  FileKind,
  O_CLOEXEC,
  O_NONBLOCK,
  O_RDWR
} from '../../record/constants.ts'
import type { File, Task } from '../../record/state/fields.ts'
import { allocFile, fdGet } from './fdtable.ts'
import { fdOpen } from './file.ts'
import { signalfdReady, sleepInPoll, wakePollers } from './poll.ts'
import { signalSource } from './poll_wait.ts'
import type { Kernel } from '../kernel.ts'
import { getWords } from '../mm/uaccess.ts'
import { dequeueSignal } from '../signal/deliver.ts'
import { type SigInfo, signalPending } from '../signal/signal.ts'
import { KERNEL_ONLY } from '../signal/sigset.ts'

const INFO_BYTES = 128

/** Takes as many signals as fit. @see Linux fs/signalfd.c signalfd_read */
export function signalfdRead(k: Kernel, task: Task, file: File, count: number): Uint8Array | number {
  if (count < INFO_BYTES) return -EINVAL
  if (!signalfdReady(k, task, file)) {
    if (file.f_flags & O_NONBLOCK) return -EAGAIN
    return signalPending(k, task) ? -ERESTARTSYS : sleepInPoll(k, task)
  }
  const taken: SigInfo[] = []
  while ((taken.length + 1) * INFO_BYTES <= count && signalfdReady(k, task, file)) {
    taken.push(dequeueSignal(k, task, ~file.aux, ~file.aux_hi)!)
  }
  const bytes = new Uint8Array(taken.length * INFO_BYTES)
  taken.forEach((info, i) => bytes.set(infoBytes(info), i * INFO_BYTES))
  return bytes
}

/** struct signalfd_siginfo, signalfd(2). */
function infoBytes({ sig, code, pid = 0, uid = 0, status = 0, utime = 0, stime = 0, addr = 0 }: SigInfo): Uint8Array {
  const words = new Int32Array(INFO_BYTES / 4)
  words.set([sig, 0, code, pid, uid, 0, 0, 0, 0, 0, status, code < 0 ? status : 0, code < 0 ? status : 0, 0])
  words.set([utime, 0, stime, 0, addr, 0], 14)
  return new Uint8Array(words.buffer)
}

/** signalfd4(2); signalfd(2) has no flags. */
export function sysSignalfd4(k: Kernel, task: Task, flags = task.arg3): number {
  const { arg0: fd, arg1: addr, arg2: size } = task
  if (size !== 8) return -EINVAL
  const mask = getWords(k, task, addr, 2)
  if (!mask) return -EFAULT
  if (flags & ~(O_CLOEXEC | O_NONBLOCK)) return -EINVAL
  const lo = mask[0] & ~KERNEL_ONLY
  if (fd === -1) {
    const file = allocFile(k, {
      kind: FileKind.SIGNALFD,
      flags: O_RDWR | (flags & O_NONBLOCK),
      aux: lo,
      aux_hi: mask[1]
    })
    return fdOpen(k, task, file, (flags & O_CLOEXEC) !== 0)
  }
  const file = fdGet(k, task, fd)
  if (!file) return -EBADF
  if (file.kind !== FileKind.SIGNALFD) return -EINVAL
  k.emit.set_aux(file.row, lo, mask[1])
  wakePollers(k, signalSource(task.signal))
  return fd
}
export const sysSignalfd = (k: Kernel, task: Task): number => sysSignalfd4(k, task, 0)
