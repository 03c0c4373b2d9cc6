import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Executable } from '../../../../src/lib/vm/executable.ts'
import { FlatComputer, type FlatOptions, type Outcome } from '../../vm/flat.ts'
import { buildLibc, buildProgram } from './toolchain.ts'

// Each program prints what gcc's program prints: its .expected file, which ends in the exit status.

const FOLDER = join(import.meta.dirname, 'programs')
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.c'))
  .map((name) => name.slice(0, -2))
/** Enough kinds of instructions, and little enough to run, for what is done in many small pieces. */
const SHORT = ['structs', 'control', 'varargs', 'floats']
const hasGcc = spawnSync('gcc', ['--version']).status === 0

let libc: Executable
const scratch = mkdtempSync(join(tmpdir(), 'programs-'))

beforeAll(() => {
  libc = buildLibc()
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const expected = (name: string): string => readFileSync(join(FOLDER, `${name}.expected`), 'utf8')
const program = (name: string): Executable => buildProgram(readFileSync(join(FOLDER, `${name}.c`), 'utf8'), libc)

function run(executable: Executable, options: FlatOptions = {}): Outcome {
  return new FlatComputer([libc, executable], executable.entry, options).run(options)
}

describe('a program', () => {
  test.each(NAMES)('%s prints what it prints elsewhere', (name) => {
    const { output, status } = run(program(name))
    expect(`${output}exit ${status}\n`).toBe(expected(name))
  })

  test.runIf(hasGcc).each(NAMES)('%s is recorded as gcc has it', (name) => {
    const file = join(scratch, name)
    spawnSync('gcc', ['-O0', '-w', '-o', file, join(FOLDER, `${name}.c`), '-lm'])
    const { stdout, status } = spawnSync(file, { encoding: 'latin1' })
    expect(`${stdout}exit ${status}\n`).toBe(expected(name))
  })

  test.each(SHORT)('%s is the same when it is stopped after each instruction', (name) => {
    const executable = program(name)
    const whole = run(executable)
    expect(run(executable, { slice: 1 })).toEqual(whole)
    expect(run(executable, { slice: 7 })).toEqual(whole)
  })

  test.each(SHORT)('%s is the same when each page is missing at first', (name) => {
    const executable = program(name)
    const whole = run(executable)
    const { faults, ...outcome } = run(executable, { faults: true })
    expect(faults).toBeGreaterThan(4)
    expect({ ...outcome, faults: 0 }).toEqual(whole)
  })

  test.each(SHORT)('%s is the same when pages move as soon as they are written, and memory grows meanwhile', (name) => {
    const executable = program(name)
    const options = { shared: true, slice: 997 }
    const outcome = new FlatComputer([libc, executable], executable.entry, options, 64).run(options)
    expect(outcome).toEqual(run(executable))
  })
})
