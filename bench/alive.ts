// alive.ts: what a page costs its reader's processor until it lives and has come to rest: CPU time of the renderer's process, in which the
// page and its worker are, from its start on. Both trees' built sites, by turns, each time with nothing cached.
import type { Browser, Page } from 'playwright'
import { ensureSite } from '../scripts/lib/site.mjs'
import { BASELINE, baselineSite } from './lib/baseline.ts'
import { freshPage, Metrics, openBrowser, serveSite, type Served } from './lib/browser.ts'
import { most, type Budget, type Claim } from './lib/claims.ts'
import { options } from './lib/options.ts'
import { report, timesAsMuch } from './lib/report.ts'
import { byTurns } from './lib/rounds.ts'
import { median } from './lib/stats.ts'

/** A page rests when its process needs less than so many CPU seconds for a second of the clock. */
const REST = 0.04
const SECOND = 1000
/** A page that does not rest for so many seconds never will. */
const RESTLESS = 60
/** Longer than a page may take on a machine that has other things to do. */
const PATIENCE = 120_000

interface Reading {
  readonly path: string
  /** Until what a reader waits for is there. */
  alive(page: Page): Promise<void>
  /** What is done then; only what follows is counted. */
  then?(page: Page): Promise<void>
  readonly budget?: Budget
}

const enabled = (page: Page, name: string, place = page.locator('body')): Promise<void> =>
  place.locator('button:enabled', { hasText: name }).first().waitFor({ timeout: PATIENCE })
const process = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('treeitem', { name }).first().waitFor({ timeout: PATIENCE })

async function lesson(page: Page): Promise<void> {
  await enabled(page, 'Show this')
  await process(page, /^2050/)
}

const READINGS: Readonly<Record<string, Reading>> = {
  'the lesson': { path: '/read/example/', alive: lesson, budget: most(0.55) },
  'a step in it': {
    path: '/read/example/',
    alive: lesson,
    then: async (page) => {
      await page.locator('#memory').getByRole('button', { name: 'Show this' }).click()
      await process(page, /^2052/)
    }
  },
  'the sandbox, with a program run': {
    path: '/play/?program=zombie_maker',
    alive: async (page) => {
      await enabled(page, '+15 s')
      await page.locator('.bar').getByRole('button', { name: 'Run', exact: true }).click()
      await process(page, /^2050/)
    }
  },
  'the first page': { path: '/', alive: (page) => process(page, /./) }
}

/** CPU seconds that the page's process has used when it has come to rest. */
async function atRest(page: Page, metrics: Metrics): Promise<number> {
  let before = await metrics.processSeconds()
  for (let second = 0; second < RESTLESS; second++) {
    await page.waitForTimeout(SECOND)
    const now = await metrics.processSeconds()
    if (now - before < REST) return now
    before = now
  }
  throw new Error(`${page.url()} does not come to rest`)
}

async function secondsOf(browser: Browser, { address }: Served, { path, alive, then }: Reading): Promise<number> {
  const page = await freshPage(browser)
  try {
    await page.goto(address + path, { timeout: PATIENCE })
    await alive(page)
    const metrics = await Metrics.of(page)
    const seconds = await atRest(page, metrics)
    if (!then) return seconds
    await then(page)
    return (await atRest(page, metrics)) - seconds
  } finally {
    await page.context().close()
  }
}

async function claimOf(browser: Browser, name: string, here: Served, there: Served | undefined): Promise<Claim> {
  const reading = READINGS[name]
  const side = (site: Served) => ({ round: () => secondsOf(browser, site, reading) })
  const [ours, theirs] = await byTurns([side(here), ...(there ? [side(there)] : [])], options.pairs)
  const note = `${median(ours).toFixed(2)} s here`
  return { ...timesAsMuch(`${name} ÷ ${BASELINE}`, ours, theirs, reading.budget), ...(theirs && { note }) }
}

async function main(): Promise<Claim[]> {
  const browser = await openBrowser()
  if (!browser)
    return [{ what: 'a page alive', figure: undefined, unit: '×', note: 'not measured here: there is no Chromium' }]
  const folderHere = ensureSite()
  const folderThere = options.self ? folderHere : baselineSite()
  const here = await serveSite(folderHere)
  const there = folderThere === undefined ? undefined : await serveSite(folderThere)
  try {
    const claims: Claim[] = []
    for (const name of Object.keys(READINGS)) {
      console.log(`(${name} …)`)
      claims.push(await claimOf(browser, name, here, there))
    }
    return claims
  } finally {
    await browser.close()
    here.close()
    there?.close()
  }
}

report('A page alive and at rest, CPU of its renderer', await main())
