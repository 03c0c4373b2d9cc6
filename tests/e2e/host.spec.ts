// The folder that the build makes, on a server that knows of nothing but files, under a base path (playwright.config.ts).
import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const ATTRIBUTE = /\s(?:href|src)="([^"]*)"/g
const unescaped = (text: string): string => text.replaceAll('&amp;', '&')

test('every page can be come to, and whatever a page names is there, under the base', async ({ request, baseURL }) => {
  const { origin, pathname: base } = new URL(baseURL!)
  /** Text of each page, undefined for other files, by its address without query and anchor. */
  const found = new Map<string, string | undefined>()
  const anchors: { from: string; to: string; id: string }[] = []
  const todo = [new URL(baseURL!)]
  for (let url = todo.pop(); url; url = todo.pop()) {
    const address = url.origin + url.pathname
    if (found.has(address)) continue
    expect(url.pathname.startsWith(base), `${address} is under the base`).toBe(true)
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.status(), address).toBe(200)
    const isPage = response.headers()['content-type']?.startsWith('text/html')
    const text = isPage ? await response.text() : undefined
    found.set(address, text)
    for (const [, name] of text?.matchAll(ATTRIBUTE) ?? []) {
      const to = new URL(unescaped(name), address)
      if (to.origin !== origin) continue
      if (to.hash)
        anchors.push({ from: address, to: to.origin + to.pathname, id: decodeURIComponent(to.hash.slice(1)) })
      todo.push(to)
    }
  }
  for (const { from, to, id } of anchors) expect(found.get(to), `${from} leads to #${id}`).toContain(`id="${id}"`)
  const pages = [...found].filter(([, text]) => text !== undefined).map(([address]) => address)
  for (const page of ['', 'read/', 'read/exit/', 'play/', 'prove/', 'prove/envelope/', 'teachers/', 'true/', 'key/'])
    expect(pages).toContain(baseURL + page)
})

test('a lesson, the sandbox, an exercise and an embedded stage fetch only what lies in the folder', async ({
  page,
  baseURL
}) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const odd: string[] = []
  page.on('response', (response) => {
    const own = response.url().startsWith(baseURL!) || response.url().startsWith('blob:')
    if (!own || response.status() >= 400) odd.push(`${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', (asked) => odd.push(asked.url()))
  const process = (name: RegExp) => page.getByRole('treeitem', { name }).first()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const alive = (page: Page) => expect(page.getByRole('button', { name: 'Step', exact: true }).first()).toBeEnabled()

  await page.goto('./read/example/')
  await alive(page)
  await page.goto('./play/?program=waiting_parent')
  await alive(page)
  await press('Run')
  await expect(process(/^2050 waiting_parent/)).toBeVisible()
  await page.goto('./prove/unkillable/')
  await alive(page)
  await page.goto('./embed/?program=zombie_maker&at=first%20zombie')
  await expect(process(/^2051 zombie_maker, zombie/)).toBeVisible()
  expect(odd).toEqual([])
})
