// `npm run bench`: runs each bench/NAME.ts and passes their words on. `npm run bench -- site` runs only those named.
import { existsSync, readdirSync } from 'node:fs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

ensureInstalled()
const names = process.argv.slice(2)
const all = readdirSync(`${ROOT}bench`).filter((file) => file.endsWith('.ts'))
const chosen = names.length ? names.map((name) => `${name}.ts`) : all.sort()
let failed = false
for (const file of chosen) {
  console.log(`\n── ${file.slice(0, -3)}`)
  if (!existsSync(`${ROOT}bench/${file}`)) {
    console.error(`There is no such bench; there are ${all.map((name) => name.slice(0, -3)).join(', ')}.`)
    failed = true
  } else if (!run(process.execPath, [`${ROOT}scripts/run-ts.mjs`, `bench/${file}`])) failed = true
}
process.exit(failed ? 1 : 0)
