// rows.ts: rows and 64-bit numbers as ints.

export function getWide(h: Int32Array, i: number): number {
  return (h[i] >>> 0) + h[i + 1] * 4294967296
}
export function putWide(h: Int32Array, i: number, value: number): void {
  h[i] = value
  h[i + 1] = Math.floor(value / 4294967296)
}

/** A loop: for so few ints the engine's own copy costs more than it saves. */
export function copyRow(h: Int32Array, from: number, to: number, size: number): void {
  for (let i = 0, a = from * size, b = to * size; i < size; i++) h[b + i] = h[a + i]
}

/** Packs a row: a bitmap of the ints that are not zero, then those. */
export function packRow(h: Int32Array, at: number, size: number, q: Int32Array, n: number): number {
  const maps = (size + 31) >> 5
  let out = n + maps
  for (let m = 0; m < maps; m++) {
    let map = 0
    const end = Math.min(32, size - m * 32)
    for (let i = 0; i < end; i++) {
      const value = h[at + m * 32 + i]
      if (value === 0) continue
      map |= 1 << i
      q[out++] = value
    }
    q[n + m] = map
  }
  return out
}

export function unpackRow(h: Int32Array, at: number, size: number, q: Int32Array, n: number): number {
  const maps = (size + 31) >> 5
  let from = n + maps
  for (let m = 0; m < maps; m++) {
    const map = q[n + m]
    for (let i = 0; i < 32 && m * 32 + i < size; i++) if (map & (1 << i)) h[at + m * 32 + i] = q[from++]
  }
  return from
}

/** Where the ints of a packed row end. */
export function skipRow(size: number, q: Int32Array, n: number): number {
  const maps = (size + 31) >> 5
  let ints = maps
  for (let m = 0; m < maps; m++) for (let map = q[n + m]; map !== 0; map &= map - 1) ints++
  return n + ints
}
