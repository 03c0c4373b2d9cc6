// session.ts: a computer in process with a shell, and somebody who types at it (run/typed.ts).
import { decode, KIND } from '../record/decode.ts'
import { begun, keysTyped, lineTyped, untilRead, type Bounds, type Move, type Typing } from '../run/typed.ts'
import type { BootOptions, Head } from '../run/types.ts'
import { Computer, type Parts } from './computer.ts'

/** What a whole session may cost. */
const BOUNDS: Bounds = { instructions: 2_000_000_000 }

export class Session {
  readonly computer: Computer
  readonly #bounds: Bounds
  /** The row of the shell's task, while it lives. */
  readonly #shell: number
  #seen = 0
  #ended: number | undefined
  #head: Head

  constructor(parts: Parts, options: Omit<BootOptions, 'start'>, bounds = BOUNDS) {
    this.computer = Computer.boot(parts, { start: { kind: 'shell' }, ...options })
    this.#bounds = bounds
    this.#head = this.#do(begun(bounds))
    const { k } = this.computer
    this.#shell = k.task(k.sys.init).children_first
  }

  /** Types a line and Enter, or lets time pass: `#+15s`. */
  line(line: string): void {
    this.#type(lineTyped(line, this.#bounds))
  }

  /** Presses keys. */
  keys(text: string): void {
    this.#type(keysTyped(text, this.#bounds))
  }

  /** Goes on until somebody reads the terminal, and nothing else is due now. */
  settle(): void {
    this.#type(untilRead(this.computer.clock, this.#bounds))
  }

  /** Has the shell ended? Then nobody reads what is typed. */
  get ended(): boolean {
    return this.#ended !== undefined
  }

  /** Where the session stands. If it was cut off, the reason is the bound that it ran into. */
  get head(): Head {
    return this.#head
  }

  /** Types Ctrl-D, unless the shell has ended already. Answers the shell's wait status, which is that of its last command. */
  exit(): number {
    if (!this.ended) this.computer.input({ kind: 'keys', text: '\x04' })
    this.line('#+1s')
    return this.#ended ?? 0
  }

  #type(typing: Typing): void {
    this.#head = this.#do(typing)
    this.#look()
  }

  #do(typing: Typing): Head {
    for (let step = typing.next(); ;) {
      if (step.done) return step.value
      step = typing.next(this.#move(step.value))
    }
  }

  #move(move: Move): Head {
    const { computer } = this
    if ('input' in move) {
      computer.input(move.input)
      return computer.head('events')
    }
    const reason = move.advance.settle ? computer.settle(move.advance) : computer.advance(move.advance)
    if (reason === 'need') throw new Error('something is missing on the disk')
    return computer.head(reason)
  }

  /** Looks whether init has waited for the shell. */
  #look(): void {
    const { log, sys } = this.computer.k
    for (; this.#seen < log.length && this.#ended === undefined; this.#seen++) {
      if (log.kind(this.#seen) !== KIND.reap) continue
      const event = decode(log, this.#seen)
      // The shell is the first child of init; the others are orphans.
      if (event.kind === 'reap' && event.said.by === sys.init && event.row === this.#shell)
        this.#ended = event.said.status
    }
  }
}
