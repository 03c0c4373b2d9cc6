// store.ts: where the bytes of frames lie. A frame is a number that the kernel knows; its slot, a piece of one buffer, is this store's business,
// so that a checkpoint can share slots with what runs on, and nobody sees that one was taken.
import { PAGE_SIZE } from '../../record/constants.ts'
import type { PhysicalMemory } from '../../record/arch.ts'
import { Digest } from '../../record/hash.ts'

const CHUNK = 256

/** Frames → slots, 256 of them; shared by all maps that agree on them. Slot 0 is none. */
interface MapChunk {
  readonly slots: Int32Array
  /** Maps that hold it. */
  refs: number
}

/** Gives the pool its bytes: a buffer of that size that begins with what lies in the old one, and is 0 behind. */
export type Lay = (bytes: number, old: ArrayBuffer) => ArrayBuffer

const copied: Lay = (bytes, old) => {
  const buffer = new ArrayBuffer(bytes)
  new Uint8Array(buffer).set(new Uint8Array(old))
  return buffer
}

/** The slots: one buffer that grows, for all maps of one machine. */
export class SlotPool implements PhysicalMemory {
  i8!: Int8Array
  u8!: Uint8Array
  i16!: Int16Array
  u16!: Uint16Array
  i32!: Int32Array
  f32!: Float32Array
  f64!: Float64Array
  /** Chunks of maps that name a slot. */
  refs: Int32Array
  private readonly _lay: Lay
  private _free: number[] = []
  private _top = 1

  constructor(lay = copied, slots = 64) {
    this.refs = new Int32Array(slots)
    this._lay = lay
    this._see(lay(slots * PAGE_SIZE, new ArrayBuffer(0)))
  }

  private _see(buffer: ArrayBuffer): void {
    this.i8 = new Int8Array(buffer)
    this.u8 = new Uint8Array(buffer)
    this.i16 = new Int16Array(buffer)
    this.u16 = new Uint16Array(buffer)
    this.i32 = new Int32Array(buffer)
    this.f32 = new Float32Array(buffer)
    this.f64 = new Float64Array(buffer)
  }

  take(): number {
    const slot = this._free.pop() ?? this._top++
    if (slot >= this.refs.length) this._grow()
    this.refs[slot] = 1
    return slot
  }

  release(slot: number): void {
    if (--this.refs[slot] === 0) this._free.push(slot)
  }

  zero(slot: number): void {
    this.i32.fill(0, slot * (PAGE_SIZE / 4), (slot + 1) * (PAGE_SIZE / 4))
  }

  copy(from: number, to: number): void {
    this.i32.copyWithin(to * (PAGE_SIZE / 4), from * (PAGE_SIZE / 4), (from + 1) * (PAGE_SIZE / 4))
  }

  private _grow(): void {
    const refs = new Int32Array(this.refs.length * 2)
    refs.set(this.refs)
    this.refs = refs
    this._see(this._lay(refs.length * PAGE_SIZE, this.i8.buffer as ArrayBuffer))
  }

  /** Hashes of slots that nobody has been allowed to write since they were taken. */
  private readonly _hashes = new Map<number, string>()

  /** A short name for what lies in a slot, kept until somebody may write there. */
  hashOf(slot: number): string {
    const kept = this._hashes.get(slot)
    if (kept !== undefined) return kept
    const digest = new Digest()
    const words = PAGE_SIZE / 4
    for (let i = slot * words; i < (slot + 1) * words; i++) digest.word(this.i32[i])
    this._hashes.set(slot, digest.text)
    return digest.text
  }

  /** Somebody may write there now. */
  written(slot: number): void {
    if (this._hashes.size > 0) this._hashes.delete(slot)
  }

  /** Slots in use. */
  get used(): number {
    return this._top - 1 - this._free.length
  }
}

/** A frozen map, kept by a checkpoint. */
export type FrameMap = readonly MapChunk[]

export class PageStore {
  readonly pool: SlotPool
  /** Rises whenever an address that was handed out may be wrong now. */
  epoch = 0
  private _chunks: MapChunk[]

  constructor(pool: SlotPool, map: FrameMap = []) {
    this.pool = pool
    this._chunks = map.slice()
    for (const chunk of this._chunks) if (chunk) chunk.refs++
  }

  /** Byte offset in the pool of a frame's bytes, to read. */
  at(frame: number): number {
    const chunk = this._chunks[frame >> 8]
    return (chunk ? chunk.slots[frame & 255] : 0) * PAGE_SIZE
  }

  /** A short name for what lies in a frame. Ask between turns, of a map that was frozen since it was written last. */
  hashOf(frame: number): string {
    return this.pool.hashOf(this.at(frame) / PAGE_SIZE)
  }

  /** The same as `at`, to write: a slot that a checkpoint shares is copied first. */
  writable(frame: number): number {
    const chunk = this._chunks[frame >> 8]
    if (chunk && chunk.refs === 1) {
      const slot = chunk.slots[frame & 255]
      if (slot !== 0 && this.pool.refs[slot] === 1) {
        this.pool.written(slot)
        return slot * PAGE_SIZE
      }
    }
    return this._own(frame, true) * PAGE_SIZE
  }

  /** The frame begins a new life, all zero. */
  zero(frame: number): number {
    const slot = this._own(frame, false)
    this.pool.zero(slot)
    return slot * PAGE_SIZE
  }

  copyFrame(from: number, to: number): void {
    const slot = this._own(to, false)
    this.pool.copy(this.at(from) / PAGE_SIZE, slot)
  }

  /** Nothing in it will be read again. */
  free(frame: number): void {
    const slot = this._chunks[frame >> 8]?.slots[frame & 255] ?? 0
    if (slot === 0) return
    const chunk = this._ownChunk(frame >> 8)
    this.pool.release(slot)
    chunk.slots[frame & 255] = 0
    this.epoch++
  }

  /** The map as it is now; give it back with `dropMap`. */
  freeze(): FrameMap {
    for (const chunk of this._chunks) if (chunk) chunk.refs++
    this.epoch++
    return this._chunks.slice()
  }

  close(): void {
    dropMap(this.pool, this._chunks)
    this._chunks = []
  }

  private _ownChunk(index: number): MapChunk {
    const chunk = this._chunks[index]
    if (!chunk) return (this._chunks[index] = { slots: new Int32Array(CHUNK), refs: 1 })
    if (chunk.refs === 1) return chunk
    chunk.refs--
    for (const slot of chunk.slots) if (slot !== 0) this.pool.refs[slot]++
    return (this._chunks[index] = { slots: chunk.slots.slice(), refs: 1 })
  }

  /** A slot that only this map names. */
  private _own(frame: number, keep: boolean): number {
    const chunk = this._ownChunk(frame >> 8)
    const old = chunk.slots[frame & 255]
    if (old !== 0 && this.pool.refs[old] === 1) {
      this.pool.written(old)
      return old
    }
    const slot = this.pool.take()
    this.pool.written(slot)
    if (old !== 0) {
      if (keep) this.pool.copy(old, slot)
      this.pool.release(old)
    } else if (keep) this.pool.zero(slot)
    chunk.slots[frame & 255] = slot
    this.epoch++
    return slot
  }
}

export function dropMap(pool: SlotPool, map: FrameMap): void {
  for (const chunk of map) {
    if (!chunk || --chunk.refs > 0) continue
    for (const slot of chunk.slots) if (slot !== 0) pool.release(slot)
  }
}
