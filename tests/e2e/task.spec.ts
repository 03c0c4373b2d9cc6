// A lesson's task, as a reader has it: typed at the terminal of its own stage, told what is missing, done, remembered, begun again.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './site.ts'

const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage' }).filter({ visible: true })
const task = (page: Page, id: string): Locator => page.locator(`#${id}`)

async function openTask(page: Page, lesson: string, id: string): Promise<void> {
  await page.goto(`./read/${lesson}/`)
  const toStage = task(page, id).getByRole('button', { name: 'To the stage' })
  await expect(toStage).toBeEnabled()
  await toStage.click()
  await expect(stage(page)).toHaveCount(1)
  await expect(
    stage(page)
      .getByRole('treeitem', { name: /^2051 .*zombie/ })
      .first()
  ).toBeVisible()
}

async function type(page: Page, line: string): Promise<void> {
  await stage(page).getByRole('textbox', { name: 'Type at the terminal' }).focus()
  await page.keyboard.type(line)
  await page.keyboard.press('Enter')
}

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test('the shot: what is missing is said, then that it holds; a reload remembers it', async ({ page }) => {
  await openTask(page, 'shotgun', 'shoot')
  const shoot = task(page, 'shoot')
  await expect(shoot.getByRole('listitem')).toHaveCount(0)
  await type(page, 'ps')
  await expect(shoot.getByRole('listitem').first()).toContainText('Not yet. Nobody has sent signal 9 to 2051')
  await expect(shoot).not.toContainText('Done.')
  await type(page, 'kill -9 2051')
  await expect(shoot.getByRole('listitem').first()).toContainText('That holds. Signal 9 was sent to 2051')
  await expect(shoot.getByRole('listitem').nth(1)).toContainText('is in the table still')
  await expect(shoot).toContainText('It is not that you missed.')
  await page.reload()
  await expect(shoot).toContainText('Done.')
  await page.goto('./read/')
  await expect(page.getByRole('listitem').filter({ has: page.locator('[href*="/shotgun"]') })).toContainText(
    'the task done'
  )
})

test('the family: to shoot the zombie does not do it, and one may begin again', async ({ page }) => {
  await openTask(page, 'summary', 'clear')
  const clear = task(page, 'clear')
  await type(page, 'kill -9 2052')
  await expect(clear.getByRole('listitem').first()).toContainText('Not yet. 2051 is still in the table')
  await expect(clear.getByRole('listitem').nth(1)).toContainText('Not yet. 2052')
  await clear.getByRole('button', { name: 'Begin again' }).click()
  await expect(clear.getByRole('listitem')).toHaveCount(0)
  await expect(stage(page).getByRole('treeitem', { name: /^2052 family, asleep/ })).toBeVisible()
  await type(page, 'kill -9 2050')
  await expect(clear).toContainText('The parent had to go')
})
