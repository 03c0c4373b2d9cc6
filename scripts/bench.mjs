// `npm run bench`: runs each bench/NAME.ts and passes their words on. `npm run bench -- lives site` runs only those named.
//   --strict   a missed budget is a failure (a busy machine misses some)
//   --pairs N  pairs of rounds for each figure (at least, and by default, nine)
//   --self     compares this tree with itself: how far from 1 that is, is the bench's own error
//   --only X   of the attacks, this one (may be said more than once)
import { existsSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

ensureInstalled()
const { values, positionals: names } = parseArgs({
  options: {
    strict: { type: 'boolean' },
    pairs: { type: 'string' },
    self: { type: 'boolean' },
    only: { type: 'string', multiple: true }
  },
  allowPositionals: true
})
const options = [
  ...(values.strict ? ['--strict'] : []),
  ...(values.self ? ['--self'] : []),
  ...(values.pairs ? ['--pairs', values.pairs] : []),
  ...(values.only ?? []).flatMap((name) => ['--only', name])
]
const all = readdirSync(`${ROOT}bench`).filter((file) => file.endsWith('.ts'))
const chosen = names.length ? names.map((name) => `${name}.ts`) : all.sort()
let failed = false
for (const file of chosen) {
  console.log(`\n── ${file.slice(0, -3)}`)
  if (!existsSync(`${ROOT}bench/${file}`)) {
    console.error(`There is no such bench; there are ${all.map((name) => name.slice(0, -3)).join(', ')}.`)
    failed = true
  } else if (!run(process.execPath, [`${ROOT}scripts/run-ts.mjs`, `bench/${file}`, ...options])) failed = true
}
process.exit(failed ? 1 : 0)
