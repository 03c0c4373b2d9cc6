// vm.ts: what the processor costs: three small C programs on a warm machine, against the same ones by gcc -O0.
import { BASELINE } from './lib/baseline.ts'
import { most, type Claim } from './lib/claims.ts'
import { compileReal, realSide } from './lib/real.ts'
import { report, timesAsFast, timesAsMuch } from './lib/report.ts'
import { measure } from './lib/sides.ts'
import { estimate, ratios } from './lib/stats.ts'

/** How often each does its work in a round, on the machine and by gcc: so that both take a while. */
const PROGRAMS = { sieve: [6, 60], matmul: [10, 100], fib: [10, 200] } as const

const claims: Claim[] = []
/** Of each program, its ratios to gcc's, round by round. */
const toGcc: number[][] = []
for (const [name, [ours, gccs]] of Object.entries(PROGRAMS)) {
  const file = `bench/programs/${name}.c`
  const gccSide = realSide(compileReal(file, ['-O0']), gccs, ours)
  const { here, there, real: gcc, figures } = await measure('program', { file, argv: [String(ours)] }, gccSide)
  const rate = figures.here.instructions / figures.here.cpu / 1e6
  claims.push(
    { ...timesAsMuch(`${name} ÷ gcc -O0`, here, gcc), note: `${rate.toFixed(0)} M instructions a second here` },
    timesAsFast(`${name}, as fast as ${BASELINE}`, here, there)
  )
  if (gcc) toGcc.push(ratios(here, gcc))
}

const mean = toGcc[0]?.map((_, round) => toGcc.reduce((sum, rounds) => sum + rounds[round], 0) / toGcc.length)
report('C that only computes, warm', [
  ...claims,
  mean
    ? { what: 'mean of the three ÷ gcc -O0', figure: estimate(mean), unit: '×', budget: most(10) }
    : { what: 'mean of the three ÷ gcc -O0', figure: undefined, unit: '×', budget: most(10), note: 'no gcc here' }
])
