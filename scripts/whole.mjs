// `npm run whole [SPEC ...]`: the tests in a browser of which the test command runs a sample, all of each: those that ask for UNKILLABLE_WHOLE.
import { readdirSync, readFileSync } from 'node:fs'
import { ensureBrowser } from './lib/browser.mjs'
import { ROOT } from './lib/paths.mjs'
import { runPackage } from './lib/run.mjs'
import { freePort } from './lib/server.mjs'

const BASE_PATH = '/docs/unkillable'
const SITE_FOLDER = 'build-e2e'
const FOLDER = 'tests/e2e/'

const asked = process.argv.slice(2)
const specs = readdirSync(ROOT + FOLDER)
  .filter((file) => file.endsWith('.spec.ts'))
  .filter((file) => readFileSync(ROOT + FOLDER + file, 'utf8').includes('UNKILLABLE_WHOLE'))
  .filter((file) => asked.length === 0 || asked.some((name) => file.startsWith(name)))
const browser = await ensureBrowser()
if (!browser) {
  console.error('No browser to test with: install Chrome or Chromium, or run `npx playwright install chromium`.')
  process.exit(1)
}
const built = runPackage('vite', ['build', '--logLevel', 'warn'], { env: { BASE_PATH, SITE_FOLDER } })
const env = { BASE_PATH, E2E_PORT: String(await freePort()), E2E_BROWSER: browser, UNKILLABLE_WHOLE: '1' }
const holds = built && runPackage('@playwright/test', ['test', ...specs.map((file) => FOLDER + file)], { env })
process.exit(holds ? 0 : 1)
