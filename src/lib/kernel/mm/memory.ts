// memory.ts: pages appear when they are touched. A missing one is made, or read from its file; one that parent and child share is copied at the first
// write. A page table is a list of leaves; an entry holds a frame's number and what may be done with it (record/state/pte.ts).
// @see Linux mm/memory.c
import {
  FAULT_COW,
  FAULT_WRITE,
  MAP_GROWSDOWN,
  MAP_SHARED,
  PAGE_SHIFT,
  PAGE_SIZE,
  PROT_READ,
  PROT_WRITE,
  SEGV_ACCERR,
  SEGV_MAPERR,
  STACK_TOP
} from '../../record/constants.ts'
import type { Mm, Task, Vma } from '../../record/state/fields.ts'
import { LEAF_ENTRIES } from '../../record/state/fields.ts'
import { PTE_FRAME_SHIFT, PTE_SHARED, PTE_WRITE, pteIndex } from '../../record/state/pte.ts'
import { readInode } from '../fs/extents.ts'
import type { Kernel } from '../kernel.ts'
import { areaAfter } from '../lib/maple_tree.ts'
import { Sharers } from './shmem.ts'

/** How a fault ended: well, or why not. */
export const FaultResult = { OK: 0, OOM: -1, NEED: -2, MAPERR: SEGV_MAPERR, ACCERR: SEGV_ACCERR } as const

/** The page table entry of a page; 0 if there is none. */
export function pteOf(k: Kernel, mm: number, page: number): number {
  const i = pteIndex(k.state, mm, page)
  return i < 0 ? 0 : k.state.leaf.h[i]
}

/** Byte offset of the page's bytes in physical memory, or -1: it has to be faulted in (first). */
export function translate(k: Kernel, mm: number, page: number, write: boolean): number {
  const pte = pteOf(k, mm, page)
  if (pte === 0 || (write && !(pte & PTE_WRITE))) return -1
  const frame = pte >>> PTE_FRAME_SHIFT
  return write ? k.store.writable(frame) : k.store.at(frame)
}

/** Frames that are kept back for init, and for what the kernel itself writes to user memory: that cannot wait until the OOM killer's victim is gone.
 *  @see Linux mm/page_alloc.c, memory reserves */
const RESERVE = 64

function isFull(k: Kernel, task: Task, forKernel: boolean): boolean {
  return k.sys.frames >= k.sys.max_frames + (forKernel || task.row === k.sys.init ? RESERVE : 0)
}

/** Makes a page present; for a write also the task's own. Answers a FaultResult.
 *  @see Linux mm/memory.c handle_mm_fault */
export function handleMmFault(k: Kernel, task: Task, addr: number, write: boolean, forKernel = false): number {
  if (task.mm === 0 || addr < 0) return FaultResult.MAPERR
  const mm = k.state.mm.at(task.mm)
  const vma = vmaFor(k, task, mm, addr)
  if (!vma) return FaultResult.MAPERR
  if (!(vma.prot & (write ? PROT_WRITE : PROT_READ | PROT_WRITE))) return FaultResult.ACCERR
  const page = addr >>> PAGE_SHIFT
  const pte = pteOf(k, mm.row, page)
  const full = isFull(k, task, forKernel) || k.state.leaf.full
  if (pte === 0) return full ? FaultResult.OOM : makePage(k, task, mm, vma, page, write)
  if (write && !(pte & PTE_WRITE)) return breakCow(k, task, mm, vma, page, pte, full)
  return FaultResult.OK
}

/** The area that holds `addr`. The stack grows down to it, as far as its limit allows. */
function vmaFor(k: Kernel, task: Task, mm: Mm, addr: number): Vma | undefined {
  const row = areaAfter(k, mm, addr)
  if (row === 0) return undefined
  const vma = k.state.vma.at(row)
  if (addr >= vma.start) return vma
  const limit = k.state.signal.at(task.signal).rlim_stack
  if (!(vma.flags & MAP_GROWSDOWN) || addr < STACK_TOP - limit) return undefined
  const start = addr & ~(PAGE_SIZE - 1)
  k.emit.resize_vma(vma.row, start, vma.end, mm.row, (vma.start - start) >> PAGE_SHIFT)
  return vma
}

