// pte.ts: page table entries, 64 to a leaf. The leaves of an mm are a list, by address.
import { LEAF_ENTRIES } from './fields.ts'
import { LAYOUTS, LEAF_PTES, offsetOf } from './layout.ts'
import type { State } from './state.ts'

/** A page table entry: frame << 2 | shared mapping << 1 | writable. */
export const PTE_WRITE = 1
export const PTE_SHARED = 2
export const PTE_FRAME_SHIFT = 2

const LEAF = LAYOUTS.leaf.index
const LEAF_SIZE = LAYOUTS.leaf.size
const LEAF_BASE = offsetOf('leaf', 'base')
const LEAF_NEXT = offsetOf('leaf', 'next')
const MM = LAYOUTS.mm.index
const MM_SIZE = LAYOUTS.mm.size
const MM_LEAVES = offsetOf('mm', 'leaf_first')

/** Index in the leaves' array of the entry for a page, or -1 when there is no leaf. */
export function pteIndex(state: State, mm: number, page: number): number {
  const h = state.arenas[LEAF].h
  const base = page & ~(LEAF_ENTRIES - 1)
  for (let leaf = state.arenas[MM].h[mm * MM_SIZE + MM_LEAVES]; leaf !== 0; leaf = h[leaf * LEAF_SIZE + LEAF_NEXT]) {
    const b = h[leaf * LEAF_SIZE + LEAF_BASE]
    if (b === base) return leaf * LEAF_SIZE + LEAF_PTES + (page - base)
    if (b > base) return -1
  }
  return -1
}
