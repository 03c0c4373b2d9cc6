// A computer for a test: commands for its shell, without a terminal or typed at one.
import { runToEnd } from '../../../src/cli/program.ts'
import { Output } from '../../../src/cli/output.ts'
import { Computer } from '../../../src/lib/machine/computer.ts'
import { nodeParts } from '../../../src/lib/machine/node.ts'
import { Session } from '../../../src/lib/machine/session.ts'

const LIMIT = { clock: 600e9, instructions: 400_000_000 }

export interface Result {
  readonly stdout: string
  readonly stderr: string
  /** As the shell's $? would have it. */
  readonly status: number
}

/** What a program does that is started as `argv`; standard input is empty, output goes to pipes. */
export function run(argv: readonly string[], files: Readonly<Record<string, string>> = {}): Result {
  const computer = Computer.boot(nodeParts(), {
    start: { kind: 'program', path: argv[0], argv: [...argv], tty: false },
    uid: 1000,
    files: Object.entries(files).map(([name, text]) => ({ path: `/home/juan/${name}`, text }))
  })
  const texts = ['', '', '']
  const write = (fd: number, bytes: Uint8Array) => void (texts[fd] += Buffer.from(bytes).toString('latin1'))
  const { status = 0x7c00 } = runToEnd(computer, LIMIT, write, () => null)
  return { stdout: texts[1], stderr: texts[2], status: status & 0x7f ? 128 + (status & 0x7f) : status >> 8 }
}

/** `bash -c COMMANDS` */
export const sh = (commands: string, files?: Readonly<Record<string, string>>): Result =>
  run(['/bin/bash', '-c', commands], files)

/** What the terminal shows while these are typed: lines, keys such as ^C, and #+5s, which lets time pass. */
export function typed(...inputs: string[]): string {
  const session = new Session(nodeParts(), { uid: 1000 })
  const output = new Output(session.computer.k)
  let shown = ''
  for (const input of inputs) {
    if (/^\^[A-Z\\]$/.test(input)) session.keys(String.fromCharCode(input.charCodeAt(1) & 31))
    else if (input.endsWith('…')) {
      session.computer.input({ kind: 'keys', text: `${input.slice(0, -1)}\r` })
      session.line('#+0.5s')
    } else session.line(input)
  }
  output.pump((_, bytes) => void (shown += Buffer.from(bytes).toString('latin1')))
  return shown.replaceAll('\r', '')
}
