// seek.ts: how long a reader waits: World at a random moment of a long run, and registers and memory of that moment.
import { Rewind } from '../src/lib/machine/rewind.ts'
import { Run } from '../src/lib/run/run.ts'
import type { Moment } from '../src/lib/run/types.ts'
import { computerFor } from './lib/programs.ts'

const EVENTS = 100_000
const SEEKS = 200
const REWINDS = 20

const computer = computerFor('bench/lib/lifecycle.c', ['100000'])
const rewind = new Rewind(computer)
computer.advance({ events: EVENTS }, () => rewind.watch())
const run = new Run()
run.log = computer.k.log

/** Low-discrepancy places: the same in every run. */
const place = (i: number): number => Math.floor(((i * 0.618034) % 1) * computer.moment.event)

function time(count: number, what: (event: number) => void): string {
  const taken = Array.from({ length: count }, (_, i) => {
    const start = performance.now()
    what(place(i))
    return performance.now() - start
  }).sort((a, b) => a - b)
  return `median ${taken[count >> 1].toFixed(1)} ms, longest ${taken[count - 1].toFixed(1)} ms`
}

/** The moment just after a record; World goes there. */
function momentAt(event: number): Moment {
  run.seek(event)
  return { event, instructions: run.world.sys.instructions }
}

run.seek(run.length)
console.log(
  `World at a random moment of ${computer.moment.event} records: ${time(SEEKS, (event) => run.seek(event))} (budget 50 ms)`
)
console.log(`registers and memory there: ${time(REWINDS, (event) => rewind.at(momentAt(event)))} (budget 200 ms)`)
