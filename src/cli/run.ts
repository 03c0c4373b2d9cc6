// run.ts: `unkillable run FILE.c [ARG…]`: one program, on the simulated computer, with our standard streams.
import { existsSync, fstatSync, readFileSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { NR_CPUS } from '../lib/kernel/interleave.ts'
import { Computer } from '../lib/machine/computer.ts'
import { imageFile, nodeCompiler, nodeParts } from '../lib/machine/node.ts'
import type { RunLimit, StopReason } from '../lib/run/types.ts'
import { lineAt } from '../lib/vm/debug.ts'
import { decodeExecutable } from '../lib/vm/executable.ts'
import { parse, UsageError } from './command.ts'
import { FAULTS } from './signals.ts'
import { writeAll } from './output.ts'
import { runToEnd } from './program.ts'

export const summary = 'compiles a C program and runs it'
export const help = `usage: unkillable run [OPTION…] FILE.c [ARG…]

Compiles FILE.c and runs it on the simulated computer, as a child of init. Its standard input, output and
errors are ours; its exit status too (128+n if signal n killed it).

  --uid N         run as user N (default 1000; 0 is root)
  --tty           give it a terminal instead of pipes
  --cpus N        give the computer N CPUs, 1 to 8 (default 1)
  --seed S        let S decide who runs when, wherever Linux leaves that open: the same S, the same run
                  (default: a fixed rule on one CPU; 1 on several)
  --max-time S    stop after S seconds of virtual time (default 3600), with status 124
  --max-steps N   stop after N instructions (default 2000000000), with status 124
  --max-events N  stop after N events in the kernel (default 20000000), with status 124
`

const OPTIONS = {
  uid: { type: 'string', default: '1000' },
  tty: { type: 'boolean', default: false },
  cpus: { type: 'string', default: '1' },
  seed: { type: 'string' },
  'max-time': { type: 'string', default: '3600' },
  'max-steps': { type: 'string', default: '2000000000' },
  'max-events': { type: 'string', default: '20000000' }
} as const

const STATUS_STOPPED = 124
const NS = 1e9
/** Device 1:3 of Linux. */
const NULL_DEVICE = 0x103

export async function main(args: string[]): Promise<number> {
  const { options, file, rest } = split(args)
  const { values } = parse({ args: options, options: OPTIONS })
  const uid = number(values.uid, '--uid')
  const cpus = number(values.cpus, '--cpus')
  if (!Number.isInteger(cpus) || cpus < 1 || cpus > NR_CPUS) throw new UsageError(`--cpus is 1 to ${NR_CPUS}`)
  const seed = values.seed === undefined ? undefined : number(values.seed, '--seed')
  const limit = {
    clock: number(values['max-time'], '--max-time') * NS,
    instructions: number(values['max-steps'], '--max-steps'),
    events: number(values['max-events'], '--max-events')
  }
  if (file === undefined) throw new UsageError('run needs a C file')
  const text = readSource(file)
  const { program, messages } = nodeCompiler().compile([{ name: file, text }], readHeader)
  process.stderr.write(messages)
  if (!program) return 1
  const name = basename(file).replace(/\.c$/, '') || 'a.out'
  const path = `/home/juan/${name}`
  const computer = Computer.boot(nodeParts(), {
    start: { kind: 'program', path, argv: [`./${name}`, ...rest], tty: values.tty, noStdin: isNull() },
    uid,
    cpus,
    ...(seed !== undefined && { seed }),
    files: [{ path, text: program, mode: 0o755 }]
  })
  return watch(computer, limit, file, program)
}

/** Our options end at the first word that is none: that is the program, and what follows is its own. */
function split(args: string[]): { options: string[]; file: string | undefined; rest: string[] } {
  let i = 0
  while (i < args.length && args[i].startsWith('-') && args[i] !== '-') {
    if (args[i] === '--') {
      i++
      break
    }
    const takesValue = ['--uid', '--cpus', '--seed', '--max-time', '--max-steps', '--max-events'].includes(args[i])
    i += takesValue ? 2 : 1
  }
  return { options: args.slice(0, i).filter((arg) => arg !== '--'), file: args[i], rest: args.slice(i + 1) }
}

function number(text: string, option: string): number {
  const value = Number(text)
  if (!(value >= 0) || !Number.isFinite(value)) throw new UsageError(`${option} needs a number, not '${text}'`)
  return value
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(code === 'ENOENT' ? `${file}: no such file` : `${file}: cannot be read (${code})`)
  }
}

/** The computer's own headers come from its disk, the user's from ours. */
function readHeader(path: string): string | undefined {
  const own = imageFile(path)
  if (own) return new TextDecoder().decode(own)
  return path.startsWith('/usr/include/') || !existsSync(path) ? undefined : readFileSync(path, 'utf8')
}

/** Runs to the end: of the program, or of what was allowed. */
function watch(computer: Computer, limit: RunLimit, file: string, program: Uint8Array): number {
  const { status, pc, reason } = runToEnd(computer, limit, writeAll, readHost)
  if (status !== undefined) return exitStatus(status, pc, program)
  process.stderr.write(`unkillable: ${file}: ${whyStopped(computer, reason)}\n`)
  return STATUS_STOPPED
}

function whyStopped(computer: Computer, reason: StopReason): string {
  switch (reason) {
    case 'instructions':
      return `stopped after ${computer.moment.instructions} instructions; it seems to run for ever (--max-steps allows more)`
    case 'events':
      return `stopped after ${computer.moment.event} events in the kernel; it seems to go on for ever (--max-events allows more)`
    case 'clock':
      return `stopped after ${Math.round(computer.clock / NS)} s of its time; it seems to wait for ever (--max-time allows more)`
    default:
      return 'stopped because nothing in the computer will ever run again: it waits for what cannot come'
  }
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

/** What our standard input has; null is its end. */
function readHost(): number[] | null {
  const buffer = Buffer.alloc(4096)
  for (;;) {
    try {
      const n = readSync(0, buffer)
      return n === 0 ? null : [...buffer.subarray(0, n)]
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return null
      if (code !== 'EAGAIN') throw error
    }
  }
}

function exitStatus(status: number, pc: number, program: Uint8Array): number {
  const signal = status & 0x7f
  if (signal === 0) return (status >> 8) & 0xff
  const fault = FAULTS[signal]
  if (fault) process.stderr.write(`unkillable: ${placeOf(program, pc)}${fault}\n`)
  return 128 + signal
}

/** The line of C that a program died at, if it died in its own code. */
function placeOf(program: Uint8Array, pc: number): string {
  const debug = decodeExecutable(program)?.debug
  const line = debug && lineAt(debug, pc)
  return line ? `${line.file}:${line.line}: ` : ''
}
