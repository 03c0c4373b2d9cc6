// mmap.ts: the areas of an address space: mmap, munmap, mprotect and brk. The areas of an mm are a list, sorted by address; each is a run of
// pages with the same rights. @see Linux mm/mmap.c
import {
  EACCES,
  EBADF,
  EINVAL,
  ENODEV,
  ENOMEM,
  EPERM,
  FileKind,
  MAP_ANONYMOUS,
  MAP_FIXED,
  MAP_GROWSDOWN,
  MAP_PRIVATE,
  MAP_SHARED,
  O_ACCMODE,
  O_RDWR,
  O_WRONLY,
  PAGE_SHIFT,
  PAGE_SIZE,
  PROT_EXEC,
  PROT_READ,
  PROT_WRITE,
  TASK_SIZE
} from '../../record/constants.ts'
import type { File, Mm, Task, Vma } from '../../record/state/fields.ts'
import { readInode } from '../fs/extents.ts'
import { fdGet } from '../fs/fdtable.ts'
import { type Kernel, NEED } from '../kernel.ts'
import { areaAfter } from '../lib/maple_tree.ts'
import { charge, Price } from './bulk.ts'
import { freeUnmapped, writeProtect } from './memory.ts'
import { copyToUser } from './uaccess.ts'
import { KEPT_BACK } from '../room.ts'

export const pageAlign = (bytes: number): number => (bytes + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1)

/** The area that holds `addr`, or undefined. */
export function findVma(k: Kernel, mm: Mm, addr: number): Vma | undefined {
  const row = areaAfter(k, mm, addr)
  return row !== 0 && k.state.vma.at(row).start <= addr ? k.state.vma.at(row) : undefined
}

/** The last area that begins before `addr`; 0: none. */
function rowBefore(k: Kernel, mm: Mm, addr: number): number {
  const row = areaAfter(k, mm, addr)
  if (row === 0) return mm.vma_last
  const vma = k.state.vma.at(row)
  return vma.start < addr ? row : vma.prev
}

export interface Area {
  readonly start: number
  readonly end: number
  readonly prot: number
  readonly flags: number
  readonly inode?: number
  readonly off?: number
  readonly filesz?: number
}

/** Adds an area where none is. */
export function insertVma(k: Kernel, mm: Mm, area: Area): Vma {
  const { start, end, prot, flags, inode = 0, off = 0, filesz = 0 } = area
  const pages = (end - start) >> PAGE_SHIFT
  const before = rowBefore(k, mm, start)
  k.areas.get(mm.row)?.add(k.state.vma.free.peek(), start)
  const row = k.emit.new_vma(0, start, end, prot, flags, inode, off, filesz, mm.row, before, mm.row, pages)
  return k.state.vma.at(row)
}

/** Would so many more pages be beyond a limit? RLIMIT_AS counts all of them, RLIMIT_DATA those that are private and can be written (`data`).
 *  @see Linux mm/mmap.c may_expand_vm */
function beyondLimit(k: Kernel, task: Task, pages: number, data: boolean): boolean {
  const { rlim_as, rlim_data } = k.state.signal.at(task.signal)
  const mm = k.state.mm.at(task.mm)
  if (rlim_as >= 0 && mm.total_vm + pages > rlim_as >>> PAGE_SHIFT) return true
  return data && rlim_data >= 0 && dataPages(k, mm) + pages > rlim_data >>> PAGE_SHIFT
}

/** How many pages private areas have that can be written, without the stack. @see Linux include/linux/mm.h is_data_mapping */
function dataPages(k: Kernel, mm: Mm): number {
  let pages = 0
  for (let row = mm.vma_first; row !== 0; row = k.state.vma.at(row).next) {
    const { start, end, prot, flags } = k.state.vma.at(row)
    if (prot & PROT_WRITE && !(flags & (MAP_SHARED | MAP_GROWSDOWN))) pages += (end - start) >> PAGE_SHIFT
  }
  return pages
}

/** Would so many more pages be too much for this computer? By its heuristic of overcommitting Linux, too, refuses only what is obviously too much.
 *  @choice no-more-than-free */
