// float.ts: what floating-point instructions do beyond JavaScript's own arithmetic: NaNs bit by bit as x86-64 makes them
// (engines differ in the bits of theirs), and conversions.

/** If an operand is a NaN, the result is that NaN, of two the first. A new NaN is the default one of x86-64, which printf shows as -nan. */
export function nanD(i32: Int32Array, to: number, b: number, c: number): void {
  const from = isNanD(i32, b) ? b : isNanD(i32, c) ? c : -1
  const lo = from < 0 ? 0 : i32[from]
  const hi = from < 0 ? -0x8_0000 : i32[from + 1] | 0x8_0000
  i32[to] = lo
  i32[to + 1] = hi
}

function isNanD(i32: Int32Array, at: number): boolean {
  const hi = i32[at + 1] & 0x7fff_ffff
  return hi > 0x7ff0_0000 || (hi === 0x7ff0_0000 && i32[at] !== 0)
}

export function nanF(i32: Int32Array, to: number, b: number, c: number): void {
  const from = isNanF(i32, b) ? b : isNanF(i32, c) ? c : -1
  i32[to] = from < 0 ? -0x40_0000 : i32[from] | 0x40_0000
}

function isNanF(i32: Int32Array, at: number): boolean {
  return (i32[at] & 0x7fff_ffff) > 0x7f80_0000
}

export function floatToDouble(i32: Int32Array, f32: Float32Array, f64: Float64Array, to: number, from: number): void {
  if (isNanF(i32, from)) {
    const bits = i32[from]
    i32[to] = bits << 29
    i32[to + 1] = (bits & -0x8000_0000) | 0x7ff8_0000 | ((bits & 0x7f_ffff) >> 3)
  } else f64[to >> 1] = f32[from]
}

export function doubleToFloat(i32: Int32Array, f32: Float32Array, f64: Float64Array, to: number, from: number): void {
  if (isNanD(i32, from)) {
    const lo = i32[from]
    const hi = i32[from + 1]
    i32[to] = (hi & -0x8000_0000) | 0x7fc0_0000 | ((hi & 0x7_ffff) << 3) | (lo >>> 29)
  } else f32[to] = f64[from >> 1]
}

/** A long (hi signed) or unsigned long (hi unsigned) as a float, rounded once. Of the bits that a double would drop it only matters whether one is set. */
export function wideToFloat(lo: number, hi: number): number {
  const exact = hi >= -0x20_0000 && hi < 0x20_0000
  const kept = exact || (lo & 2047) === 0 ? lo : (lo & ~2047) | 2048
  return Math.fround(hi * 4294967296 + (kept >>> 0))
}

/** cvttsd2si with 32 bits. */
export function doubleToInt(value: number): number {
  const whole = Math.trunc(value)
  return whole >= -2147483648 && whole <= 2147483647 ? whole | 0 : -2147483648
}

/** cvttsd2si with 64 bits. */
export function doubleToLong(i32: Int32Array, to: number, value: number): void {
  const whole = Math.trunc(value)
  if (whole >= -9223372036854775808 && whole < 9223372036854775808) {
    const hi = Math.floor(whole / 4294967296)
    i32[to] = whole - hi * 4294967296
    i32[to + 1] = hi
  } else {
    i32[to] = 0
    i32[to + 1] = -0x8000_0000
  }
}

/** To unsigned long, as gcc does it: from 2^63 on the top bit is taken off, the rest converted, and the bit put back. */
export function doubleToUlong(i32: Int32Array, to: number, value: number): void {
  if (value >= 9223372036854775808) {
    doubleToLong(i32, to, value - 9223372036854775808)
    i32[to + 1] ^= -0x8000_0000
  } else doubleToLong(i32, to, value)
}

export function popcount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x5555_5555)
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
