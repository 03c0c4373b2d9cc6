import { describe, expect, test } from 'vitest'
import { REG_FP, REG_PC, REG_RV, REG_SP, REG_TP, REG_WORDS, Trap } from '../../../src/lib/record/arch.ts'
import { Cpu } from '../../../src/lib/vm/cpu.ts'
import { arch, backtrace } from '../../../src/lib/vm/frames.ts'
import { CALL_MARK, Op, TEXT_BASE, word, type OpName } from '../../../src/lib/vm/isa.ts'
import { FlatSpace, Physical } from './flat.ts'

const FP = 0x10_0f00
const SP = 0x10_0e00

/** A processor at pc 0 of `code`, its window at FP. */
class Bench {
  readonly memory = new Physical(64)
  readonly space: FlatSpace
  readonly cpu = new Cpu()
  readonly code: Int32Array

  constructor(words: readonly number[], faulting = false) {
    this.space = new FlatSpace(this.memory, faulting)
    this.code = Int32Array.from(words)
    this.regs[REG_FP] = FP
    this.regs[REG_SP] = SP
  }

  get regs(): Int32Array {
    return this.memory.i32.subarray(0, REG_WORDS)
  }

  run(budget = 1000): number {
    return this.cpu.run(this.memory, this.space, 0, this.code, budget)
  }

  read(address: number): number {
    const place = this.space.at(address >>> 12) + (address & 4095)
    return this.memory.i32[place >> 2]
  }

  write(address: number, value: number): void {
    const place = this.space.at(address >>> 12) + (address & 4095)
    this.memory.i32[place >> 2] = value
  }

  slot(n: number): number {
    return this.read(FP + 4 * n)
  }
}

const i = (name: OpName, a = 0, b = 0, c = 0): number => word(Op[name], a, b, c)
const li = (slot: number, value: number): number[] => [i('LI', slot), value]
const END = [i('SYSCALL', 4), 0, 0]

describe('a run', () => {
  test('ends after exactly as many instructions as it may take', () => {
    const bench = new Bench([...li(4, 0), i('ADDI', 4, 4), 1, i('JMP'), -2])
    expect(bench.run(5)).toBe(Trap.BUDGET)
    expect([bench.cpu.executed, bench.slot(4), bench.regs[REG_PC]]).toEqual([5, 2, 2])
    bench.run(0)
    expect(bench.cpu.executed).toBe(0)
  })

  test('asks the kernel with the number and six arguments, cut to what an int holds', () => {
    const bench = new Bench([
      ...li(4, 39),
      i('LI2', 6), -1, -1,
      i('LI2', 8), 0, 5,
      i('LI2', 10), 0, -5,
      i('SYSCALL', 4), word(6, 8, 10, 0), 0
    ]) // prettier-ignore
    expect(bench.run()).toBe(Trap.SYSCALL)
    expect([bench.cpu.nr, ...bench.cpu.args]).toEqual([39, -1, 0x7fffffff, -0x80000000, 0, 0, 0])
    expect([bench.cpu.executed, bench.regs[REG_PC]]).toEqual([5, bench.code.length])
    expect(arch.trapWords).toBe(3)
  })

  test.each([
    ['by 0', 'DIV', 7, 0],
    ['INT_MIN by -1', 'DIV', -0x80000000, -1],
    ['INT_MIN by -1', 'REM', -0x80000000, -1],
    ['by 0, unsigned', 'REMU', 7, 0]
  ] as const)('traps at the instruction that divides %s (%s)', (_, op, b, c) => {
    const bench = new Bench([...li(4, b), ...li(5, c), i(op, 6, 4, 5), ...END])
    expect(bench.run()).toBe(Trap.FPE)
    expect([bench.regs[REG_PC], bench.cpu.executed]).toEqual([4, 2])
  })

  test('traps at what is no instruction', () => {
    const bench = new Bench([...li(4, 1), 0])
    expect(bench.run()).toBe(Trap.ILL)
    expect(bench.regs[REG_PC]).toBe(2)
    expect(new Bench([255]).run()).toBe(Trap.ILL)
  })
})

