// cpu.ts: the processor: the interpreter's loop (cpu.gen.ts), and what has to be ready for it.
import type { AddressSpace, PhysicalMemory, Processor } from '../kernel/arch.ts'
import { Core } from './core.ts'
import { interpret } from './cpu.gen.ts'
import { dispatchOf } from './runs.ts'
import { warmUp } from './warmup.ts'

/** The engine has seen every instruction. */
let warm = false

export class Cpu extends Core implements Processor {
  #code: Int32Array = new Int32Array(0)
  #ops: Uint16Array = new Uint16Array(0)

  constructor() {
    super()
    if (warm) return
    warm = true
    warmUp(this)
  }

  run(memory: PhysicalMemory, space: AddressSpace, regs: number, code: Int32Array, budget: number): number {
    this.tlb.use(space)
    if (code !== this.#code) {
      this.#code = code
      this.#ops = dispatchOf(code)
    }
    return interpret(this, memory, regs, code, this.#ops, budget)
  }
}
