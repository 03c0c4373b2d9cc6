import { readHeader } from '../../src/cli/files.ts'
import { runToEnd } from '../../src/cli/program.ts'
import { Computer } from '../../src/lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../../src/lib/machine/node.ts'
import type { Outcome } from './cases.ts'

/** What a program may take, on our machine. */
const LIMIT = { clock: 600e9, instructions: 400_000_000 }
const PATH = '/home/juan/program'
const latin1 = (pieces: readonly Uint8Array[]): string => Buffer.concat(pieces).toString('latin1')

/** Who runs when: on how many CPUs, as which seed decides; without both, on one by a fixed rule. */
export interface Schedule {
  readonly cpus?: number
  readonly seed?: number
}

/** Our machine, in process, as `unkillable run` uses it. */
export function ours(source: string, path: string, uid: number, schedule: Schedule = {}): Outcome {
  return runOn(compileOurs(source, path), path, uid, schedule)
}

/** What our compiler makes of a C source file: a program, or what it complains of. */
export function compileOurs(source: string, path: string): ReturnType<ReturnType<typeof nodeCompiler>['compile']> {
  const headerAt = (header: string): string | undefined => {
    const own = imageFile(header)
    if (own) return Buffer.from(own).toString('utf8')
    // This machine has headers there, too.
    return header.startsWith('/usr/include/') ? undefined : readHeader(header)
  }
  return nodeCompiler().compile([{ name: path, text: source }], headerAt)
}

/** A compiled program, run. */
export function runOn(
  { program, messages }: ReturnType<typeof compileOurs>,
  path: string,
  uid: number,
  schedule: Schedule
): Outcome {
  if (!program) return { stdout: '', stderr: messages, status: 1 }
  const computer = Computer.boot(nodeParts(), {
    start: { kind: 'program', path: PATH, argv: [path.replace(/\.c$/, '')], tty: false, noStdin: true },
    uid,
    ...schedule,
    files: [{ path: PATH, text: program, mode: 0o755 }]
  })
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  const { status } = runToEnd(
    computer,
    LIMIT,
    (fd, bytes) => (fd === 1 ? out : err).push(bytes),
    () => null
  )
  const code = status === undefined ? 124 : status & 0x7f ? 128 + (status & 0x7f) : (status >> 8) & 0xff
  return { stdout: latin1(out), stderr: latin1(err), status: code }
}
