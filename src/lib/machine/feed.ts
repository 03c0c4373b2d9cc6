// feed.ts: what the page does not know yet of a log, in parcels that can be posted to it.
import type { Kernel } from '../kernel/kernel.ts'
import { CHUNK_RECORDS, type Log } from '../record/log.ts'
import type { Parcel } from '../run/protocol.ts'

export class Feed {
  #log: Log | undefined
  #records = 0
  #bytes = 0

  /** Copies of what is new; no parcel if nothing is. After a branch a parcel begins where the logs differ. */
  news(k: Kernel): Parcel[] {
    const { log, state } = k
    if (this.#log === log && this.#records === log.length && this.#bytes === state.sys.bytes_end) return []
    if (this.#log && this.#log !== log) this.#backTo(log)
    this.#log = log
    const parcels: Parcel[] = []
    do {
      const from = this.#records
      const records = Math.min(log.length - from, CHUNK_RECORDS - (from % CHUNK_RECORDS))
      parcels.push(this.#pack(log, from, records, state.bytes.data.slice(this.#bytes, state.sys.bytes_end)))
      this.#records += records
      this.#bytes = state.sys.bytes_end
    } while (this.#records < log.length)
    return parcels
  }

  #pack(log: Log, from: number, records: number, bytes: Uint8Array): Parcel {
    const bytesFrom = this.#bytes
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