function overcommits(k: Kernel, pages: number): boolean {
  return pages > k.sys.max_frames - k.sys.frames
}

/** Where an area of `length` bytes goes that was given no address: at the top of the highest gap below mmap_base. 0: no gap is large enough.
 *  @see Linux mm/mmap.c arch_get_unmapped_area_topdown */
function unmappedArea(k: Kernel, mm: Mm, length: number): number {
  const tree = k.areas.get(mm.row)
  const below = tree && length > tree.largestAbove
  let largest = below ? tree.largestAbove : 0
  let end = below ? tree.gapsBelow : mm.mmap_base
  for (let row = rowBefore(k, mm, end); row !== 0; row = k.state.vma.at(row).prev) {
    const vma = k.state.vma.at(row)
    if (end - vma.end >= length) break
    largest = Math.max(largest, end - vma.end)
    end = vma.start
  }
  if (end < length + PAGE_SIZE) return 0
  // The area will fill the upper part of the gap: what is free lies below it.
  if (tree) {
    tree.gapsBelow = end - length
    tree.largestAbove = largest
  }
  return end - length
}

/** mmap(2): anonymous memory, or a private copy of a file. Answers the address, a negated errno, or NEED. */
export function doMmap(
  k: Kernel,
  task: Task,
  addr: number,
  length: number,
  prot: number,
  flags: number,
  fd: number,
  off: number
): number {
  const mm = k.state.mm.at(task.mm)

  // What can be wrong with the arguments, in Linux's order.
  if (off & (PAGE_SIZE - 1)) return -EINVAL
  const file = flags & MAP_ANONYMOUS ? undefined : fdGet(k, task, fd)
  if (!(flags & MAP_ANONYMOUS) && !file) return -EBADF
  if (length === 0) return -EINVAL
  if (length < 0 || length > TASK_SIZE) return -ENOMEM
  // Both flags together are MAP_SHARED_VALIDATE, which is for files alone.
  const validated = (flags & (MAP_SHARED | MAP_PRIVATE)) === (MAP_SHARED | MAP_PRIVATE) && file !== undefined
  const kind = validated ? MAP_SHARED : flags & (MAP_SHARED | MAP_PRIVATE)
  if (kind !== MAP_SHARED && kind !== MAP_PRIVATE) return -EINVAL
  const bytes = file && bytesToMap(k, file, length, off, prot, kind)
  if (typeof bytes === 'number') return bytes
  const size = pageAlign(length)
  if (beyondLimit(k, task, size >> PAGE_SHIFT, kind === MAP_PRIVATE && (prot & PROT_WRITE) !== 0)) return -ENOMEM
  if (overcommits(k, size >> PAGE_SHIFT)) return -ENOMEM

  // Where: at the address, in place of what is there; or at the hint if it is free; or in the highest gap.
  let start = 0
  if (flags & MAP_FIXED) {
    if (addr & (PAGE_SIZE - 1)) return -EINVAL
    if (addr <= 0) return -EPERM
    if (addr > TASK_SIZE - size) return -ENOMEM
    start = addr
    unmapRange(k, mm, start, start + size)
  } else {
    const hint = addr & ~(PAGE_SIZE - 1)
    start = hint > 0 && hint <= TASK_SIZE - size && isFree(k, mm, hint, hint + size) ? hint : unmappedArea(k, mm, size)
    if (start === 0) return -ENOMEM
  }

  // The area, and the bytes of the file in it.
  mapAnonymous(k, mm, start, start + size, bytes ? PROT_READ | PROT_WRITE : prot, kind)
  if (bytes) {
    charge(k, task, bytes.length, Price.MOVED)
    copyToUser(k, task, start, bytes)
    doMprotect(k, task, start, size, prot)
  }
  return start
}

/** What a private mapping of a file holds: the file's bytes as they are now; or a negated errno, or NEED. POSIX leaves open whether later changes of
 *  the file are seen. In a shared mapping they would have to be: it is refused. @choice files-mapped-as-they-are @choice no-shared-file-mappings
 *  @see Linux mm/mmap.c do_mmap */
