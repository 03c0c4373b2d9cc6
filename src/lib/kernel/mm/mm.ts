// mm.ts: an address space is made, copied for a child, and let go. @see Linux include/linux/sched/mm.h, kernel/fork.c
import { MMAP_BASE } from '../../record/constants.ts'
import { FN } from '../../record/functions.ts'
import type { Mm } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'

/** A new address space, without areas. @see Linux kernel/fork.c mm_alloc */
export function makeMm(k: Kernel): Mm {
  return k.state.mm.at(k.emit.make_mm(0, 1, MMAP_BASE))
}

/** Copies an address space for a child: the same areas, and the same pages, which from now on are copied before they are written. Answers its row.
 *  @see Linux kernel/fork.c dup_mm */
export function dupMm(k: Kernel, from: number): number {
  k.call(FN.dup_mm)
  const row = k.emit.dup_mm(0, from, 1, from)
  const mm = k.state.mm.at(row)
  k.sharers?.copy(from, row)
  if (mm.exe !== 0) k.emit.ihold(mm.exe)
  if (mm.interp !== 0) k.emit.ihold(mm.interp)
  k.store.epoch++
  return row
}

/** One user less; the last one takes areas, page tables and pages with it. @see Linux kernel/fork.c mmput */
export function mmput(k: Kernel, row: number): void {
  const mm = k.state.mm.at(row)
  if (mm.mm_users > 1) {
    k.emit.mmput(row)
    return
  }
  const { exe, interp } = mm
  k.emit.exit_mmap(row)
  k.emit.free_mm(row)
  if (k.areas.size > 0) k.areas.delete(row)
  k.sharers?.drop(row)
  if (exe !== 0) k.emit.iput(exe)
  if (interp !== 0) k.emit.iput(interp)
  k.store.epoch++
}
