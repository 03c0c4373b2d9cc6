// loop.ts: one turn of the computer: the task that has the CPU runs until it enters the kernel, or until something is due.
import { Trap, type AddressSpace, type Processor } from '../record/arch.ts'
import { PAGE_SHIFT } from '../record/constants.ts'
import { enterKernel, idleUntil, resume } from '../kernel/entry.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { translate } from '../kernel/mm/memory.ts'
import { regsOf } from '../kernel/regs.ts'
import { nextTimer, schedule } from '../kernel/sched.ts'

/** How a turn ended. 'limit': it has made as many instructions as it may. 'idle': no task can run. 'need': k.needs has to be fetched. */
export type Turn = 'ran' | 'limit' | 'idle' | 'need'

/** The code that a task runs: the text of its program, behind that of libc. */
export type TextOf = (mm: number) => Int32Array

export class Loop {
  readonly k: Kernel
  readonly cpu: Processor
  private readonly _textOf: TextOf
  private readonly _space: AddressSpace & { mm: number }

  constructor(k: Kernel, cpu: Processor, textOf: TextOf) {
    this.k = k
    this.cpu = cpu
    this._textOf = textOf
    this._space = {
      mm: 0,
      page(va: number, write: boolean): number {
        return va < 0 ? -1 : translate(k, this.mm, va >>> PAGE_SHIFT, write)
      },
      get epoch() {
        return k.store.epoch
      }
    }
  }

  /** ns that have passed while no task could run, and that no record tells yet. One will when something happens: so it does not matter in how many
   *  pieces time was let pass. */
  waited = 0

  /** How many instructions all programs have executed, those included that no record tells yet. */
  get instructions(): number {
    return this.k.sys.instructions + this.k.ran
  }

  /** Virtual ns since boot, those included that no record tells yet. */
  get clock(): number {
    return this.k.sys.clock + this.k.ran + this.waited
  }

  /** Makes one turn, of at most `budget` instructions, and not beyond `clock` (ns). */
  turn(budget: number, clock: number): Turn {
    const { k } = this
    if (k.needs !== 0) return 'need'
    if (k.sys.current === 0) return this._pick(clock)
    const task = k.current
    if (task.syscall !== 0) return resume(k) ? 'ran' : 'need'
    return this._run(budget, clock)
  }

  private _pick(clock: number): Turn {
    const { k } = this
    if (schedule(k)) return resume(k) ? 'ran' : 'need'
    const due = nextTimer(k)
    if (due === Infinity || due > clock) return 'idle'
    this.waitUntil(due)
    return 'ran'
  }

  /** No task can run: time goes on to `clock` (ns), and what is due then happens. */
  waitUntil(clock: number): void {
    this.waited = 0
    idleUntil(this.k, clock)
  }

  private _run(budget: number, clock: number): Turn {
    const { k, cpu } = this
    const task = k.current
    const due = Math.min(k.sys.slice_end, nextTimer(k), clock) - this.clock
    const n = Math.min(due, budget, 0x3fff_ffff)
    if (n <= 0 && due > 0) return 'limit'
    let trap: number = Trap.BUDGET
    if (n > 0) {
      if (this._space.mm !== task.mm) {
        this._space.mm = task.mm
        k.store.epoch++
      }
      trap = cpu.run(k.store.pool, this._space, regsOf(k, task.row), this._textOf(task.mm), n)
      k.ran += cpu.executed
      if (trap === Trap.BUDGET && cpu.executed < due) return 'limit'
    }
    if (trap === Trap.BUDGET && this.clock >= clock && this.clock < Math.min(k.sys.slice_end, nextTimer(k)))
      return 'limit'
    return enterKernel(k, cpu, trap) ? 'ran' : 'need'
  }
}
