// `npm run conformance:fuzz -- --seed S --count N`: random programs on the real kernel and on ours, from seed S on.
import { writeFileSync } from 'node:fs'
import { conclude, trySeeds } from '../../fuzz/command.ts'
import { cannotRecord } from '../recorder.ts'
import { Fuzzer } from './fuzz.ts'

const obstacle = cannotRecord()
if (obstacle) {
  console.error(`Nothing was compared: ${obstacle}.`)
  process.exit(1)
}
const fuzzer = new Fuzzer()

function attempt(seed: number): string | undefined {
  const found = fuzzer.check(seed)
  if (!found) return undefined
  const file = `fuzz-${seed}.c`
  writeFileSync(file, found.source)
  return `differs; the smallest program is in ${file}\n── Linux\n${found.linux}\n── ours\n${found.ours}`
}

const tried = await trySeeds(100, attempt)
fuzzer.close()
conclude(tried, `${tried.passed} of ${tried.count} seeds agree`)
