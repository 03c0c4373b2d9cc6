// feed.ts: what the page does not know yet of a log, in parcels that can be posted to it. After a branch it knows all up to where the two part.
import type { Kernel } from '../kernel/kernel.ts'
import { CHUNK_RECORDS, type Log } from '../record/log.ts'
import type { Bytes } from '../record/state/bytes.ts'
import type { Parcel } from '../run/protocol.ts'

/** Bytes in one parcel. A page takes so many in a few milliseconds. */
const BYTES_AT_ONCE = 4 << 20

export class Feed {
  #log: Log | undefined
  #store: Bytes | undefined
  #records = 0
  #bytes = 0

  /** Copies of what is new. What stands in one list has to be taken as a whole: in the midst of a branch the log ends where it began. A record
   *  comes after the bytes that it names. */
  news(k: Kernel): Parcel[][] {
    const { log, state } = k
    if (this.#log === log && this.#records === log.length && this.#bytes === state.sys.bytes_end) return []
    const branch = this.#log !== undefined && this.#log !== log
    if (branch) {
      this.#records = sameRecords(this.#log!, log, Math.min(this.#records, log.length))
      this.#bytes = sameBytes(this.#store!.data, state.bytes.data, Math.min(this.#bytes, state.sys.bytes_end))
    }
    this.#log = log
    this.#store = state.bytes
    const parcels: Parcel[] = []
    do {
      const rest = state.sys.bytes_end - this.#bytes
      parcels.push(this.#pack(k, rest > BYTES_AT_ONCE ? 0 : this.#recordsOfChunk(log), Math.min(rest, BYTES_AT_ONCE)))
    } while (this.#records < log.length || this.#bytes < state.sys.bytes_end)
    return branch ? [parcels] : parcels.map((parcel) => [parcel])
  }

  /** How many records are new in the chunk that comes next. */
  #recordsOfChunk(log: Log): number {
    return Math.min(log.length - this.#records, CHUNK_RECORDS - (this.#records % CHUNK_RECORDS))
  }

  #pack({ log, state }: Kernel, records: number, count: number): Parcel {
    const [from, bytesFrom] = [this.#records, this.#bytes]
    this.#records += records
    this.#bytes += count
    const bytes = state.bytes.data.slice(bytesFrom, this.#bytes)
    if (records === 0) return { from, q: new Int32Array(0), lengths: new Int32Array(0), bytesFrom, bytes }
    const last = from + records - 1
    const q = log.chunk(from).q.slice(log.start(from), log.end(last))
    return { from, q, lengths: log.lengths(from, last + 1), bytesFrom, bytes }
  }
}

/** How many of their first `most` records two logs have in common. A branch shares the chunks that were full where it began. */
function sameRecords(a: Log, b: Log, most: number): number {
  let same = 0
  while (same + CHUNK_RECORDS <= most && a.chunk(same) === b.chunk(same)) same += CHUNK_RECORDS
  while (same < most && isSameRecord(a, b, same)) same++
  return same
}

function isSameRecord(a: Log, b: Log, i: number): boolean {
  const [from, to, other] = [a.start(i), a.end(i), b.start(i)]
  if (b.end(i) - other !== to - from) return false
  const [q, r] = [a.chunk(i).q, b.chunk(i).q]
  for (let at = from; at < to; at++) if (q[at] !== r[other + at - from]) return false
  return true
}

function sameBytes(a: Uint8Array, b: Uint8Array, most: number): number {
  let same = 0
  while (same < most && a[same] === b[same]) same++
  return same
}
