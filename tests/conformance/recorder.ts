import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { casesFolder, listCases, readExpected, toLines, uidOf, writeExpected, writeKernel } from './cases.ts'
import type { Case, Expected, Kernel } from './cases.ts'

/** One run's wait status and output. */
interface Recorded {
  status: number
  stdout: string
  stderr: string
}

/** The ways one program is run: left alone, pinned to one CPU, and pinned with others that want that CPU. */
const PLAIN = 8
const PINNED = 6
const LOADED = 6
const RUN_TIMEOUT_MS = 20_000

export interface RecordReport {
  recorded: string[]
  changed: string[]
  unstable: { name: string; outcomes: string[] }[]
  failed: { name: string; why: string }[]
}

/** Why recording is impossible here, or undefined. */
export function cannotRecord(): string | undefined {
  if (process.platform !== 'linux') return 'recording needs a Linux kernel; this is ' + process.platform
  if (spawnSync('gcc', ['--version']).status !== 0) return 'recording needs gcc, which is not on the PATH'
  return undefined
}

/**
 * Compiles and runs the cases on the real kernel and writes what they did beside them. A program whose runs differ
 * is not recorded (an older recording stays), and told.
 */
export async function record(
  words: string[],
  repeat = 1,
  say: (line: string) => void = () => {}
): Promise<RecordReport> {
  const dir = mkdtempSync(join(tmpdir(), 'conformance-'))
  const report: RecordReport = { recorded: [], changed: [], unstable: [], failed: [] }
  const load: ChildProcess[] = []
  try {
    const runner = buildRunner(dir)
    for (const one of listCases(words)) {
      const binary = join(dir, one.name.replaceAll('/', '_'))
      const complaint = compile(one, binary)
      if (complaint) {
        report.failed.push({ name: one.name, why: complaint })
        continue
      }
      try {
        await recordOne(one, runner, binary, repeat, report, load)
      } catch (error) {
        report.failed.push({ name: one.name, why: (error as Error).message })
      }
      rmSync(binary)
      say(one.name)
    }
  } finally {
    for (const child of load) child.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  }
  if (report.recorded.length > 0) writeKernel(kernelHere())
  return report
}

/** Compiles runner.c into `dir`; answers the path of the program. */
export function buildRunner(dir: string): string {
  const runner = join(dir, 'runner')
  const made = spawnSync('gcc', ['-O1', '-o', runner, join(casesFolder(), 'runner.c')], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error('the runner does not compile: ' + made.stderr)
  return runner
}

/** The kernel and the compiler of this machine. */
export function kernelHere(): Kernel {
  return { release: /^[\d.]+/.exec(release())![0], machine: process.arch, compiler: compilerName() }
}

async function recordOne(
  one: Case,
  runner: string,
  binary: string,
  repeat: number,
  report: RecordReport,
  load: ChildProcess[]
): Promise<void> {
  const outcomes = new Map<string, number>()
  const ways: [number, string[], number][] = [
    [PLAIN, [], 0],
    [PINNED, ['--cpu', '0'], 0],
    [LOADED, ['--cpu', '0'], 2]
  ]
  for (const [times, options, busy] of ways) {
    for (let n = 0; n < busy; n++)
      load.push(spawn('taskset', ['-c', '0', 'sh', '-c', 'while :; do :; done'], { stdio: 'ignore' }))
    for (let n = 0; n < times * repeat; n++) {
      const text = JSON.stringify(
        toExpected(await runOnce(runner, [...options, ...(uidOf(one) === 0 ? ['--root'] : []), binary]))
      )
      outcomes.set(text, (outcomes.get(text) ?? 0) + 1)
    }
    for (const child of load.splice(0)) child.kill('SIGKILL')
  }
  if (outcomes.size !== 1) {
    report.unstable.push({ name: one.name, outcomes: [...outcomes].map(([text, n]) => `${n} × ${text}`) })
    return
  }
  const expected = JSON.parse([...outcomes.keys()][0]) as Expected
  if (JSON.stringify(readExpected(one)) !== JSON.stringify(expected)) {
    if (existsSync(one.recording)) report.changed.push(one.name)
    writeExpected(one, expected)
  }
  report.recorded.push(one.name)
}

/** Compiles a case to `binary`; answers what gcc complains of, or undefined. */
export function compile(one: Case, binary: string): string | undefined {
  const common = ['-std=gnu11', '-O0', '-w', '-o', binary, one.source, '-lm', '-pthread']
  const fixed = spawnSync('gcc', ['-static', ...common], { encoding: 'utf8' })
  if (fixed.status === 0) return undefined
  const shared = spawnSync('gcc', common, { encoding: 'utf8' })
  return shared.status === 0 ? undefined : shared.stderr.trim()
}

function compilerName(): string {
  return spawnSync('gcc', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]
}

/** One run of the runner with `args`. */
export function runOnce(runner: string, args: string[]): Promise<Recorded> {
  return new Promise((resolve, reject) => {
    const child = spawn(runner, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
    const out = ['', '', '']
    const streams = [child.stdout!, child.stderr!, child.stdio[3] as NodeJS.ReadableStream]
    streams.forEach((stream, index) => stream.on('data', (chunk: Buffer) => (out[index] += chunk.toString('latin1'))))
    const timer = setTimeout(() => child.kill('SIGKILL'), RUN_TIMEOUT_MS)
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(timer)
      if (out[2] === '') reject(new Error(`no status from ${args.join(' ')}: ${out[1] || 'it ran for too long'}`))
      else resolve({ status: Number(out[2]), stdout: out[0], stderr: out[1] })
    })
  })
}

export function toExpected({ status, stdout, stderr }: Recorded): Expected {
  const signal = status & 0x7f
  return {
    ...(signal === 0 ? { exit: (status >> 8) & 0xff } : { signal }),
    stdout: toLines(stdout),
    ...(stderr === '' ? {} : { stderr: toLines(stderr) })
  }
}
