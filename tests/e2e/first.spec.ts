// What a reader waits for before the first paint, in counts: on a slow network each file that is fetched first is a turn to the host and back.
import { expect, test } from './site.ts'

const tagsOf = (html: string, name: string): string[] => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
const isBlocking = (tag: string): boolean =>
  tag.startsWith('<link') ? /rel="stylesheet"/.test(tag) && !/disabled/.test(tag) : /src=/.test(tag)

for (const page of ['', 'read/example/', 'key/', 'prove/counting/', 'play/'])
  test(`of ./${page} little is fetched before it is painted, and no script before its fonts`, async ({ request }) => {
    const html = await (await request.get(`./${page}`)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    const blocking = [...tagsOf(head, 'link'), ...tagsOf(head, 'script')].filter(isBlocking)
    expect(blocking.length, blocking.join('\n')).toBeLessThanOrEqual(3)
    const scripts = tagsOf(html, 'link').filter((tag) => tag.includes('modulepreload'))
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((tag) => !tag.includes('fetchpriority="low"'))).toEqual([])
  })

test('no line of a page moves when its fonts come late; and the text does not wait for ever', async ({ page }) => {
  await page.addInitScript(() => {
    const moved: number[] = []
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  let arrive = () => {}
  const late = new Promise<void>((done) => (arrive = done))
  await page.route('**/*.woff2', (route) => late.then(() => route.continue()))
  await page.goto('./read/example/', { waitUntil: 'commit' })
  await expect(page.locator('html[data-fontless]')).toBeAttached()
  arrive()
  await expect(page.locator('html:not([data-fontless])')).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([])

  await page.route('**/*.woff2', () => new Promise(() => {}))
  await page.goto('./read/kill/', { waitUntil: 'commit' })
  await expect(page.locator('html[data-fontless]')).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
