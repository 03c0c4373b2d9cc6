// `npm run fuzz:addresses -- --seed S --count N`: N addresses from seed S on. Prints those that throw, and fails if there is one.
import { begin } from '../../src/lib/front/minute.ts'
import { nodeMachine } from '../../src/lib/machine/node.ts'
import { addressOf, checkAddress } from './addresses.ts'
import { conclude, trySeeds } from './command.ts'

const machine = nodeMachine()
await begin(machine)
const tried = await trySeeds(10_000, (seed) => {
  const address = addressOf(seed)
  try {
    checkAddress(address, machine.run)
    return undefined
  } catch (error) {
    return `${JSON.stringify(address)}\n  ${String(error)}`
  }
})
conclude(tried, `${tried.passed} of ${tried.count} addresses are answered; ${tried.slowest}`)
