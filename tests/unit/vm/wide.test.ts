import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  doubleToFloat,
  doubleToLong,
  doubleToUlong,
  floatToDouble,
  nanD,
  popcount,
  wideToFloat
} from '../../../src/lib/vm/float.ts'
import { REG_FP, REG_PC } from '../../../src/lib/record/arch.ts'
import { Cpu } from '../../../src/lib/vm/cpu.ts'
import { Op, word, type OpName } from '../../../src/lib/vm/isa.ts'
import { div2, divu2, rem2, remu2 } from '../../../src/lib/vm/wide.ts'
import { FlatSpace, Physical } from './flat.ts'

const edges = [
  0n,
  1n,
  -1n,
  2n,
  -2n,
  3n,
  0x7fffffffn,
  0x80000000n,
  0xffffffffn,
  0x100000000n,
  1n << 52n,
  1n << 53n,
  (1n << 63n) - 1n,
  -(1n << 63n)
]
const long = fc.oneof(
  fc.constantFrom(...edges),
  fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }),
  fc.bigInt({ min: -1000n, max: 1000n })
)

const f64 = new Float64Array(4)
const i32 = new Int32Array(f64.buffer)
const f32 = new Float32Array(f64.buffer)
const TO = 4

function put(at: number, value: bigint): void {
  i32[at] = Number(BigInt.asIntN(32, value))
  i32[at + 1] = Number(BigInt.asIntN(32, value >> 32n))
}
const get = (at: number): bigint => BigInt.asIntN(64, (BigInt(i32[at + 1]) << 32n) | BigInt(i32[at] >>> 0))

const FP = 0x10_0000
const cpu = new Cpu()
const memory = new Physical(4)
const space = new FlatSpace(memory, false)
const window = space.at(FP >>> 12) >> 2

/** What one instruction makes of two longs. */
function made(name: OpName, b: bigint, c: bigint): bigint {
  put(0, b)
  put(2, c)
  memory.i32.set(i32.subarray(0, 4), window + 4)
  memory.i32[REG_PC] = 0
  memory.i32[REG_FP] = FP
  cpu.run(memory, space, 0, Int32Array.of(word(Op[name], 8, 4, 6)), 1)
  i32.set(memory.i32.subarray(window + 8, window + 10), TO)
  return get(TO)
}

describe('64 bits', () => {
  test('multiply and divide as exact numbers do, cut to 64 bits', () => {
    fc.assert(
      fc.property(long, long, (b, c) => {
        expect(made('MUL2', b, c)).toBe(BigInt.asIntN(64, b * c))
        const traps = c === 0n || (b === -(1n << 63n) && c === -1n)
        expect(div2(i32, TO, 0, 2)).toBe(!traps)
        if (!traps) expect(get(TO)).toBe(b / c)
        expect(rem2(i32, TO, 0, 2)).toBe(!traps)
        if (!traps) expect(get(TO)).toBe(b % c)
        const [ub, uc] = [BigInt.asUintN(64, b), BigInt.asUintN(64, c)]
        expect(divu2(i32, TO, 0, 2)).toBe(c !== 0n)
        if (c !== 0n) expect(get(TO)).toBe(BigInt.asIntN(64, ub / uc))
        expect(remu2(i32, TO, 0, 2)).toBe(c !== 0n)
        if (c !== 0n) expect(get(TO)).toBe(BigInt.asIntN(64, ub % uc))
      }),
      { numRuns: 3000, seed: 1 }
    )
  })

  test('shift', () => {
    fc.assert(
      fc.property(long, fc.integer({ min: 0, max: 63 }), (b, n) => {
        expect(made('SHL2', b, BigInt(n))).toBe(BigInt.asIntN(64, b << BigInt(n)))
        expect(made('SAR2', b, BigInt(n))).toBe(b >> BigInt(n))
        expect(made('SHR2', b, BigInt(n))).toBe(BigInt.asIntN(64, BigInt.asUintN(64, b) >> BigInt(n)))
      }),
      { numRuns: 2000, seed: 1 }
    )
  })

  test('become a float with one rounding', () => {
    // Halfway between two floats, and a little more: a double in between would lose the little.
    put(0, (1n << 62n) + (1n << 38n) + 1n)
    expect(wideToFloat(i32[0], i32[1])).toBe(2 ** 62 + 2 ** 39)
    put(0, (1n << 62n) + (1n << 38n))
    expect(wideToFloat(i32[0], i32[1])).toBe(2 ** 62)
    put(0, -((1n << 62n) + (1n << 38n) + 1n))
    expect(wideToFloat(i32[0], i32[1])).toBe(-(2 ** 62 + 2 ** 39))
    put(0, 16777217n)
    expect(wideToFloat(i32[0], i32[1])).toBe(16777216)
  })

  test('come out of a double cut towards 0, and as x86-64 has it where they do not fit', () => {
    const as = (convert: typeof doubleToLong, value: number): bigint => {
      convert(i32, TO, value)
      return get(TO)
    }
    expect([1.9, -1.9, 2 ** 62, -(2 ** 63)].map((v) => as(doubleToLong, v))).toEqual([1n, -1n, 1n << 62n, -(1n << 63n)])
    expect([2 ** 63, NaN, -Infinity].map((v) => as(doubleToLong, v))).toEqual([
      -(1n << 63n),
      -(1n << 63n),
      -(1n << 63n)
    ])
    expect(BigInt.asUintN(64, as(doubleToUlong, 2 ** 63 + 2 ** 20))).toBe((1n << 63n) + (1n << 20n))
  })
})

describe('NaNs', () => {
  test('a new one is the negative quiet one, an old one is handed on', () => {
    put(0, 0n)
    put(2, 0n)
    nanD(i32, TO, 0, 2)
    expect(BigInt.asUintN(64, get(TO))).toBe(0xfff8000000000000n)
    put(2, 0x7ff0000000000001n)
    nanD(i32, TO, 0, 2)
    expect(get(TO)).toBe(0x7ff8000000000001n)
  })

  test('keep sign and upper bits between float and double', () => {
    i32[0] = 0x7fc01234
    floatToDouble(i32, f32, f64, TO, 0)
    expect(get(TO)).toBe(0x7ff8024680000000n)
    doubleToFloat(i32, f32, f64, 0, TO)
    expect(i32[0]).toBe(0x7fc01234)
  })
})

test('popcount counts bits', () => {
  expect([0, 1, -1, 0x80000001 | 0, 0x55555555].map(popcount)).toEqual([0, 1, 32, 2, 16])
})
