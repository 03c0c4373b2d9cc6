// `npm run proof`: the whole of what `npm test` runs a sample of, one after the other, with one line for each: what it came to, and how long
// it took. `npm run proof -- conformance fuzz:cc` runs only the steps named. What a step has printed besides is kept in a file.
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { CACHE, ROOT } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { stepsNamed } from './lib/steps.mjs'

/** So many are tried of what is made from seeds. */
const MANY = ['--count', '10000']

/**
 * The commands of package.json that are run, and their arguments. Above each: how much of it the test command runs.
 * @type {Record<string, string[]>}
 */
const STEPS = {
  // Each program under one seed.
  conformance: [],
  // One of these hundred for each program.
  'conformance:seeds': ['--seeds', '100'],
  // All.
  'conformance:racy': [],
  // 100, where there is a gcc.
  'conformance:fuzz': MANY,
  // 300.
  'fuzz:cc': MANY,
  // 500.
  'fuzz:addresses': MANY,
  // 60.
  'fuzz:submissions': MANY,
  // 150.
  'fuzz:kept': MANY,
  // 200.
  'fuzz:works': MANY,
  // Of pages in use, worlds, rooms and films in a browser.
  whole: []
}

const steps = stepsNamed('npm run proof', STEPS)
ensureInstalled()
const folder = `${CACHE}proof/`
mkdirSync(folder, { recursive: true })
const width = Math.max(...steps.map(([name]) => name.length))
let failures = 0
for (const [name, args] of steps) {
  const log = `${folder}${name.replace(':', '-')}.log`
  const began = performance.now()
  const holds = runInto(log, name, args)
  const seconds = Math.round((performance.now() - began) / 1000)
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) || 'it said nothing'
  console.log(`${holds ? 'holds ' : 'FAILED'} ${name.padEnd(width)} ${last} (${seconds} s)`)
  if (holds) continue
  failures++
  console.log(`       see ${relative(ROOT, log)}`)
}
console.log(failures ? `\n${failures} of ${steps.length} failed.` : '\nAll of it holds.')
process.exit(failures ? 1 : 0)

/**
 * Runs a command whose words go into a file.
 * @param {string} log
 * @param {string} name
 * @param {string[]} args
 * @returns {boolean} whether it ended with status 0
 */
function runInto(log, name, args) {
  const out = openSync(log, 'w')
  const holds = run('npm', ['run', '--silent', name, '--', ...args], { stdio: ['ignore', out, out] })
  closeSync(out)
  return holds
}
