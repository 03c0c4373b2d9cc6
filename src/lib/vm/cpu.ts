// cpu.ts: the processor: it walks (walk.gen.ts), then it runs (cpu.gen.ts), and nobody can see which.
import { Trap, type AddressSpace, type PhysicalMemory, type Processor } from '../record/arch.ts'
import { Core } from './core.ts'
import { interpret } from './cpu.gen.ts'
import { dispatchOf } from './runs.ts'
import { walk } from './walk.gen.ts'
import { warmUp } from './warmup.ts'

/**
 * Instructions after which the loop is entered anew. JavaScript engines compile a busy function in the background, and use what they
 * have made when it is called the next time; for a call that does not end they make another form, in twice the time.
 */
const STRETCH = 1 << 16

/**
 * So many instructions are walked, each by a function of its own, before the loop is worth what engines spend on compiling it: a second of
 * CPU time, in which some 30 million are walked. Few pages and programs ever come that far.
 */
const WALK = 1 << 24
/** Instructions of all processors so far, until they run. */
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
