// The reference, and the words of lessons that lead to it.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './site.ts'

const LESSON = './read/shotgun/'
const word = (page: Page): Locator => page.locator('a[data-term=zombie]')
const gloss = (page: Page): Locator => page.getByRole('tooltip')
const SENTENCE =
  'A process that has ended and whose status nobody has read yet; a number and a slip are all that is left.'

test('a term shows its sentence when it is pointed at, and the sentence can be pointed at itself', async ({ page }) => {
  await page.goto(LESSON)
  await page.evaluate(() => document.fonts.ready)
  await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
  await expect(gloss(page)).toHaveCount(0)
  await word(page).hover()
  await expect(gloss(page)).toHaveText(SENTENCE)
  await gloss(page).hover()
  await page.waitForTimeout(400)
  await expect(gloss(page)).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(gloss(page)).toBeHidden()
})

test('a term shows its sentence when it has focus; Escape puts it away; Enter leads to its entry', async ({ page }) => {
  await page.goto(LESSON)
  await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
  await word(page).focus()
  await expect(gloss(page)).toHaveText(SENTENCE)
  await expect(word(page)).toHaveAccessibleDescription(SENTENCE)
  await page.keyboard.press('Escape')
  await expect(gloss(page)).toBeHidden()
  await expect(word(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/reference\/glossary\/#zombie$/)
  await expect(page.getByRole('row', { name: /^zombie/ })).toContainText('Lesson')
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('the first shows the sentence, within the window; the second leads to the entry', async ({ page }) => {
    await page.goto(LESSON)
    await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
    await word(page).tap()
    await expect(gloss(page)).toHaveText(SENTENCE)
    const { x, width } = (await gloss(page).boundingBox())!
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(390)
    await page.getByRole('heading', { level: 1 }).tap()
    await expect(gloss(page)).toBeHidden()
    await word(page).tap()
    await word(page).tap()
    await expect(page).toHaveURL(/\/reference\/glossary\/#zombie$/)
  })
})

test('without scripts a term is a link to its entry', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto(LESSON)
  await word(page).click()
  await expect(page).toHaveURL(/\/reference\/glossary\/#zombie$/)
  await context.close()
})

test('the header leads to the reference, and it to each of its pages', async ({ page }) => {
  await page.goto(LESSON)
  await page.getByRole('banner').getByRole('link', { name: 'Reference' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reference')
  await page.getByRole('main').getByRole('link', { name: 'Kernel functions' }).click()
  const row = page.getByRole('row', { name: /^do_notify_parent/ })
  await expect(row.getByRole('link').first()).toHaveAttribute('href', /v6\.1\/source\/kernel\/signal\.c#L2043$/)
  await expect(row.getByRole('link', { name: 'in 4.14' })).toHaveAttribute(
    'href',
    /v4\.14\/A\/ident\/do_notify_parent$/
  )
})
