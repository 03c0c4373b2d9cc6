// A sample of `npm run conformance:seeds`: each program under one of the hundred seeds, another for each.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listCases } from './cases.ts'
import { generate } from './fuzz/generate.ts'
import { render } from './fuzz/program.ts'
import { compareSeeds, readSeedResults, scheduleOf } from './interleavings.ts'
import { compileOurs, runOn } from './ours.ts'
import { listRacy } from './racy/programs.ts'

const SEEDS = 100

test('programs that are deterministic on Linux print the same whatever the seed decides', () => {
  const differ = listCases().flatMap((one, i) =>
    compareSeeds(one, 1 + ((i * 37) % SEEDS), 1).map(({ seed, differs }) => ({ name: one.name, seed, differs }))
  )
  expect(differ).toEqual([])
  // Who adds a program runs it under all of them: `npm run conformance:seeds -- NAME`.
  expect(readSeedResults()).toEqual({ seeds: SEEDS, programs: listCases().map(({ name }) => name), differ: [] })
})

test('random programs over the process API print the same whatever the seed decides', () => {
  for (let n = 1; n <= 50; n++) {
    const compiled = compileOurs(render(generate(n)), 'generated.c')
    const usual = runOn(compiled, 'generated.c', 1000, {})
    for (let seed = n; seed < n + 4; seed++)
      expect(runOn(compiled, 'generated.c', 1000, scheduleOf(seed)), `program ${n}, seed ${seed}`).toEqual(usual)
  }
})

test('a program that is not is found, on one CPU and on several', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seeds-'))
  const [racy] = listRacy(['two-children'])
  const recording = join(folder, 'two-children.expected')
  writeFileSync(recording, JSON.stringify({ exit: 0, stdout: ['A\n', 'B\n'] }))
  const found = compareSeeds({ ...racy, recording }, 1, SEEDS)
  rmSync(folder, { recursive: true })
  expect(new Set(found.map(({ seed }) => scheduleOf(seed).cpus))).toEqual(new Set([1, 2, 3, 4]))
  expect(found.length).toBeLessThan(SEEDS)
})
