import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const HELLO = 'bench/programs/hello.c'
const SIEVE = 'bench/programs/sieve.c'

/** What Node's engine says of functions that it compiles with optimisation while a program runs. */
function compiled(file: string): string[] {
  const { stdout, status } = spawnSync(process.execPath, ['--trace-opt', 'bin/unkillable.mjs', 'run', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  expect(status).toBe(0)
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('[completed optimizing') && line.includes('<JSFunction interpret '))
}

it('a short program ends before the engine compiles the processor; for a long one it does', () => {
  expect(compiled(HELLO)).toEqual([])
  expect(compiled(SIEVE)).not.toEqual([])
})
