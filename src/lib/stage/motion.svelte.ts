// motion.svelte.ts: the movement of a pane from what it shows to what it is to show. The stage has the clock.
import { untrack } from 'svelte'

export type Between<L> = (before: L, after: L, t: number) => L

/** When the target changes, a movement starts from what was drawn last. So nothing jumps when one is broken off or reversed. A movement
 *  back is the one on, run from its end to its beginning. While `movement` stays the same, a new target is only another picture of the same end:
 *  the pane has another size, or somebody is chosen. */
export class Motion<L> {
  #before: L = $state.raw()!
  #after: L = $state.raw()!
  #drawn!: L
  readonly #target: () => L
  readonly #t: () => number
  readonly #between: Between<L>
  readonly #isBack: () => boolean
  readonly #moves: () => unknown
  #movement: unknown
  /** Does the movement to `after` go back? */
  #back = false

  constructor(
    target: () => L,
    t: () => number,
    between: Between<L>,
    isBack: () => boolean = () => false,
    movement: () => unknown = target
  ) {
    this.#target = target
    this.#t = t
    this.#between = between
    this.#isBack = isBack
    this.#moves = movement
    this.#before = this.#after = this.#drawn = untrack(target)
    this.#movement = untrack(movement)
    $effect.pre(() => {
      const next = target()
      const now = movement()
      untrack(() => {
        this.#after = next
        if (now === this.#movement) return
        this.#movement = now
        this.#before = this.#drawn
        this.#back = this.#isBack()
      })
    })
  }

  get shown(): L {
    // The clock may be at 0 again before the movement to the new target has begun.
    if (this.#target() !== this.#after || this.#moves() !== this.#movement) return this.#drawn
    const t = this.#t()
    this.#drawn = this.#back
      ? this.#between(this.#after, this.#before, 1 - t)
      : this.#between(this.#before, this.#after, t)
    return this.#drawn
  }
}

/** What a pane knows of the movement on show. */
interface Moving {
  readonly t: number
  readonly way: 'on' | 'back' | 'jump'
  readonly reduced: boolean
  readonly moment: unknown
}

/** The movement of a pane that is told in text: after a jump, and by reduced motion, it is at its end at once. */
export const textMotion = <L>(
  target: () => L,
  stage: () => Moving | undefined,
  between: Between<L> = turn
): Motion<L> =>
  new Motion(
    target,
    () => (stage()?.reduced || stage()?.way === 'jump' ? 1 : (stage()?.t ?? 1)),
    between,
    () => stage()?.way === 'back',
    () => stage()?.moment
  )

/** The later one, from the middle of the movement on. */
const turn = <L>(before: L, after: L, t: number): L => (t < 0.5 ? before : after)
