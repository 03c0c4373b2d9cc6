// `npm run fuzz:cc -- --seed S --count N`: gives damaged C to the compiler, from seed S on, and prints the most that any took.
import { writeFileSync } from 'node:fs'
import { LIMITS, type Resource } from '../../../../src/lib/cc/budget.ts'
import { conclude, trySeeds } from '../../../fuzz/command.ts'
import { buildLibc } from '../codegen/toolchain.ts'
import { FOLDERS, answer, corpus } from './fuzz.ts'
import { mutant } from './mutate.ts'

const programs = corpus(FOLDERS)
const libc = buildLibc()
const most = new Map<Resource, { amount: number; seed: number }>()
let compiled = 0

function attempt(seed: number): string | undefined {
  const { spent, ...answered } = answer(seed, programs, libc)
  if (answered.compiled) compiled++
  for (const name of Object.keys(spent) as Resource[]) {
    if (spent[name] > (most.get(name)?.amount ?? -1)) most.set(name, { amount: spent[name], seed })
  }
  return answered.fault
}

/** Says which file shows a fault. */
const shown = (seed: number, fault: string): string => {
  const file = `fuzz-cc-${seed}.c`
  writeFileSync(file, mutant(seed, programs))
  return `in ${file}: ${fault}`
}

const tried = await trySeeds(1000, attempt, shown)
for (const [name, { amount, seed }] of most) {
  console.log(`most ${name.padEnd(8)} ${String(amount).padStart(11)} of ${LIMITS[name]} (seed ${seed})`)
}
conclude(
  tried,
  `${tried.passed} of ${tried.count} were answered: ${compiled} with a program, the others with a reason; ${tried.slowest}`
)
