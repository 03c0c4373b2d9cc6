// `npm run conformance:record [-- [--repeat N] WORD…]`: asks the real kernel anew. Words narrow it to matching names.
import { cannotRecord, record } from './recorder.ts'

const args = process.argv.slice(2)
let repeat = 1
const at = args.indexOf('--repeat')
if (at >= 0) repeat = Number(args.splice(at, 2)[1])
if (!(repeat >= 1)) {
  console.error('--repeat wants a number from 1')
  process.exit(2)
}

const obstacle = cannotRecord()
if (obstacle) {
  console.error(`Nothing was recorded: ${obstacle}.`)
  process.exit(1)
}
const report = await record(args, repeat, (name) => process.stderr.write(`\r\x1b[K${name}`))
process.stderr.write('\r\x1b[K')
console.log(`recorded ${report.recorded.length}`)
for (const name of report.changed) console.log(`changed: ${name}`)
for (const { name, why } of report.failed) console.log(`failed: ${name}: ${why}`)
for (const { name, outcomes } of report.unstable) {
  console.log(`not deterministic, not recorded: ${name}`)
  for (const outcome of outcomes) console.log(`  ${outcome}`)
}
process.exit(report.failed.length + report.unstable.length > 0 ? 1 : 0)
