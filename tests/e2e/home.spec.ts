import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { cutOff } from './cutOff.ts'
import { expect, test, THEMES } from './site.ts'

const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage' })
const button = (page: Page, name: string): Locator => stage(page).getByRole('button', { name, exact: true })
/** A row of the process table, by what it begins with. */
const row = (page: Page, pid: number): Locator => stage(page).getByRole('row', { name: new RegExp(`^${pid} `) })
const told = (page: Page, words: string): Locator => stage(page).locator('.say').getByText(words)
const rest = (page: Page): Promise<void> => expect(stage(page)).toHaveAttribute('aria-busy', 'false')

/** Goes to a button as the Tab key does, and presses it. */
async function press(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (await button(page, name).evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(button(page, name)).toBeFocused()
  await page.keyboard.press('Enter')
}

test('the home page leads to the first lesson', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Start reading' }).click()
  await expect(page).toHaveURL(/\/read\/\w+\/$/)
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read', exact: true })).toHaveAttribute('aria-current', 'true')
})

test('the home page has three doors', async ({ page }) => {
  await page.goto('./')
  for (const door of ['Read', 'Play', 'Prove']) await expect(page.getByRole('heading', { name: door })).toBeVisible()
  const links = page.getByRole('main').getByRole('link')
  const addresses = await links.evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))])
  expect(addresses.length).toBeGreaterThan(5)
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200)
})

test('the first minute goes by keyboard alone, and each end starts from the same moment', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./')
  await expect(row(page, 2050)).toContainText('Ss')
  await expect(row(page, 2051)).toContainText('careless')
  await expect(button(page, 'kill -9 2051')).toHaveCount(0)

  await press(page, 'Let 2051 exit')
  await expect(told(page, '2051 is a zombie.')).toBeVisible()
  await expect(row(page, 2051)).toContainText('[careless] <defunct>')
  const husk = stage(page).getByRole('treeitem', { name: /^2051 careless, zombie, exited 3, child of 2050$/ })
  await expect(husk).toBeVisible()

  // The focus is where the next thing is to be done.
  await expect(button(page, 'kill -9 2051')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(stage(page).getByRole('group', { name: 'kill -9 2051: will it go?' })).toBeVisible()
  await expect(button(page, 'kill -9 2050')).toHaveCount(0)
  await expect(button(page, 'Yes')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(told(page, '2051 is still there.')).toBeVisible()
  await expect(told(page, 'returned 0')).toBeVisible()
  await expect(stage(page).getByRole('status')).toHaveText(/^kill returned 0: .*Nobody is left in it/)
  await expect(husk).toBeVisible()
  await rest(page)

  await press(page, 'Let 2050 call wait()')
  await expect(told(page, '2050 read the slip.')).toBeVisible()
  await expect(row(page, 2051)).toHaveCount(0)
  await expect(row(page, 2050)).toHaveCount(1)
  await expect(told(page, 'The question is who comes to read the slip.')).toBeVisible()
  await rest(page)

  // Whoever was reaped comes back by no signal.
  await press(page, 'kill -9 2051')
  await expect(button(page, 'kill -9 2051')).toHaveAttribute('aria-disabled', 'true')
  await expect(stage(page).getByRole('status')).toHaveText(/^2051 is gone: its slip was read, .*ESRCH/)
  await expect(told(page, '2051 is gone: its slip was read')).toBeVisible()
  await expect(row(page, 2051)).toHaveCount(0)
  await press(page, 'Back to when 2051 was a zombie')
  await expect(husk).toBeVisible()

  await press(page, 'kill -9 2050')
  await expect(told(page, 'init read the slip.')).toBeVisible()
  await expect(row(page, 2050)).toHaveCount(0)
  await expect(row(page, 2051)).toHaveCount(0)
  await rest(page)
  await press(page, 'Back to when 2051 was a zombie')
  await press(page, 'kill -9 2051')
  await expect(told(page, '2051 is still there.')).toBeVisible()
  await expect(husk).toBeVisible()
  await rest(page)

  await press(page, 'Start again')
  await expect(button(page, 'Let 2051 exit')).toBeVisible()
  await expect(stage(page).getByRole('treeitem', { name: /^2051 careless, asleep/ })).toBeVisible()
})

test('Start again breaks off what plays, and leads from the last sentence to the lesson', async ({ page }) => {
  await page.goto('./')
  await button(page, 'Let 2051 exit').click()
  await expect(stage(page).getByRole('treeitem', { name: /^2051 careless, running/ })).toBeVisible()
  await button(page, 'Start again').click()
  await expect(stage(page).getByRole('treeitem', { name: /^2051 careless, asleep/ })).toBeVisible()
  await rest(page)
  await button(page, 'Let 2051 exit').click()
  await button(page, 'kill -9 2051').click()
  await button(page, 'No').click()
  await button(page, 'kill -9 2050').click()
  await stage(page)
    .getByRole('link', { name: /^Lesson 1/ })
    .click()
  await expect(page).toHaveURL(/\/read\/\w+\/$/)
})

for (const colorScheme of THEMES) {
  test(`axe finds nothing at any point of the first minute in the ${colorScheme} theme, and nothing is cut`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      // It has opened a page of its own, and behind that one this page would draw no frame.
      await page.bringToFront()
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
      for (const [width, size] of [
        [320, ''],
        [390, '200%'],
        [1440, '']
      ] as const) {
        await page.setViewportSize({ width, height: 844 })
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), size)
        expect(await cutOff(page)).toEqual([])
      }
    }
    await page.goto('./')
    await button(page, 'Let 2051 exit').click()
    await button(page, 'kill -9 2051').click()
    await check()
    await button(page, 'Yes').click()
    await expect(button(page, 'kill -9 2050')).toBeVisible()
    await rest(page)
    await check()
    await button(page, 'kill -9 2050').click()
    await expect(told(page, 'init read the slip.')).toBeVisible()
    await check()
  })
}

test('an unknown address says so, and leads home', async ({ page }) => {
  const response = await page.goto('./nowhere/at/all/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await expect(page.getByText('/nowhere/at/all/')).toBeVisible()
  await page.getByRole('link', { name: 'To the beginning of the book' }).click()
  await expect(page.getByRole('link', { name: 'Start reading' })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the first minute is a picture and can be read', async ({ page }) => {
    await page.goto('./')
    await expect(stage(page).getByRole('treeitem', { name: /^2051 careless, asleep/ })).toBeVisible()
    await expect(stage(page).getByRole('button', { disabled: false })).toHaveCount(0)
    await expect(stage(page).getByRole('listitem')).toHaveCount(4)
    await expect(stage(page).getByRole('listitem').last()).toContainText('init read the slip.')
  })

  test('a lesson is all there', async ({ page }) => {
    await page.goto('./read/example/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // What needs a script says that it cannot be used.
    await expect(page.getByRole('button', { disabled: false })).toHaveCount(0)
  })

  test('an unknown address still says so', async ({ page }) => {
    await page.goto('./nowhere/')
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await page.getByRole('link', { name: 'Go to the beginning of the book' }).click()
    await expect(page.getByRole('link', { name: 'Start reading' })).toBeVisible()
  })
})
