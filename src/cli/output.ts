// output.ts: what the simulated computer prints, given to ours as it comes.
import { writeSync } from 'node:fs'
import type { Kernel } from '../lib/kernel/kernel.ts'
import { decode, KIND } from '../lib/record/decode.ts'
import { UsageError } from './command.ts'
import { en } from './en.ts'

/** Writes all of it, also to a pipe that is full for now. A reader that went away ends us quietly. Throws UsageError where nothing can be written. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') process.exit(0)
      if (code !== 'EAGAIN') throw new UsageError(en.output.unwritable(code ?? String(error)))
    }
  }
}

/** Kinds that it looks at. */
const READ = [
  KIND.host_write,
  KIND.tty_write,
  KIND.enter,
  KIND.copy_process,
  KIND.copy_thread,
  KIND.become_leader,
  KIND.reap
]

/** Reads the log as it grows. */
export class Output {
  readonly #k: Kernel
  readonly #echo: boolean
  #seen = 0
  #status: number | undefined
  /** Row of the program's task. */
  #main = 0

  /** `echo`: also what the terminal repeats of what is typed. */
  constructor(k: Kernel, { echo }: { readonly echo: boolean } = { echo: true }) {
    this.#k = k
    this.#echo = echo
  }

  /** pc at the last kernel entry, by task row. */
  readonly #pcs: number[] = []
  /** Where the program was when it ended, in words. */
  pc = 0

  /** Wait status of the program, read by init. Undefined while it lives. */
  get status(): number | undefined {
    return this.#status
  }

  /** Hands on what was printed since the last call; forgets the records. */
  pump(write: (fd: number, bytes: Uint8Array) => void): void {
    const { log, state, sys } = this.#k
    for (; this.#seen < log.length; this.#seen++) {
      if (!READ.includes(log.kind(this.#seen))) continue
      const event = decode(log, this.#seen)
      switch (event.kind) {
        case 'host_write':
          write(event.said.fd, state.bytes.slice(event.said.off, event.said.len))
          break
        case 'tty_write':
          if (this.#echo || !event.said.echo) write(1, state.bytes.slice(event.said.off, event.said.len))
          break
        case 'enter':
          this.#pcs[event.row] = (this.#pcs[event.row] ?? 0) + event.said.pc
          break
        case 'copy_process':
          this.#pcs[event.row] = this.#pcs[event.said.from] ?? 0
          // init's first child is the program; others come to it as orphans.
          if (this.#main === 0 && event.said.real_parent === sys.init) this.#main = event.row
          break
        case 'copy_thread':
          this.#pcs[event.row] = this.#pcs[event.said.from] ?? 0
          break
        case 'become_leader':
          // A thread has called exec: it is the program now.
          if (event.changed.group_leader.old === this.#main) this.#main = event.row
          break
        case 'reap':
          if (event.row !== this.#main || this.#status !== undefined) break
          this.#status = event.said.status
          this.pc = this.#pcs[event.row] ?? 0
      }
    }
    log.forget(this.#seen)
  }
}
