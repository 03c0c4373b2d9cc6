import { expect, test } from 'vitest'
import { SlotPool, type Lay } from '../../../src/lib/kernel/mm/store.ts'
import { PAGE_SIZE } from '../../../src/lib/record/constants.ts'

const WASM_PAGE = 65_536

/** A memory that WebAssembly could compute on: it grows in its place, and the old buffer is gone. */
function inWebAssembly(): { memory: WebAssembly.Memory; lay: Lay } {
  const memory = new WebAssembly.Memory({ initial: 0 })
  const lay: Lay = (bytes) => {
    memory.grow((bytes - memory.buffer.byteLength) / WASM_PAGE)
    return memory.buffer
  }
  return { memory, lay }
}

test('the pool can be laid into another memory, and is the same when it has grown', () => {
  const { memory, lay } = inWebAssembly()
  const [usual, other] = [new SlotPool(), new SlotPool(lay)]
  for (const pool of [usual, other]) {
    const slots = Array.from({ length: 200 }, () => pool.take())
    for (const slot of slots) pool.i32.fill(slot, (slot * PAGE_SIZE) / 4, (slot * PAGE_SIZE) / 4 + 3)
    pool.zero(slots[7])
    pool.copy(slots[150], slots[8])
    for (const slot of slots.slice(20, 40)) pool.release(slot)
    // Grows once more.
    for (let n = 0; n < 100; n++) pool.take()
  }
  expect(other.u8.buffer).toBe(memory.buffer)
  expect(other.u8.length).toBe(512 * PAGE_SIZE)
  expect(Buffer.compare(other.u8, usual.u8)).toBe(0)
  expect([...other.i32.subarray(8 * 1024 + 1024, 8 * 1024 + 1028)]).toEqual([151, 151, 151, 0])
  expect(other.used).toBe(usual.used)
})
