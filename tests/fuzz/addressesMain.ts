// `npm run fuzz:addresses -- --seed S --count N`: N addresses from seed S on. Prints those that throw, and fails if there is one.
import { parseArgs } from 'node:util'
import { begin } from '../../src/lib/front/minute.ts'
import { nodeMachine } from '../../src/lib/machine/node.ts'
import { addressOf, checkAddress } from './addresses.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10000' } }
})
const [seed, count] = [Number(values.seed), Number(values.count)]
if (!Number.isInteger(seed) || !(count >= 1)) {
  console.error('--seed wants a whole number, --count a number from 1')
  process.exit(2)
}
const machine = nodeMachine()
await begin(machine)
let failed = 0
for (let n = seed; n < seed + count; n++) {
  const address = addressOf(n)
  try {
    checkAddress(address, machine.run)
  } catch (error) {
    failed++
    console.log(`seed ${n}: ${JSON.stringify(address)}\n  ${String(error)}`)
  }
}
console.log(`${count - failed} of ${count} addresses are answered`)
process.exit(failed > 0 ? 1 : 0)
