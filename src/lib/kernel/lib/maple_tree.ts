// maple_tree.ts: finds an area by its address, and a gap between areas, where the state only has a list. It is an index, for an address space of many areas.
// It is no part of the state: a kernel that goes on from some moment makes it again from the list.
import type { Mm, Vma } from '../../record/state/fields.ts'
import type { Kernel } from '../kernel.ts'

/** In an address space of so few areas an area is looked for one by one. */
const FEW_AREAS = 32

/** The areas of an address space, sorted by address. @see Linux lib/maple_tree.c */
export class MapleTree {
  readonly #k: Kernel
  readonly #rows: number[] = []
  /** No gap that lies above `gapsBelow` is larger than `largestAbove`. */
  gapsBelow: number
  largestAbove = 0

  constructor(k: Kernel, mm: Mm) {
    this.#k = k
    this.gapsBelow = mm.mmap_base
    for (let row = mm.vma_first; row !== 0; row = k.state.vma.at(row).next) this.#rows.push(row)
  }

  /** Row of the first area that ends after `addr`; 0: there is none. */
  find(addr: number): number {
    return this.#rows[this.#indexOf(addr)] ?? 0
  }

  /** An area is about to be there. */
  add(row: number, start: number): void {
    this.#rows.splice(this.#indexOf(start), 0, row)
  }

  /** An area is about to go. */
  remove({ start }: Vma): void {
    this.#rows.splice(this.#indexOf(start), 1)
  }

  #indexOf(addr: number): number {
    let low = 0
    let high = this.#rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#k.state.vma.at(this.#rows[middle]).end > addr) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Row of the first area of an address space that ends after `addr`; 0: there is none. @see Linux mm/mmap.c find_vma */
export function areaAfter(k: Kernel, mm: Mm, addr: number): number {
  const tree = k.areas.size > 0 ? k.areas.get(mm.row) : undefined
  if (tree) return tree.find(addr)
  let walked = 0
  let row = mm.vma_first
  for (; row !== 0 && k.state.vma.at(row).end <= addr; row = k.state.vma.at(row).next) walked++
  if (walked > FEW_AREAS) k.areas.set(mm.row, new MapleTree(k, mm))
  return row
}
