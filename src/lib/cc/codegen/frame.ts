// frame.ts: what a function keeps: slots of its window, and memory of its frame below fp.
import { FIRST_PARAM, MAX_WINDOW } from '../../vm/isa.ts'
import { roundUp } from '../types.ts'

/** Variables beyond this slot live in memory, so that there is always room for temporaries. */
const LAST_VARIABLE = 176

/** The function has more temporaries at once than a window holds. */
export class TooComplex extends Error {}

/** A point to which temporaries can be given back. */
export interface Mark {
  readonly slot: number
  readonly memory: number
}

export class Frame {
  /** Next free slot; parameters and variables first, then temporaries as a stack. */
  #slot = FIRST_PARAM
  #slots = FIRST_PARAM
  #memory = 0
  #bytes = 0

  /** A slot, or two with an even number. */
  slot(words: number): number {
    const at = words === 2 ? (this.#slot + 1) & ~1 : this.#slot
    this.#slot = at + words
    if (this.#slot > MAX_WINDOW) throw new TooComplex()
    this.#slots = Math.max(this.#slots, this.#slot)
    return at
  }

  /** A slot for a variable; -1: no room. */
  variable(words: number): number {
    return this.#slot + words > LAST_VARIABLE ? -1 : this.slot(words)
  }

  /** Memory, as a displacement from fp. */
  memory(size: number, align: number): number {
    this.#memory = roundUp(this.#memory + size, Math.max(align, 1))
    this.#bytes = Math.max(this.#bytes, this.#memory)
    return -this.#memory
  }

  mark(): Mark {
    return { slot: this.#slot, memory: this.#memory }
  }

  /** Gives slots back; memory stays, for the value may lie in it. */
  releaseSlots(mark: Mark): void {
    this.#slot = mark.slot
  }

  release(mark: Mark): void {
    this.#slot = mark.slot
    this.#memory = mark.memory
  }

  /** Words of the window, a multiple of 4. */
  get window(): number {
    return roundUp(this.#slots, 4)
  }

  /** Bytes of memory. */
  get bytes(): number {
    return roundUp(this.#bytes, 16)
  }
}
