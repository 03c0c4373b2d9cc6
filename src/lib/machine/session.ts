// session.ts: a shell and somebody who types at it: a line, then waiting until the shell reads the terminal again.
import { Computer, type Parts } from './computer.ts'
import type { BootOptions } from './types.ts'

/** PID that the computer has come to when the article's session begins: gcc is the next one, zombie_maker 2050. */
export const SESSION_LAST_PID = 2048
/** A command that prints nothing more and never ends: virtual seconds to wait for it. */
const PATIENCE_NS = 3600 * 1e9
const INSTRUCTIONS = 2_000_000_000

export class Session {
  readonly computer: Computer

  constructor(parts: Parts, options: Omit<BootOptions, 'start'>) {
    this.computer = Computer.boot(parts, { start: { kind: 'shell' }, ...options })
    this.settle()
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
  }

  /** Until somebody reads the terminal and nothing else is due now; sleeping commands in the foreground take their time. */
  settle(): void {
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

  /** Ctrl-D: the shell ends. Answers its exit status: that of its last command. */
  exit(): number {
    const { k } = this.computer
    const shell = k.task(k.task(k.sys.init).children_first)
    const { id } = shell
    this.computer.input({ kind: 'keys', text: '\x04' })
    let status = 0
    this.computer.advance({ clock: this.computer.clock + 1e9, instructions: this.#limit() }, () => {
      if (shell.id === id && shell.exit_state !== 0) status = shell.exit_code
    })
    return (status >> 8) & 0xff
  }
}
