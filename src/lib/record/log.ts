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
  lengths: Uint8Array
  /** Length of each long record, by its number in the chunk. */
  readonly long = new Map<number, number>()
  /** Where every sixteenth record begins, as far as anybody has asked: most chunks are written and never asked. */
  private _places: Int32Array | undefined
  private _placed = 0
  /** Where the last question was about: the next is mostly about what lies just behind. */
  private _asked = 0
  private _askedPlace = 0

  constructor(q: Int32Array, lengths: Uint8Array) {
    this.q = q
    this.lengths = lengths
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
}

/** Its ints, and what says how long each record is. */
const bytesOf = (ints: number, records: number): number => 4 * ints + records

const NONE = new Int32Array(0)

/** Every record of a run passes here: the fields are TypeScript's private ones, see generate/views.ts.
 *  Records are written into two arrays that are used again for each chunk: they stay in the processor's cache, and a chunk that is full gets copies that are
 *  as long as it needs. */
export class Log {
  readonly chunks: Chunk[] = []
  /** Records in it. */
  length = 0
  /** The array that `open` spoke of. */
  q = new Int32Array(CHUNK_RECORDS * 8)
  private readonly _lengths = new Uint8Array(CHUNK_RECORDS)
  /** The chunk that is being filled; undefined: the last one is full, or there is none. */
  private _open: Chunk | undefined
  /** Where the next record begins. */
  private _end = 0
  /** How far it may reach; 0: no chunk is open. */
  private _limit = 0
  /** Bytes of the full chunks that are held. */
  private _before = 0

  /** Room for a record of up to `ints` ints: writes go to `q` from the answer on, then `close` ends it. */
  open(ints: number): number {
    const at = this._end
    return at + ints > this._limit ? this._makeRoom(ints) : at
  }

  private _makeRoom(ints: number): number {
    if (!this._open) this.chunks.push((this._open = new Chunk(this.q, this._lengths)))
    const at = this._end
    if (at + ints > this.q.length) {
      const bigger = new Int32Array(Math.max(this.q.length + (this.q.length >> 1), at + ints + 1024))
      bigger.set(this.q)
      this._open.q = this.q = bigger
    }
    this._limit = this.q.length
    return at
  }

  /** The record that was opened ends at `end` of q. */
  close(end: number): void {
    const length = end - this._end
    this._end = end
    if (length < LONG) this._lengths[this.length & MASK] = length
    else this._open!.setLong(this.length & MASK, length)
    if ((++this.length & MASK) === 0) this._seal()
  }

  /** The last chunk is full. */
  private _seal(): void {
    const chunk = this._open!
    chunk.q = this.q.slice(0, this._end)
    chunk.lengths = this._lengths.slice()
    this._before += bytesOf(this._end, CHUNK_RECORDS)
    this._open = undefined
    this._end = 0
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
      this._before -= bytesOf(this.chunks[chunk].q.length, CHUNK_RECORDS)
      delete (this.chunks as (Chunk | undefined)[])[chunk]
    }
  }

  /** Forgets all records from `length` on. */
  truncate(length: number): void {
    if (length < this.length) this._cut(length)
  }

  /** Goes on behind record `length`-1. What is kept of the last chunk is written anew: the chunk may have been full, and may be another log's, too. */
  private _cut(length: number): void {
    const [whole, part] = [length >> SHIFT, length & MASK]
    const { q } = part === 0 ? this : this.chunks[whole]
    const lengths = part === 0 ? NONE : this.lengths(length - part, length)
    this.chunks.length = whole
    this.length = length - part
    this._open = undefined
    this._end = 0
    this._limit = 0
    this._before = this.chunks.reduce((sum, chunk) => sum + bytesOf(chunk.q.length, CHUNK_RECORDS), 0)
    this.append(q, lengths)
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
    for (let chunk = 0; chunk << SHIFT < length; chunk++) copy.chunks.push(this.chunks[chunk])
    copy._cut(length)
    return copy
  }

  /** Bytes held, for the budget of a run. */
  get bytes(): number {
    return this._before + bytesOf(this._end, this.length & MASK)
  }
}
