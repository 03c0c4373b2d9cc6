// rewind.ts: how a computer comes back to an earlier moment. A World gets there by taking records back; registers and memory come from running again:
// a second kernel state is taken back to a checkpoint, and goes on from there.
import { undo } from '../record/interpret.ts'
import { dropMap } from '../kernel/mm/store.ts'
import { Computer, type Checkpoint } from './computer.ts'
import type { Moment } from '../run/types.ts'

/** A checkpoint is taken at least this often. To run so much again takes about 20 ms. */
const INSTRUCTIONS = 2_000_000
const EVENTS = 20_000
/** When there are more checkpoints than this, every second one of the older half goes. */
const KEPT = 64
/** Pages of memory, the present's with those that only checkpoints still have: 256 MiB. Beyond them checkpoints go, down to the first and the last. */
const SLOTS = 65_536

export class Rewind {
  live: Computer
  #checkpoints: Checkpoint[] = []
  /** A second computer that stands at some earlier moment. */
  #past: Computer | undefined

  readonly #slots: number

  constructor(live: Computer, slots = SLOTS) {
    this.live = live
    this.#slots = slots
    this.#checkpoints.push(live.checkpoint())
  }

  /** Takes a checkpoint if it is time for one. Called between turns of the live computer. */
  watch(): void {
    const { at } = this.#checkpoints[this.#checkpoints.length - 1]
    const now = this.live.moment
    if (now.instructions - at.instructions < INSTRUCTIONS && now.event - at.event < EVENTS) return
    this.#checkpoints.push(this.live.checkpoint())
    if (this.#checkpoints.length > KEPT) this.#thin()
    while (this.live.k.store.pool.used > this.#slots && this.#checkpoints.length > 2) this.#thin()
  }

  /** Lets every second checkpoint of the older half go, and at least one; never the first and the last. */
  #thin(): void {
    const half = Math.max(2, this.#checkpoints.length >> 1)
    this.#checkpoints = this.#checkpoints.filter((checkpoint, i) => {
      const keep = i >= half || i % 2 === 0
      if (!keep) dropMap(this.live.k.store.pool, checkpoint.frames)
      return keep
    })
  }

  /** A computer that stands at the moment, or at the end of the kernel entry in which the moment lies. It is only to be looked at, or to `branch` from. */
  at(moment: Moment): Computer {
    const checkpoint = this.#before(moment)
    const past = this.#past
    const reach = past && notAfter(past.moment, moment) && notAfter(checkpoint.at, past.moment)
    if (!reach) {
      past?.k.store.close()
      this.#past = this.#goBack(checkpoint)
    }
    this.#past!.runTo(moment, this.live.inputs)
    return this.#past!
  }

  /** Makes a past moment the present. What came after it is forgotten. */
  branch(moment: Moment): Computer {
    const computer = this.at(moment)
    this.#past = undefined
    computer.k.state.bytes = computer.k.state.bytes.fork(computer.k.sys.bytes_end)
    for (const checkpoint of this.#checkpoints) {
      if (!notAfter(checkpoint.at, computer.moment)) dropMap(this.live.k.store.pool, checkpoint.frames)
    }
    this.#checkpoints = this.#checkpoints.filter((checkpoint) => notAfter(checkpoint.at, computer.moment))
    this.live.k.store.close()
    this.live = computer
    return computer
  }

  #before(moment: Moment): Checkpoint {
    for (let i = this.#checkpoints.length - 1; i > 0; i--)
      if (notAfter(this.#checkpoints[i].at, moment)) return this.#checkpoints[i]
    return this.#checkpoints[0]
  }

  #goBack(checkpoint: Checkpoint): Computer {
    const { state, log } = this.live.k
    const past = state.clone()
    undo(past, log, log.length, checkpoint.at.event)
    return Computer.restore(this.live, checkpoint, past, log.fork(checkpoint.at.event))
  }
}

function notAfter(a: Moment, b: Moment): boolean {
  return a.event <= b.event && a.instructions <= b.instructions
}
