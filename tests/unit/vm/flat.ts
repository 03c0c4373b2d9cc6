// A computer without a kernel: memory in which every page is there, or appears at its first fault, and the few system calls that a
// small C program makes.
import {
  Trap,
  type AddressSpace,
  type PhysicalMemory,
  type Processor,
  REG_FP,
  REG_PC,
  REG_RV,
  REG_RV_HI,
  REG_SP
} from '../../../src/lib/record/arch.ts'
import { Cpu } from '../../../src/lib/vm/cpu.ts'
import { textOf, type Executable } from '../../../src/lib/vm/executable.ts'

const PAGE = 4096
const STACK_TOP = 0x7fff_0000

/** Pages that grow in number; when they do, all views are new. */
export class Physical implements PhysicalMemory {
  i8!: Int8Array
  u8!: Uint8Array
  i16!: Int16Array
  u16!: Uint16Array
  i32!: Int32Array
  f32!: Float32Array
  f64!: Float64Array
  /** Page 0 has the registers. */
  #next = 1
  #pages: number

  constructor(pages: number) {
    this.#pages = pages
    this.#see(new ArrayBuffer(pages * PAGE))
  }

  #see(buffer: ArrayBuffer): void {
    this.i8 = new Int8Array(buffer)
    this.u8 = new Uint8Array(buffer)
    this.i16 = new Int16Array(buffer)
    this.u16 = new Uint16Array(buffer)
    this.i32 = new Int32Array(buffer)
    this.f32 = new Float32Array(buffer)
    this.f64 = new Float64Array(buffer)
  }

  /** Byte offset of a page that nobody has. */
  take(): number {
    if (this.#next === this.#pages) {
      this.#pages *= 2
      const old = this.u8
      this.#see(new ArrayBuffer(this.#pages * PAGE))
      this.u8.set(old)
    }
    return this.#next++ * PAGE
  }
}

export interface FlatOptions {
  /** Instructions in one run. */
  readonly slice?: number
  /** Pages are missing until they were asked for, to read and to write. */
  readonly faults?: boolean
  /** After each run all pages are shared with somebody else: who asks to write gets a copy elsewhere. */
  readonly shared?: boolean
  /** Runs it; else a Cpu. */
  readonly cpu?: Processor
  /** Give up after so many instructions. */
  readonly limit?: number
  readonly args?: readonly string[]
}

export interface Outcome {
  readonly output: string
  /** Exit status, or the name of the trap that ended it. */
  readonly status: number | string
  readonly instructions: number
  readonly faults: number
}

/** Address space of one process: any page below the limit may be had. */
export class FlatSpace implements AddressSpace {
  epoch = 0
  faults = 0
  readonly #memory: Physical
  readonly #pages = new Map<number, number>()
  readonly #present = new Set<string>()
  #shared = new Set<number>()
  readonly #faulting: boolean

  constructor(memory: Physical, faulting: boolean) {
    this.#memory = memory
    this.#faulting = faulting
  }

  page(va: number, write: boolean): number {
    const page = va >>> 12
    if (page < 0x10) return -1
    if (this.#faulting && !this.#present.has(`${page} ${write}`)) return -1
    if (write && this.#shared.delete(page)) this.#copy(page)
    return this.at(page)
  }

  #copy(page: number): void {
    const from = this.at(page)
    const to = this.#memory.take()
    this.#memory.u8.copyWithin(to, from, from + PAGE)
    // Whoever still reads there gets nonsense.
    this.#memory.u8.fill(0xa5, from, from + PAGE)
    this.#pages.set(page, to)
    this.epoch++
  }

  /** Byte offset of a page, whether it may be seen or not. */
  at(page: number): number {
    let place = this.#pages.get(page)
    if (place === undefined) this.#pages.set(page, (place = this.#memory.take()))
    return place
  }

  /** From now on every page is somebody else's too. */
  share(): void {
    this.#shared = new Set(this.#pages.keys())
    this.epoch++
  }

  /** Handles a fault: the page is there from now on. */
  handle(va: number, write: boolean): boolean {
    if (va < 0x1_0000) return false
    this.faults++
    this.epoch++
    this.#present.add(`${va >>> 12} ${write}`)
    return true
  }
}

export class FlatComputer {
  readonly memory: Physical
  readonly space: FlatSpace
  readonly code: Int32Array
  readonly cpu: Processor
  instructions = 0
  #brk = 0
  #output: number[] = []

