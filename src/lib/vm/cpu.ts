// cpu.ts: the processor. First it walks (walk.gen.ts), then it runs (cpu.gen.ts). What a program does is the same either way.
import { Trap, type AddressSpace, type PhysicalMemory, type Processor } from '../record/arch.ts'
import { Core } from './core.ts'
import { interpret } from './cpu.gen.ts'
import { dispatchOf } from './runs.ts'
import { walk } from './walk.gen.ts'
import { warmUp } from './warmup.ts'

/**
 * Instructions after which the loop is entered anew. A JavaScript engine compiles a busy function in the background, and uses the result at the
 * next call. For a call that does not end it makes another form, which takes twice the time.
 */
const STRETCH = 1 << 16

/**
 * Instructions that are walked before any are run. To compile the loop costs an engine a second of CPU time, in which some 30 million
 * instructions can be walked. Few pages and programs ever come that far.
 */
const WALK = 1 << 24
/** Instructions that all processors have walked so far. */
let walked = 0

function countWalked(executed: number): void {
  walked += executed
  if (walked >= WALK) warmUp(new Cpu())
}

export class Cpu extends Core implements Processor {
  private _code: Int32Array = new Int32Array(0)
  private _ops: Uint16Array = new Uint16Array(0)

  run(memory: PhysicalMemory, space: AddressSpace, regs: number, code: Int32Array, budget: number): number {
    this.tlb.use(space)
    if (code !== this._code) {
      this._code = code
      this._ops = dispatchOf(code)
    }
    for (let done = 0; ;) {
      const stretch = Math.min(budget - done, STRETCH)
      const walks = walked < WALK
      const trap = walks
        ? walk(this, memory, regs, code, stretch)
        : interpret(this, memory, regs, code, this._ops, stretch)
      if (walks) countWalked(this.executed)
      done += this.executed
      if (trap !== Trap.BUDGET || done >= budget) {
        this.executed = done
        return trap
      }
    }
  }
}
