// `npm run fuzz:submissions -- --seed S --count N`: N files and kept runs from seed S on. Prints those that must not be, and fails if there is one.
import { parseArgs } from 'node:util'
import { tryOne } from './submissions.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10000' } }
})
const [seed, count] = [Number(values.seed), Number(values.count)]
if (!Number.isInteger(seed) || !(count >= 1)) {
  console.error('--seed wants a whole number, --count a number from 1')
  process.exit(2)
}
const became = { refused: 0, judged: 0, played: 0 }
let faults = 0
let full = 0
let slowest = { ms: 0, seed }
for (let n = seed; n < seed + count; n++) {
  const before = process.cpuUsage()
  try {
    const tried = await tryOne(n)
    became[tried.became]++
    if (tried.full) full++
    if (tried.fault === undefined) continue
    console.log(`seed ${n}: ${tried.fault}`)
  } catch (error) {
    console.log(`seed ${n}: ${error instanceof Error ? error.stack : String(error)}`)
  } finally {
    const { user, system } = process.cpuUsage(before)
    const ms = Math.round((user + system) / 1000)
    if (ms > slowest.ms) slowest = { ms, seed: n }
  }
  faults++
}
console.log(
  `${became.refused} files refused, ${became.judged} judged (${full} with full marks), ${became.played} kept runs played`
)
console.log(`${count - faults} of ${count} as they must be; most CPU time ${slowest.ms} ms (seed ${slowest.seed})`)
process.exit(faults > 0 ? 1 : 0)
