// The end of a lesson, as a reader has it: its quiz is answered, explained and remembered.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './site.ts'

const LESSON = './read/shotgun/'
const quiz = (page: Page): Locator => page.getByRole('region', { name: 'What has stayed?' })
const question = (page: Page, asks: RegExp): Locator => quiz(page).getByRole('radiogroup', { name: asks })
const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage' })

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
})

test('a choice is told at once whether it is right, and why; another may be tried; the last is remembered', async ({
  page
}) => {
  const zero = question(page, /What did the 0 of kill promise/)
  await zero.getByRole('radio', { name: /process is gone/ }).click()
  await expect(zero).toContainText('No.')
  await expect(zero).not.toContainText('Right.')
  await zero.getByRole('radio', { name: /signal was sent/ }).click()
  await expect(zero).toContainText('Right.')
  await expect(zero).not.toContainText('No.')
  await page.reload()
  await expect(zero.getByRole('radio', { name: /signal was sent/ })).toBeChecked()
  await expect(zero).toContainText('Right.')
})

test('an explanation shows its moment on the stage', async ({ page }) => {
  const zero = question(page, /What did the 0 of kill promise/)
  await zero.getByRole('radio', { name: /process is gone/ }).click()
  await zero.getByRole('button', { name: 'Show it on the stage' }).click()
  await expect(page).toHaveURL(/#promise$/)
  await expect(
    stage(page).getByRole('button', { name: 'kill(2051, SIGKILL) = 0' }).filter({ visible: true }).first()
  ).toBeVisible()
  await expect(stage(page).getByRole('treeitem', { name: /^2051 zombie_maker, zombie/ })).toBeVisible()
})

test('is asked by keyboard', async ({ page }) => {
  const zero = question(page, /What did the 0 of kill promise/)
  await zero.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(zero.getByRole('radio').nth(1)).toBeChecked()
  await expect(zero).toContainText(/No\.|Right\./)
})

test('a prediction says whether it was right; the last answer is remembered', async ({ page }) => {
  const asked = page.getByRole('group', { name: 'Before you step on.' })
  await asked.getByRole('radio', { name: /Nothing: signal 9/ }).click()
  await expect(asked).toContainText('No.')
  await asked.getByRole('radio', { name: /2051, just as before/ }).click()
  await expect(asked).toContainText('Right.')
  await page.reload()
  await expect(asked.getByRole('radio', { name: /2051, just as before/ })).toBeChecked()
  await expect(asked).toContainText('What became of the bullet?')
})

test('“just show me” explains', async ({ page }) => {
  const asked = page.getByRole('group', { name: 'Before you step on.' })
  await asked.getByRole('button', { name: 'Just show me' }).click()
  await expect(asked).toContainText('This one is right.')
  await expect(asked).toContainText('What became of the bullet?')
})

test('an address of before leads to where its place stands now', async ({ page }) => {
  await page.goto('./read/example/#shell')
  await expect(page).toHaveURL(/read\/reaped\/#shell$/)
  await expect(page.locator('#shell').getByRole('button', { name: 'Show this' })).toHaveAttribute(
    'aria-current',
    'step'
  )
})
