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
