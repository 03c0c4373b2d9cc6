// The book in a language that was made up for this (tests/language): no page of it shows an English sentence outside of code and of what the machine
// prints. Every page is looked at as it was built; of each kind one is used: all that can be pressed is pressed, and all that comes is looked at.
import { readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { createStaticServer } from '../../scripts/lib/server.mjs'
import { seen, watchFor } from '../language/english.ts'
import { made, NAME, TAG } from '../language/made.ts'
import { expect, test } from './site.ts'

let server: Server
let site = ''

test.beforeAll(async () => {
  server = createStaticServer('build-language/site', '')
  await new Promise<void>((done) => server.listen(0, done))
  site = `http://localhost:${(server.address() as AddressInfo).port}/${TAG}/`
})
test.afterAll(() => new Promise((done) => server.close(done)))
test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await watchFor(page)
})

test.describe('as it was built', () => {
  test.use({ javaScriptEnabled: false })

  test('no page has an English sentence', async ({ page }) => {
    const pages = readdirSync(`build-language/site/${TAG}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html') && !file.startsWith('planted'))
      .map((file) => file.replace(/index\.html$/, ''))
    expect(pages.length).toBeGreaterThan(25)
    const english: string[] = []
    const texts: string[] = []
    for (const path of pages) {
      await page.goto(site + path)
      const there = await seen(page)
      english.push(...there.english.map((words) => `${path}: ${words}`))
      texts.push(...there.texts)
    }
    expect(english).toEqual([])
    // As Polish counts: five want a form that English does not have.
    expect(texts.join('\n')).toMatch(/\b5 zómbíézę/)
  })
})

const PRESSED =
  'button, summary, [role="menuitem"], [role="menuitemradio"], [role="treeitem"], [role="row"], input[type="radio"]'

/** Presses all that can be pressed, each once, what comes by it too; at most so often. Nothing stops the computer. */
async function pressAll(page: Page, most: number): Promise<void> {
  const done = [made('Stop')]
  for (let i = 0; i < most; i++) {
    const name = await page.evaluate(
      ({ pressed, done }) => {
        for (const element of document.querySelectorAll<HTMLInputElement>(pressed)) {
          const words = element.closest('label') ?? element
          const name = `${element.ariaLabel ?? ''}${words.textContent}`.trim()
          if (done.includes(name) || !element.checkVisibility() || element.disabled) continue
          // A body of the tree is no HTML element, and has no click().
          element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
          return name
        }
        return undefined
      },
      { pressed: PRESSED, done }
    )
    if (name === undefined) return
    done.push(name)
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  }
}

/** A page of each kind, what is to have been said there, and how often something is pressed. */
const USED: readonly (readonly [path: string, presses: number, ...said: readonly string[]])[] = [
  ['', 30, 'is a zombie.'],
  ['read/zombie/', 80, 'Right.', 'No.'],
  ['play/?program=zombie_maker', 80, 'The chosen process'],
  ['key/', 12, 'How to read the picture'],
  ['prove/counting/', 30, 'Does not hold:'],
  [`play/?program=${made('nobody')}`, 4, 'This address names no program of the book'],
  [`embed/?program=zombie_maker&at=${made('never')}`, 4, 'This address names no moment'],
  ['404.html', 2, 'There is no such page']
]

for (const [path, presses, ...said] of USED)
  test(`used, ${path || 'home'} says nothing in English`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(site + path)
    await page.waitForLoadState('networkidle')
    const check = page.getByRole('button', { name: made('Run it and see') })
    if (path.startsWith('prove/')) {
      await check.click()
      await expect(page.getByText(made('Does not hold:')).first()).toBeAttached()
    }
    await pressAll(page, presses)
    const texts = async (): Promise<string> => (await seen(page)).texts.join('\n')
    for (const sentence of said) await expect.poll(texts).toContain(made(sentence))
    if (path.startsWith('read/')) expect(await texts()).toMatch(/\d,\d+ s/)
    expect((await seen(page)).english).toEqual([])
  })

test('a sentence that stands in a component is found: its text, its names for ears, and what comes late', async ({
  page
}) => {
  await page.goto(`${site}planted/`)
  await page.waitForLoadState('networkidle')
  await pressAll(page, 30)
  const found = (await seen(page)).english.join('\n')
  for (const sentence of [
    'Planted',
    'Nobody reads the slip.',
    'Press this',
    'Your name',
    'Here',
    'Only when it is pressed.'
  ])
    expect(found).toContain(sentence)
})

test('a page says in which language it is, and where the other one has it', async ({ page }) => {
  // The English site is not built beside this one.
  await page.route(
    ({ pathname }) => !pathname.startsWith(`/${TAG}/`),
    (route) => route.fulfill({ contentType: 'text/html', body: '<title>English</title>' })
  )
  await page.goto(`${site}read/zombie/#works`)
  await expect(page.locator('html')).toHaveAttribute('lang', TAG)
  const alternate = (tag: string) => page.locator(`link[rel="alternate"][hreflang="${tag}"]`)
  const href = async (tag: string) => alternate(tag).evaluate((link: HTMLLinkElement) => link.href)
  expect(await href('en')).toBe(new URL('../read/zombie/', site).href)
  expect(await href(TAG)).toBe(`${site}read/zombie/`)
  const english = page.getByRole('link', { name: 'English', exact: true }).first()
  await expect(english).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('link', { name: NAME })).toHaveCount(0)
  await english.click()
  await expect(page).toHaveURL(new RegExp(`/read/zombie/#works$`))
  expect(page.url()).not.toContain(TAG)
})

/** The id of the computer that a site has, as an exercise writes it into what is handed in. */
function machineOf(folder: string): unknown {
  const { nodes } = JSON.parse(readFileSync(`${folder}/prove/counting/__data.json`, 'utf8'))
  const { data } = nodes.at(-1)
  return data[data[0].machine]
}

test('the computer is the same in both, and no reader fetches a second language', () => {
  expect(machineOf(`build-language/site/${TAG}`)).toMatch(/^[0-9a-f]{16}$/)
  expect(machineOf(`build-language/site/${TAG}`)).toBe(machineOf('build-e2e'))
  const scripts = (folder: string): string =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n')
  const sentence = 'Nobody has read its slip.'
  const [english, other] = [scripts('build-e2e'), scripts(`build-language/site/${TAG}`)]
  expect([english.includes(sentence), english.includes(made(sentence))]).toEqual([true, false])
  expect([other.includes(sentence), other.includes(made(sentence))]).toEqual([false, true])
})
