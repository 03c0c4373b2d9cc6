// shmem.ts: which address spaces show a shared memory, so that a new page of it is shown to them without asking all others. Linux has the areas of a
// file in a tree (struct address_space, i_mmap). It is no part of the state: a kernel that goes on from some moment makes it again from the areas.
// @see Linux mm/shmem.c
import type { Kernel } from '../kernel.ts'
import { insertSorted, removeSorted } from '../lib/bsearch.ts'

export class Sharers {
  /** Shared memory → rows of the address spaces that may show it, ascending. */
  readonly #mms = new Map<number, number[]>()
  /** Address space → the shared memory that it may show. One that was unmapped stays here as long as the address space is there. */
  readonly #shown = new Map<number, number[]>()

  constructor(k: Kernel) {
    const { mm, vma } = k.state
    for (let row = 1; row < mm.free.top; row++) {
      if (mm.at(row).mm_users === 0) continue
      for (let area = mm.at(row).vma_first; area !== 0; area = vma.at(area).next)
        if (vma.at(area).shmem !== 0) this.add(vma.at(area).shmem, row)
    }
  }

  of(shmem: number): readonly number[] {
    return this.#mms.get(shmem) ?? []
  }

  add(shmem: number, mm: number): void {
    insertSorted(listOf(this.#mms, shmem), mm)
    insertSorted(listOf(this.#shown, mm), shmem)
  }

  /** A child has a copy of its parent's areas. */
  copy(from: number, to: number): void {
    for (const shmem of this.#shown.get(from) ?? []) this.add(shmem, to)
  }

  /** An address space goes. */
  drop(mm: number): void {
    for (const shmem of this.#shown.get(mm) ?? []) {
      const mms = this.#mms.get(shmem)!
      removeSorted(mms, mm)
      if (mms.length === 0) this.#mms.delete(shmem)
    }
    this.#shown.delete(mm)
  }
}

function listOf(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key)
  if (!list) lists.set(key, (list = []))
  return list
}
