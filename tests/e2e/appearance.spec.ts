import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const LIGHT = 'rgb(250, 247, 240)'
const DARK = 'rgb(20, 24, 31)'

test('the theme follows the system until the reader chooses, and the choice lasts', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('./')
  expect(await paper(page)).toBe(LIGHT)

  const button = page.getByRole('button', { name: 'Theme' })
  await button.click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  expect(await paper(page)).toBe(DARK)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeHidden()

  await page.goto('./read/')
  expect(await paper(page)).toBe(DARK)
  await page.getByRole('button', { name: 'Theme' }).click()
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await page.getByRole('radio', { name: 'As the system' }).check()
  expect(await paper(page)).toBe(LIGHT)
})

test('Aa makes every text larger, and smaller again', async ({ page }) => {
  await page.goto('./read/example/')
  const size = () =>
    page
      .getByRole('article')
      .locator('p')
      .nth(1)
      .evaluate((p) => parseFloat(getComputedStyle(p).fontSize))
  const before = await size()
  const button = page.getByRole('button', { name: 'Large text' })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  expect(await size()).toBeCloseTo(before * 1.375, 0)
  await button.click()
  expect(await size()).toBe(before)
})

test('reduced motion is a switch of the page’s own', async ({ page }) => {
  await page.goto('./')
  const duration = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--duration-move').trim())
  expect(parseFloat(await duration())).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('checkbox', { name: 'Reduce motion' }).check()
  expect(parseFloat(await duration())).toBe(0)
})

test('on a phone the header is one line, and its menu has the rest', async ({ page }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 640 })
    for (const path of ['./', './read/exit/', './play/']) {
      await page.goto(path)
      const { height } = (await page.getByRole('banner').boundingBox())!
      expect(height, `${path} at ${width}`).toBeLessThanOrEqual(57)
      for (const part of ['Read', 'Play', 'Prove']) {
        const box = (await page.getByRole('banner').getByRole('link', { name: part, exact: true }).boundingBox())!
        expect(box.height).toBeGreaterThanOrEqual(24)
        expect(box.width).toBeGreaterThanOrEqual(24)
      }
    }
  }
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('checkbox', { name: 'Large text' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large')
  await page.getByRole('link', { name: 'How true is this?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'How true is this?' })).toBeVisible()
})
