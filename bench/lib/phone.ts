// phone.ts: a page on a phone: a small window, a slow network, a slow processor; and how Lighthouse 12 counts what its reader waits for.
import type { Browser, Page } from 'playwright'

/** Lighthouse's "slow 4G", and its phone of the middle class. */
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 }
const PROCESSOR = 4
const SCREEN = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }

export async function phonePage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext(SCREEN)).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR })
  await page.addInitScript(observe)
  return page
}

/** All but `shifts` in ms. */
export interface Waits {
  readonly firstPaint: number
  readonly largestPaint: number
  /** Of tasks after the first paint, what each takes more than 50 ms. */
  readonly blocked: number
  readonly shifts: number
}

const LONG = 50

interface Observed {
  waits?: { firstPaint: number; largestPaint: number; shifts: number; tasks: { start: number; ms: number }[] }
}

/** This function runs in the page. */
function observe(): void {
  const seen = globalThis as Observed
  const waits = (seen.waits = {
    firstPaint: 0,
    largestPaint: 0,
    shifts: 0,
    tasks: [] as { start: number; ms: number }[]
  })
  const on = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') waits.firstPaint = startTime
  })
  on('largest-contentful-paint', ({ startTime }) => (waits.largestPaint = startTime))
  on('layout-shift', (entry) => (waits.shifts += (entry as PerformanceEntry & { value: number }).value))
  on('longtask', ({ startTime, duration }) => waits.tasks.push({ start: startTime, ms: duration }))
}

export async function waitsOf(page: Page): Promise<Waits> {
  const waits = await page.evaluate(() => (globalThis as Observed).waits)
  if (!waits) throw new Error('nobody has observed this page')
  const { firstPaint, largestPaint, shifts, tasks } = waits
  const blocked = tasks.filter(({ start }) => start >= firstPaint).reduce((sum, { ms }) => sum + ms - LONG, 0)
  return { firstPaint, largestPaint, shifts, blocked }
}

/** Weight, and the values at which a page has 90 and 50 points. */
const CURVES: { readonly [W in keyof Waits]: readonly [weight: number, good: number, middling: number] } = {
  firstPaint: [10, 1800, 3000],
  largestPaint: [25, 2500, 4000],
  blocked: [30, 200, 600],
  shifts: [25, 0.1, 0.25]
}

/** 0 to 100, as Lighthouse counts: a log-normal curve for each, weighted. Its Speed Index is left out, as it needs a film. */
export function points(waits: Waits): number {
  let [sum, weights] = [0, 0]
  for (const name of Object.keys(CURVES) as (keyof Waits)[]) {
    const [weight, good, middling] = CURVES[name]
    weights += weight
    sum += weight * share(waits[name], good, middling)
  }
  return (100 * sum) / weights
}

/** Of a log-normal curve through (good, 0.9) and (middling, 0.5), what lies above a value. */
function share(value: number, good: number, middling: number): number {
  if (value <= 0) return 1
  const NINETY = 0.9061938024368232
  const x = (Math.log(value / middling) * NINETY) / Math.log(middling / good)
  return (1 - erf(x)) / 2
}

/** Abramowitz and Stegun, 7.1.26. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const y = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.sign(x) * (1 - y * Math.exp(-x * x))
}
