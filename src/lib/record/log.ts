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
  readonly lengths = new Uint8Array(CHUNK_RECORDS)
  /** Length of each long record, by its number in the chunk. */
  readonly long = new Map<number, number>()
  /** Ints of all its records, once it is full. */
  used = 0
  /** Where every sixteenth record begins, as far as anybody has asked: most chunks are written and never asked. */
  private _places: Int32Array | undefined
  private _placed = 0
  /** Where the last question was about: the next is mostly about what lies just behind. */
  private _asked = 0
  private _askedPlace = 0

  constructor(ints: number) {
    this.q = new Int32Array(ints)
  }

  /** One that will need about as much as a full one. */
  static like({ used }: Chunk): Chunk {
    return new Chunk(used + (used >> 3))
  }

  lengthOf(record: number): number {
    const length = this.lengths[record]
    return length === LONG ? this.long.get(record)! : length
  }

  setLong(record: number, length: number): void {
    this.lengths[record] = LONG
    this.long.set(record, length)
  }

  /** Where record number `record` of the chunk begins in q. */
  startOf(record: number): number {
    let i = record & -STRIDE
    let at = this._placeOf(record >> STRIDE_SHIFT)
    if (this._asked > i && this._asked <= record) {
      i = this._asked
      at = this._askedPlace
    }
    for (; i < record; i++) at += this.lengthOf(i)
    this._asked = record
    this._askedPlace = at
    return at
  }

  private _placeOf(stride: number): number {
    if (stride === 0) return 0
    const places = (this._places ??= new Int32Array(CHUNK_RECORDS / STRIDE + 1))
    for (; this._placed < stride; this._placed++) {
      const first = this._placed * STRIDE
      let at = places[this._placed]
      for (let i = first; i < first + STRIDE; i++) at += this.lengthOf(i)
      places[this._placed + 1] = at
    }
    return places[stride]
  }

  /** Forgets all records from number `records` on. Answers where the next one will begin. */
  cut(records: number): number {
    for (let record = records; record < CHUNK_RECORDS; record++) this.long.delete(record)
    this._placed = Math.min(this._placed, records >> STRIDE_SHIFT)
    this._asked = 0
    this._askedPlace = 0
    if (records < CHUNK_RECORDS) this.used = 0
    return this.startOf(records)
  }
}

/** Its ints, and what says how long each record is. */
const bytesOf = (used: number, records: number): number => 4 * used + records

/** Every record of a run passes here: the fields are TypeScript's private ones, see generate/views.ts. */
export class Log {
  readonly chunks: Chunk[] = []
  /** Records in it. */
  length = 0
  private _last = new Chunk(CHUNK_RECORDS * 8)
  /** Of the last chunk: it has no record and is not in `chunks` yet, it is being filled, or it is full. */
  private _phase: 'fresh' | 'open' | 'full' = 'fresh'
  /** The array that `open` spoke of. */
  q = this._last.q
  /** The last chunk's. */
  private _lengths = this._last.lengths
  /** Where the next record begins. */
  private _end = 0
  /** How far it may reach; 0: the chunk is full, or not there yet. */
  private _limit = 0
  /** Bytes of the chunks before the last that are held. */
  private _before = 0

  /** Room for a record of up to `ints` ints: writes go to `q` from the answer on, then `close` ends it. */
  open(ints: number): number {
    const at = this._end
    return at + ints > this._limit ? this._makeRoom(ints) : at
  }

  private _makeRoom(ints: number): number {
    if (this._phase === 'fresh') this.chunks.push(this._last)
    else if (this._phase === 'full') {
      this._before += bytesOf(this._last.used, CHUNK_RECORDS)
      this.chunks.push((this._last = Chunk.like(this._last)))
      this._lengths = this._last.lengths
      this._end = 0
    }
    this._phase = 'open'
    const chunk = this._last
    const at = this._end
    if (at + ints > chunk.q.length) {
      const bigger = new Int32Array(Math.max(chunk.q.length + (chunk.q.length >> 1), at + ints + 1024))
      bigger.set(chunk.q)
      chunk.q = bigger
    }
    this.q = chunk.q
    this._limit = chunk.q.length
    return at
  }

  /** The record that was opened ends at `end` of q. */
  close(end: number): void {
    const length = end - this._end
    this._end = end
    if (length < LONG) this._lengths[this.length & MASK] = length
    else this._last.setLong(this.length & MASK, length)
    if ((++this.length & MASK) === 0) this._seal()
  }

  /** The last chunk is full. */
  private _seal(): void {
    this._last.used = this._end
    this._phase = 'full'
    this._limit = 0
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
      if (chunk < this.chunks.length - 1) this._before -= bytesOf(this.chunks[chunk].used, CHUNK_RECORDS)
      delete (this.chunks as (Chunk | undefined)[])[chunk]
    }
  }

  /** Forgets all records from `length` on. */
  truncate(length: number): void {
    if (length >= this.length) return
    this.chunks.length = (length + MASK) >> SHIFT
    this.length = length
    this._continue(((length - 1) & MASK) + 1)
  }

  /** Goes on behind the last of `chunks`, of which `records` records count. */
  private _continue(records: number): void {
    const last = this.chunks.at(-1)
    this._last = last ?? new Chunk(CHUNK_RECORDS * 8)
    this._phase = !last ? 'fresh' : records === CHUNK_RECORDS ? 'full' : 'open'
    this._end = last ? last.cut(records) : 0
    this._before = this.chunks.slice(0, -1).reduce((sum, { used }) => sum + bytesOf(used, CHUNK_RECORDS), 0)
    this.q = this._last.q
    this._lengths = this._last.lengths
    // `open` looks anew.
    this._limit = 0
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
    if (whole > 0) copy._continue(CHUNK_RECORDS)
    if ((length & MASK) > 0) copy.append(this.chunks[whole].q, this.lengths(whole * CHUNK_RECORDS, length))
    return copy
  }

  /** Bytes held, for the budget of a run. */
  get bytes(): number {
    const records = this._phase === 'full' ? CHUNK_RECORDS : this.length & MASK
    return this._before + bytesOf(this._end, records)
  }
}
