// seek.ts: how long a reader waits: World at a random moment of a long run, and registers and memory of that moment.
import { BASELINE } from './lib/baseline.ts'
import { most, type Claim } from './lib/claims.ts'
import { report, timesAsFast } from './lib/report.ts'
import { measure, type Measured } from './lib/sides.ts'
import { estimate } from './lib/stats.ts'

const RUN = { file: 'bench/programs/lifecycle.c', argv: ['100000'], events: 100_000 }
const WORLDS = 100
const REGISTERS = 20

const world = await measure('world', { ...RUN, count: WORLDS })
const registers = await measure('registers', { ...RUN, count: REGISTERS })

function wait(what: string, { here, figures }: Measured, count: number, budget: number): Claim {
  const figure = estimate(here.map((cpu) => (cpu * 1000) / count))
  return {
    what,
    figure,
    unit: 'ms',
    budget: most(budget),
    note: `longest ${figures.here.longest.toFixed(0)} ms by the clock`
  }
}

report(`Back in a run of ${RUN.events} records`, [
  wait('World at a random moment', world, WORLDS, 50),
  wait('registers and memory there', registers, REGISTERS, 200),
  timesAsFast(`World, as fast as ${BASELINE}`, world.here, world.there),
  timesAsFast(`registers, as fast as ${BASELINE}`, registers.here, registers.there)
])
