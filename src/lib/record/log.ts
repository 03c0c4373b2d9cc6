// log.ts: the packed log. A record is a word and the ints of its effects, one after the other. The word: the kind's number in the low 12
// bits, the row above it (20 bits). A chunk holds 4,096 records: their ints in `q`, and the length of each in a byte.

export const KIND_BITS = 12
const KIND_MASK = (1 << KIND_BITS) - 1
/** Rows of an arena have numbers below this: they must fit a record's word. */
export const ROW_LIMIT = 1 << (32 - KIND_BITS)

export const kindOfWord = (word: number): number => word & KIND_MASK
export const rowOfWord = (word: number): number => word >>> KIND_BITS

/** Records in a chunk: enough that posting a chunk costs little, few enough that it comes soon. */
export const CHUNK_RECORDS = 4096
const SHIFT = 12
const MASK = CHUNK_RECORDS - 1
/** So many records lie between two whose place is kept. */
const STRIDE = 16
const STRIDE_SHIFT = 4
/** What a byte says of a record that is longer than that; its length lies in `long`. */
const LONG = 255

export class Chunk {
  /** Ints of all records, one after the other. */
  q: Int32Array
  /** Ints of each record; LONG: see `long`. */
  readonly lengths: Uint8Array
  /** Length of each long record, by its number in the chunk. */
  readonly long = new Map<number, number>()
  /** Where every sixteenth record begins. */
  readonly #places = new Int32Array(CHUNK_RECORDS / STRIDE + 1)
  records = 0
  used = 0
  /** Where the last question was about: the next is mostly about what lies just behind. */
  #asked = 0
  #askedPlace = 0

  constructor(ints: number, lengths = new Uint8Array(CHUNK_RECORDS)) {
    this.q = new Int32Array(ints)
    this.lengths = lengths
  }

  /** One that will need about as much. */
  static like({ used }: Chunk): Chunk {
    return new Chunk(used + (used >> 3))
  }

  lengthOf(record: number): number {
    const length = this.lengths[record]
    return length === LONG ? this.long.get(record)! : length
  }

  /** Where record number `record` of the chunk begins in q. */
  startOf(record: number): number {
    let i = record & -STRIDE
    let at = this.#places[record >> STRIDE_SHIFT]
    if (this.#asked > i && this.#asked <= record) {
      i = this.#asked
      at = this.#askedPlace
    }
    for (; i < record; i++) at += this.lengthOf(i)
    this.#asked = record
    this.#askedPlace = at
    return at
  }

  /** A record ends at `end` of q: the chunk has one more. */
  close(end: number): void {
    const length = end - this.used
    if (length < LONG) this.lengths[this.records] = length
    else {
      this.lengths[this.records] = LONG
      this.long.set(this.records, length)
    }
    this.used = end
    if ((++this.records & (STRIDE - 1)) === 0) this.#places[this.records >> STRIDE_SHIFT] = end
  }

  /** Forgets all records from number `records` on. */
  cut(records: number): void {
    this.used = this.startOf(records)
    for (let record = records; record < this.records; record++) this.long.delete(record)
    this.records = records
    this.#asked = 0
    this.#askedPlace = 0
  }
}

/** Its ints, and what says where each record begins. */
const bytesOf = ({ used, records }: Chunk): number => 4 * used + records + 4 * (records >> STRIDE_SHIFT)

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
  /** Bytes of the chunks before the last that are held. */
  #before = 0

  /** Room for a record of up to `ints` ints: writes go to `q` from the answer on, then `close` ends it. */
  open(ints: number): number {
    const at = this.#end
    return at + ints > this.#limit ? this.#makeRoom(ints) : at
  }

  #makeRoom(ints: number): number {
    if (this.#fresh) this.chunks.push(this.#last)
    else if (this.#last.records === CHUNK_RECORDS) {
      this.#before += bytesOf(this.#last)
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
    chunk.close(end)
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
    return this.chunks[i >> SHIFT].startOf(i & MASK)
  }

  end(i: number): number {
    const chunk = this.chunks[i >> SHIFT]
    return chunk.startOf(i & MASK) + chunk.lengthOf(i & MASK)
  }

  word(i: number): number {
    return this.chunk(i).q[this.start(i)]
  }

  /** Number of the record's kind. */
  kind(i: number): number {
    return kindOfWord(this.word(i))
  }

  row(i: number): number {
    return rowOfWord(this.word(i))
  }

  /** Lets go of the chunks before record `i`: for who runs a program only for what it prints. */
  forget(i: number): void {
    for (let chunk = (i >> SHIFT) - 1; chunk >= 0 && this.chunks[chunk]; chunk--) {
      if (chunk < this.chunks.length - 1) this.#before -= bytesOf(this.chunks[chunk])
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
      this.#last.cut(((length - 1) & MASK) + 1)
    }
    this.#before = this.#countBefore()
    this.q = this.#last.q
    // `open` looks anew.
    this.#limit = 0
  }

  /** Appends records that another log wrote: their ints, and the length of each. */
  append(q: Int32Array, lengths: Int32Array): void {
    let from = 0
    for (const ints of lengths) {
      const start = this.open(ints)
      for (let i = 0; i < ints; i++) this.q[start + i] = q[from + i]
      from += ints
      this.close(start + ints)
    }
  }

  /** Lengths of records `from` to `to`-1, of one chunk. */
  lengths(from: number, to: number): Int32Array {
    const chunk = this.chunk(from)
    return Int32Array.from({ length: to - from }, (_, i) => chunk.lengthOf((from & MASK) + i))
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
    if ((length & MASK) > 0) copy.append(this.chunks[whole].q, this.lengths(whole * CHUNK_RECORDS, length))
    return copy
  }

  /** Bytes held, for the budget of a run. */
  get bytes(): number {
    return this.#before + bytesOf(this.#last)
  }

  #countBefore(): number {
    return this.chunks.slice(0, -1).reduce((sum, chunk) => sum + bytesOf(chunk), 0)
  }
}
