// processors.ts: the ways to run a text, each by itself: the loop, the loop without runs of instructions, and a function for each instruction.
import type { AddressSpace, PhysicalMemory, Processor } from '../../../src/lib/record/arch.ts'
import { Core } from '../../../src/lib/vm/core.ts'
import { interpret } from '../../../src/lib/vm/cpu.gen.ts'
import { Op, OP_NAMES } from '../../../src/lib/vm/isa.ts'
import { dispatchOf } from '../../../src/lib/vm/runs.ts'
import { walk } from '../../../src/lib/vm/walk.gen.ts'

/** The processor's loop. */
export class Running extends Core implements Processor {
  run(memory: PhysicalMemory, space: AddressSpace, regs: number, code: Int32Array, budget: number): number {
    this.tlb.use(space)
    return interpret(this, memory, regs, code, dispatchOf(code), budget)
  }
}

/** A function for each instruction. */
export class Walking extends Core implements Processor {
  run(memory: PhysicalMemory, space: AddressSpace, regs: number, code: Int32Array, budget: number): number {
    this.tlb.use(space)
    return walk(this, memory, regs, code, budget)
  }
}

/** The loop, in which each instruction is run by itself. */
export class Single extends Core implements Processor {
  #code: Int32Array = new Int32Array(0)
  #ops: Uint16Array = new Uint16Array(0)

  run(memory: PhysicalMemory, space: AddressSpace, regs: number, code: Int32Array, budget: number): number {
    this.tlb.use(space)
    if (code !== this.#code)
      [this.#code, this.#ops] = [code, Uint16Array.from(code, (x) => ((x & 255) < OP_NAMES.length ? x & 255 : Op.ILL))]
    return interpret(this, memory, regs, code, this.#ops, budget)
  }
}
