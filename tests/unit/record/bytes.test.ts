import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bytes, decodeUtf8, encodeUtf8 } from '../../../src/lib/record/state/bytes.ts'

/** A store with a text at each offset. */
function store(...texts: Uint8Array[]): { bytes: Bytes; at: number[] } {
  const bytes = new Bytes()
  const at: number[] = []
  let end = 1
  for (const text of texts) {
    at.push(end)
    bytes.appendAt(end, text, 0, text.length)
    end += text.length + 1
  }
  bytes.appendAt(end, new Uint8Array(1), 0, 1)
  return { bytes, at }
}

const names = fc.string({ unit: 'grapheme', maxLength: 6 }).map((name) => name.replaceAll('\0', ''))

test('a text is compared as if it were decoded, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), names, (stored, asked) => {
      const { bytes, at } = store(...stored.map(encodeUtf8))
      for (const off of at) {
        for (const text of [asked, ...stored, `${asked}x`, ''])
          expect(bytes.isText(off, text)).toBe(bytes.text(off) === text)
      }
    })
  )
})

test('malformed bytes are the character that stands for them, compared or decoded', () => {
  const { bytes, at } = store(Uint8Array.of(0x61, 0xff))
  expect(bytes.text(at[0])).toBe('a\ufffd')
  expect(bytes.isText(at[0], 'a\ufffd')).toBe(true)
  expect(bytes.isText(at[0], 'a')).toBe(false)
})

test('long texts come back whole, however they are copied', () => {
  const long = 'zombie '.repeat(5000)
  const { bytes, at } = store(encodeUtf8(long), encodeUtf8('b'.repeat(64)), encodeUtf8('c'.repeat(65)))
  expect(at.map((off) => bytes.text(off))).toEqual([long, 'b'.repeat(64), 'c'.repeat(65)])
  expect(decodeUtf8(bytes.data, at[0], long.length)).toBe(long)
})
