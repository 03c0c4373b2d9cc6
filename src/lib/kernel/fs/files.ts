// files.ts: descriptors: which number stands for which open file. What becomes of a file when the last number has gone, is its kind's business.
import {
  EBADF,
  EINVAL,
  EMFILE,
  FileKind,
  O_APPEND,
  O_CLOEXEC,
  O_NONBLOCK,
  PAGE_SIZE,
  EPERM
} from '../../record/constants.ts'
import type { Kernel } from '../kernel.ts'
import { FDS_PER_ROW, type File, type Task } from '../../record/state/fields.ts'
import { FILES_FDS } from '../../record/state/layout.ts'
import { openFiles } from '../../record/world.ts'
import { iget, iput } from './inode.ts'
import { pipeRelease, setPipeSize, slotsOf } from './pipe.ts'

/** Descriptors without a limit, as many as Linux's sysctl nr_open. */
const NR_OPEN = 1_048_576

const rlimit = (k: Kernel, task: Task): number => {
  const limit = k.state.signal.at(task.signal).rlim_nofile
  return limit < 0 || limit > NR_OPEN ? NR_OPEN : limit
}

const indexOf = (fd: number): number => fd & (FDS_PER_ROW - 1)

/** The row of a table that has room for `fd`; 0 when there is none. */
function rowFor(k: Kernel, files: number, fd: number): number {
  for (let row = files; row !== 0; row = k.state.files.at(row).more) {
    const { base } = k.state.files.at(row)
    if (base >= fd - indexOf(fd)) return base > fd ? 0 : row
  }
  return 0
}

/** What stands in a row at an index: the row of the open file, or 0. */
const slot = (k: Kernel, row: number, index: number): number =>
  k.state.files.h[row * k.state.files.size + FILES_FDS + index]

/** The open file behind a descriptor; undefined is EBADF. @see Linux fs/file.c fget */
export function fdGet(k: Kernel, task: Task, fd: number): File | undefined {
  if (fd < 0 || task.files === 0) return undefined
  const row = rowFor(k, task.files, fd)
  const file = row === 0 ? 0 : slot(k, row, indexOf(fd))
  return file === 0 ? undefined : k.state.file.at(file)
}

/** The lowest free descriptor from `from` on, or -EMFILE. @see Linux fs/file.c alloc_fd */
export function unusedFd(k: Kernel, task: Task, from = 0): number {
  let fd = from
  for (let row = task.files; row !== 0; row = k.state.files.at(row).more) {
    const { base } = k.state.files.at(row)
    if (base > fd) break
    while (fd < base + FDS_PER_ROW && slot(k, row, indexOf(fd)) !== 0) fd++
    if (fd < base + FDS_PER_ROW) break
  }
  return fd < rlimit(k, task) ? fd : -EMFILE
}

/** Lets a free descriptor stand for a file. @see Linux fs/file.c fd_install */
export function fdInstall(k: Kernel, task: Task, fd: number, file: number, cloexec = false): void {
  const row = rowFor(k, task.files, fd) || expandFiles(k, task.files, fd)
  const bit = 1 << indexOf(fd)
  const bits = k.state.files.at(row).close_on_exec
  k.emit.fd_install(row, indexOf(fd), file, cloexec ? bits | bit : bits & ~bit)
}

/** A further row of the table, for `fd`. @see Linux fs/file.c expand_files */
function expandFiles(k: Kernel, files: number, fd: number): number {
  let before = files
  let next = k.state.files.at(before).more
  while (next !== 0 && k.state.files.at(next).base < fd) {
    before = next
    next = k.state.files.at(next).more
  }
  const row = k.state.files.free.peek()
  return k.emit.expand_files(0, 1, fd - indexOf(fd), next, before, row)
}

/** Opens `file` at the lowest free descriptor from `from` on: the descriptor, or -EMFILE, when the file is let go. */
export function fdOpen(k: Kernel, task: Task, file: number, cloexec = false, from = 0): number {
  const fd = unusedFd(k, task, from)
  if (fd < 0) fput(k, file)
  else fdInstall(k, task, fd, file, cloexec)
  return fd
}

export interface NewFile {
  readonly kind: number
  readonly flags: number
  readonly inode?: number
  readonly pipe?: number
  readonly tty?: number
  readonly aux?: number
  readonly aux_hi?: number
}

/** A new open file with one user. @see Linux fs/file_table.c alloc_file */
export function allocFile(
  k: Kernel,
  { kind, flags, inode = 0, pipe = 0, tty = 0, aux = 0, aux_hi = 0 }: NewFile
): number {
  if (inode !== 0) iget(k, inode)
  return k.emit.alloc_file(0, 1, flags & ~O_CLOEXEC, kind, inode, pipe, tty, aux, aux_hi)
}

/** One user less; the last one closes it. @see Linux fs/file_table.c fput */
export function fput(k: Kernel, row: number): void {
  k.emit.fput(row)
  if (k.state.file.at(row).f_count === 0) release(k, row)
}

function release(k: Kernel, row: number): void {
  const { kind, inode, pipe, f_flags } = k.state.file.at(row)
  k.emit.free_file(row)
  if (kind === FileKind.PIPE) pipeRelease(k, pipe, inode, f_flags)
  if (inode !== 0) iput(k, inode)
}

// ── system calls ──

/** close(2). */
export function sysClose(k: Kernel, task: Task): number {
  const file = fdGet(k, task, task.arg0)
  if (!file) return -EBADF
  fdInstall(k, task, task.arg0, 0)
  fput(k, file.row)
  return 0
}

