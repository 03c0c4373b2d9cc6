// real.ts: the same C programs on the real machine, where it has gcc.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Side } from './rounds.ts'

const folder = mkdtempSync(join(tmpdir(), 'unkillable-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Builds a C file; undefined without gcc. */
export function compileReal(file: string, flags: readonly string[]): string | undefined {
  const program = join(folder, `${file.replace(/\W/g, '_')}${flags.join('')}`)
  return spawnSync('gcc', [...flags, '-o', program, file], { stdio: 'ignore' }).status === 0 ? program : undefined
}

/** Unpinned, a real kernel runs parent and child on two cores, and half as fast. */
function pinned(program: string): [string, ...string[]] {
  const can = spawnSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' }).status === 0
  return can ? ['taskset', '-c', '0', program] : [program]
}

/** A program that is told how often to do its work, and prints the CPU seconds that it and its children used for that. A round costs what
 *  `wanted` times would. Only the real program is pinned: node's threads need room. */
export function realSide(program: string | undefined, count: number, wanted: number): Side | undefined {
  if (program === undefined) return undefined
  const [command, ...args] = [...pinned(program), String(count)]
  return {
    round: () => Promise.resolve((Number(execFileSync(command, args, { encoding: 'utf8' })) / count) * wanted)
  }
}
