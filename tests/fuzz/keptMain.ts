// `npm run fuzz:kept -- --seed S --count N`: N damaged runs as browsers keep them, from seed S on. Prints those that are not taken up as they
// must be, and fails if there is one.
import { conclude, trySeeds } from './command.ts'
import { tryKept } from './kept.ts'

const became = { nothing: 0, done: 0, 'too long': 0 }
const tried = await trySeeds(10_000, async (seed) => {
  const result = await tryKept(seed)
  became[result.became]++
  return result.fault
})
const { nothing, done, 'too long': cut } = became
conclude(
  tried,
  `${tried.passed} of ${tried.count} kept runs are taken up as they must be: ${done} done again, ${cut} cut off, ${nothing} as if there were none; ${tried.slowest}`
)
