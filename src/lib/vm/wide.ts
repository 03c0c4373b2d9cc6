// wide.ts: division of 64-bit integers that lie as two int32, the low word first. The result goes to word `to`.

/** The value as a double, exact below 2^53. */
const signed = (lo: number, hi: number): number => hi * 4294967296 + (lo >>> 0)

/** Is the value within ±2^52? There a division of doubles can be made exact. */
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

/** Divides. Answers false where the processor has to trap: for 1/0 and for LONG_MIN / -1. */
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

/** The long in `slot` of the window at `w`, as the kernel gets it: INT_MAX or INT_MIN if it does not fit. Slot 0 is 0. */
export function saturated(i32: Int32Array, w: number, slot: number): number {
  if (slot === 0) return 0
  const lo = i32[w + slot]
  const hi = i32[w + slot + 1]
  // An unsigned int too: the kernel takes the low word of what is an int to it.
  if (hi === 0 || hi === -1) return lo
  return hi < 0 ? -0x8000_0000 : 0x7fff_ffff
}