describe('memory', () => {
  test('is read and written wherever it is aligned to, also across pages', () => {
    const at = 0x20_0ffd
    const bench = new Bench([
      ...li(4, at),
      i('LI2', 6), 0x11223344, 0x55667788,
      i('ST8', 6, 4), 0,
      i('LD8', 8, 4), 0,
      i('LD4', 10, 4), 1,
      i('LD2', 11, 4), 6,
      i('LD2U', 12, 4), 2,
      i('STP', 4, 4), 1,
      i('LD8', 14, 4), 1,
      ...END
    ]) // prettier-ignore
    expect(bench.run()).toBe(Trap.SYSCALL)
    const slots = [8, 9, 10, 11, 12, 14, 15].map((n) => bench.slot(n))
    expect(slots).toEqual([0x11223344, 0x55667788, 0x88112233 | 0, 0x5566, 0x1122, at, 0])
  })

  test('that is not there stops the instruction before it has done anything; afterwards it counts once', () => {
    const bench = new Bench([...li(4, 0x20_0ffe), ...li(5, 0x01020304), i('ST4', 5, 4), 0, ...END], true)
    const faults: [number, boolean, number][] = []
    let executed = 0
    for (let n = 0; n < 10; n++) {
      const trap = bench.run()
      executed += bench.cpu.executed
      if (trap === Trap.SYSCALL) break
      expect(trap).toBe(Trap.FAULT)
      faults.push([bench.cpu.faultAddress, bench.cpu.faultWrite, bench.regs[REG_PC]])
      bench.space.handle(bench.cpu.faultAddress, bench.cpu.faultWrite)
    }
    expect(faults).toEqual([
      [FP, true, 0],
      [0x20_0ffe, true, 4],
      [0x20_1001, true, 4]
    ])
    expect(executed).toBe(4)
    expect(bench.read(0x20_0ffc) >>> 16).toBe(0x0304)
  })

  test.each([0, 1, 4, -8])('at %i is nobody’s', (address) => {
    const bench = new Bench([...li(4, address), i('LD4', 5, 4), 0, ...END])
    expect(bench.run()).toBe(Trap.FAULT)
    expect([bench.cpu.faultAddress, bench.cpu.faultWrite]).toEqual([address, false])
  })

  test('is copied and cleared in one instruction, over many pages', () => {
    const bench = new Bench([
      ...li(4, 0x20_0123), ...li(5, 0x30_0777),
      i('COPY', 4, 5), 10000,
      i('LD4', 6, 4), 9996,
      i('ZERO', 4), 9999,
      i('LD4', 7, 4), 9996,
      ...END
    ]) // prettier-ignore
    bench.write(0x30_0777 + 9997, 0x04030201)
    bench.run()
    expect([bench.slot(6) >>> 8, bench.slot(7)]).toEqual([0x030201, 0x03000000])
  })
})

test('compare and swap stores only what was expected, and says what was there', () => {
  const at = 0x20_0010
  const cas = (expected: number): number[] => [...li(5, expected), ...li(6, 99), i('CAS', 5, 4, 6), ...END]
  for (const [there, after] of [
    [7, 99],
    [8, 8]
  ]) {
    const bench = new Bench([...li(4, at), ...cas(7)])
    bench.write(at, there)
    expect(bench.run()).toBe(Trap.SYSCALL)
    expect([bench.slot(5), bench.read(at)]).toEqual([there, after])
  }
  expect(new Bench([...li(4, at + 1), ...cas(7)]).run()).toBe(Trap.FAULT)
})

test('the thread pointer is the kernel’s to set', () => {
  const bench = new Bench([i('TP', 4), ...END])
  bench.regs[REG_TP] = 0x1234
  bench.run()
  expect(bench.slot(4)).toBe(0x1234)
})

