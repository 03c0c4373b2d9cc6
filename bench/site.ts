// What a lesson and the sandbox fetch until they live, and how long a lesson's thread is busy at a stretch: printed against the budgets.
// `node scripts/run-ts.mjs bench/site.ts` reads the built site in a browser.
import { gzipSync } from 'node:zlib'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from 'playwright'
import { ensureBrowser } from '../scripts/lib/browser.mjs'
import { ensureSite } from '../scripts/lib/site.mjs'
import { createStaticServer } from '../scripts/lib/server.mjs'

const LESSON = '/read/example/'
const SANDBOX = '/play/?program=zombie_maker'
/** How long a machine is watched, in ms. */
const WATCHED = 5_000
const KB = 1024

interface Fetched {
  kind: 'script' | 'compiler' | 'text' | 'font' | 'disk' | 'program' | 'other'
  bytes: number
}

async function main(): Promise<void> {
  const folder = ensureSite()
  const server = createStaticServer(folder, '')
  await new Promise<void>((done) => server.listen(0, done))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
  })
  try {
    const address = `http://localhost:${port}`
    await lesson(await browser.newPage({ viewport: { width: 1440, height: 900 } }), address)
    await sandbox(await browser.newPage({ viewport: { width: 1440, height: 900 } }), address)
  } finally {
    await browser.close()
    server.close()
  }
}

async function lesson(page: Page, address: string): Promise<void> {
  const fetched = watch(page)
  await page.goto(address + LESSON)
  await page.evaluate(observeLongTasks)
  await page.waitForTimeout(WATCHED)
  const sum = await summed(fetched)
  console.log(`lesson, ${LESSON}`)
  report('script, with the worker', sum('script'), 300)
  report('text and style', sum('text'), 150)
  report('base image of the disk', sum('disk'), 120)
  report('fonts', sum('font'), 150)
  console.log(`on first use: compiler ${kB(sum('compiler'))}, programs and headers ${kB(sum('program'))}`)
  const longest = await page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0)
  console.log(`longest task of the page’s thread: ${longest.toFixed(0)} ms (budget 50 ms; under 50 ms shows as 0)`)
}

/** Alive is: the editor can be written in, a program was compiled, and its processes are on show. */
async function sandbox(page: Page, address: string): Promise<void> {
  const fetched = watch(page)
  await page.goto(address + SANDBOX)
  await page.getByRole('textbox', { name: /^Source of/ }).waitFor()
  await page.getByRole('button', { name: '+15 s' }).waitFor()
  await page.getByRole('button', { name: 'Run', exact: true }).first().click()
  await page.getByRole('treeitem', { name: /^2050/ }).waitFor()
  const sum = await summed(fetched)
  console.log(`\nsandbox, ${SANDBOX}`)
  report('script, with worker, compiler and editor', sum('script', 'compiler'), 500)
  console.log(`of that the compiler: ${kB(sum('compiler'))}`)
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

function observeLongTasks(): void {
  const seen = globalThis as { longest?: number }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest ?? 0, duration)
  }).observe({ type: 'longtask', buffered: true })
}

function report(what: string, bytes: number, budget: number): void {
  const verdict = bytes <= budget * KB ? 'within' : 'OVER'
  console.log(`${what}: ${kB(bytes)} (${verdict} the budget of ${budget} kB)`)
}

function kB(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`
}

await main()
