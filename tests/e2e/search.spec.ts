// The search: by keys alone, on a phone, in both themes; and that all of the book can be found.
import { readdirSync, readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { IndexFile } from '../../src/lib/search/searchIndex.ts'
import { expect, LESSONS, test, THEMES } from './site.ts'

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the book' })
const opener = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Search' })
/** What the field says: another status waits, empty, for a newer version of the site. */
const says = (page: Page) => page.getByRole('status').filter({ hasText: /./ })
const found = (page: Page) => page.getByRole('list', { name: 'Found' }).getByRole('link')

test('by keys alone: / opens it, arrows move, Enter leads to the very place, Escape gives the focus back', async ({
  page
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('./true/')
  await expect(opener(page)).toBeEnabled()
  const link = page.getByRole('banner').getByRole('link', { name: 'Play' })
  await link.focus()
  expect(asked.filter((url) => /search|[Ss]earch(Dialog|Field)/.test(url))).toEqual([])

  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeHidden()
  await expect(link).toBeFocused()

  await page.keyboard.press('/')
  await page.keyboard.type('RLIMIT_NPROC')
  await expect(says(page)).toHaveText(/^\d+ places$/)
  await page.keyboard.press('ArrowDown')
  await expect(found(page).nth(0)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(found(page).nth(1)).toBeFocused()
  // Who types on, types into the field.
  await page.keyboard.press('x')
  await expect(field(page)).toHaveValue('RLIMIT_NPROCx')
  await page.keyboard.press('Backspace')
  await expect(found(page).first().locator('mark').first()).toHaveText('RLIMIT_NPROC')
  const places = await found(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  const at = places.findIndex((place) => place.endsWith('/read/zombie/#three'))
  for (let i = 0; i <= at; i++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/docs\/unkillable\/read\/zombie\/#three$/)
  await expect(field(page)).toBeHidden()
  await expect(page.locator('#three')).toBeInViewport()
})

test('a slash that is typed into a field is a letter', async ({ page }) => {
  await page.goto('./prove/counting/')
  const answer = page.getByRole('textbox').first()
  await answer.click()
  await page.keyboard.press('/')
  await expect(field(page)).toBeHidden()
})

test('who does not want the key to open it can say so, and it is kept', async ({ page }) => {
  await page.goto('./true/')
  await opener(page).click()
  await page.getByRole('checkbox', { name: 'The key / opens this' }).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(opener(page)).toHaveAttribute('title', 'Search')
  await page.keyboard.press('/')
  await opener(page).click()
  await expect(field(page)).toHaveCount(1)
  await expect(page.getByRole('checkbox', { name: 'The key / opens this' })).not.toBeChecked()
})

test('a slip of the finger finds what was meant; where nothing is, it says so, and where to look', async ({ page }) => {
  await page.goto('./search/?q=zomibe')
  await expect(says(page)).toContainText('much like it')
  await expect(found(page).first()).toContainText('zombie')
  await field(page).fill('qwertzuiop')
  await expect(says(page)).toHaveText('Nothing here is called “qwertzuiop”, dead or alive.')
  await field(page).press('Tab')
  await expect(page).toHaveURL(/\/search\/\?q=qwertzuiop$/)
  await page.getByRole('main').getByRole('link', { name: 'glossary' }).click()
  await expect(page).toHaveURL(/\/reference\/glossary\/$/)
})

test('an index that cannot be had is asked for again', async ({ page }) => {
  await page.route('**/search/en.json', (route) => route.fulfill({ status: 200, body: 'Nothing of the kind.' }))
  await page.goto('./play/')
  await opener(page).click()
  await expect(page.getByRole('alert')).toContainText('The index could not be read.')
  await page.unroute('**/search/en.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await field(page).fill('subreaper')
  await expect(found(page).first()).toBeVisible()
})

for (const theme of THEMES)
  test(`on a narrow phone it has room, the header is one line, and axe finds nothing in the ${theme} theme`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('./read/kill/')
    expect((await page.getByRole('banner').boundingBox())!.height).toBeLessThan(60)
    await opener(page).click()
    await field(page).fill('zombie')
    await expect(found(page).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const box = (await page.getByRole('dialog').boundingBox())!
    expect(box.y + box.height).toBeLessThanOrEqual(640)
    const { violations } = await new AxeBuilder({ page })
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  })

const SITE = 'build-e2e/'
/** What has nothing to be found: doors, and what stands in other pages. */
const NOT_SEARCHED = ['/', '/read/', '/search/', '/embed/']

/** Pages of the site that an index leaves out, and places that it names and no page has. */
function faultsOf({ pages, sections }: IndexFile): string[] {
  const built = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace('index.html', '')}`)
  const missing = built.filter((path) => !NOT_SEARCHED.includes(path) && !pages.some((page) => page.path === path))
  const texts = pages.map(({ path }) => readFileSync(`${SITE}${path}index.html`, 'utf8'))
  const nowhere = sections.filter(({ page, place }) => place !== '' && !texts[page].includes(` id="${place}"`))
  return [...missing, ...nowhere.map(({ page, place }) => `${pages[page].path}#${place}`)]
}

const index = () => JSON.parse(readFileSync(`${SITE}search/en.json`, 'utf8')) as IndexFile

test('every page of the book is in the index, and every place that it names is on its page', () => {
  expect(faultsOf(index())).toEqual([])
  for (const name of LESSONS) {
    const page = index().pages.findIndex(({ path }) => path === `/read/${name}/`)
    expect(index().sections.filter((section) => section.page === page).length, name).toBeGreaterThan(8)
  }
})

test('a lesson that the index leaves out is seen, and so is a place that is not there', () => {
  const { pages, sections, ...rest } = index()
  const page = pages.findIndex(({ path }) => path === '/read/kill/')
  const without = pages.map((one, i) => (i === page ? { ...one, path: '/read/exit/' } : one))
  expect(faultsOf({ ...rest, pages: without, sections: [] })).toEqual(['/read/kill/'])
  expect(faultsOf({ ...rest, pages, sections: [{ page, place: 'nowhere', name: '', text: '' }, ...sections] })).toEqual(
    ['/read/kill/#nowhere']
  )
})
