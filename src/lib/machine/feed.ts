// feed.ts: what the page does not know yet of a log, in parcels that can be posted to it.
import type { Kernel } from '../kernel/kernel.ts'
import { CHUNK_RECORDS, type Log } from '../record/log.ts'
import type { Parcel } from '../run/protocol.ts'

/** Bytes in one parcel. A page takes so many in a few milliseconds. */
const BYTES_AT_ONCE = 4 << 20

export class Feed {
  #log: Log | undefined
  #records = 0
  #bytes = 0

  /** Copies of what is new. What stands in one list has to be taken as a whole: in the midst of a branch the log ends where it began. A record
   *  comes after the bytes that it names. */
  news(k: Kernel): Parcel[][] {
    const { log, state } = k
    if (this.#log === log && this.#records === log.length && this.#bytes === state.sys.bytes_end) return []
    const branch = this.#log !== undefined && this.#log !== log
    if (branch) this.#backTo(log)
    this.#log = log
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

  /** The log has become that of a branch. Chunks that both logs share are not sent again; the rest is, and so are all bytes. */
  #backTo(log: Log): void {
    const old = this.#log!
    let chunk = 0
    while (
      chunk < log.chunks.length &&
      chunk < old.chunks.length &&
      log.chunks[chunk] === old.chunks[chunk] &&
      (chunk + 1) * CHUNK_RECORDS <= log.length
    )
      chunk++
    this.#records = Math.min(chunk * CHUNK_RECORDS, this.#records)
    this.#bytes = 0
  }
}
