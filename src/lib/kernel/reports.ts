// reports.ts: which of many children may have something to report, so that a parent of thousands need not look at each of them at each wait, as Linux
// does (kernel/exit.c do_wait_thread). It is no part of the state, and changes no answer: a kernel that goes on from some moment makes it again from
// the list of children.
import { SIGNAL_STOP_CONTINUED, SIGNAL_STOP_STOPPED } from '../record/constants.ts'
import type { Task } from '../record/state/fields.ts'
import type { Kernel } from './kernel.ts'

/** A parent of so few looks at them all. */
export const FEW_CHILDREN = 4

/** Could a wait of its parent get a report of this child? */
function mayTell(k: Kernel, child: Task): boolean {
  if (child.exit_state !== 0 || child.ptrace !== 0) return true
  const { flags, group_exit_code } = k.state.signal.at(child.signal)
  return (flags & SIGNAL_STOP_CONTINUED) !== 0 || (flags & SIGNAL_STOP_STOPPED && group_exit_code !== 0) !== 0
}

/** From now on a child may have something to report. Called wherever that begins: at deaths, stops, continues and adoptions, and where a tracer
 *  comes or goes. */
export function announce(k: Kernel, child: Task): void {
  if (k.reports.size > 0) k.reports.get(child.real_parent)?.add(child.row)
}

/** A child is about to leave the table. */
export function forget(k: Kernel, child: Task): void {
  if (k.reports.size === 0) return
  k.reports.delete(child.row)
  k.reports.get(child.real_parent)?.drop(child.row)
}

/** What is known of the children of one task. */
export class Reports {
  readonly #parent: number
  /** Child → its place among the children, ascending as the list goes. */
  readonly #places = new Map<number, number>()
  #lastPlace = 0
  /** Those that may have something to report, by place. */
  readonly #telling: number[] = []
  /** Those that were announced since, in no order. */
  #announced: number[] = []

  constructor(k: Kernel, parent: Task) {
    this.#parent = parent.row
    for (let row = parent.children_first; row !== 0; row = k.task(row).sibling_next)
      if (mayTell(k, k.task(row))) this.#announced.push(row)
  }

  add(row: number): void {
    this.#announced.push(row)
  }

  drop(row: number): void {
    const place = this.#places.get(row)
    if (place === undefined) return
    const at = this.#indexOf(place)
    if (this.#telling[at] === row) this.#remove(at)
    this.#places.delete(row)
  }

  /** The children that may have something to report, in the order of the list. One that has nothing any more is forgotten. */
  *tellers(k: Kernel): Generator<Task> {
    this.#merge(k)
    for (let i = 0; i < this.#telling.length;) {
      const child = k.task(this.#telling[i])
      if (mayTell(k, child)) {
        yield child
        i++
      } else this.#remove(i)
    }
  }

  /** Sorts in those that were announced. New children stand at the end of the list: they get their places first. */
  #merge(k: Kernel): void {
    if (this.#announced.length === 0) return
    const fresh: number[] = []
    for (let row = k.task(this.#parent).children_last; row !== 0 && !this.#places.has(row);) {
      fresh.push(row)
      row = k.task(row).sibling_prev
    }
    while (fresh.length > 0) this.#places.set(fresh.pop()!, ++this.#lastPlace)
    for (const row of this.#announced) {
      const place = this.#places.get(row)
      if (place === undefined) continue
      const at = this.#indexOf(place)
      if (this.#telling[at] !== row) this.#telling.splice(at, 0, row)
    }
    this.#announced = []
  }

  /** Where a child with that place stands in #telling, or would. */
  #indexOf(place: number): number {
    let low = 0
    let high = this.#telling.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#places.get(this.#telling[middle])! < place) low = middle + 1
      else high = middle
    }
    return low
  }

  #remove(at: number): void {
    // An array gives up its first at once, and any other by moving what follows.
    if (at === 0) this.#telling.shift()
    else this.#telling.splice(at, 1)
  }
}