describe('a call', () => {
  // f(a, b) { return a - b; } at pc 16, its window 8 words
  const F = [i('ENTER'), 2 | (8 << 16), 32, i('SUB', 6, 4, 5), i('RETV', 6)]
  const start = (...call: number[]): number[] => {
    const code = [...li(4, 50), ...li(5, 8), ...call]
    while (code.length < 16) code.push(0)
    return [...code, ...F]
  }

  test('gives arguments in slots, and a result', () => {
    const code = start(i('CALL', 2), 12, word(4, 5), CALL_MARK | 16, i('GETRV', 7), ...END)
    const bench = new Bench(code)
    expect(bench.run()).toBe(Trap.SYSCALL)
    expect([bench.slot(7), bench.cpu.executed]).toEqual([42, 7])
    expect([bench.regs[REG_FP], bench.regs[REG_SP]]).toEqual([FP, SP])
  })

  test('ignores more arguments than the function takes', () => {
    const bench = new Bench(start(i('CALL', 3), 12, word(4, 5, 4), CALL_MARK | 16, i('GETRV', 7), ...END))
    expect(bench.run()).toBe(Trap.SYSCALL)
    expect(bench.slot(7)).toBe(42)
  })

  test('puts the window below a page’s border, not across it', () => {
    const bench = new Bench(start(i('CALL', 2), 12, word(4, 5), CALL_MARK | 16, i('GETRV', 7), ...END))
    bench.regs[REG_SP] = 0x10_0010
    bench.run(3)
    expect([bench.regs[REG_FP], bench.regs[REG_SP]]).toEqual([0x10_0000 - 32, 0x10_0000 - 64])
    expect(bench.run()).toBe(Trap.SYSCALL)
    expect(bench.slot(7)).toBe(42)
  })

  test('through a pointer finds the function at its address, and nothing else', () => {
    const through = (address: number): Bench =>
      new Bench(start(...li(6, address), i('CALLR', 2, 6), word(4, 5), CALL_MARK | 16, i('GETRV', 7), ...END))
    const good = through(TEXT_BASE + 4 * 16)
    expect(good.run()).toBe(Trap.SYSCALL)
    expect(good.slot(7)).toBe(42)
    for (const address of [0, 1, TEXT_BASE, TEXT_BASE + 4 * 17, TEXT_BASE + 4 * 1000, -4]) {
      const bad = through(address)
      expect(bad.run()).toBe(Trap.FAULT)
      expect([bad.cpu.faultAddress, bad.regs[REG_PC]]).toEqual([address, 6])
    }
  })

  test.each([
    ['its return address', 0, 0x41414141],
    ['its return address, a little', 0, 9],
    ['its caller’s frame', 4, 0x41414141],
    ['its caller’s frame, a little', 4, FP + 4]
  ])('whose frame was overwritten (%s) does not get away', (_, offset, value) => {
    const bench = new Bench(start(i('CALL', 2), 12, word(4, 5), CALL_MARK | 16, i('GETRV', 7), ...END))
    bench.run(3)
    bench.write(bench.regs[REG_FP] + offset, value)
    expect(bench.run()).toBe(Trap.FAULT)
    expect(bench.regs[REG_PC]).toBe(20)
  })

  test('can be walked back to its callers', () => {
    const bench = new Bench(start(i('CALL', 2), 12, word(4, 5), CALL_MARK | 16, i('GETRV', 7), ...END))
    bench.run(4)
    const frames = backtrace(bench.regs[REG_PC], bench.regs[REG_FP], (at) => bench.read(at))
    expect(frames.slice(0, 2)).toEqual([
      { pc: 20, fp: bench.regs[REG_FP] },
      { pc: 8, fp: FP }
    ])
  })
})

describe('a call that the kernel makes', () => {
  // handler(a, b, c) { rv = a + b + c } at 8; the restorer at 24 traps.
  const code = [
    ...li(4, 7), i('JMP'), 0, 0, 0, 0, 0,
    i('ENTER'), 3 | (12 << 16), 0, i('ADD', 7, 4, 5), i('ADD', 7, 7, 6), i('RETV', 7), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    i('ENTER'), 0 | (8 << 16), 0, ...li(4, 15), i('SYSCALL', 4), 0, 0
  ] // prettier-ignore

  test.each([SP, 0x10_0010, 0x10_0040])(
    'runs a handler below sp %i, and comes back to the frame it was given',
    (sp) => {
      const bench = new Bench(code)
      bench.run(1)
      const call = arch.callFrame(sp, TEXT_BASE + 4 * 8, TEXT_BASE + 4 * 24, [1, 20, 300])
      for (let n = 0; n < call.words.length; n += 2) {
        expect(call.words[n]).toBeLessThan(sp)
        bench.write(call.words[n], call.words[n + 1])
      }
      bench.regs[REG_PC] = call.pc
      bench.regs[REG_FP] = call.fp
      bench.regs[REG_SP] = call.sp
      expect(bench.run()).toBe(Trap.SYSCALL)
      expect([bench.cpu.nr, bench.regs[REG_RV]]).toEqual([15, 321])
      expect(arch.signalFrame(bench.regs[REG_FP], (at) => bench.read(at))).toBe(sp)
      // What it interrupted is as it was.
      expect(bench.slot(4)).toBe(7)
    }
  )
})
