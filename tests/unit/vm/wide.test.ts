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
import { div2, divu2, mul2, rem2, remu2, sar2, shl2, shr2 } from '../../../src/lib/vm/wide.ts'

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

describe('64 bits', () => {
  test('multiply and divide as exact numbers do, cut to 64 bits', () => {
    fc.assert(
      fc.property(long, long, (b, c) => {
        put(0, b)
        put(2, c)
        mul2(i32, TO, i32[0], i32[1], i32[2], i32[3])
        expect(get(TO)).toBe(BigInt.asIntN(64, b * c))
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
        put(0, b)
        shl2(i32, TO, i32[0], i32[1], n)
        expect(get(TO)).toBe(BigInt.asIntN(64, b << BigInt(n)))
        sar2(i32, TO, i32[0], i32[1], n)
        expect(get(TO)).toBe(b >> BigInt(n))
        shr2(i32, TO, i32[0], i32[1], n)
        expect(get(TO)).toBe(BigInt.asIntN(64, BigInt.asUintN(64, b) >> BigInt(n)))
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
