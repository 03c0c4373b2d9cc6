// program.ts: a computer that was booted for one program, run until the program and all that it left behind are gone.
import type { Computer } from '../lib/machine/computer.ts'
import type { RunLimit, StopReason } from '../lib/run/types.ts'
import { Output } from './output.ts'
import { losePatience, patience } from './tiering.ts'

/** Records between two looks at what was printed. */
const STRETCH = 4096

export interface Ended {
  /** Wait status of the program; undefined if it still lives. */
  readonly status: number | undefined
  /** Where it ended, in words. */
  readonly pc: number
  /** Why the computer stopped. */
  readonly reason: StopReason
}

/** `write` gets what is printed, `read` answers more standard input, or null at its end. */
export function runToEnd(
  computer: Computer,
  { events = Infinity, instructions = Infinity, ...limit }: RunLimit,
  write: (fd: number, bytes: Uint8Array) => void,
  read: () => readonly number[] | null
): Ended {
  // What is typed the host's own terminal has shown.
  const output = new Output(computer.k, { echo: false })
  for (;;) {
    const reason = computer.advance({
      ...limit,
      instructions: Math.min(instructions, patience()),
      events: Math.min(events, computer.moment.event + STRETCH)
    })
    output.pump(write)
    if (reason === 'instructions' && computer.moment.instructions < instructions) losePatience()
    else if (reason === 'stdin') computer.input({ kind: 'stdin', bytes: read() })
    else if (reason === 'need') throw new Error('something is missing on the disk')
    else if (reason !== 'events' || computer.moment.event >= events)
      return { status: output.status, pc: output.pc, reason }
  }
}
