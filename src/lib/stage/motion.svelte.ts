// motion.svelte.ts: the movement of a pane from what it shows to what it is to show. The stage has the clock.
import { untrack } from 'svelte'

export type Between<L> = (before: L, after: L, t: number) => L

/** When the target changes, a movement starts from what was drawn last. So nothing jumps when one is broken off or reversed. */
export class Motion<L> {
  #before: L = $state.raw()!
  #after: L = $state.raw()!
  #drawn!: L
  readonly #target: () => L
  readonly #t: () => number
  readonly #between: Between<L>

  constructor(target: () => L, t: () => number, between: Between<L>) {
    this.#target = target
    this.#t = t
    this.#between = between
    this.#before = this.#after = this.#drawn = untrack(target)
    $effect.pre(() => {
      const next = target()
      untrack(() => {
        if (next === this.#after) return
        this.#before = this.#drawn
        this.#after = next
      })
    })
  }

  get shown(): L {
    // The clock may be at 0 again before the movement to the new target has begun.
    if (this.#target() !== this.#after) return this.#drawn
    return (this.#drawn = this.#between(this.#before, this.#after, this.#t()))
  }
}
