// timerqueue.ts: finds the place of a deadline in a list that is kept in order, without walking it.
// It is no part of the state: a kernel that goes on from some moment makes it again from the list.

/** Deadlines and their owners, in order. @see Linux lib/timerqueue.c */
export class TimerQueue {
  /** Deadlines ascending, and whose they are; equal ones in the order in which they were added. */
  readonly #expires: number[] = []
  readonly #rows: number[] = []

  constructor(list: Iterable<{ readonly row: number; readonly expires: number }>) {
    for (const { row, expires } of list) {
      this.#expires.push(expires)
      this.#rows.push(row)
    }
  }

  /** Adds a deadline. Answers the row that it stands behind; 0: it is the first. */
  add(row: number, expires: number): number {
    const at = this.#place(expires, true)
    this.#expires.splice(at, 0, expires)
    this.#rows.splice(at, 0, row)
    return at === 0 ? 0 : this.#rows[at - 1]
  }

  remove(row: number, expires: number): void {
    const at = this.#rows.indexOf(row, this.#place(expires, false))
    // The first is what most often goes: an array gives up its first at once, and any other by moving what follows.
    if (at === 0) {
      this.#expires.shift()
      this.#rows.shift()
    } else {
      this.#expires.splice(at, 1)
      this.#rows.splice(at, 1)
    }
  }

  /** Index of the first deadline that is later than `expires`, or, unless `behind`, not earlier. */
  #place(expires: number, behind: boolean): number {
    let low = 0
    let high = this.#expires.length
    while (low < high) {
      const middle = (low + high) >> 1
      const before = behind ? this.#expires[middle] <= expires : this.#expires[middle] < expires
      if (before) low = middle + 1
      else high = middle
    }
    return low
  }
}
