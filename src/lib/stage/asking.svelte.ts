// asking.svelte.ts: how a stage asks its machine. What was computed is noted, and what went wrong becomes a sentence.
import { isCost, momentAt, type Head, type MachineClient, type RunLimit } from '../run/client.ts'
import { words } from './language.ts'

/** A live run is computed at most so many records ahead of the moment on show. */
const AHEAD = 512
/** Programs that do not come to rest after a command within so many records, and so many instructions, run on as the reader goes on. */
const RESTLESS = 50_000
const RESTLESS_INSTRUCTIONS = 100_000_000

export class Asking {
  readonly machine: MachineClient
  /** What went wrong, as a sentence. */
  trouble = $state('')
  /** Where the machine stands. Undefined: it has not said so. */
  head: Head | undefined = $state.raw()
  /** Questions that have not been answered yet. */
  #open = $state(0)
  /** Called when the log may have changed. */
  readonly #onhead: () => void

  constructor(machine: MachineClient, onhead: () => void) {
    this.machine = machine
    this.#onhead = onhead
  }

  get busy(): boolean {
    return this.#open > 0
  }

  /** Undefined: it failed, and `trouble` says why. */
  async ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    this.#open++
    try {
      const answer = await question()
      if (answer !== null && typeof answer === 'object' && 'reason' in answer) this.#note(answer as unknown as Head)
      return answer
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error)
      return undefined
    } finally {
      this.#open--
    }
  }

  advance(limit: RunLimit): Promise<Head | undefined> {
    return this.ask(() => this.machine.ask('advance', limit))
  }

  /** Computes until all are asleep. Undefined: they do not come to rest. */
  async atRest(): Promise<Head | undefined> {
    const { run } = this.machine
    const { event, instructions } = momentAt(run, run.length)
    const bounds = { events: event + RESTLESS, instructions: instructions + RESTLESS_INSTRUCTIONS }
    const head = await this.advance({ settle: true, ...bounds })
    return head && isCost(head.reason) ? undefined : head
  }

  /** Computes on: those who are awake, until all are asleep; if all are, up to the next timer, and what it brings. Answers whether more may come: no
   *  if nothing came, or if a budget was used up. */
  async further(): Promise<boolean> {
    const { run } = this.machine
    const before = run.length
    const bounds = { settle: true, events: before + AHEAD }
    let head = await this.advance(bounds)
    if (run.length === before && head?.reason === 'idle' && head.nextTimer !== undefined) {
      await this.advance({ clock: head.nextTimer, events: before + AHEAD })
      head = await this.advance(bounds)
    }
    return run.length > before && (head?.reason === 'idle' || head?.reason === 'events')
  }

  #note(head: Head): void {
    this.head = head
    this.trouble = head.reason === 'panic' ? words.said.panic(head.panic) : ''
    this.#onhead()
  }
}
