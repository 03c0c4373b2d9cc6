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

// The engine's compiler has to have seen it all.
bareLives(3 * COUNT)
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]
const rounds = Array.from({ length: ROUNDS }, () => {
  const real = Number(realKernel(FILE, [String(COUNT)]))
  return { real, bare: bareLives(COUNT), program: programLives() }
})
const { records, bytes } = rounds[0].bare
console.log(
  `a life is ${records.toFixed(0)} records, ${bytes.toFixed(0)} bytes of log: ${(bytes / records).toFixed(1)} bytes a record (budget 40)`
)
const bare = median(rounds.map((round) => round.bare.perSecond))
const program = median(rounds.map((round) => round.program))
if (rounds.every(({ real }) => real > 0)) {
  const times = (of: (round: (typeof rounds)[number]) => number) =>
    median(rounds.map((round) => of(round) / round.real)).toFixed(1)
  console.log(`bare kernel: ${times((round) => round.bare.perSecond)} × the real kernel (budget at least 10)`)
  console.log(`a C program: ${times((round) => round.program)} × the real kernel (budget at least 1)`)
} else {
  console.log(
    `no gcc here, so nothing to compare with: bare kernel ${bare.toFixed(0)}, a C program ${program.toFixed(0)} lives a second`
  )
}
