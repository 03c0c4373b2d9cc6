// fdtable.ts: descriptors: which number stands for which open file. Nothing here closes a file (file.ts does).
// A table is a chain of rows, sorted by `base`; a row has room for 16 descriptors, and those without an open one are left out.
// @see Linux include/linux/fdtable.h, fs/file.c
import { EMFILE, O_CLOEXEC } from '../../record/constants.ts'
import { FDS_PER_ROW, type File, type Task } from '../../record/state/fields.ts'
import { FILES_FDS } from '../../record/state/layout.ts'
import { iget } from './inode.ts'
import type { Kernel } from '../kernel.ts'
import { Bitmap } from '../lib/find_bit.ts'
import { lastUpTo } from '../lib/bsearch.ts'

/** Descriptors of a process that has no limit. @see Linux sysctl fs.nr_open */
const NR_OPEN = 1_048_576

/** How many descriptors a task may have. @see getrlimit(2) RLIMIT_NOFILE */
export const rlimit = (k: Kernel, task: Task): number => {
  const limit = k.state.signal.at(task.signal).rlim_nofile
  return limit < 0 || limit > NR_OPEN ? NR_OPEN : limit
}

const indexOf = (fd: number): number => fd & (FDS_PER_ROW - 1)

/** A chain of so few rows is walked along. */
const FEW_ROWS = 8

/** Finds the row of a descriptor, and a free descriptor, in a table of many. It is no part of the state: a kernel that goes on from some moment makes it
 *  again from the chain. @see Linux include/linux/fdtable.h struct fdtable */
export class Fdtable {
  readonly used = new Bitmap()
  /** First descriptors of the rows, ascending, and the rows themselves. */
  readonly #bases: number[] = []
  readonly #rows: number[] = []

  constructor(k: Kernel, files: number) {
    for (let row = files; row !== 0; row = k.state.files.at(row).more) {
      const { base } = k.state.files.at(row)
      this.#bases.push(base)
      this.#rows.push(row)
      for (let i = 0; i < FDS_PER_ROW; i++) if (slot(k, row, i) !== 0) this.used.set(base + i)
    }
  }

  /** The last row that does not begin behind `fd`: the one that `fd` stands in, if there is one. The first row always is. */
  rowUpTo(fd: number): number {
    return this.#rows[lastUpTo(this.#bases, fd)]
  }

  addRow(base: number, row: number): void {
    const at = lastUpTo(this.#bases, base) + 1
    this.#bases.splice(at, 0, base)
    this.#rows.splice(at, 0, row)
  }
}

/** The last row of a table that does not begin behind `fd`. */
function rowUpTo(k: Kernel, files: number, fd: number): number {
  const table = k.fdtables.size > 0 ? k.fdtables.get(files) : undefined
  if (table) return table.rowUpTo(fd)
  let row = files
  let walked = 0
  for (let next = k.state.files.at(row).more; next !== 0 && k.state.files.at(next).base <= fd; walked++) {
    row = next
    next = k.state.files.at(row).more
  }
  if (walked > FEW_ROWS) k.fdtables.set(files, new Fdtable(k, files))
  return row
}

/** The row of a table in which `fd` stands; 0: there is none. */
function rowFor(k: Kernel, files: number, fd: number): number {
  const row = rowUpTo(k, files, fd)
  return k.state.files.at(row).base === fd - indexOf(fd) ? row : 0
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
  const table = k.fdtables.get(task.files)
  let fd = table ? table.used.nextZero(from) : from
  for (let row = table ? 0 : task.files; row !== 0; row = k.state.files.at(row).more) {
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
  const table = k.fdtables.size > 0 ? k.fdtables.get(task.files) : undefined
  if (file === 0) table?.used.clear(fd)
  else table?.used.set(fd)
}

/** Adds the row for `fd` to a table. Answers it. @see Linux fs/file.c expand_files */
function expandFiles(k: Kernel, files: number, fd: number): number {
  const before = rowUpTo(k, files, fd)
  const { more } = k.state.files.at(before)
  const base = fd - indexOf(fd)
  const row = k.state.files.free.peek()
  k.fdtables.get(files)?.addRow(base, row)
  return k.emit.expand_files(0, 1, base, more, before, row)
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
  const f_flags = flags & ~O_CLOEXEC
  k.openCounts?.count({ inode, f_flags }, 1)
  return k.emit.alloc_file(0, 1, f_flags, kind, inode, pipe, tty, aux, aux_hi)
}

/** Will exec close the descriptor? */
export function isCloexec(k: Kernel, task: Task, fd: number): boolean {
  return (k.state.files.at(rowFor(k, task.files, fd)).close_on_exec & (1 << indexOf(fd))) !== 0
}
