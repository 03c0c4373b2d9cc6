import { expect, test } from 'vitest'
import { Trap, type Processor } from '../../../src/lib/record/arch.ts'
import { Cpu } from '../../../src/lib/vm/cpu.ts'
import { lengthAt, OP_NAMES } from '../../../src/lib/vm/isa.ts'
import { warmUp } from '../../../src/lib/vm/warmup.ts'

test('warming up shows the engine every instruction, every end of a run, and leaves nothing behind', () => {
  const real = new Cpu()
  const seen = new Set<string>()
  const traps = new Set<number>()
  const watched: Processor = {
    run(memory, space, regs, code, budget) {
      for (let pc = 0; pc < code.length; pc += lengthAt(code, pc)) seen.add(OP_NAMES[code[pc] & 255])
      const trap = real.run(memory, space, regs, code, budget)
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
  expect(OP_NAMES.filter((name) => !seen.has(name))).toEqual([])
  expect([...traps].sort()).toEqual(Object.values(Trap).sort())
})
