// timerqueue.ts: finds the place of a deadline in a list that is kept in order, without walking it.
// It is no part of the state: a kernel that goes on from some moment makes it again from the list.

/** Deadlines and their owners, in order. @see Linux lib/timerqueue.c */
export class TimerQueue {
  /** Deadlines ascending, and whose they are; equal ones in the order in which they were added. */
  private readonly _expires: number[] = []
  private readonly _rows: number[] = []

  constructor(list: Iterable<{ readonly row: number; readonly expires: number }>) {
    for (const { row, expires } of list) {
      this._expires.push(expires)
      this._rows.push(row)
    }
  }

  /** Adds a deadline. Answers the row that it stands behind; 0: it is the first. */
  add(row: number, expires: number): number {
    const at = this._place(expires, true)
    this._expires.splice(at, 0, expires)
    this._rows.splice(at, 0, row)
    return at === 0 ? 0 : this._rows[at - 1]
  }

  remove(row: number, expires: number): void {
    const at = this._rows.indexOf(row, this._place(expires, false))
    // The first is what most often goes: an array gives up its first at once, and any other by moving what follows.
    if (at === 0) {
      this._expires.shift()
      this._rows.shift()
    } else {
      this._expires.splice(at, 1)
      this._rows.splice(at, 1)
    }
  }

  /** Index of the first deadline that is later than `expires`, or, unless `behind`, not earlier. */
  private _place(expires: number, behind: boolean): number {
    let low = 0
    let high = this._expires.length
    while (low < high) {
      const middle = (low + high) >> 1
      const before = behind ? this._expires[middle] <= expires : this._expires[middle] < expires
      if (before) low = middle + 1
      else high = middle
    }
    return low
  }
}
