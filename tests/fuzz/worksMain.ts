// `npm run fuzz:works -- --seed S --count N`: N links, files and stored works that were damaged or forged, from seed S on. Prints those that are not
// answered as they must be, and fails if there is one.
import { conclude, trySeeds } from './command.ts'
import { tryWork } from './works.ts'

const became = { refused: 0, opened: 0, done: 0, 'too long': 0 }
const tried = await trySeeds(10_000, async (seed) => {
  const result = await tryWork(seed)
  became[result.became]++
  return result.fault
})
const { refused, opened, done, 'too long': cut } = became
conclude(
  tried,
  `${tried.passed} of ${tried.count} works are answered as they must be: ${refused} refused, ${opened} opened, ${done} done again, ${cut} cut off; ${tried.slowest}`
)
