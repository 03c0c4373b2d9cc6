// run.ts: the page's half of a machine: the log, and a World that can be taken to any moment of it. That needs no question to the worker.
import { decode, kindOf } from '../record/decode.ts'
import { redo, undo } from '../record/interpret.ts'
import { Log } from '../record/log.ts'
import type { EventKind, KernelEvent } from '../record/events.ts'
import { State } from '../record/state/state.ts'
import type { World } from '../record/world.ts'
import type { Parcel } from './protocol.ts'

export class Run {
  log = new Log()
  #state = new State()
  #event = 0
  /** How often a part of the log was replaced by another. Whoever keeps something that was read from the log reads it anew when this has grown. */
  branches = 0

  /** Kernel state at the moment of the last seek. It changes in place, so nothing of it may be kept across a seek. */
  get world(): World {
    return this.#state
  }

  /** The moment at which World is: the number of records before it. */
  get event(): number {
    return this.#event
  }

  /** Records known. */
  get length(): number {
    return this.log.length
  }

  /** Takes World to the moment before record `event`. 0: before boot. `length`, and all beyond: the head. A branch can be shorter than the future
   *  that it replaces, and who asks may not have heard of it yet. */
  seek(event: number): void {
    const to = Math.min(event, this.length)
    redo(this.#state, this.log, this.#event, to)
    undo(this.#state, this.log, this.#event, to)
    this.#event = to
  }

  /** Record `i`, decoded. */
  at(i: number): KernelEvent {
    return decode(this.log, i)
  }

  kind(i: number): EventKind {
    return kindOf(this.log, i)
  }

  /** Takes a parcel of the log. Records from its first one on that are here already are replaced. */
  receive({ from, q, lengths, bytesFrom, bytes }: Parcel): void {
    if (from < this.length) {
      this.seek(Math.min(this.#event, from))
      this.log.truncate(from)
      this.branches++
    }
    this.log.append(q, lengths)
    if (bytes.length > 0) this.#state.bytes.appendAt(bytesFrom, bytes, 0, bytes.length)
  }
}
