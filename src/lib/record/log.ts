// log.ts: the packed log. A record is one word (kind in the low 8 bits, row above) and the ints of its effects.

/** Records in a chunk: enough that posting a chunk costs little, few enough that it comes soon. */
export const CHUNK_RECORDS = 4096
const SHIFT = 12
const MASK = CHUNK_RECORDS - 1

export class Chunk {
  /** Ints of all records, one after the other. */
  q: Int32Array
  /** Where each record begins; one more than there are records. */
  at = new Int32Array(CHUNK_RECORDS + 1)
  records = 0

  constructor(ints: number) {
    this.q = new Int32Array(ints)
  }

  /** One that will need about as much. */
  static like({ used }: Chunk): Chunk {
    return new Chunk(used + (used >> 3))
  }

  get used(): number {
    return this.at[this.records]
  }
}

const intsOf = (chunk: Chunk): number => chunk.used + chunk.records

export class Log {
  readonly chunks: Chunk[] = []
  /** Records in it. */
  length = 0
  #last = new Chunk(CHUNK_RECORDS * 8)
  /** The last chunk has no record, and is not in `chunks` yet. */
  #fresh = true
  /** The array that `open` spoke of. */
  q = this.#last.q
  /** Where the next record begins. */
  #end = 0
  /** How far it may reach; 0: the chunk is full, or not there yet. */
  #limit = 0
  /** Ints of the chunks before the last that are held. */
  #before = 0

  /** Room for a record of up to `ints` ints: writes go to `q` from the answer on, then `close` ends it. */
  open(ints: number): number {
    const at = this.#end
    return at + ints > this.#limit ? this.#makeRoom(ints) : at
  }

  #makeRoom(ints: number): number {
    if (this.#fresh) this.chunks.push(this.#last)
    else if (this.#last.records === CHUNK_RECORDS) {
      this.#before += intsOf(this.#last)
      this.chunks.push((this.#last = Chunk.like(this.#last)))
    }
    this.#fresh = false
    const chunk = this.#last
    const at = chunk.used
    if (at + ints > chunk.q.length) {
      const bigger = new Int32Array(Math.max(chunk.q.length + (chunk.q.length >> 1), at + ints + 1024))
      bigger.set(chunk.q)
      chunk.q = bigger
    }
    this.q = chunk.q
    this.#end = at
    this.#limit = chunk.q.length
    return at
  }

  close(end: number): void {
    const chunk = this.#last
    chunk.at[++chunk.records] = end
    this.#end = end
    this.length++
    if (chunk.records === CHUNK_RECORDS) this.#limit = 0
  }

  /** The chunk that record `i` lies in. */
  chunk(i: number): Chunk {
    return this.chunks[i >> SHIFT]
  }

  /** Where record `i` begins in its chunk's q. */
  start(i: number): number {
    return this.chunks[i >> SHIFT].at[i & MASK]
  }

  end(i: number): number {
    return this.chunks[i >> SHIFT].at[(i & MASK) + 1]
  }

  kind(i: number): number {
    return this.chunk(i).q[this.start(i)] & 255
  }

  row(i: number): number {
    return this.chunk(i).q[this.start(i)] >>> 8
  }

  /** Lets go of the chunks before record `i`: for who runs a program only for what it prints. */
  forget(i: number): void {
    for (let chunk = (i >> SHIFT) - 1; chunk >= 0 && this.chunks[chunk]; chunk--) {
      if (chunk < this.chunks.length - 1) this.#before -= intsOf(this.chunks[chunk])
      delete (this.chunks as (Chunk | undefined)[])[chunk]
    }
  }

  /** Forgets all records from `length` on. */
  truncate(length: number): void {
    if (length >= this.length) return
    this.chunks.length = (length + MASK) >> SHIFT
    this.length = length
    if (this.chunks.length === 0) {
      this.#last = new Chunk(CHUNK_RECORDS * 8)
      this.#fresh = true
    } else {
      this.#last = this.chunks[this.chunks.length - 1]
      this.#last.records = ((length - 1) & MASK) + 1
    }
    this.#before = this.#countBefore()
    this.q = this.#last.q
    // `open` looks anew.
    this.#limit = 0
  }

  /** Appends records that another log wrote: `at` as in a Chunk, its offsets counted in `q`. */
  append(q: Int32Array, at: Int32Array, records: number): void {
    for (let i = 0; i < records; i++) {
      const n = at[i + 1] - at[i]
      const start = this.open(n)
      this.q.set(q.subarray(at[i], at[i + 1]), start)
      this.close(start + n)
    }
  }

  /** A log of its own with the first `length` records of this one; full chunks are shared. */
  fork(length: number): Log {
    const copy = new Log()
    const whole = length >> SHIFT
    for (let i = 0; i < whole; i++) copy.chunks.push(this.chunks[i])
    copy.length = whole * CHUNK_RECORDS
    if (whole > 0) {
      copy.#last = copy.chunks[whole - 1]
      copy.#fresh = false
      copy.#before = copy.#countBefore()
    }
    const rest = length & MASK
    if (rest > 0) {
      const from = this.chunks[whole]
      copy.append(from.q, from.at, rest)
    }
    return copy
  }

  /** Ints held, for the budget of the log. */
  get ints(): number {
    return this.#before + intsOf(this.#last)
  }

  #countBefore(): number {
    return this.chunks.slice(0, -1).reduce((sum, chunk) => sum + intsOf(chunk), 0)
  }
}
