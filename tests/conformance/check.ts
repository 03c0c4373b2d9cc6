// `npm run conformance [-- WORD…]`: runs every case on the simulated computer, prints a table by category, and ends
// with 1 when one differs from what the real kernel did.
import { listCases, readKernel } from './cases.ts'
import { runCase } from './compare.ts'
import { ours } from './ours.ts'

const cases = listCases(process.argv.slice(2))
const tally = new Map<string, { equal: number; all: number }>()
let equal = 0
for (const one of cases) {
  const row = tally.get(one.category) ?? { equal: 0, all: 0 }
  tally.set(one.category, row)
  row.all++
  const found = await runCase(one, ours)
  if (found.length === 0) {
    row.equal++
    equal++
    continue
  }
  console.log(one.name)
  for (const difference of found) console.log('  ' + difference)
}
const kernel = readKernel()
console.log(`\nrecorded on ${kernel ? `Linux ${kernel.release}, ${kernel.machine}` : 'no kernel yet'}`)
console.log('category     equal   all')
for (const [category, row] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${category.padEnd(12)} ${String(row.equal).padStart(5)} ${String(row.all).padStart(5)}`)
}
console.log(`${'together'.padEnd(12)} ${String(equal).padStart(5)} ${String(cases.length).padStart(5)}`)
process.exit(equal === cases.length ? 0 : 1)
