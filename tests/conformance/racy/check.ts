// `npm run conformance:racy`: what does the default schedule make of the racy programs, and what did the real kernel most often? Ends with
// 1 when fewer than TO_AGREE of them are the same. results.json is written, which the site tells of.
import { agrees, compareRacy, TO_AGREE, writeRacyResults } from './programs.ts'

const results = compareRacy()
for (const result of results) {
  const { name, ours, linux, runs } = result
  console.log(
    `${agrees(result) ? 'same ' : 'other'} ${name}: ours ${ours} (Linux ${runs.ours} of ${runs.all}), most often ${linux} (${runs.linux})`
  )
}
const same = results.filter(agrees)
console.log(`\n${same.length} of ${results.length} programs come to what Linux most often did`)
writeRacyResults(results)
process.exit(same.length < TO_AGREE ? 1 : 0)
