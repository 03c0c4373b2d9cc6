// logText.ts: all ints of a log, to compare two of them.
import { CHUNK_RECORDS, type Log } from '../../src/lib/record/log.ts'

export const logText = (log: Log): string =>
  log.chunks
    .map(({ q }, chunk) => q.subarray(0, log.end(Math.min(log.length, (chunk + 1) * CHUNK_RECORDS) - 1)).join())
    .join()