function bytesToMap(
  k: Kernel,
  file: File,
  length: number,
  off: number,
  prot: number,
  kind: number
): Uint8Array | number {
  const mode = file.f_flags & O_ACCMODE
  if (mode === O_WRONLY || (kind === MAP_SHARED && prot & PROT_WRITE && mode !== O_RDWR)) return -EACCES
  if (file.kind !== FileKind.REG || kind === MAP_SHARED) return -ENODEV
  const bytes = new Uint8Array(Math.max(0, Math.min(length, k.state.inode.at(file.inode).i_size - off)))
  return readInode(k, file.inode, off, bytes.length, bytes, 0) ? bytes : NEED
}

/** Is there no area in a range of addresses? */
function isFree(k: Kernel, mm: Mm, start: number, end: number): boolean {
  const row = areaAfter(k, mm, start)
  return row === 0 || k.state.vma.at(row).start >= end
}

/** Maps a range. A neighbour with the same rights grows; else there is a new area. @see Linux mm/mmap.c vma_merge */
function mapAnonymous(k: Kernel, mm: Mm, start: number, end: number, prot: number, flags: number): void {
  const before = rowBefore(k, mm, start)
  const next = before === 0 ? mm.vma_first : k.state.vma.at(before).next
  const same = (row: number) => {
    const vma = row === 0 ? undefined : k.state.vma.at(row)
    return vma && vma.prot === prot && vma.flags === flags && vma.inode === 0 ? vma : undefined
  }
  const below = same(before)
  const above = same(next)
  const pages = (end - start) >> PAGE_SHIFT
  if (flags === MAP_PRIVATE && below?.end === start) k.emit.resize_vma(below.row, below.start, end, mm.row, pages)
  else if (flags === MAP_PRIVATE && above?.start === end) k.emit.resize_vma(above.row, start, above.end, mm.row, pages)
  else {
    const vma = insertVma(k, mm, { start, end, prot, flags })
    if (flags !== MAP_SHARED) return
    k.emit.shmem_file_setup(vma.row, k.sys.next_ino, 1)
    k.sharers?.add(vma.shmem, mm.row)
  }
}

/** Takes all areas out of a range of addresses, and frees their pages. */
export function unmapRange(k: Kernel, mm: Mm, start: number, end: number): void {
  for (let row = areaAfter(k, mm, start); row !== 0 && k.state.vma.at(row).start < end;) {
    const vma = k.state.vma.at(row)
    row = vma.next
    cutVma(k, mm, vma, start, end)
  }
  noteGap(k, mm, end)
  freeUnmapped(k, mm, start >> PAGE_SHIFT, end >> PAGE_SHIFT)
}

/** There may be a new gap below `end`: above the next area all gaps are as they were. */
function noteGap(k: Kernel, mm: Mm, end: number): void {
  const tree = k.areas.get(mm.row)
  if (!tree) return
  const next = tree.find(end)
  const top = next === 0 ? mm.mmap_base : Math.min(mm.mmap_base, k.state.vma.at(next).start)
  tree.gapsBelow = Math.max(tree.gapsBelow, top)
}

/** Takes a range out of one area. */
function cutVma(k: Kernel, mm: Mm, vma: Vma, start: number, end: number): void {
  const pages = (bytes: number) => bytes >> PAGE_SHIFT
  if (vma.start >= start && vma.end <= end) {
    removeVma(k, mm, vma)
    return
  }
  const right = vma.end > end ? splitVma(k, mm, vma, end) : undefined
  if (vma.start < start) k.emit.resize_vma(vma.row, vma.start, start, mm.row, -pages(vma.end - start))
  else if (right) removeVma(k, mm, vma)
}

function removeVma(k: Kernel, mm: Mm, vma: Vma): void {
  k.areas.get(mm.row)?.remove(vma)
  k.emit.remove_vma(vma.row, mm.row, -((vma.end - vma.start) >> PAGE_SHIFT), mm.row)
}

/** Cuts an area in two at `addr`; answers the upper part.
 *  @see Linux mm/mmap.c __split_vma */
