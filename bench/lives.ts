// lives.ts: fork, exit and wait a second: the bare kernel, and a C program on it, beside the real kernel on one core of this machine.
// All three by CPU time, so that what else runs on the machine disturbs none.
import { bareLives } from './lib/bare.ts'
import { computerFor, realKernel } from './lib/programs.ts'

const FILE = 'bench/lib/lifecycle.c'
const COUNT = 10_000
const ROUNDS = 5

/** Lifecycles a second of the C program on our computer, as our clock has it. */
function programLives(): number {
  const computer = computerFor(FILE, [String(COUNT)])
  const start = process.cpuUsage()
  computer.advance({ clock: 3600e9 })
  const { user, system } = process.cpuUsage(start)
  return COUNT / ((user + system) / 1e6)
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]
/** Of a few rounds, each beside one of the real kernel: what was measured, and how often as many that is (NaN: no gcc here). */
function beside<T>(
  measure: () => T,
  perSecond: (measured: T) => number
): { last: T; perSecond: number; times: number } {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const real = Number(realKernel(FILE, [String(COUNT)]))
    const measured = measure()
    return { measured, perSecond: perSecond(measured), times: perSecond(measured) / real }
  })
  return {
    last: rounds[ROUNDS - 1].measured,
    perSecond: median(rounds.map((round) => round.perSecond)),
    times: median(rounds.map((round) => round.times))
  }
}

// The engine's compiler has to have seen it all. Each alone: what it learnt for one would have to be unlearnt for the other.
bareLives(3 * COUNT)
const bare = beside(
  () => bareLives(5 * COUNT),
  (lives) => lives.perSecond
)
programLives()
const program = beside(programLives, (lives) => lives)
const { records, bytes } = bare.last
console.log(
  `a life is ${records.toFixed(0)} records, ${bytes.toFixed(0)} bytes of log: ${(bytes / records).toFixed(1)} bytes a record (budget 40)`
)
if (bare.times > 0) {
  console.log(`bare kernel: ${bare.times.toFixed(1)} × the real kernel (budget at least 12, aim 20)`)
  console.log(`a C program: ${program.times.toFixed(1)} × the real kernel (budget at least 1)`)
} else {
  const [a, b] = [bare.perSecond.toFixed(0), program.perSecond.toFixed(0)]
  console.log(`no gcc here, so nothing to compare with: bare kernel ${a}, a C program ${b} lives a second`)
}
