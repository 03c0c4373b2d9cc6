// Frames of 20 ms, as fast as they can be told: a clock for stages under test.
import type { Timer } from '../../../src/lib/stage/clock.ts'

const FRAME = 20

export class Frames {
  #now = 0
  #running = new Set<(now: number) => void>()

  readonly timer: Timer = (tick) => {
    const start = this.#now
    const frame = (now: number) => tick(now - start)
    this.#running.add(frame)
    return { stop: () => this.#running.delete(frame) }
  }

  /** How many ask for frames. */
  get asked(): number {
    return this.#running.size
  }

  /** ms that have passed. */
  get now(): number {
    return this.#now
  }

  async pass(ms: number): Promise<void> {
    for (const end = this.#now + ms; this.#now < end;) {
      this.#frame()
      for (let i = 0; i < 12; i++) await Promise.resolve()
    }
  }

  /** Lets a movement end that takes at most 3 s. */
  async settle<T>(moving: Promise<T>): Promise<T> {
    await this.pass(3000)
    return moving
  }

  /** Passes until a machine in process has answered, and what follows has been shown. */
  async until<T>(done: Promise<T>): Promise<T> {
    let open = true
    void done.finally(() => (open = false))
    while (open) {
      if (this.#running.size > 0) this.#frame()
      await new Promise((next) => setImmediate(next))
    }
    return done
  }

  #frame(): void {
    this.#now += FRAME
    for (const frame of [...this.#running]) frame(this.#now)
  }
}
