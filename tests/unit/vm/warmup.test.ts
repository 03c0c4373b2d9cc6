import { expect, test } from 'vitest'
import { Trap, type Processor } from '../../../src/lib/record/arch.ts'
import { lengthAt, OP_NAMES } from '../../../src/lib/vm/isa.ts'
import { dispatchOf, RUNS } from '../../../src/lib/vm/runs.ts'
import { warmUp } from '../../../src/lib/vm/warmup.ts'
import { Running } from './processors.ts'

test('warming up shows the engine every instruction and every run of them, every way to end, and leaves nothing behind', () => {
  const real = new Running()
  const seen = new Set<number>()
  const traps = new Set<number>()
  const watched: Processor = {
    run(memory, space, regs, code, budget) {
      const trap = real.run(memory, space, regs, code, budget)
      const ops = dispatchOf(code)
      for (let pc = 0; pc < code.length; pc += lengthAt(code, pc)) seen.add(ops[pc])
      traps.add(trap)
      return trap
    },
    executed: 0,
    faultAddress: 0,
    faultWrite: false,
    nr: 0,
    args: real.args
  }
  warmUp(watched)
  const all = [...OP_NAMES, ...RUNS.map((run) => run.join())]
  expect(all.filter((_, number) => !seen.has(number))).toEqual([])
  expect([...traps].sort()).toEqual(Object.values(Trap).sort())
})
