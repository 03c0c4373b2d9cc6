// `npm run whole [SPEC ...]`: the tests in a browser of which the test command runs a sample, all of each: those that ask for UNKILLABLE_WHOLE.
import { readdirSync, readFileSync } from 'node:fs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { buildTested, testInBrowser } from './lib/tested.mjs'

const FOLDER = 'tests/e2e/'

const asked = process.argv.slice(2)
const specs = readdirSync(ROOT + FOLDER)
  .filter((file) => file.endsWith('.spec.ts'))
  .filter((file) => readFileSync(ROOT + FOLDER + file, 'utf8').includes('UNKILLABLE_WHOLE'))
  .filter((file) => asked.length === 0 || asked.some((name) => file.startsWith(name)))
  .map((file) => FOLDER + file)
ensureInstalled()
const holds = buildTested() && (await testInBrowser(specs, { UNKILLABLE_WHOLE: '1' }))
process.exit(holds ? 0 : 1)
