import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { REG_FP, REG_PC, REG_SP, Trap, type Processor } from '../../../src/lib/record/arch.ts'
import { Cpu } from '../../../src/lib/vm/cpu.ts'
import type { Executable } from '../../../src/lib/vm/executable.ts'
import { CALL_MARK, FORMATS, Op, OP_NAMES, word, type OpName } from '../../../src/lib/vm/isa.ts'
import { dispatchOf, look, RUNS } from '../../../src/lib/vm/runs.ts'
import { buildLibc, buildProgram } from '../cc/codegen/toolchain.ts'
import { FlatComputer, FlatSpace, Physical } from './flat.ts'
import { Running, Single, Walking } from './processors.ts'

const FP = 0x10_0f00
const SP = 0x10_0e00
const SLICES = [1, 2, 3, 7, 97, 997]

const digest = (memory: Physical): string => createHash('sha1').update(memory.u8).digest('hex')

/** All that can be seen of a run in slices: how each slice ended, and at the end the registers and all of memory. */
function observed(cpu: Processor, code: Int32Array, slots: readonly number[], slices: readonly number[]): unknown[] {
  const memory = new Physical(64)
  const space = new FlatSpace(memory, false)
  memory.i32.set([0, FP, SP], 0)
  const window = space.at(FP >>> 12) + (FP & 4095)
  memory.i32.set(slots, (window >> 2) + 4)
  memory.i32[(window >> 2) + 1] = FP
  const ends: unknown[] = []
  for (let n = 0, left = 600; left > 0; n++) {
    const trap = cpu.run(memory, space, 0, code, Math.min(left, slices[n % slices.length]))
    const [pc, fp, sp] = [memory.i32[REG_PC], memory.i32[REG_FP], memory.i32[REG_SP]]
    ends.push([trap, cpu.executed, pc, fp, sp])
    left -= cpu.executed
    if (trap === Trap.FAULT) ends.push(cpu.faultAddress, cpu.faultWrite)
    if (trap !== Trap.BUDGET) break
  }
  return [ends, digest(memory)]
}

const named = (...names: OpName[]): number[] => names.map((name) => Op[name])
/** What has no way back into the program is left out, or it would be over soon. */
const NEVER = new Set(named('ILL', 'JTAB', 'SYSCALL', 'ENTER'))
const inRuns = [...new Set(RUNS.flat())].map((name) => Op[name])
const LENGTH = 60

const operand = fc.integer({ min: 4, max: 15 })
const instruction = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...inRuns) }, fc.nat(OP_NAMES.length - 1)).filter((op) => !NEVER.has(op)),
    operand, operand, operand,
    fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(0x20_0000, 0x20_0ffe, FP + 32, -1)),
    fc.integer({ min: -20, max: 20 })
  )
  .map(([op, a, b, c, k, way]): number[] => {
    const format = FORMATS[op]
    switch (format) {
      case '---call':
        return [word(op, 2), way, word(a, b), CALL_MARK | 16]
      case '-s-callr':
        return [word(op, 2, b), word(a, c), CALL_MARK | 16]
      case 'siit':
        return [op | (a << 8) | (k << 16), way]
      default:
        return [word(op, a, b, c), ...Array.from(format.slice(3), (what) => (what === 't' ? way : k === 0 ? 1 : k))]
    }
  }) // prettier-ignore
const programs = fc
  .tuple(fc.array(instruction, { minLength: 10, maxLength: LENGTH }), fc.nat(20))
  .map(([body, at]) =>
    Int32Array.from([...body.slice(0, at), [Op.ENTER, 2 | (16 << 16), 32], ...body.slice(at)].flat())
  )
const value = fc.oneof(
  fc.integer({ min: -3, max: 20 }),
  fc.constantFrom(0x20_0000, 0x20_0ff0, 0x20_0ffd, FP + 16),
  fc.integer()
)

describe('what is run in one go', () => {
  test('is found wherever an instruction could begin, the longest first, and the code stays as it is', () => {
    RUNS.forEach((run, index) => {
      const words = run.flatMap((name) => [word(Op[name]), ...Array<number>(FORMATS[Op[name]].length - 3).fill(0)])
      const code = Int32Array.from([0, 0, ...words, 0])
      const before = code.slice()
      expect(look(code, dispatchOf(code), 2)).toBe(true)
      expect(dispatchOf(code)[2]).toBe(OP_NAMES.length + index)
      expect(code).toEqual(before)
    })
  })

  test('does what its instructions do one by one, and so does who walks, whatever they are and wherever a slice ends', () => {
    fc.assert(
      fc.property(
        programs,
        fc.array(value, { minLength: 16, maxLength: 16 }),
        fc.array(fc.constantFrom(...SLICES), { minLength: 1, maxLength: 5 }),
        (code, slots, slices) => {
          const alone = observed(new Single(), code, slots, slices)
          expect(observed(new Running(), code, slots, slices)).toEqual(alone)
          expect(observed(new Walking(), code, slots, slices)).toEqual(alone)
        }
      ),
      { numRuns: 400 }
    )
  })
})

describe('a C program', () => {
  let libc: Executable
  beforeAll(() => {
    libc = buildLibc()
  })

  test.each(['control', 'structs', 'floats'])(
    '%s is the same in runs, one by one and walked, in all slices',
    (name) => {
      const source = readFileSync(join(import.meta.dirname, `../cc/codegen/programs/${name}.c`), 'utf8')
      const program = buildProgram(source, libc)
      const run = (cpu: Processor, slice: number): unknown => {
        const computer = new FlatComputer([libc, program], program.entry, { cpu })
        return [computer.run({ slice }), digest(computer.memory)]
      }
      const alone = run(new Single(), 1 << 30)
      for (const slice of [1 << 30, ...SLICES])
        for (const cpu of [new Running(), new Walking()]) expect(run(cpu, slice)).toEqual(alone)
    }
  )

  test('a processor that walked begins to run in its midst, and nobody can see when', () => {
    const program = buildProgram('int main(void) { int n = 0; while (++n < 5000000) ; return n & 127; }', libc)
    const run = (cpu: Processor): unknown => {
      const computer = new FlatComputer([libc, program], program.entry, { cpu })
      return [computer.run({ slice: 1 << 30 }), digest(computer.memory)]
    }
    expect(run(new Cpu())).toEqual(run(new Walking()))
  })
})
