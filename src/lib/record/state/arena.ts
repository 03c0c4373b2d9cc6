// arena.ts: all rows of one struct in one Int32Array, with typed views on them.
import { VIEWS } from '../views.gen.ts'
import type { StructName, View } from './fields.ts'
import type { Layout } from './layout.ts'

/** What is free, as a stack: rows given back, newest on top, and below them all rows never used, in ascending order. */
export class FreeStack {
  private _stack = new Int32Array(64)
  private _depth = 0
  /** First never-used number. */
  top = 1

  /** How many are taken. */
  get used(): number {
    return this.top - 1 - this._depth
  }

  take(): number {
    return this._depth > 0 ? this._stack[--this._depth] : this.top++
  }

  /** What the next take will answer. */
  peek(): number {
    return this._depth > 0 ? this._stack[this._depth - 1] : this.top
  }

  /** Takes `n` back, so that the next take answers it. */
  give(n: number): void {
    if (n === this.top - 1 && this._depth === 0) {
      this.top--
      return
    }
    if (this._depth === this._stack.length) {
      const bigger = new Int32Array(this._depth * 2)
      bigger.set(this._stack)
      this._stack = bigger
    }
    this._stack[this._depth++] = n
  }

  copyFrom(other: FreeStack): void {
    this._stack = other._stack.slice()
    this._depth = other._depth
    this.top = other.top
  }

  /** The same answers will come from both? (For tests and replay.) */
  describe(): string {
    let bottom = 0
    let top = this.top
    while (bottom < this._depth && this._stack[bottom] === top - 1) {
      bottom++
      top--
    }
    return `${this._stack.subarray(bottom, this._depth).join(' ')} | ${top}`
  }
}

/** Rows that a struct can have, row 0 included: a record names a row with 20 bits. */
export const MAX_ROWS = 1 << 20

export class Arena<S extends StructName = StructName> {
  h: Int32Array
  readonly layout: Layout
  readonly size: number
  readonly free = new FreeStack()
  private _views: View<S>[] = []
  private readonly _view: new (arena: Arena<S>, row: number) => View<S>

  constructor(layout: Layout) {
    this.layout = layout
    this.size = layout.size
    this.h = new Int32Array(layout.size * 8)
    this._view = VIEWS[layout.name as S]
  }

  /** The view on a row. Row 0 is no row: asking for it is a bug of ours. */
  at(row: number): View<S> {
    return (this._views[row] ??= this._see(row))
  }

  private _see(row: number): View<S> {
    if (row <= 0) throw new Error(`no ${this.layout.name} row ${row}`)
    return new this._view(this, row)
  }

  /** How many rows more it can have. The kernel asks before it makes one (kernel/room.ts). */
  get room(): number {
    return MAX_ROWS - 1 - this.free.used
  }

  get full(): boolean {
    return this.room === 0
  }

  take(): number {
    const row = this.free.take()
    if ((row + 1) * this.size > this.h.length) {
      const bigger = new Int32Array(this.h.length * 2)
      bigger.set(this.h)
      this.h = bigger
    }
    return row
  }

  /** Fills the row with zeros and gives it back. */
  give(row: number): void {
    const at = row * this.size
    const { h, size } = this
    for (let i = 0; i < size; i++) h[at + i] = 0
    this.free.give(row)
  }

  copyFrom(other: Arena): void {
    this.h = other.h.slice()
    this.free.copyFrom(other.free)
  }
}
