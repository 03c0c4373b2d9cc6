// `npm run conformance [-- WORD…]`: runs every case on the simulated computer, prints a table by category, and ends
// with 1 when one differs from what the real kernel did and known-differences.json does not say so, or says so in vain.
import { listCases, readKernel } from './cases.ts'
import { compareAll, unexpected } from './compare.ts'
import { ours } from './ours.ts'

const results = await compareAll(listCases(process.argv.slice(2)), ours)
const tally = new Map<string, { equal: number; all: number }>()
for (const { one, found, known } of results) {
  const row = tally.get(one.category) ?? { equal: 0, all: 0 }
  tally.set(one.category, row)
  row.all++
  if (found.length === 0) row.equal++
  if (found.length > 0 && known) console.log(`${one.name}: known: ${known}`)
  else if (found.length > 0) console.log([one.name, ...found].join('\n  '))
  else if (known) console.log(`${one.name}: agrees now; take it out of known-differences.json`)
}

const kernel = readKernel()
console.log(`\nrecorded on ${kernel ? `Linux ${kernel.release}, ${kernel.machine}` : 'no kernel yet'}`)
console.log('category     equal   all')
for (const [category, { equal, all }] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) line(category, equal, all)
line('together', results.filter((result) => result.found.length === 0).length, results.length)
process.exit(unexpected(results).length > 0 ? 1 : 0)

function line(name: string, equal: number, all: number): void {
  console.log(`${name.padEnd(12)} ${String(equal).padStart(5)} ${String(all).padStart(5)}`)
}
