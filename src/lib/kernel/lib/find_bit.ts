// find_bit.ts: a set of numbers below 2 ** 20 that finds the first one that is not in it, in a few steps: a bit for each, and above each 32 of them one
// that says whether all are set. @see Linux lib/find_bit.c, fs/file.c full_fds_bits

const LEVELS = 4
const FULL = -1

export class Bitmap {
  /** Words of 32 bits. A bit of level n + 1 is set where all of a word of level n are. */
  readonly #levels: number[][] = Array.from({ length: LEVELS }, () => [])

  set(number: number): void {
    let n = number
    for (const words of this.#levels) {
      while (words.length <= n >> 5) words.push(0)
      words[n >> 5] |= 1 << (n & 31)
      if (words[n >> 5] !== FULL) return
      n >>= 5
    }
  }

  clear(number: number): void {
    let n = number
    for (const words of this.#levels) {
      if (n >> 5 >= words.length) return
      const wasFull = words[n >> 5] === FULL
      words[n >> 5] &= ~(1 << (n & 31))
      if (!wasFull) return
      n >>= 5
    }
  }

  /** The first number from `from` on that is not in the set. @see Linux include/linux/find.h find_next_zero_bit */
  nextZero(from: number): number {
    let n = from
    let level = 0
    for (; level < LEVELS; level++) {
      const free = ~this.#word(level, n >> 5) & (-1 << (n & 31))
      if (free !== 0) {
        n = (n & ~31) | lowestBit(free)
        break
      }
      n = (n >> 5) + 1
    }
    while (level-- > 0) n = (n << 5) | lowestBit(~this.#word(level, n))
    return n
  }

  #word(level: number, at: number): number {
    return this.#levels[level]![at] ?? 0
  }
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)
