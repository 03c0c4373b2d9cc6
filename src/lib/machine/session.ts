// session.ts: a shell and somebody who types at it: a line, then waiting until the shell reads the terminal again.
import { decode, KIND } from '../record/decode.ts'
import { Computer, type Parts } from './computer.ts'
import type { BootOptions } from '../run/types.ts'

/** PID that the computer has come to when the article's session begins: gcc is the next one, zombie_maker 2050. */
export const SESSION_LAST_PID = 2048
/** A command that prints nothing more and never ends: virtual seconds to wait for it. */
const PATIENCE_NS = 3600 * 1e9
const INSTRUCTIONS = 2_000_000_000

export class Session {
  readonly computer: Computer
  /** Row of the shell's task, while it lives. */
  readonly #shell: number
  #seen = 0
  #ended: number | undefined

  constructor(parts: Parts, options: Omit<BootOptions, 'start'>) {
    this.computer = Computer.boot(parts, { start: { kind: 'shell' }, ...options })
    this.#settle()
    const { k } = this.computer
    this.#shell = k.task(k.sys.init).children_first
    this.#seen = k.log.length
    this.computer.input({ kind: 'last_pid', pid: SESSION_LAST_PID })
  }

  /** Types a line and Enter. */
  type(line: string): void {
    this.computer.input({ kind: 'keys', text: `${line}\r` })
    this.settle()
  }

  /** Lets time pass, seconds. */
  pass(seconds: number): void {
    this.computer.advance({ clock: this.computer.clock + seconds * 1e9, instructions: this.#limit() })
    this.#look()
  }

  /** Until somebody reads the terminal and nothing else is due now; sleeping commands in the foreground take their time. */
  settle(): void {
    this.#settle()
    this.#look()
  }

  #settle(): void {
    const { computer } = this
    const end = computer.clock + PATIENCE_NS
    const instructions = this.#limit()
    for (;;) {
      if (computer.settle({ instructions }) !== 'idle' || this.#isRead()) return
      const due = computer.head('idle').nextTimer
      if (due === undefined || due > end) return
      computer.advance({ clock: due })
    }
  }

  #limit(): number {
    return this.computer.moment.instructions + INSTRUCTIONS
  }

  #isRead(): boolean {
    const { state, sys } = this.computer.k
    return state.tty.at(sys.console).rd_wait_first !== 0
  }

  /** Has the shell ended? Nobody reads what is typed then. */
  get ended(): boolean {
    return this.#ended !== undefined
  }

  /** Ctrl-D, unless the shell has ended already. Answers its wait status: that of its last command. */
  exit(): number {
    if (!this.ended) this.computer.input({ kind: 'keys', text: '\x04' })
    this.pass(1)
    return this.#ended ?? 0
  }

  /** Looks whether init has waited for the shell. */
  #look(): void {
    const { log, sys } = this.computer.k
    for (; this.#seen < log.length && this.#ended === undefined; this.#seen++) {
      if (log.kind(this.#seen) !== KIND.reap) continue
      const event = decode(log, this.#seen)
      // The shell is init's first child; others are orphans.
      if (event.kind === 'reap' && event.said.by === sys.init && event.row === this.#shell)
        this.#ended = event.said.status
    }
  }
}
