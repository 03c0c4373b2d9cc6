// regs.ts: the registers of a task, in a frame of the kernel's own: 8 words each, so that a checkpoint keeps them as it keeps pages.
import { PAGE_SIZE } from '../record/constants.ts'
import { REG_FP, REG_PC, REG_RV, REG_RV_HI, REG_SP, REG_TP, REG_WORDS } from '../record/arch.ts'
import { copyInts } from '../record/rows.ts'
import type { Task } from '../record/state/fields.ts'
import type { Kernel } from './kernel.ts'

/** Registers begin so many frames above max_frames: the reserve of mm/memory.ts lies between. */
const BEYOND_RESERVE = 256
const PER_FRAME = PAGE_SIZE / 4 / REG_WORDS

export interface Registers {
  readonly pc: number
  readonly fp: number
  readonly sp: number
  readonly rv?: number
  readonly rv_hi?: number
}

/** Word in physical memory where the registers of a task begin, to write. */
export function regsOf(k: Kernel, row: number): number {
  return (k.store.writable(frameOf(k, row)) >> 2) + (row % PER_FRAME) * REG_WORDS
}
const frameOf = (k: Kernel, row: number): number => k.sys.max_frames + BEYOND_RESERVE + ((row / PER_FRAME) | 0)

/** The registers of a task, as they are now. */
export function getRegs(k: Kernel, task: Task): Required<Registers> {
  const at = regsOf(k, task.row)
  const w = k.store.pool.i32
  return { pc: w[at + REG_PC], fp: w[at + REG_FP], sp: w[at + REG_SP], rv: w[at + REG_RV], rv_hi: w[at + REG_RV_HI] }
}

/** Sets all registers but the thread pointer. */
export function setRegs(k: Kernel, task: Task, { pc, fp, sp, rv = 0, rv_hi = 0 }: Registers): void {
  const at = regsOf(k, task.row)
  const w = k.store.pool.i32
  w[at + REG_PC] = pc
  w[at + REG_FP] = fp
  w[at + REG_SP] = sp
  w[at + REG_RV] = rv
  w[at + REG_RV_HI] = rv_hi
}

/** @see Linux arch/x86/kernel/process_64.c do_arch_prctl_64 */
export function setThreadPointer(k: Kernel, task: Task, value: number): void {
  const at = regsOf(k, task.row)
  k.store.pool.i32[at + REG_TP] = value
}

export function threadPointer(k: Kernel, task: Task): number {
  return k.store.pool.i32[regsOf(k, task.row) + REG_TP]
}

/** Sets the result of a system call: an int32, sign-extended to a long. */
export function setReturn(k: Kernel, task: Task, value: number): void {
  const at = regsOf(k, task.row)
  k.store.pool.i32[at + REG_RV] = value
  k.store.pool.i32[at + REG_RV_HI] = value >> 31
}

/** Copies the registers: a child begins where its parent is. */
export function copyRegs(k: Kernel, from: Task, to: Task): void {
  const target = regsOf(k, to.row)
  const source = regsOf(k, from.row)
  copyInts(k.store.pool.i32, source, target, REG_WORDS)
}

/** The words of a task's registers, to look at. */
export function registersOf(k: Kernel, row: number): readonly number[] {
  const at = (k.store.at(frameOf(k, row)) >> 2) + (row % PER_FRAME) * REG_WORDS
  return Array.from(k.store.pool.i32.subarray(at, at + REG_WORDS))
}
