// run.ts: the page's half of a machine: log and World, which walks back and forth by itself. Seeking needs no round trip.
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
  /** How often a future was given up for another: what was learnt of the log before that may be wrong. */
  branches = 0

  /** Kernel state at the moment sought last. Changes in place: keep nothing of it across a seek. */
  get world(): World {
    return this.#state
  }

  /** Records that World has behind it. */
  get event(): number {
    return this.#event
  }

  /** Records known. */
  get length(): number {
    return this.log.length
  }

  /** Takes World to just before record `event` (0: before boot; `length`: the head). */
  seek(event: number): void {
    redo(this.#state, this.log, this.#event, event)
    undo(this.#state, this.log, this.#event, event)
    this.#event = event
  }

  /** Record `i`, decoded. */
  at(i: number): KernelEvent {
    return decode(this.log, i)
  }

  kind(i: number): EventKind {
    return kindOf(this.log, i)
  }

  /** What the machine has written since, or instead: records known beyond the parcel's first are forgotten. */
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
