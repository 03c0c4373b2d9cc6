// digest.ts: a short name for a log, so that two runs can be compared without keeping either. Two lanes of 32 bits, each mixed as
// MurmurHash3_x86_32 mixes, with different constants. It finds accidents and lazy forgeries; it is no cryptography, and need not be:
// who wants to know what a run was runs it again.
//
// What goes in, in this order, at each input and at the end: the ints of the records since the last time, each record as the log packs it
// (log.ts); then the bytes that were written meanwhile, four to a word, little-endian, the last one padded with zeros.
import { KIND } from '../record/decode.ts'
import type { Run } from './run.ts'

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

/** A digest for each input of a run: of all that was recorded up to the next input, or, for the last one, to the end. */
export function digestsOf(run: Run): string[] {
  const digest = new Digest()
  const digests: string[] = []
  const before = run.event
  let from = 0
  let byte = 0
  let inputs = 0

  const take = (to: number): string => {
    for (let i = from; i < to; i++) {
      const { q } = run.log.chunk(i)
      const end = run.log.end(i)
      for (let n = run.log.start(i); n < end; n++) digest.word(q[n])
    }
    run.seek(to)
    const { bytes, sys } = run.world
    for (; byte < sys.bytes_end; byte += 4) {
      let word = 0
      for (let n = 0; n < 4 && byte + n < sys.bytes_end; n++) word |= bytes.data[byte + n] << (8 * n)
      digest.word(word)
    }
    byte = sys.bytes_end
    from = to
    return digest.text
  }

  for (let i = 0; i < run.length; i++) {
    if (run.log.kind(i) !== KIND.input) continue
    const text = take(i)
    if (inputs++ > 0) digests.push(text)
  }
  const last = take(run.length)
  if (inputs > 0) digests.push(last)
  run.seek(before)
  return digests
}
