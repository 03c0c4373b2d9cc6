// The packed log: what was written is read, whatever the length of a record, before and behind the end of a chunk; and a log that goes on from the
// midst of another leaves that as it was.
import { describe, expect, test } from 'vitest'
import { CHUNK_RECORDS, Log } from '../../../src/lib/record/log.ts'

/** Lengths of records: mostly short, some longer than a byte can say. */
const lengthOf = (record: number): number => (record % 1000 === 7 ? 300 : 1 + (record % 23))

function write(log: Log, records: number, mark: number): Log {
  for (let i = 0; i < records; i++) {
    const ints = lengthOf(log.length)
    const at = log.open(ints)
    for (let k = 0; k < ints; k++) log.q[at + k] = mark + log.length * 7 + k
    log.close(at + ints)
  }
  return log
}

const read = (log: Log, record: number): number[] => [
  ...log.chunk(record).q.subarray(log.start(record), log.end(record))
]
const written = (record: number, mark: number): number[] =>
  Array.from({ length: lengthOf(record) }, (_, k) => mark + record * 7 + k)

function expectAll(log: Log, markOf: (record: number) => number): void {
  const wrong: number[] = []
  for (let record = 0; record < log.length; record++)
    if (read(log, record).join() !== written(record, markOf(record)).join()) wrong.push(record)
  expect(wrong).toEqual([])
}

const RECORDS = 2 * CHUNK_RECORDS + 1000
const bytesOf = (records: number): number => {
  let bytes = 0
  for (let record = 0; record < records; record++) bytes += 1 + 4 * lengthOf(record)
  return bytes
}

describe('the log', () => {
  test('gives back what was written, in chunks as long as they need', () => {
    const log = write(new Log(), RECORDS, 0)
    expectAll(log, () => 0)
    expect(log.bytes).toBe(bytesOf(RECORDS))
    expect(log.chunk(0).q.length).toBe(log.end(CHUNK_RECORDS - 1))
  })

  test.each([RECORDS - 1, 2 * CHUNK_RECORDS, CHUNK_RECORDS + 9, CHUNK_RECORDS, 5, 0])(
    'goes on behind %i records of it',
    (length) => {
      const log = write(new Log(), RECORDS, 0)
      log.truncate(length)
      expect(log.bytes).toBe(bytesOf(length))
      write(log, RECORDS - length, 500_000)
      expectAll(log, (record) => (record < length ? 0 : 500_000))
      expect(log.bytes).toBe(bytesOf(RECORDS))
    }
  )

  test.each([RECORDS, CHUNK_RECORDS + 9, CHUNK_RECORDS, 0])(
    'of which another goes on behind %i records stays',
    (length) => {
      const log = write(new Log(), RECORDS, 0)
      const other = log.fork(length)
      expect(other.bytes).toBe(bytesOf(length))
      write(other, 100, 500_000)
      // Back into a chunk that both have.
      other.truncate(Math.min(length, 50))
      write(other, 200, 900_000)
      expectAll(log, () => 0)
      expectAll(other, (record) => (record < Math.min(length, 50) ? 0 : 900_000))
    }
  )
})
