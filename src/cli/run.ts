// run.ts: `unkillable run FILE.c [ARG…]`: one program, on the simulated computer, with our standard streams.
import { fstatSync } from 'node:fs'
import { basename } from 'node:path'
import { NR_CPUS } from '../lib/kernel/interleave.ts'
import { Computer } from '../lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../lib/machine/node.ts'
import { lineAt } from '../lib/vm/debug.ts'
import { decodeExecutable } from '../lib/vm/executable.ts'
import { parse, UsageError } from './command.ts'
import { en } from './en.ts'
import { readHeader, readSource } from './files.ts'
import { readInput } from './input.ts'
import { LIMIT_OPTIONS, limitsOf, STATUS_STOPPED, whyStopped, type Limits } from './limits.ts'
import { numberOf } from './numbers.ts'
import { writeAll } from './output.ts'
import { runToEnd } from './program.ts'
import { bePatient } from './tiering.ts'

export const { summary, help } = en.run

const OPTIONS = {
  uid: { type: 'string', default: '1000' },
  tty: { type: 'boolean', default: false },
  cpus: { type: 'string', default: '1' },
  seed: { type: 'string' },
  ...LIMIT_OPTIONS
} as const

/** Device 1:3 of Linux. */
const NULL_DEVICE = 0x103

export async function main(args: string[]): Promise<number> {
  const { options, file, rest } = split(args)
  const { values } = parse({ args: options, options: OPTIONS })
  const uid = numberOf(values.uid, '--uid', 0, 0xffff_fffe)
  const cpus = numberOf(values.cpus, '--cpus', 1, NR_CPUS)
  const seed = values.seed === undefined ? undefined : numberOf(values.seed, '--seed')
  const limits = limitsOf(values)
  if (file === undefined) throw new UsageError(en.run.needsFile)
  bePatient()
  const text = readSource(file)
  const { program, messages } = nodeCompiler().compile([{ name: file, text }], headerAt)
  process.stderr.write(messages)
  if (!program) return 1
  const name = basename(file).replace(/\.c$/, '') || 'a.out'
  const path = `/home/juan/${name}`
  const computer = Computer.boot(nodeParts(), {
    start: {
      kind: 'program',
      path,
      argv: [`./${name}`, ...rest],
      tty: values.tty,
      typed: values.tty,
      noStdin: isNull()
    },
    uid,
    cpus,
    ...(seed !== undefined && { seed }),
    files: [{ path, text: program, mode: 0o755 }]
  })
  return watch(computer, limits, file, program)
}

const TAKE_VALUES = Object.entries(OPTIONS).flatMap(([name, { type }]) => (type === 'string' ? [`--${name}`] : []))

/** Our options end at the first word that is none: that is the program, and what follows is its own. */
function split(args: string[]): { options: string[]; file: string | undefined; rest: string[] } {
  let i = 0
  while (i < args.length && args[i].startsWith('-') && args[i] !== '-') {
    if (args[i] === '--') {
      i++
      break
    }
    i += TAKE_VALUES.includes(args[i]) ? 2 : 1
  }
  return { options: args.slice(0, i).filter((arg) => arg !== '--'), file: args[i], rest: args.slice(i + 1) }
}

/** The computer's own headers come from its disk, the user's from ours. */
function headerAt(path: string): string | undefined {
  const own = imageFile(path)
  if (own) return new TextDecoder().decode(own)
  return path.startsWith('/usr/include/') ? undefined : readHeader(path)
}

/** Runs to the end: of the program, or of what was allowed. */
function watch(computer: Computer, limits: Limits, file: string, program: Uint8Array): number {
  const { status, pc, reason } = runToEnd(computer, limits, writeAll, readInput)
  if (status !== undefined) return exitStatus(status, pc, program)
  process.stderr.write(en.run.stopped(file, whyStopped(reason, limits)))
  return STATUS_STOPPED
}

/** Is our standard input /dev/null? */
function isNull(): boolean {
  try {
    const { rdev } = fstatSync(0)
    return process.platform === 'linux' && rdev === NULL_DEVICE
  } catch {
    return true
  }
}

function exitStatus(status: number, pc: number, program: Uint8Array): number {
  const signal = status & 0x7f
  if (signal === 0) return (status >> 8) & 0xff
  const fault = en.faults[signal]
  if (fault) process.stderr.write(en.run.died(placeOf(program, pc), fault))
  return 128 + signal
}

/** The line of C that a program died at, if it died in its own code. */
function placeOf(program: Uint8Array, pc: number): string {
  const debug = decodeExecutable(program)?.debug
  const line = debug && lineAt(debug, pc)
  return line ? `${line.file}:${line.line}: ` : ''
}
