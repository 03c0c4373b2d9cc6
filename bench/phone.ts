// phone.ts: what a reader with a phone waits for on a slow network: first and largest paint, how long the page does not answer, and what shifts.
// The points are those of Lighthouse without its Speed Index. Lighthouse itself is too large to be a dependency; it runs beside the house:
// `npm run preview`, and elsewhere `npx lighthouse@12 http://localhost:4173/ --view` (version 12 is the last one for Node 20).
import type { Browser } from 'playwright'
import { ensureSite } from '../scripts/lib/site.mjs'
import { openBrowser, serveSite } from './lib/browser.ts'
import { least, most, type Claim } from './lib/claims.ts'
import { phonePage, points, waitsOf, type Waits } from './lib/phone.ts'
import { report } from './lib/report.ts'
import { estimate } from './lib/stats.ts'

const PAGES = {
  home: '/',
  'a lesson': '/read/example/',
  'a lesson with a drawer': '/read/exit/',
  'the key': '/key/',
  'an exercise': '/prove/counting/'
}
const ROUNDS = 5
/** Until a page has come to rest, ms. */
const WATCHED = 12_000
const PATIENCE = 120_000

async function visit(browser: Browser, address: string): Promise<Waits> {
  const page = await phonePage(browser)
  try {
    await page.goto(address, { timeout: PATIENCE })
    await page.waitForTimeout(WATCHED)
    return await waitsOf(page)
  } finally {
    await page.context().close()
  }
}

function claimsOf(name: string, waits: readonly Waits[]): Claim[] {
  const of = (wait: keyof Waits) => estimate(waits.map((one) => one[wait]))
  return [
    { what: `${name}: points`, figure: estimate(waits.map(points)), unit: '', budget: least(95) },
    { what: `${name}: first paint`, figure: of('firstPaint'), unit: 'ms' },
    { what: `${name}: largest paint`, figure: of('largestPaint'), unit: 'ms' },
    { what: `${name}: does not answer`, figure: of('blocked'), unit: 'ms' },
    { what: `${name}: shifts`, figure: of('shifts'), unit: '', budget: most(0) }
  ]
}

async function main(): Promise<Claim[]> {
  const browser = await openBrowser()
  if (!browser)
    return [{ what: 'a phone', figure: undefined, unit: '', note: 'not measured here: there is no Chromium' }]
  const site = await serveSite(ensureSite(), true)
  const claims: Claim[] = []
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      const waits: Waits[] = []
      for (let round = 0; round < ROUNDS; round++) waits.push(await visit(browser, site.address + path))
      claims.push(...claimsOf(name, waits))
    }
  } finally {
    await browser.close()
    site.close()
  }
  return claims
}

report('On a phone, slow 4G, a processor a quarter as fast', await main())
