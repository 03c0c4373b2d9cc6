// `npm run fuzz:cc -- --seed S --count N`: gives damaged C to the compiler, from seed S on, and prints the most that any took.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LIMITS, type Resource } from '../../../../src/lib/cc/budget.ts'
import { buildLibc } from '../codegen/toolchain.ts'
import { FOLDERS, answer, corpus } from './fuzz.ts'
import { mutant } from './mutate.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '1000' } }
})
const [seed, count] = [Number(values.seed), Number(values.count)]
if (!Number.isInteger(seed) || !(count >= 1)) {
  console.error('--seed wants a whole number, --count a number from 1')
  process.exit(2)
}
const programs = corpus(FOLDERS)
const libc = buildLibc()
const most = new Map<Resource, { amount: number; seed: number }>()
let slowest = { ms: 0, seed }
let compiled = 0
let faults = 0

for (let n = seed; n < seed + count; n++) {
  process.stderr.write(`\r\x1b[K${n}`)
  const before = process.cpuUsage()
  let fault: string | undefined
  try {
    const { spent, ...answered } = answer(n, programs, libc)
    fault = answered.fault
    if (answered.compiled) compiled++
    for (const name of Object.keys(spent) as Resource[]) {
      if (spent[name] > (most.get(name)?.amount ?? -1)) most.set(name, { amount: spent[name], seed: n })
    }
  } catch (e) {
    fault = e instanceof Error ? (e.stack ?? e.message) : String(e)
  }
  const { user, system } = process.cpuUsage(before)
  const ms = Math.round((user + system) / 1000)
  if (ms > slowest.ms) slowest = { ms, seed: n }
  if (fault === undefined) continue
  faults++
  const file = `fuzz-cc-${n}.c`
  writeFileSync(file, mutant(n, programs))
  console.log(`\r\x1b[Kseed ${n}, in ${file}: ${fault}`)
}
process.stderr.write('\r\x1b[K')
console.log(`${count - faults} of ${count} were answered: ${compiled} with a program, the others with a reason`)
for (const [name, { amount, seed }] of most) {
  console.log(`most ${name.padEnd(8)} ${String(amount).padStart(11)} of ${LIMITS[name]} (seed ${seed})`)
}
console.log(`most CPU time ${slowest.ms} ms (seed ${slowest.seed})`)
process.exit(faults > 0 ? 1 : 0)
