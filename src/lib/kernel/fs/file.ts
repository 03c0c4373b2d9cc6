// file.ts: descriptors are closed and copied, one by one and by the table. What becomes of a file when its last descriptor has gone, is the
// business of its kind. @see Linux fs/file.c, fs/file_table.c
import { EBADF, EINVAL, FileKind, O_CLOEXEC } from '../../record/constants.ts'
import { FDS_PER_ROW, type File, type Task } from '../../record/state/fields.ts'
import { openFiles } from '../../record/world.ts'
import { fdGet, fdInstall, rlimit, slot, unusedFd } from './fdtable.ts'
import { iput } from './inode.ts'
import { pipeRelease } from './pipe.ts'
import type { Kernel } from '../kernel.ts'

/** Gives an open file the lowest free descriptor from `from` on, and answers that. When none is free, it lets the file go and answers -EMFILE. */
export function fdOpen(k: Kernel, task: Task, file: number, cloexec = false, from = 0): number {
  const fd = unusedFd(k, task, from)
  if (fd < 0) fput(k, file)
  else fdInstall(k, task, fd, file, cloexec)
  return fd
}

/** An open file has one user less. The last one closes it. @see Linux fs/file_table.c fput */
export function fput(k: Kernel, row: number): void {
  if (putOne(k, row)) release(k, row)
}

/** Answers whether that was the last user. */
function putOne(k: Kernel, row: number): boolean {
  const file = k.state.file.at(row)
  const last = file.f_count === 1
  if (last) k.openCounts?.count(file, -1)
  k.emit.fput(row)
  return last
}

function release(k: Kernel, row: number): void {
  const file = k.state.file.at(row)
  const { kind, inode, pipe, f_flags } = file
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

export function dupTo(k: Kernel, task: Task, file: File, from: number, cloexec: boolean): number {
  const fd = unusedFd(k, task, from)
  if (fd < 0) return fd
  k.emit.get_file(file.row)
  fdInstall(k, task, fd, file.row, cloexec)
  return fd
}

const CLOSE_RANGE_UNSHARE = 2
const CLOSE_RANGE_CLOEXEC = 4

/** close_range(2): closes all descriptors of a range, or marks them to be closed by exec. The end of the range may be any unsigned int. */
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

// ── tables as wholes ──

const isEmpty = (k: Kernel, row: number): boolean => {
  for (let i = 0; i < FDS_PER_ROW; i++) if (slot(k, row, i) !== 0) return false
  return true
}

/** Makes a table for a child, with the same open files. Answers its row. @see Linux fs/file.c dup_fd */
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

/** Gives the task a table of its own, as exec and unshare want. @see Linux kernel/fork.c unshare_files */
export function unshareFiles(k: Kernel, task: Task): void {
  if (k.state.files.at(task.files).count === 1) return
  const shared = task.files
  k.emit.set_files(task.row, copyFiles(k, task))
  putFilesStruct(k, shared)
}

/** A dying task lets go of its table, and putFilesStruct will close the files. Answers the row of the table, 0 if it had none.
 *  @see Linux fs/file.c exit_files */
export function exitFiles(k: Kernel, task: Task): number {
  const row = task.files
  if (row !== 0) k.emit.exit_files(task.row)
  return row
}

/** A table has one user less. With the last one its descriptors go; files that nobody else has open are then closed, the highest descriptor first.
 *  @see Linux fs/file.c put_files_struct, kernel/task_work.c task_work_run */
export function putFilesStruct(k: Kernel, files: number): void {
  k.emit.put_files(files)
  if (k.state.files.at(files).count > 0) return
  const closing: number[] = []
  for (let row = files; row !== 0;) {
    for (let i = 0; i < FDS_PER_ROW; i++) {
      const file = slot(k, row, i)
      if (file === 0) continue
      if (putOne(k, file)) closing.push(file)
    }
    const { more } = k.state.files.at(row)
    k.emit.free_files(row)
    row = more
  }
  k.fdtables.delete(files)
  for (let i = closing.length - 1; i >= 0; i--) release(k, closing[i])
}

/** Closes the descriptors that are marked for it. @see Linux fs/file.c do_close_on_exec */
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
