// living.svelte.ts: a computer that lives in a page: it is started, may be lost or stopped, and can be started again.
import { COMPUTER } from './en.ts'

interface Closable {
  close(): void
}

/** What starting one has to tell on the way. */
export interface Starting {
  /** There is a machine: it can be closed while it computes. */
  readonly onmachine: (machine: Closable) => void
  /** It is gone, and nobody has closed it. */
  readonly onlost: (why: Error) => void
}

/** The reader has stopped it. */
export class Stopped extends Error {
  constructor() {
    super(COMPUTER.stopped)
  }
}

export class Living<T extends Closable> {
  /** What was started. One that was lost is still there to be looked at. */
  it: T | undefined = $state.raw()
  /** Why there is none, or none that answers. */
  fault: Error | undefined = $state.raw()
  starting = $state(false)
  readonly #start: (starting: Starting) => Promise<T>
  #machine: Closable | undefined
  /** Counts starts: what an older one comes to is nobody's business. */
  #turn = 0

  /** `start` rejects when there can be none. */
  constructor(start: (starting: Starting) => Promise<T>) {
    this.#start = start
  }

  /** In the place of one that was there before. Undefined: there is none, or it was stopped meanwhile. */
  async start(): Promise<T | undefined> {
    this.close()
    const turn = this.#turn
    const now = () => turn === this.#turn
    this.fault = undefined
    this.starting = true
    try {
      const it = await this.#start({
        onmachine: (machine) => {
          if (now()) this.#machine = machine
          else machine.close()
        },
        onlost: (why) => {
          if (now()) this.fault = why
        }
      })
      if (now()) return (this.it = it)
      it.close()
    } catch (error) {
      if (now()) this.fault = error instanceof Error ? error : new Error(String(error))
    } finally {
      if (now()) this.starting = false
    }
    return undefined
  }

  stop(): void {
    this.close()
    this.fault = new Stopped()
  }

  close(): void {
    this.#turn++
    this.it?.close()
    this.#machine?.close()
    this.it = undefined
    this.#machine = undefined
    this.starting = false
  }
}
