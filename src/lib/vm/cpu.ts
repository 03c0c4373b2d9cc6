// cpu.ts: the processor: the interpreter's loop (cpu.gen.ts), and what has to be ready for it.
import { Trap, type AddressSpace, type PhysicalMemory, type Processor } from '../record/arch.ts'
import { Core } from './core.ts'
import { interpret } from './cpu.gen.ts'
import { dispatchOf } from './runs.ts'
import { warmUp } from './warmup.ts'

/**
 * Instructions after which the loop is entered anew. JavaScript engines compile a busy function in the background, and use what they
 * have made when it is called the next time; for a call that does not end they make another form, in twice the time.
 */
const STRETCH = 1 << 16

/**
 * Instructions after which the engine is shown every other one (warmup.ts): before it compiles the loop, which takes ten times as many.
 * A program that ends before needs none of that.
 */
const WARM_UP_AFTER = 1 << 15
/** Instructions of all processors so far, until the engine has seen every one. */
let cold = 0
let warm = false

function countCold(executed: number): void {
  cold += executed
  if (cold < WARM_UP_AFTER) return
  warm = true
  warmUp(new Cpu())
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
      const trap = interpret(this, memory, regs, code, this._ops, Math.min(budget - done, STRETCH))
      done += this.executed
      if (!warm) countCold(this.executed)
      if (trap !== Trap.BUDGET || done >= budget) {
        this.executed = done
        return trap
      }
    }
  }
}
