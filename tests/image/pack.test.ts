import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiskEntry, pack } from '../../src/lib/image/build/pack.ts'
import { DiskImage } from '../../src/lib/image/image.ts'

const text = (s: string) => new TextEncoder().encode(s)
const IDENTITY = { id: 'id', ids: { '/bin/bash': 'a' } }
const ENTRIES: DiskEntry[] = [
  { path: '/bin/bash', kind: 'file', mode: 0o755, bytes: text('shell') },
  { path: '/bin/sh', kind: 'link', mode: 0o777, bytes: text('bash') },
  { path: '/bin/ps', kind: 'file', mode: 0o755, bytes: text('ps'), segment: 'ps' },
  { path: '/home/juan', kind: 'folder', mode: 0o750, uid: 1000, gid: 1000 },
  {
    path: '/home/juan/señal.c',
    kind: 'file',
    mode: 0o644,
    uid: 1000,
    gid: 1000,
    bytes: text('int x;'),
    segment: 'señal'
  }
]

test('what was packed is read back, and later segments are not there until they are provided', () => {
  const { segments, names } = pack(ENTRIES, [], IDENTITY)
  const image = new DiskImage(segments[1]!)
  expect(image.list).toMatchObject(IDENTITY)
  expect(image.list.files.map(({ path, mode }) => `${mode.toString(8)} ${path}`)).toEqual([
    '40755 /bin',
    '100755 /bin/bash',
    '100755 /bin/ps',
    '120777 /bin/sh',
    '40755 /home',
    '40750 /home/juan',
    '100644 /home/juan/señal.c'
  ])
  expect(image.read(image.find('/bin/sh')!)).toEqual(text('bash'))

  const ps = image.find('/bin/ps')!
  expect(image.read(ps)).toBeUndefined()
  image.provide(ps.seg, segments[names.indexOf('ps')]!)
  expect(image.read(ps)).toEqual(text('ps'))
})

test('the order in which files come makes no difference', () => {
  const once = pack(ENTRIES, [], IDENTITY)
  fc.assert(
    fc.property(fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }), (shuffled) => {
      expect(pack(shuffled, [], IDENTITY)).toEqual(once)
    })
  )
})

test('files begin at multiples of 8 within what was fetched, so that words can be read in place', () => {
  const { segments } = pack(ENTRIES, [], IDENTITY)
  const image = new DiskImage(segments[1]!)
  for (const { seg, off } of image.list.files) {
    const start = (image.segment(seg)?.byteOffset ?? 0) + off
    expect(start % 8).toBe(0)
  }
})

test('a path given twice is refused', () => {
  expect(() => pack([...ENTRIES, ENTRIES[0]!], [], IDENTITY)).toThrow('/bin/bash is on the disk twice')
})

test.each([0, 3, 4, 40])('an image cut off after %i bytes is refused', (length) => {
  const { segments } = pack(ENTRIES, [], IDENTITY)
  expect(() => new DiskImage(segments[1]!.slice(0, length))).toThrow('damaged')
})
