// cold.ts: what a fresh process costs: the command line's `run`, as it is when it was installed from a package.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureCli } from '../scripts/lib/cli.mjs'
import { CACHE, ROOT } from '../scripts/lib/paths.mjs'
import { BASELINE, baselineCli } from './lib/baseline.ts'
import { most, type Claim } from './lib/claims.ts'
import { options } from './lib/options.ts'
import { freshSide } from './lib/process.ts'
import { compileReal } from './lib/real.ts'
import { report, timesAsFast, timesAsMuch } from './lib/report.ts'
import { byTurns, type Side } from './lib/rounds.ts'
import { estimate, median, ratios } from './lib/stats.ts'

const HELLO = 'bench/programs/hello.c'
const COMPUTING = ['sieve', 'matmul', 'fib']
/** Short processes are measured a few at once. */
const FEW = 3

/** The files of a package, away from the repository: in a checkout the program first looks whether it is fresh. */
function packed(folder: string, name: string): string {
  const to = join(CACHE, name)
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const part of ['package.json', 'bin', 'dist']) cpSync(join(folder, part), join(to, part), { recursive: true })
  return join(to, 'bin/unkillable.mjs')
}

if (!ensureCli()) process.exit(1)
const here = packed(ROOT, 'bench-package-here')
const folder = options.self ? ROOT : baselineCli()
const there = folder && packed(folder, 'bench-package-there')

interface Cold {
  readonly here: number[]
  readonly there: number[] | undefined
  readonly other: number[] | undefined
}

/** Processes of `run FILE` of both trees, beside those of something else. */
async function cold(file: string, other: Side | undefined, atOnce: number): Promise<Cold | undefined> {
  const ours = freshSide(process.execPath, [here, 'run', file], atOnce)
  if (!ours) return undefined
  const theirs = there === undefined ? undefined : freshSide(process.execPath, [there, 'run', file], atOnce)
  const figures = await byTurns([ours, ...(theirs ? [theirs] : []), ...(other ? [other] : [])], options.pairs)
  return { here: figures[0], there: theirs && figures[1], other: other && figures[figures.length - 1] }
}

const inMilliseconds = (seconds: readonly number[]): string => `${(median(seconds) * 1000).toFixed(0)} ms`

const claims: Claim[] = []
const hello = await cold(HELLO, freshSide(process.execPath, ['-e', '0'], FEW), FEW)
if (hello) {
  claims.push({
    ...timesAsMuch('run hello.c ÷ node -e 0', hello.here, hello.other, most(3.3)),
    note: inMilliseconds(hello.here)
  })
  if (hello.there && hello.other)
    claims.push({
      what: `${BASELINE}: run hello.c ÷ node -e 0`,
      figure: estimate(ratios(hello.there, hello.other)),
      unit: '×'
    })
  claims.push(timesAsFast(`run hello.c, as fast as ${BASELINE}`, hello.here, hello.there))
  for (const name of COMPUTING) {
    const file = `bench/programs/${name}.c`
    const program = compileReal(file, ['-O0'])
    const run = await cold(file, program === undefined ? undefined : freshSide(program, []), 1)
    if (!run) continue
    claims.push(
      { ...timesAsFast(`run ${name}.c, as fast as ${BASELINE}`, run.here, run.there), note: inMilliseconds(run.here) },
      { ...timesAsMuch(`run ${name}.c ÷ gcc -O0’s`, run.here, run.other), note: run.other && inMilliseconds(run.other) }
    )
  }
} else {
  claims.push({
    what: 'a fresh process',
    figure: undefined,
    unit: '×',
    note: 'not measured here: no shell has `times`'
  })
}
report('Cold, whole processes', claims)
