// `npm run conformance:seeds [-- [--seeds N] WORD…]`: runs each recorded program under N seeds (default 100), on one to four CPUs. They
// are deterministic on Linux: whatever a seed decides, they have to print what the real kernel did. Ends with 1 when one does not. seeds.json,
// which the site tells of, keeps what was found under a hundred seeds.
import { listCases } from './cases.ts'
import { compareSeeds, keepSeedResults, scheduleOf } from './interleavings.ts'

const args = process.argv.slice(2)
const at = args.indexOf('--seeds')
const USUAL = 100
const count = at < 0 ? USUAL : Number(args.splice(at, 2)[1])
if (!(count >= 1)) {
  console.error('--seeds wants a number from 1')
  process.exit(2)
}
const cases = listCases(args)
const differ: string[] = []
for (const one of cases) {
  const found = compareSeeds(one, 1, count)
  if (found.length > 0) {
    differ.push(one.name)
    const [first] = found
    const { cpus, seed } = scheduleOf(first.seed)
    console.log(`${one.name}: ${found.length} of ${count}, first with --cpus ${cpus} --seed ${seed}`)
    console.log(`  ${first.differs.join('\n  ')}`)
  }
}
console.log(`\n${cases.length - differ.length} of ${cases.length} programs are the same under ${count} seeds`)
if (count === USUAL) keepSeedResults({ seeds: count, programs: cases.map(({ name }) => name), differ })
process.exit(differ.length > 0 ? 1 : 0)
