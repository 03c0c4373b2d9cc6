// wide.ts: arithmetic of 64 bits on pairs of int32, low word first. `to` is the word where the result goes.

/** Product, cut to 64 bits. */
export function mul2(i32: Int32Array, to: number, bLo: number, bHi: number, cLo: number, cHi: number): void {
  const b0 = bLo & 0xffff
  const b1 = bLo >>> 16
  const c0 = cLo & 0xffff
  const c1 = cLo >>> 16
  const low = b0 * c0
  const middle = b1 * c0 + (low >>> 16)
  const middle2 = b0 * c1 + (middle & 0xffff)
  const carry = b1 * c1 + Math.floor(middle / 65536) + Math.floor(middle2 / 65536)
  i32[to] = (middle2 << 16) | (low & 0xffff)
  i32[to + 1] = carry + Math.imul(bLo, cHi) + Math.imul(bHi, cLo)
}

/** The value, exact if it is below 2^53. */
const signed = (lo: number, hi: number): number => hi * 4294967296 + (lo >>> 0)

/** Within ±2^52, where division of doubles can be made exact. */
const small = (hi: number): boolean => hi >= -0x10_0000 && hi < 0x10_0000

const big = (i32: Int32Array, at: number): bigint => (BigInt(i32[at + 1]) << 32n) | BigInt(i32[at] >>> 0)

function putBig(i32: Int32Array, to: number, value: bigint): void {
  i32[to] = Number(BigInt.asIntN(32, value))
  i32[to + 1] = Number(BigInt.asIntN(32, value >> 32n))
}

function put(i32: Int32Array, to: number, value: number): void {
  i32[to] = value % 4294967296
  i32[to + 1] = Math.floor(value / 4294967296)
}

/** False: the processor has to trap, as for 1/0 and for LONG_MIN / -1. */
export function div2(i32: Int32Array, to: number, b: number, c: number): boolean {
  return divide(i32, to, b, c, true, true)
}

export function rem2(i32: Int32Array, to: number, b: number, c: number): boolean {
  return divide(i32, to, b, c, true, false)
}

export function divu2(i32: Int32Array, to: number, b: number, c: number): boolean {
  return divide(i32, to, b, c, false, true)
}

export function remu2(i32: Int32Array, to: number, b: number, c: number): boolean {
  return divide(i32, to, b, c, false, false)
}

function divide(i32: Int32Array, to: number, b: number, c: number, isSigned: boolean, quotient: boolean): boolean {
  const bHi = i32[b + 1]
  const cLo = i32[c]
  const cHi = i32[c + 1]
  if (cLo === 0 && cHi === 0) return false
  if (small(bHi) && small(cHi) && (isSigned || (bHi >= 0 && cHi >= 0))) {
    const n = signed(i32[b], bHi)
    const d = signed(cLo, cHi)
    const rest = n % d
    put(i32, to, quotient ? (n - rest) / d : rest)
    return true
  }
  let n = big(i32, b)
  let d = big(i32, c)
  if (!isSigned) {
    n = BigInt.asUintN(64, n)
    d = BigInt.asUintN(64, d)
  } else if (d === -1n && n === -0x8000_0000_0000_0000n) return false
  putBig(i32, to, quotient ? n / d : n % d)
  return true
}

export function shl2(i32: Int32Array, to: number, lo: number, hi: number, n: number): void {
  if (n >= 32) {
    i32[to] = 0
    i32[to + 1] = lo << (n - 32)
  } else if (n > 0) {
    i32[to] = lo << n
    i32[to + 1] = (hi << n) | (lo >>> (32 - n))
  } else {
    i32[to] = lo
    i32[to + 1] = hi
  }
}

export function shr2(i32: Int32Array, to: number, lo: number, hi: number, n: number): void {
  if (n >= 32) {
    i32[to] = hi >>> (n - 32)
    i32[to + 1] = 0
  } else if (n > 0) {
    i32[to] = (lo >>> n) | (hi << (32 - n))
    i32[to + 1] = hi >>> n
  } else {
    i32[to] = lo
    i32[to + 1] = hi
  }
}

export function sar2(i32: Int32Array, to: number, lo: number, hi: number, n: number): void {
  if (n >= 32) {
    i32[to] = hi >> (n - 32)
    i32[to + 1] = hi >> 31
  } else if (n > 0) {
    i32[to] = (lo >>> n) | (hi << (32 - n))
    i32[to + 1] = hi >> n
  } else {
    i32[to] = lo
    i32[to + 1] = hi
  }
}

/** The long in `slot` of the window at `w`, as the kernel gets it: INT_MAX or INT_MIN if it does not fit. Slot 0 is 0. */
export function saturated(i32: Int32Array, w: number, slot: number): number {
  if (slot === 0) return 0
  const lo = i32[w + slot]
  const hi = i32[w + slot + 1]
  // An unsigned int too: the kernel takes the low word of what is an int to it.
  if (hi === 0 || hi === -1) return lo
  return hi < 0 ? -0x8000_0000 : 0x7fff_ffff
}
