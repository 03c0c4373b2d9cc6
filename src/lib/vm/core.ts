// core.ts: what the processor's loop (cpu.gen.ts) leaves to others, because it is rare or goes byte by byte; and the outcomes of a stretch of instructions.
import { Trap, type PhysicalMemory } from '../record/arch.ts'
import { Op, OP_NAMES, TEXT_BASE } from './isa.ts'
import { Tlb } from './tlb.ts'
import { saturated } from './wide.ts'

export class Core {
  executed = 0
  faultAddress = 0
  faultWrite = false
  nr = 0
  readonly args = new Int32Array(6)
  readonly tlb = new Tlb()

  /** The kernel is asked: `nr`, and the slots of six arguments. */
  call(i32: Int32Array, w: number, nr: number, first: number, second: number): void {
    const { args } = this
    this.nr = nr
    args[0] = saturated(i32, w, first & 255)
    args[1] = saturated(i32, w, (first >>> 8) & 255)
    args[2] = saturated(i32, w, (first >>> 16) & 255)
    args[3] = saturated(i32, w, first >>> 24)
    args[4] = saturated(i32, w, second & 255)
    args[5] = saturated(i32, w, (second >>> 8) & 255)
  }

  /** There is no code at `pc`. */
  stray(pc: number): number {
    this.faultAddress = (TEXT_BASE + Math.imul(pc, 4)) | 0
    this.faultWrite = false
    return Trap.FAULT
  }

  /** Where the byte of address `at` lies in physical memory; -1 is a fault at that address. */
  reach(at: number, write: boolean): number {
    const place = this.tlb.reach(at, write)
    if (place < 0) {
      this.faultAddress = at
      this.faultWrite = write
    }
    return place
  }

  /** Does an access that is not aligned, byte by byte. It may lie in two pages; both are made to be there first. `slot` is a word of physical memory. */
  unaligned(memory: PhysicalMemory, op: number, size: number, write: boolean, slot: number, at: number): boolean {
    // A frame, and what is swapped, has to be aligned.
    if (op >= Op.ENTER) {
      this.faultAddress = at
      this.faultWrite = write
      return false
    }
    // To find the second page may have moved the first.
    if (this.reach(at, write) < 0) return false
    const last = this.reach(at + size - 1, write)
    const first = this.reach(at, write)
    if (first < 0 || last < 0) return false
    const { u8, i32 } = memory
    const inFirst = Math.min(size, 4096 - (at & 4095))
    const place = (i: number): number => (i < inFirst ? first + i : last - (size - 1 - i))
    if (write) {
      const hi = OP_NAMES[op].endsWith('P') ? 0 : size === 8 ? i32[slot + 1] : 0
      for (let i = 0; i < size; i++) u8[place(i)] = (i < 4 ? i32[slot] : hi) >>> ((i & 3) << 3)
      return true
    }
    let lo = 0
    let hi = 0
    for (let i = 0; i < size; i++) {
      if (i < 4) lo |= u8[place(i)] << (i << 3)
      else hi |= u8[place(i)] << ((i & 3) << 3)
    }
    if (size === 2 && !OP_NAMES[op].endsWith('U')) lo = (lo << 16) >> 16
    i32[slot] = lo
    if (size === 8) i32[slot + 1] = hi
    return true
  }

  /** Copies piece by piece, each within one page. After a fault the copy begins anew. */
  copy(memory: PhysicalMemory, to: number, from: number, count: number): boolean {
    for (let done = 0; done < count;) {
      const target = to + done
      const source = from + done
      const n = Math.min(count - done, 4096 - (target & 4095), 4096 - (source & 4095))
      if (this.reach(target, true) < 0) return false
      const src = this.reach(source, false)
      const dst = this.reach(target, true)
      if (src < 0 || dst < 0) return false
      memory.u8.copyWithin(dst, src, src + n)
      done += n
    }
    return true
  }

  zero(memory: PhysicalMemory, to: number, count: number): boolean {
    for (let done = 0; done < count;) {
      const target = to + done
      const n = Math.min(count - done, 4096 - (target & 4095))
      const dst = this.reach(target, true)
      if (dst < 0) return false
      memory.u8.fill(0, dst, dst + n)
      done += n
    }
    return true
  }
}