/** Makes a page that is missing: of zeros, or with the bytes of its file. @see Linux mm/memory.c do_anonymous_page, do_read_fault */
function makePage(k: Kernel, task: Task, mm: Mm, vma: Vma, page: number, write: boolean): number {
  const at = (page << PAGE_SHIFT) - vma.start
  const fromFile = vma.inode === 0 ? 0 : Math.max(0, Math.min(PAGE_SIZE, vma.filesz - at))
  if (fromFile > 0 && !readInode(k, vma.inode, vma.off + at, fromFile, scratch, 0)) return FaultResult.NEED
  k.emit.page_fault(task.row, page << PAGE_SHIFT, write ? FAULT_WRITE : 0)
  ensureLeaf(k, mm, page)
  const shared = vma.flags & MAP_SHARED ? PTE_SHARED : 0
  k.emit.set_pte(mm.row, page, -1, shared | (vma.prot & PROT_WRITE ? PTE_WRITE : 0))
  const to = k.store.zero(pteOf(k, mm.row, page) >>> PTE_FRAME_SHIFT)
  for (let i = 0; i < fromFile; i++) k.store.pool.u8[to + i] = scratch[i]
  if (vma.shmem !== 0) showToOthers(k, mm, vma.shmem, page)
  k.store.epoch++
  return FaultResult.OK
}
const scratch = new Uint8Array(PAGE_SIZE)

/** Shows a new page of shared memory to all who share it, for otherwise it would be gone with the one who touched it. Linux keeps it with the
 *  memory's inode, and counts it in RSS only where it was touched.
 *  @choice shared-pages-count-for-all @see Linux mm/shmem.c shmem_fault */
function showToOthers(k: Kernel, mm: Mm, shmem: number, page: number): void {
  const frame = pteOf(k, mm.row, page) >>> PTE_FRAME_SHIFT
  for (const row of (k.sharers ??= new Sharers(k)).of(shmem)) {
    const other = k.state.mm.at(row)
    if (row === mm.row) continue
    const prot = sharedProt(k, other, shmem, page)
    if (prot === undefined || pteOf(k, row, page) !== 0) continue
    ensureLeaf(k, other, page)
    k.emit.set_pte(row, page, frame, PTE_SHARED | (prot & PROT_WRITE ? PTE_WRITE : 0))
  }
}

/** The protection of the area in which this memory shows the shared page; undefined if it does not show it. */
function sharedProt(k: Kernel, mm: Mm, shmem: number, page: number): number | undefined {
  const row = areaAfter(k, mm, page << PAGE_SHIFT)
  if (row === 0) return undefined
  const vma = k.state.vma.at(row)
  return vma.shmem === shmem && page >= vma.start >>> PAGE_SHIFT ? vma.prot : undefined
}

/** Gives the task a page of its own, to write: a copy, unless nobody else holds the page any more.
 *  @see Linux mm/memory.c do_wp_page */
function breakCow(k: Kernel, task: Task, mm: Mm, vma: Vma, page: number, pte: number, full: boolean): number {
  const frame = pte >>> PTE_FRAME_SHIFT
  const alone = k.state.mapcount[frame] === 1 || (vma.flags & MAP_SHARED) !== 0
  if (!alone && full) return FaultResult.OOM
  k.emit.page_fault(task.row, page << PAGE_SHIFT, FAULT_WRITE | (alone ? 0 : FAULT_COW))
  k.emit.set_pte(mm.row, page, alone ? frame : -1, (pte & PTE_SHARED) | PTE_WRITE)
  if (!alone) k.store.copyFrame(frame, pteOf(k, mm.row, page) >>> PTE_FRAME_SHIFT)
  k.store.epoch++
  return FaultResult.OK
}

/** Makes the piece of the page table that a page belongs to, if it is missing. */
function ensureLeaf(k: Kernel, mm: Mm, page: number): void {
  if (pteIndex(k.state, mm.row, page) >= 0) return
  const base = page & ~(LEAF_ENTRIES - 1)
  let before = 0
  for (let row = mm.leaf_first; row !== 0 && k.state.leaf.at(row).base < base; row = k.state.leaf.at(row).next)
    before = row
  k.emit.new_leaf(0, base, mm.row, before)
}

/** The pages of a range, `first` to `last` - 1, may no longer be written: the next write faults. @see Linux mm/mprotect.c change_protection */
export function writeProtect(k: Kernel, mm: Mm, first: number, last: number): void {
  for (let row = mm.leaf_first; row !== 0; row = k.state.leaf.at(row).next) {
    const { base } = k.state.leaf.at(row)
    for (let page = Math.max(first, base); page < Math.min(last, base + LEAF_ENTRIES); page++) {
      const pte = pteOf(k, mm.row, page)
      if (pte & PTE_WRITE) k.emit.set_pte(mm.row, page, pte >>> PTE_FRAME_SHIFT, pte & PTE_SHARED)
    }
  }
}

/** Frees the pages of a range, `first` to `last` - 1. */
export function freeUnmapped(k: Kernel, mm: Mm, first: number, last: number): void {
  if (first < last && mm.rss > 0) k.emit.zap_range(mm.row, first, last)
  k.store.epoch++
}
