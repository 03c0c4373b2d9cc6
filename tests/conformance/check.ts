// `npm run conformance [-- WORD…]`: runs every case on the simulated computer, prints a table by category, and ends
// with 1 when one differs from what the real kernel did and known-differences.json does not say so, or says so in vain.
// When all were run, results.json is written, which the site tells of.
import { listCases, readKernel } from './cases.ts'
import { compareAll, unexpected } from './compare.ts'
import { ours } from './ours.ts'
import { resultsOf, writeResults } from './results.ts'

const words = process.argv.slice(2)
const results = await compareAll(listCases(words), ours)
for (const { one, found, known } of results) {
  if (found.length > 0 && known) console.log(`${one.name}: known: ${known}`)
  else if (found.length > 0) console.log([one.name, ...found].join('\n  '))
  else if (known) console.log(`${one.name}: agrees now; take it out of known-differences.json`)
}

const kernel = readKernel()
const { categories, differ } = resultsOf(results)
console.log('\ncategory     equal   all')
for (const [category, { equal, all }] of Object.entries(categories)) line(category, equal, all)
const recorded = kernel ? `Linux ${kernel.release}, ${kernel.machine}` : 'no kernel yet'
console.log(`\n${results.length - differ.length} of ${results.length} programs do as was recorded on ${recorded}`)
if (words.length === 0) writeResults(resultsOf(results))
process.exit(unexpected(results).length > 0 ? 1 : 0)

function line(name: string, equal: number, all: number): void {
  console.log(`${name.padEnd(12)} ${String(equal).padStart(5)} ${String(all).padStart(5)}`)
}
