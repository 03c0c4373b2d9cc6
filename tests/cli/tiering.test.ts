import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const HELLO = 'bench/programs/hello.c'
const SIEVE = 'bench/programs/sieve.c'

/** The processor's functions that Node's engine compiles with optimisation while a program runs. */
function compiled(file: string): string[] {
  const { stdout, status } = spawnSync(process.execPath, ['--trace-opt', 'bin/unkillable.mjs', 'run', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  expect(status).toBe(0)
  return [...stdout.matchAll(/^\[completed optimizing 0x\w+ <JSFunction (walk|interpret)\b/gm)].map(([, name]) => name)
}

it('a short program ends before the engine compiles the processor; for a long one it does', () => {
  expect(compiled(HELLO)).toEqual([])
  expect(compiled(SIEVE)).not.toEqual([])
})
