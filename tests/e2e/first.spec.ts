// What a reader waits for before the first paint, in counts: on a slow network each file that is fetched first is a turn to the host and back. And
// what is painted stays where it is.
import { expect, LESSONS, test } from './site.ts'
import { shiftsOf, watchShifts } from './shifts.ts'

const PAGES = ['./', './read/example/', './key/', './prove/counting/', './play/', './reference/', './embed/']
/** What makes a page live. */
const LIVING = /\/_app\/.*\.js$/

const tagsOf = (html: string, name: string): string[] => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
const isBlocking = (tag: string): boolean =>
  tag.startsWith('<link')
    ? /rel="stylesheet"/.test(tag) && !/disabled/.test(tag)
    : /src=/.test(tag) && !/ defer\b/.test(tag)

for (const address of PAGES)
  test(`of ${address} little is fetched before it is painted, and no script`, async ({ page, request }) => {
    const html = await (await request.get(address)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    const blocking = [...tagsOf(head, 'link'), ...tagsOf(head, 'script')].filter(isBlocking)
    expect(blocking.length, blocking.join('\n')).toBeLessThanOrEqual(3)

    const living = page.waitForResponse((response) => LIVING.test(response.url()))
    await page.goto(address)
    await (await living).finished()
    const fetched = () =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, at: startTime }))
      )
    await expect(async () => expect((await fetched()).some(({ name }) => LIVING.test(name))).toBe(true)).toPass()
    const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime)
    expect((await fetched()).filter(({ name, at }) => LIVING.test(name) && at < painted)).toEqual([])
  })

test('where nothing is painted, the scripts come all the same', async ({ page }) => {
  // Without its fonts a page is not painted at first.
  await page.route('**/*.woff2', () => new Promise(() => {}))
  const living = () => page.waitForRequest(LIVING, { timeout: 10_000 })

  await page.addInitScript(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }))
  await Promise.all([living(), page.goto('./read/example/', { waitUntil: 'commit' })])
  expect(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(0)

  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { value: false })
    PerformanceObserver.prototype.observe = () => {}
  })
  await Promise.all([living(), page.goto('./key/', { waitUntil: 'commit' })])
})

test('a button that is pressed before the scripts are there is pressed when they are', async ({ page }) => {
  let arrive = () => {}
  const late = new Promise<void>((done) => (arrive = done))
  await page.route(LIVING, (route) => late.then(() => route.continue()))
  await page.goto('./key/', { waitUntil: 'commit' })
  const theme = page.getByRole('button', { name: 'Theme' })
  await theme.click()
  await expect(theme).toHaveAttribute('aria-expanded', 'false')
  arrive()
  await expect(theme).toHaveAttribute('aria-expanded', 'true')
})

test('no line of a page moves when its fonts come late; and the text does not wait for ever', async ({ page }) => {
  await watchShifts(page)
  let arrive = () => {}
  const late = new Promise<void>((done) => (arrive = done))
  await page.route('**/*.woff2', (route) => late.then(() => route.continue()))
  await page.goto('./read/kill/', { waitUntil: 'commit' })
  await expect(page.locator('html[data-fontless]')).toBeAttached()
  arrive()
  await expect(page.locator('html:not([data-fontless])')).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  expect(await shiftsOf(page)).toEqual([])

  await page.route('**/*.woff2', () => new Promise(() => {}))
  await page.goto('./read/exit/', { waitUntil: 'commit' })
  await expect(page.locator('html[data-fontless]')).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a page with words in italics waits for these, too; another does not fetch them', async ({ page, request }) => {
  await page.route('**/*-italic.*', () => new Promise(() => {}))
  await page.goto('./read/kill/', { waitUntil: 'commit' })
  await page.waitForFunction(() => document.fonts.check('1em "Source Serif 4"'))
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await expect(page.locator('html[data-fontless]')).toBeAttached()
  expect(await (await request.get('./key/')).text()).not.toContain('-italic.')
})

/** A stage that begins with the tree alone, with a drawer, with a question, and at a line of the program. `UNKILLABLE_WHOLE=1`: all. */
const BEGINNINGS = ['shotgun', 'exit', 'reaped', 'life']
const lessons = process.env.UNKILLABLE_WHOLE === undefined ? BEGINNINGS : LESSONS

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true })

  for (const [address, alive] of [
    ['./', /^Let \d+ exit/],
    ['./play/', 'Run'],
    ...lessons.map((name) => [`./read/${name}/`, /^Show this/] as const)
  ] as const)
    test(`nothing on ${address} moves when it comes alive`, async ({ page }) => {
      await watchShifts(page)
      await page.goto(address)
      await expect(page.getByRole('button', { name: alive }).first()).toBeEnabled()
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      expect(await shiftsOf(page)).toEqual([])
    })
})
