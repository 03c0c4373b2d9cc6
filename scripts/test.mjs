// `npm test`: everything that must hold. `npm test -- unit e2e` runs only the steps named.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureCli } from './lib/cli.mjs'
import { ENGINES, ensureEngines } from './lib/engines.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { CACHE, ROOT } from './lib/paths.mjs'
import { run, runPackage } from './lib/run.mjs'
import { stepsNamed } from './lib/steps.mjs'
import { BASE_PATH, buildTested, testInBrowser } from './lib/tested.mjs'

const UNIT = `${CACHE}vitest.json`
const E2E = `${CACHE}playwright.json`
const BROWSERS = `${CACHE}browsers.json`
/** Steps that read what other steps build: without a build there is nothing to read. */
const READERS = new Map([
  ['e2e', ['build', 'exchanged', 'language']],
  ['browsers', ['build']]
])

/** @type {Record<string, () => boolean | Promise<boolean>>} */
const STEPS = {
  format: () => runPackage('prettier', ['--check', '--log-level', 'warn', '.']),
  lint: () => {
    const code = runPackage('eslint', ['--max-warnings', '0', '.'])
    return runPackage('cspell', ['--no-progress', '--no-summary']) && code
  },
  types: () => {
    const core = runPackage('typescript', ['-p', 'tsconfig.core.json'])
    return runPackage('svelte-check', ['--tsconfig', 'tsconfig.json', '--fail-on-warnings']) && core
  },
  cli: () => ensureCli(),
  unit: () => runPackage('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`]),
  build: buildTested,
  // The same site with a rule of the kernel exchanged: its pages must show that.
  exchanged: () =>
    ['never', 'always'].every((rule) =>
      runPackage('vite', ['build', '--config', 'tests/exchanged/site.ts', '--logLevel', 'warn'], {
        env: { EXCHANGED_RULE: rule, SITE_FOLDER: `build-exchanged/${rule}` }
      })
    ),
  // The same site in a language that is made up for it: no English sentence may be left.
  language: () => run(process.execPath, [`${ROOT}scripts/run-ts.mjs`, 'tests/language/build.ts']),
  e2e: () => testInBrowser(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E }),
  // What students have beside Chromium. A browser that is not here is no failure.
  browsers: async () => {
    const engines = await ensureEngines()
    for (const name of ENGINES)
      console.log(`${name}${engines[name] ? `: ${engines[name].browser}` : ' is not here: not tested'}`)
    if (Object.keys(engines).length === 0) return true
    const env = { BASE_PATH, BROWSERS: JSON.stringify(engines), PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSERS }
    return runPackage('@playwright/test', ['test', '-c', 'tests/browsers', '--reporter=list,json'], { env })
  }
}

const steps = stepsNamed('npm test', STEPS)
ensureInstalled()
// tsconfig.json extends what this writes.
run(process.execPath, [`${ROOT}node_modules/@sveltejs/kit/svelte-kit.js`, 'sync'])
mkdirSync(CACHE, { recursive: true })
for (const report of [UNIT, E2E, BROWSERS]) rmSync(report, { force: true })

/** @type {string[]} */
const failed = []
for (const [name, step] of steps) {
  console.log(`\n── ${name}`)
  if (READERS.get(name)?.some((build) => failed.includes(build))) failed.push(`${name} (no build to test)`)
  else if (!(await step())) failed.push(name)
}

const unit = existsSync(UNIT) ? JSON.parse(readFileSync(UNIT, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 }
const [e2e, browsers] = [E2E, BROWSERS].map((report) =>
  existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats : { expected: 0, unexpected: 0, flaky: 0 }
)
const passed = unit.numPassedTests + e2e.expected + browsers.expected
const bad = unit.numFailedTests + e2e.unexpected + e2e.flaky + browsers.unexpected + browsers.flaky
console.log(failed.length ? `\nFailed: ${failed.join(', ')}` : '\nAll steps passed.')
console.log(`tests: ${passed} passed, ${bad} failed`)
process.exit(failed.length ? 1 : 0)