function dupTo(k: Kernel, task: Task, file: File, from: number, cloexec: boolean): number {
  const fd = unusedFd(k, task, from)
  if (fd < 0) return fd
  k.emit.get_file(file.row)
  fdInstall(k, task, fd, file.row, cloexec)
  return fd
}

const CLOSE_RANGE_UNSHARE = 2
const CLOSE_RANGE_CLOEXEC = 4

/** close_range(2): all descriptors of a range are closed, or marked close-on-exec. The last one may be any unsigned int. */
export function sysCloseRange(k: Kernel, task: Task): number {
  const { arg0: first, arg1, arg2: flags } = task
  const last = arg1 < 0 ? Infinity : arg1
  if (flags & ~(CLOSE_RANGE_UNSHARE | CLOSE_RANGE_CLOEXEC) || first < 0 || last < first) return -EINVAL
  if (flags & CLOSE_RANGE_UNSHARE) unshareFiles(k, task)
  for (const { fd, file } of openFiles(k.state, task)) {
    if (fd < first || fd > last) continue
    fdInstall(k, task, fd, flags & CLOSE_RANGE_CLOEXEC ? file : 0, (flags & CLOSE_RANGE_CLOEXEC) !== 0)
    if (!(flags & CLOSE_RANGE_CLOEXEC)) fput(k, file)
  }
  return 0
}

/** dup(2). */
export function sysDup(k: Kernel, task: Task): number {
  const file = fdGet(k, task, task.arg0)
  return file ? dupTo(k, task, file, 0, false) : -EBADF
}

/** dup2(2). */
export function sysDup2(k: Kernel, task: Task): number {
  if (task.arg0 === task.arg1) return fdGet(k, task, task.arg0) ? task.arg1 : -EBADF
  return replaceFd(k, task, task.arg0, task.arg1, false)
}

/** dup3(2). */
export function sysDup3(k: Kernel, task: Task): number {
  if (task.arg2 & ~O_CLOEXEC || task.arg0 === task.arg1) return -EINVAL
  return replaceFd(k, task, task.arg0, task.arg1, (task.arg2 & O_CLOEXEC) !== 0)
}

/** @see Linux fs/file.c do_dup2 */
function replaceFd(k: Kernel, task: Task, from: number, to: number, cloexec: boolean): number {
  if (to < 0 || to >= rlimit(k, task)) return -EBADF
  const file = fdGet(k, task, from)
  if (!file) return -EBADF
  const old = fdGet(k, task, to)
  k.emit.get_file(file.row)
  fdInstall(k, task, to, file.row, cloexec)
  if (old) fput(k, old.row)
  return to
}

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

function isCloexec(k: Kernel, task: Task, fd: number): boolean {
  return (k.state.files.at(rowFor(k, task.files, fd)).close_on_exec & (1 << indexOf(fd))) !== 0
}

// ── tables as wholes ──

const isEmpty = (k: Kernel, row: number): boolean => {
  for (let i = 0; i < FDS_PER_ROW; i++) if (slot(k, row, i) !== 0) return false
  return true
}

/** A table for a child that names the same open files. Row of the new table. @see Linux fs/file.c dup_fd */
export function copyFiles(k: Kernel, task: Task): number {
  const first = k.emit.copy_files(0, task.files, 1)
  let last = first
  for (let row = k.state.files.at(task.files).more; row !== 0; row = k.state.files.at(row).more) {
    if (isEmpty(k, row)) continue
    const copy = k.emit.copy_files(0, row, 1)
    k.emit.more_files(last, copy)
    last = copy
  }
  return first
}

/** exec has a table of its own. @see Linux kernel/fork.c unshare_files */
export function unshareFiles(k: Kernel, task: Task): void {
  if (k.state.files.at(task.files).count === 1) return
  const shared = task.files
  k.emit.set_files(task.row, copyFiles(k, task))
  putFilesStruct(k, shared)
}

/** Lets go of the table; its files are closed by putFilesStruct. Row of the table, 0 if it had none. @see Linux fs/file.c exit_files */
export function exitFiles(k: Kernel, task: Task): number {
  const row = task.files
  if (row !== 0) k.emit.exit_files(task.row)
  return row
}

/** One user less; with the last one all its descriptors go. Files that nobody else has open are then closed, the highest number first.
 *  @see Linux fs/file.c put_files_struct, kernel/task_work.c task_work_run */
export function putFilesStruct(k: Kernel, files: number): void {
  k.emit.put_files(files)
  if (k.state.files.at(files).count > 0) return
  const closing: number[] = []
  for (let row = files; row !== 0;) {
    for (let i = 0; i < FDS_PER_ROW; i++) {
      const file = slot(k, row, i)
      if (file === 0) continue
      k.emit.fput(file)
      if (k.state.file.at(file).f_count === 0) closing.push(file)
    }
    const { more } = k.state.files.at(row)
    k.emit.free_files(row)
    row = more
  }
  for (let i = closing.length - 1; i >= 0; i--) release(k, closing[i])
}

/** exec closes what is marked close-on-exec. @see Linux fs/file.c do_close_on_exec */
export function closeOnExec(k: Kernel, task: Task): void {
  for (let row = task.files; row !== 0; row = k.state.files.at(row).more) {
    const { base } = k.state.files.at(row)
    for (let i = 0; i < FDS_PER_ROW; i++) {
      const file = slot(k, row, i)
      if (file === 0 || !(k.state.files.at(row).close_on_exec & (1 << i))) continue
      fdInstall(k, task, base + i, 0)
      fput(k, file)
    }
  }
}
