// A lesson's task, as a reader has it: typed at the terminal of its own stage, told what is missing, done, remembered, begun again.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './site.ts'

const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage' }).filter({ visible: true })
const process = (page: Page, name: RegExp): Locator => stage(page).getByRole('treeitem', { name }).first()
const task = (page: Page, id: string): Locator => page.locator(`#${id}`)

async function openTask(page: Page, lesson: string, id: string, shows = /^2051 .*zombie/): Promise<void> {
  await page.goto(`./read/${lesson}/`)
  const toStage = task(page, id).getByRole('button', { name: 'To the stage' })
  await expect(toStage).toBeEnabled()
  await toStage.click()
  await expect(stage(page)).toHaveCount(1)
  await expect(process(page, shows)).toBeVisible()
}

/** Chooses a process in the picture, and an act of its menu. */
async function act(page: Page, pid: number, deed: string): Promise<void> {
  // A still cannot be asked for anything.
  await expect(stage(page)).toContainText(/To act: choose|Act on/)
  await process(page, new RegExp(`^${pid} careless`)).click()
  await stage(page)
    .getByRole('button', { name: `Act on ${pid} careless` })
    .click()
  await page.getByRole('menuitem', { name: deed, exact: true }).click()
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

test('three calls by hand: done on the picture, by the menu of the chosen process', async ({ page }) => {
  await openTask(page, 'life', 'hand', /^2051 careless/)
  const hand = task(page, 'hand')
  await act(page, 2050, 'fork()')
  await act(page, 2052, 'exit(0)')
  await expect(hand.getByRole('listitem').first()).toContainText('Not yet. 2050 (careless) has not read')
  await act(page, 2050, 'wait()')
  await expect(hand.getByRole('listitem').first()).toContainText('2050 (careless) read that 2052 exited 0.')
  await expect(hand).toContainText('You have been the program.')
})

test('what is said of a failure leads to its moment', async ({ page }) => {
  await openTask(page, 'exit', 'unread', /^2051 careless/)
  const unread = task(page, 'unread')
  await act(page, 2051, 'exit(0)')
  const missing = unread.getByRole('listitem').first()
  await expect(missing).toContainText('Not yet. 2051 is still in the table, a zombie')
  await stage(page).getByRole('button', { name: 'Back', exact: true }).click()
  await stage(page).getByRole('button', { name: 'Back', exact: true }).click()
  await missing.getByRole('button', { name: /^Show it/ }).click()
  await expect(process(page, /^2051 careless, zombie/)).toBeVisible()
})
