// A dropped row is packed into few ints, and comes back as it was.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packerOf } from '../../../src/lib/record/generate/packers.ts'
import * as packers from '../../../src/lib/record/packers.gen.ts'
import { addWide, getWide, putWide, roomForRow, skipRow, unpackRow } from '../../../src/lib/record/rows.ts'
import { LAYOUTS, STRUCT_NAMES } from '../../../src/lib/record/state/layout.ts'

const int = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  fc.nat(0xffff),
  fc.constantFrom(1, -1, 0xffff, 0x10000, 0x7fff_ffff, -0x8000_0000),
  fc.integer()
)
const structs = STRUCT_NAMES.filter((name) => name !== 'sys')

it.each(structs)('a row of %s', (name) => {
  const { size } = LAYOUTS[name]
  const pack = packers[packerOf(name) as keyof typeof packers]
  fc.assert(
    fc.property(fc.array(int, { minLength: 3 * size, maxLength: 3 * size }), (ints) => {
      const h = Int32Array.from(ints)
      const q = new Int32Array(roomForRow(size) + 2).fill(7)
      const end = pack(h, size, q, 1)
      expect(end).toBeLessThanOrEqual(1 + roomForRow(size))
      expect(skipRow(size, q, 1)).toBe(end)
      expect([q[0], q[end]]).toEqual([7, 7])
      expect([...h]).toEqual(ints.map((value, i) => (i >= size && i < 2 * size ? 0 : value)))
      expect(unpackRow(h, size, size, q, 1)).toBe(end)
      expect([...h]).toEqual(ints)
    }),
    { numRuns: 60 }
  )
})

it('a number of two ints is added to as one is', () => {
  const most = 2 ** 52
  fc.assert(
    fc.property(fc.integer({ min: 0, max: most }), fc.integer({ min: -most, max: most }), (value, by) => {
      fc.pre(value + by >= 0)
      const h = new Int32Array(2)
      putWide(h, 0, value)
      addWide(h, 0, by)
      expect(getWide(h, 0)).toBe(value + by)
    })
  )
  const h = new Int32Array(2)
  putWide(h, 0, 4294967295)
  addWide(h, 0, 1)
  expect(getWide(h, 0)).toBe(4294967296)
  addWide(h, 0, -1)
  expect(getWide(h, 0)).toBe(4294967295)
})
