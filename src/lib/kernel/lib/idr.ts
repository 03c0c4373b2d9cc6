// idr.ts: finds what a number stands for, where the state only has a list. It is an index, by number.
// It is no part of the state: a kernel that goes on from some moment makes it again from the list.

/** Rows by number. @see Linux lib/idr.c */
export class Idr {
  private _rows: Int32Array = new Int32Array(64)

  constructor(list: Iterable<{ readonly nr: number; readonly row: number }>) {
    for (const { nr, row } of list) this.set(nr, row)
  }

  /** By number. 0, and what lies behind the end: the number is free. */
  get rows(): Int32Array {
    return this._rows
  }

  /** 0: the number is free. */
  find(nr: number): number {
    return this._rows[nr] ?? 0
  }

  set(nr: number, row: number): void {
    if (nr >= this._rows.length) {
      const bigger = new Int32Array(Math.max(this._rows.length * 2, nr + 1))
      bigger.set(this._rows)
      this._rows = bigger
    }
    this._rows[nr] = row
  }
}
