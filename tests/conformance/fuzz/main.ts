// `npm run conformance:fuzz -- --seed S --count N`: random programs on the real kernel and on ours, from seed S on.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cannotRecord } from '../recorder.ts'
import { Fuzzer } from './fuzz.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '100' } }
})
const [seed, count] = [Number(values.seed), Number(values.count)]
if (!Number.isInteger(seed) || !(count >= 1)) {
  console.error('--seed wants a whole number, --count a number from 1')
  process.exit(2)
}
const obstacle = cannotRecord()
if (obstacle) {
  console.error(`Nothing was compared: ${obstacle}.`)
  process.exit(1)
}
const fuzzer = new Fuzzer()
let differing = 0
try {
  for (let n = seed; n < seed + count; n++) {
    process.stderr.write(`\r\x1b[K${n}`)
    const found = fuzzer.check(n)
    if (!found) continue
    differing++
    const file = `fuzz-${n}.c`
    writeFileSync(file, found.source)
    console.log(
      `\r\x1b[Kseed ${n} differs; the smallest program is in ${file}\n── Linux\n${found.linux}\n── ours\n${found.ours}`
    )
  }
} finally {
  fuzzer.close()
}
process.stderr.write('\r\x1b[K')
console.log(`${count - differing} of ${count} seeds agree`)
process.exit(differing > 0 ? 1 : 0)