  constructor(programs: readonly Executable[], entry: number, options: FlatOptions = {}, pages = 1024) {
    this.memory = new Physical(pages)
    this.space = new FlatSpace(this.memory, options.faults === true)
    this.cpu = options.cpu ?? new Cpu()
    this.code = textOf(...programs)
    for (const { segments } of programs) {
      for (const { vaddr, bytes, memsz } of segments) {
        bytes.forEach((byte, i) => this.poke(vaddr + i, byte))
        this.#brk = Math.max(this.#brk, Math.ceil((vaddr + memsz) / PAGE) * PAGE)
      }
    }
    const args = options.args ?? ['program']
    let top = STACK_TOP - 64
    const pointers = args.map((arg) => {
      top -= arg.length + 1
      for (let i = 0; i <= arg.length; i++) this.poke(top + i, i < arg.length ? arg.charCodeAt(i) : 0)
      return top
    })
    const sp = (top - 8 * (args.length + 3)) & -16
    const words = [args.length, 0, ...pointers.flatMap((p) => [p, 0]), 0, 0, 0, 0]
    words.forEach((word, i) => {
      for (let b = 0; b < 4; b++) this.poke(sp + 4 * i + b, word >>> (8 * b))
    })
    const regs = this.memory.i32
    regs[REG_PC] = entry
    regs[REG_FP] = 0
    regs[REG_SP] = sp
  }

  poke(va: number, byte: number): void {
    // The page may be new, and the views with it.
    const place = this.space.at(va >>> 12) + (va & 4095)
    this.memory.u8[place] = byte
  }

  peek(va: number): number {
    const place = this.space.at(va >>> 12) + (va & 4095)
    return this.memory.u8[place]
  }

  /** Runs until the program ends. */
  run({ slice = 1 << 30, limit = 400_000_000, shared = false }: FlatOptions = {}): Outcome {
    for (;;) {
      if (shared) this.space.share()
      const trap = this.cpu.run(this.memory, this.space, 0, this.code, Math.min(slice, limit - this.instructions))
      this.instructions += this.cpu.executed
      let status: number | string | undefined
      if (trap === Trap.SYSCALL) status = this.#syscall()
      else if (trap === Trap.FAULT) {
        if (!this.space.handle(this.cpu.faultAddress, this.cpu.faultWrite)) status = 'SIGSEGV'
      } else if (trap === Trap.FPE) status = 'SIGFPE'
      else if (trap === Trap.ILL) status = 'SIGILL'
      else if (this.instructions >= limit) status = 'too long'
      if (status !== undefined) {
        const output = String.fromCharCode(...this.#output)
        return { output, status, instructions: this.instructions, faults: this.space.faults }
      }
    }
  }

  #syscall(): number | undefined {
    const { nr, args } = this.cpu
    let answer = -38
    switch (nr) {
      case 1: // write
        for (let i = 0; i < args[2]; i++) this.#output.push(this.peek(args[1] + i))
        answer = args[2]
        break
      case 12: // brk
        if (args[0] > this.#brk) this.#brk = args[0]
        answer = this.#brk
        break
      case 39: // getpid
        answer = 42
        break
      case 60: // exit
      case 231:
        return args[0] & 255
    }
    this.memory.i32[REG_RV] = answer
    this.memory.i32[REG_RV_HI] = answer >> 31
    return undefined
  }
}
