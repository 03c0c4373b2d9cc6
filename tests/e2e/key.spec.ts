import { expect, test } from '@playwright/test'
import { CELLS } from '../../src/lib/stage/key/en.ts'

test('every mark of a stage is there once, with its words', async ({ page }) => {
  await page.goto('./key/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to read the picture')
  for (const words of Object.values(CELLS)) await expect(page.getByText(words, { exact: true })).toBeVisible()
})

test('a stage leads to it, on a wide window by a sign and on a phone from the menu', async ({ page, context }) => {
  await page.goto('./play/')
  await expect(page.getByRole('button', { name: '+15 s' })).toBeEnabled()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'How to read the picture' }).click()
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('How to read the picture')

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./read/exit/')
  const more = page.getByRole('button', { name: 'More: go to' }).first()
  await expect(more).toBeEnabled()
  await more.click()
  const again = context.waitForEvent('page')
  await page.getByRole('menuitem', { name: 'How to read the picture' }).click()
  await expect((await again).getByRole('heading', { level: 1 })).toHaveText('How to read the picture')
})

test('every mark of a stage says its words when it is pointed at, focused or touched', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./read/shotgun/#dead')
  const husk = page.getByRole('tree').getByRole('treeitem', { name: /^2051 zombie_maker, zombie/ })
  await expect(husk).toBeVisible()
  await expect(page.getByRole('button', { name: /^Show this/ }).first()).toBeEnabled()
  const told = page.locator('.told')

  const { x, y, width, height } = (await husk.locator('[data-key=slip] rect').boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await expect(told).toHaveText(CELLS.slip)
  await page.mouse.move(10, y)
  await expect(told).toHaveCount(0)
  await husk.focus()
  await expect(told).toHaveText(CELLS.zombie)

  // What is drawn bears names that the key has.
  const names = await page.locator('[data-key]').evaluateAll((all) => all.map((one) => one.getAttribute('data-key')!))
  expect(names.filter((name) => !Object.hasOwn(CELLS, name))).toEqual([])
  expect(new Set(names).size).toBeGreaterThan(6)
})
