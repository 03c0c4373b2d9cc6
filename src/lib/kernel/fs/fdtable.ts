// fdtable.ts: descriptors: which number stands for which open file. Nothing here closes a file (file.ts does).
// A table is a chain of rows, sorted by `base`; a row has room for 16 descriptors, and those without an open one are left out.
// @see Linux include/linux/fdtable.h, fs/file.c
import { EMFILE, O_CLOEXEC } from '../../record/constants.ts'
import { FDS_PER_ROW, type File, type Task } from '../../record/state/fields.ts'
import { FILES_FDS } from '../../record/state/layout.ts'
import { iget } from './inode.ts'
import type { Kernel } from '../kernel.ts'

/** Descriptors of a process that has no limit. @see Linux sysctl fs.nr_open */
const NR_OPEN = 1_048_576

/** How many descriptors a task may have. @see getrlimit(2) RLIMIT_NOFILE */
export const rlimit = (k: Kernel, task: Task): number => {
  const limit = k.state.signal.at(task.signal).rlim_nofile
  return limit < 0 || limit > NR_OPEN ? NR_OPEN : limit
}

const indexOf = (fd: number): number => fd & (FDS_PER_ROW - 1)

/** The row of a table in which `fd` stands; 0: there is none. */
function rowFor(k: Kernel, files: number, fd: number): number {
  for (let row = files; row !== 0; row = k.state.files.at(row).more) {
    const { base } = k.state.files.at(row)
    if (base >= fd - indexOf(fd)) return base > fd ? 0 : row
  }
  return 0
}

/** What stands in a row at an index: the row of the open file, or 0. */
export const slot = (k: Kernel, row: number, index: number): number =>
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

/** Adds the row for `fd` to a table. Answers it. @see Linux fs/file.c expand_files */
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

export interface NewFile {
  readonly kind: number
  readonly flags: number
  readonly inode?: number
  readonly pipe?: number
  readonly tty?: number
  readonly aux?: number
  readonly aux_hi?: number
}

/** Makes an open file with one user. Answers its row. @see Linux fs/file_table.c alloc_file */
export function allocFile(
  k: Kernel,
  { kind, flags, inode = 0, pipe = 0, tty = 0, aux = 0, aux_hi = 0 }: NewFile
): number {
  if (inode !== 0) iget(k, inode)
  const row = k.emit.alloc_file(0, 1, flags & ~O_CLOEXEC, kind, inode, pipe, tty, aux, aux_hi)
  k.openCounts?.count(k.state.file.at(row), 1)
  return row
}

/** Will exec close the descriptor? */
export function isCloexec(k: Kernel, task: Task, fd: number): boolean {
  return (k.state.files.at(rowFor(k, task.files, fd)).close_on_exec & (1 << indexOf(fd))) !== 0
}
