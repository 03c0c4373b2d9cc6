// program.ts: runs a C program on a computer, for tests that need no more than its output and its end.
import { runToEnd, type Ended } from '../../../src/cli/program.ts'
import { Computer } from '../../../src/lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../../../src/lib/machine/node.ts'
import type { BootOptions, RunLimit } from '../../../src/lib/run/types.ts'

export interface Outcome extends Ended {
  readonly computer: Computer
  readonly out: string
}

const readHeader = (path: string): string | undefined => {
  const bytes = imageFile(path)
  return bytes && Buffer.from(bytes).toString('utf8')
}

/** A computer that is about to run a C program as a child of init. `files` are put on its disk, too. */
export function bootC(
  text: string,
  options: Partial<BootOptions> = {},
  files: NonNullable<BootOptions['files']> = []
): Computer {
  const { program, messages } = nodeCompiler().compile([{ name: 'test.c', text }], readHeader)
  if (!program) throw new Error(messages)
  const path = '/home/juan/test'
  return Computer.boot(nodeParts(), {
    start: { kind: 'program', path, argv: ['./test'], tty: false },
    files: [{ path, text: program, mode: 0o755 }, ...files],
    ...options
  })
}

export function runC(text: string, options: Partial<BootOptions> = {}, limit: RunLimit = {}): Outcome {
  const computer = bootC(text, options)
  let out = ''
  const all = { clock: 3600e9, instructions: 100_000_000, events: 500_000, ...limit }
  const ended = runToEnd(
    computer,
    all,
    (fd, bytes) => {
      if (fd === 1) out += Buffer.from(bytes).toString('utf8')
    },
    () => null
  )
  return { ...ended, computer, out }
}
