// rows.ts: rows and 64-bit numbers as ints.
//
// A packed row is a map for each 16 fields, then the values that are not 0. Bit i of a map: field i is not 0; bit 16 + i: its value takes an
// int. A value of 16 bits takes half of one: two of them, with whatever lies between, share the int that the first of them opened.
// Rows are packed by packers.gen.ts, a function for each struct.

/** 2 to the power of -32. A product with it is exact, and cheaper than a quotient. */
const HIGH = 1 / 4294967296

export function getWide(h: Int32Array, i: number): number {
  return (h[i] >>> 0) + h[i + 1] * 4294967296
}
export function putWide(h: Int32Array, i: number, value: number): void {
  h[i] = value
  h[i + 1] = Math.floor(value * HIGH)
}

/** Adds an integer. Mostly nothing is carried over, and then the upper int is left alone. */
export function addWide(h: Int32Array, i: number, by: number): void {
  const low = (h[i] >>> 0) + by
  h[i] = low
  if (low < 0 || low >= 4294967296) h[i + 1] += Math.floor(low * HIGH)
}

/** A loop: for so few ints the engine's own copy costs more than it saves. */
export function copyInts(h: Int32Array, from: number, to: number, count: number): void {
  for (let i = 0; i < count; i++) h[to + i] = h[from + i]
}

/** Fields that a map is for. */
export const GROUP = 16
export const groupsOf = (size: number): number => (size + GROUP - 1) >> 4

/** Ints that a packed row takes at most. */
export function roomForRow(size: number): number {
  return groupsOf(size) + size
}

/** Puts the packed row back, into a row of zeros. Answers where it ends. */
export function unpackRow(h: Int32Array, at: number, size: number, q: Int32Array, n: number): number {
  let from = n + groupsOf(size)
  let open = -1
  for (let first = 0; first < size; first += GROUP) {
    const map = q[n++]
    for (let i = 0; i < GROUP && first + i < size; i++) {
      if (!(map & (1 << i))) continue
      if (map & (0x10000 << i)) h[at + first + i] = q[from++]
      else if (open === -1) {
        open = from
        h[at + first + i] = q[from++] & 0xffff
      } else {
        h[at + first + i] = q[open] >>> 16
        open = -1
      }
    }
  }
  return from
}

/** Where the ints of a packed row end. */
export function skipRow(size: number, q: Int32Array, n: number): number {
  const groups = groupsOf(size)
  let ints = 0
  let halves = 0
  for (let g = 0; g < groups; g++) {
    const wide = q[n + g] >>> 16
    ints += bits(wide)
    halves += bits(q[n + g] & 0xffff & ~wide)
  }
  return n + groups + ints + ((halves + 1) >> 1)
}

function bits(map: number): number {
  let n = 0
  for (; map !== 0; map &= map - 1) n++
  return n
}
