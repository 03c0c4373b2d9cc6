// hash.ts: a short name for words. Two lanes of 32 bits, each mixed as MurmurHash3_x86_32 mixes, with different constants. It finds accidents and
// lazy forgeries; it is no cryptography, and need not be.

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

function finish(hash: number, words: number): number {
  let h = hash ^ words
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const hex = (word: number): string => word.toString(16).padStart(8, '0')

export class Digest {
  #a = 0x756e6b69
  #b = 0x6c6c6162
  #words = 0

  word(word: number): void {
    this.#words++
    this.#a =
      (Math.imul(rotate(this.#a ^ Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593), 13), 5) +
        0xe6546b64) |
      0
    this.#b =
      (Math.imul(rotate(this.#b ^ Math.imul(rotate(Math.imul(word, 0x239b961b), 16), 0xab0e9789), 15), 5) +
        0x561ccd1b) |
      0
  }

  /** So far, as 16 hexadecimal digits. */
  get text(): string {
    return hex(finish(this.#a, this.#words)) + hex(finish(this.#b, this.#words))
  }
}
