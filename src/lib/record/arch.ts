// arch.ts: what the kernel must know of a processor. The vm implements it; the machine brings the two together.

/** The bytes of all frames. All views are of one buffer and are replaced together when it grows: read them anew at each run. */
export interface PhysicalMemory {
  readonly i8: Int8Array
  readonly u8: Uint8Array
  readonly i16: Int16Array
  readonly u16: Uint16Array
  readonly i32: Int32Array
  readonly f32: Float32Array
  readonly f64: Float64Array
}

/** The memory of one process, as its page tables have it. */
export interface AddressSpace {
  /** Byte offset in physical memory of the page that holds `va`, or -1: a fault. With `write`, the page may be written there. */
  page(va: number, write: boolean): number
  /** Rises when an earlier answer may be wrong now. */
  readonly epoch: number
}

/** Words of a task's registers in physical memory. */
export const REG_PC = 0
export const REG_FP = 1
export const REG_SP = 2
export const REG_RV = 3
export const REG_RV_HI = 4
/** The thread pointer: what clone's CLONE_SETTLS and arch_prctl set, as fs is on x86-64. */
export const REG_TP = 5
/** Words kept for each task; the rest is the processor's. */
export const REG_WORDS = 8

/** A call that the kernel makes a program do. */
export interface CallFrame {
  readonly pc: number
  readonly fp: number
  readonly sp: number
  /** What has to lie in user memory: address and int32, in pairs. */
  readonly words: readonly number[]
}

export interface Arch {
  /** Length of the system call trap, in words: to restart a call, pc goes back by it. */
  readonly trapWords: number
  /** The frame that makes a program call the function at address `target` with int32 or pointer arguments, below `sp`; it will return to address `ret`. */
  callFrame(sp: number, target: number, ret: number, args: readonly number[]): CallFrame
  /** At the trap of rt_sigreturn, in the function that a handler returned to: the `sp` that callFrame was given. `read` reads a word of user memory. */
  signalFrame(fp: number, read: (addr: number) => number | undefined): number | undefined
}

/** Why the processor stopped. */
export const Trap = { SYSCALL: 0, FAULT: 1, BUDGET: 2, FPE: 3, ILL: 4 } as const

/** What the machine runs programs on. */
export interface Processor {
  /** Runs at most `budget` instructions with the registers at word `regs` of physical memory. Answers a Trap. */
  run(memory: PhysicalMemory, space: AddressSpace, regs: number, code: Int32Array, budget: number): number
  /** Instructions executed by the last run. A faulting one is not counted. */
  readonly executed: number
  readonly faultAddress: number
  readonly faultWrite: boolean
  /** The system call asked for, and its arguments. */
  readonly nr: number
  readonly args: Int32Array
}
