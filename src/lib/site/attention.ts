// attention.ts: whether anybody can see a part of the page: the tab is on show, and the part is in or near the window. What nobody sees stands.
import { watchNear } from './whenNear.ts'

/** Calls `tick` with the milliseconds since it was begun, frame after frame, until it is stopped. */
export type Timer = (tick: (elapsed: number) => void) => { stop(): void }

export class Attention {
  #near = true
  /** Told when it is seen again. */
  readonly #waiting = new Set<() => void>()

  get seen(): boolean {
    return this.#near && document.visibilityState !== 'hidden'
  }

  /** An attachment: this element is the part. */
  readonly watch = (element: Element): (() => void) => {
    const look = () => {
      if (this.seen) for (const call of [...this.#waiting]) call()
    }
    const stop = watchNear(element, (near) => {
      this.#near = near
      look()
    })
    document.addEventListener('visibilitychange', look)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }

  /** A clock for what is shown there: it stands while nobody looks, and goes on from where it stood. */
  readonly timer: Timer = (tick) => {
    let elapsed = 0
    let last: number | undefined
    let frame = 0
    let stopped = false
    const step = (now: number) => {
      elapsed += last === undefined ? 0 : now - last
      last = now
      tick(elapsed)
      if (!stopped) next()
    }
    const next = () => {
      this.#waiting.delete(next)
      if (this.seen) frame = requestAnimationFrame(step)
      else {
        last = undefined
        this.#waiting.add(next)
      }
    }
    next()
    return {
      stop: () => {
        stopped = true
        cancelAnimationFrame(frame)
        this.#waiting.delete(next)
      }
    }
  }
}
