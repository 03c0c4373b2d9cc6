// `npm run fuzz:submissions -- --seed S --count N`: N files and runs of students from seed S on. Prints those that must not be, and fails if
// there is one.
import { conclude, trySeeds } from './command.ts'
import { tryOne } from './submissions.ts'

const became = { refused: 0, judged: 0, played: 0 }
let full = 0
const tried = await trySeeds(10_000, async (seed) => {
  const result = await tryOne(seed)
  became[result.became]++
  if (result.full) full++
  return result.fault
})
const { refused, judged, played } = became
conclude(
  tried,
  `${tried.passed} of ${tried.count} are as they must be: ${refused} files refused, ${judged} judged (${full} with full marks), ${played} runs played; ${tried.slowest}`
)
