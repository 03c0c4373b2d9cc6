// site.ts: what a lesson and the sandbox fetch until they live, and how long a lesson's thread is busy at a stretch.
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { ensureSite } from '../scripts/lib/site.mjs'
import { freshPage, openBrowser, serveSite } from './lib/browser.ts'
import { most, type Claim } from './lib/claims.ts'
import { longestTask, observeTasks } from './lib/longtask.ts'
import { report } from './lib/report.ts'

const LESSON = '/read/example/'
const SANDBOX = '/play/?program=zombie_maker'
/** How long a machine is watched, in ms. */
const WATCHED = 5_000
const KB = 1024

interface Fetched {
  kind: 'script' | 'compiler' | 'text' | 'font' | 'disk' | 'program' | 'other'
  bytes: number
}

async function main(): Promise<Claim[]> {
  const browser = await openBrowser()
  if (!browser)
    return [{ what: 'what is fetched', figure: undefined, unit: 'kB', note: 'not measured here: there is no Chromium' }]
  const site = await serveSite(ensureSite())
  try {
    return [
      ...(await lesson(await freshPage(browser), site.address)),
      ...(await sandbox(await freshPage(browser), site.address))
    ]
  } finally {
    await browser.close()
    site.close()
  }
}

async function lesson(page: Page, address: string): Promise<Claim[]> {
  const fetched = watch(page)
  await observeTasks(page)
  await page.goto(address + LESSON)
  await page.getByRole('button', { name: 'Show this' }).first().waitFor()
  await page.waitForTimeout(WATCHED)
  const sum = await summed(fetched)
  return [
    size('lesson: script, with the worker', sum('script'), 300),
    size('lesson: text and style', sum('text'), 150),
    size('lesson: base image of the disk', sum('disk'), 120),
    size('lesson: fonts', sum('font'), 150),
    size('lesson: the compiler, on first use', sum('compiler')),
    size('lesson: programs and headers, on first use', sum('program')),
    {
      what: 'lesson: longest task of the page’s thread',
      figure: await longestTask(page),
      unit: 'ms',
      budget: most(50),
      note: 'by the clock; under 50 ms shows as 0'
    }
  ]
}

/** Alive is: the editor can be written in, a program was compiled, and its processes are on show. */
async function sandbox(page: Page, address: string): Promise<Claim[]> {
  const fetched = watch(page)
  await page.goto(address + SANDBOX)
  await page.getByRole('textbox', { name: /^Source of/ }).waitFor()
  await page.getByRole('button', { name: '+15 s' }).waitFor()
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  await page.getByRole('treeitem', { name: /^2050/ }).waitFor()
  const alive = await summed(fetched)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('textbox', { name: 'Link' }).waitFor()
  const shared = await summed(fetched)
  return [
    size('sandbox: script, with worker, compiler and editor', alive('script', 'compiler'), 500),
    size('sandbox: of that the compiler', alive('compiler')),
    size('sandbox: sharing, on first use', shared('script') - alive('script'), 12)
  ]
}

async function summed(fetched: readonly Promise<Fetched>[]): Promise<(...kinds: Fetched['kind'][]) => number> {
  const all = await Promise.all(fetched)
  return (...kinds) => all.filter(({ kind }) => kinds.includes(kind)).reduce((n, { bytes }) => n + bytes, 0)
}

/** Sizes as a host that compresses sends them; what the build has packed already is not packed twice. An address counts once: a host says
 *  that its file may be kept, and a second thread for a machine takes it from there. */
function watch(page: Page): Promise<Fetched>[] {
  const fetched: Promise<Fetched>[] = []
  const known = new Set<string>()
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname
    if (known.has(path)) return
    const kind = kindOf(path, known)
    known.add(path)
    const bytes = response
      .body()
      .then((body) => (['font', 'disk', 'program'].includes(kind) ? body : gzipSync(body, { level: 9 })).length)
    fetched.push(bytes.then((bytes) => ({ kind, bytes })))
  })
  return fetched
}

const CHUNK = /\/workers\/chunks\/.*\.js$/

function kindOf(path: string, before: ReadonlySet<string>): Fetched['kind'] {
  // The machine's thread loads the machine first, and the compiler only when somebody calls gcc.
  if (CHUNK.test(path) && [...before].some((earlier) => CHUNK.test(earlier))) return 'compiler'
  if (path.endsWith('.js')) return 'script'
  if (path.endsWith('.woff2')) return 'font'
  if (path.endsWith('.bin')) return path.includes('/disk-base-') ? 'disk' : 'program'
  return /\.(css|json)$|\/$/.test(path) ? 'text' : 'other'
}

function size(what: string, bytes: number, budget?: number): Claim {
  return { what, figure: bytes / KB, unit: 'kB', ...(budget !== undefined && { budget: most(budget) }) }
}

report('What is fetched, as a host that compresses sends it', await main())
