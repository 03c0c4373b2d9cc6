// tlb.ts: where the pages lie that were used last, so that the kernel's page tables are seldom asked.
import type { AddressSpace } from '../record/arch.ts'

/** A power of 2. The loop has it as a number: `npm run generate` after a change. */
export const TLB_ENTRIES = 256
/** A tag that no masked address equals. */
const NONE = 0x7fff_ffff

/** Direct-mapped: the page of address `va` can only be in entry (va >>> 12) % TLB_ENTRIES. An address plus its entry's delta is its byte in physical memory. */
export class Tlb {
  readonly readTag = new Int32Array(TLB_ENTRIES).fill(NONE)
  readonly readDelta = new Int32Array(TLB_ENTRIES)
  readonly writeTag = new Int32Array(TLB_ENTRIES).fill(NONE)
  readonly writeDelta = new Int32Array(TLB_ENTRIES)
  /** The state of the address space (PageStore.epoch) for which all entries hold. */
  epoch = -1
  private _space: AddressSpace | null = null
  /** Entries that were filled since all of them were empty: a process that runs for a moment fills few. */
  private readonly _filled = new Uint16Array(TLB_ENTRIES)
  private _fills = 0

  /** From now on addresses are those of `space`. */
  use(space: AddressSpace): void {
    if (space !== this._space || space.epoch !== this.epoch) this._drop(space)
  }

  private _drop(space: AddressSpace): void {
    this._space = space
    this.epoch = space.epoch
    const fills = this._fills
    this._fills = 0
    if (fills <= TLB_ENTRIES) {
      for (let i = 0; i < fills; i++) {
        this.readTag[this._filled[i]] = NONE
        this.writeTag[this._filled[i]] = NONE
      }
      return
    }
    this.readTag.fill(NONE)
    this.writeTag.fill(NONE)
  }

  /** Where the byte of address `va` lies in physical memory; -1 is a fault. */
  reach(va: number, write: boolean): number {
    const page = va & -4096
    const e = (va >>> 12) & (TLB_ENTRIES - 1)
    if (write) {
      if (this.writeTag[e] === page) return va + this.writeDelta[e]
    } else if (this.readTag[e] === page) return va + this.readDelta[e]
    const space = this._space
    if (va < 0 || space === null) return -1
    const place = space.page(va, write)
    if (space.epoch !== this.epoch) this._drop(space)
    if (place < 0) return -1
    // Behind the end of `_filled` nothing is kept; `_drop` then empties all entries.
    this._filled[this._fills++] = e
    const delta = place - page
    this.readTag[e] = page
    this.readDelta[e] = delta
    if (write) {
      this.writeTag[e] = page
      this.writeDelta[e] = delta
    }
    return va + delta
  }
}