function splitVma(k: Kernel, mm: Mm, vma: Vma, addr: number): Vma {
  const skipped = addr - vma.start
  const upper = {
    start: addr,
    end: vma.end,
    prot: vma.prot,
    flags: vma.flags,
    inode: vma.inode,
    off: vma.off + skipped
  }
  const filesz = Math.max(0, vma.filesz - skipped)
  k.emit.resize_vma(vma.row, vma.start, addr, mm.row, -((vma.end - addr) >> PAGE_SHIFT))
  const made = insertVma(k, mm, { ...upper, filesz })
  if (vma.shmem !== 0) k.emit.shmem_file_setup(made.row, vma.shmem, 0)
  return made
}

/** munmap(2). */
export function doMunmap(k: Kernel, task: Task, addr: number, length: number): number {
  if (addr & (PAGE_SIZE - 1) || length <= 0 || addr < 0 || addr > TASK_SIZE - length) return -EINVAL
  unmapRange(k, k.state.mm.at(task.mm), addr, addr + pageAlign(length))
  return 0
}

/** mprotect(2). ENOMEM when part of the range is not mapped. */
export function doMprotect(k: Kernel, task: Task, addr: number, length: number, prot: number): number {
  if (addr & (PAGE_SIZE - 1)) return -EINVAL
  if (length === 0) return 0
  if (prot & ~(PROT_READ | PROT_WRITE | PROT_EXEC | PROT_SEM)) return -EINVAL
  const mm = k.state.mm.at(task.mm)
  const end = addr + pageAlign(length)
  for (let at = addr; at < end;) {
    let vma = findVma(k, mm, at)
    if (!vma) return -ENOMEM
    if (vma.start < at) vma = splitVma(k, mm, vma, at)
    if (vma.end > end) splitVma(k, mm, vma, end)
    at = vma.end
    if (vma.prot !== prot) k.emit.protect_vma(vma.row, prot)
    if (!(prot & PROT_WRITE)) writeProtect(k, mm, vma.start >> PAGE_SHIFT, vma.end >> PAGE_SHIFT)
    freeUnmapped(k, mm, 0, 0)
  }
  return 0
}

/** madvise(2) and msync(2) have nothing to do: they only look whether the range is mapped. */
export function doAdvise(k: Kernel, task: Task, addr: number, length: number): number {
  if (addr & (PAGE_SIZE - 1) || length < 0) return -EINVAL
  const mm = k.state.mm.at(task.mm)
  const end = addr + pageAlign(length)
  for (let at = addr; at < end;) {
    const vma = findVma(k, mm, at)
    if (!vma) return -ENOMEM
    at = vma.end
  }
  return 0
}

const PROT_SEM = 8
const MADV_DONTNEED = 4
export function doMadvise(k: Kernel, task: Task, addr: number, length: number, advice: number): number {
  if (advice < 0 || advice > MADV_DONTNEED) return -EINVAL
  const result = doAdvise(k, task, addr, length)
  if (result === 0 && advice === MADV_DONTNEED)
    freeUnmapped(k, k.state.mm.at(task.mm), addr >> PAGE_SHIFT, (addr + pageAlign(length)) >> PAGE_SHIFT)
  return result
}

/** brk(2): answers where the heap ends, changed or not. */
export function doBrk(k: Kernel, task: Task, addr: number): number {
  const mm = k.state.mm.at(task.mm)
  if (addr < mm.start_brk || addr > mm.mmap_base) return mm.brk
  const from = pageAlign(mm.brk)
  const to = pageAlign(addr)
  if (to > from) {
    if (
      beyondLimit(k, task, (to - from) >> PAGE_SHIFT, true) ||
      overcommits(k, (to - from) >> PAGE_SHIFT) ||
      k.state.vma.room < KEPT_BACK ||
      !isFree(k, mm, from, to)
    )
      return mm.brk
    mapAnonymous(k, mm, from, to, 3, MAP_PRIVATE)
  } else if (to < from) unmapRange(k, mm, to, from)
  k.emit.set_brk(mm.row, addr)
  return addr
}
