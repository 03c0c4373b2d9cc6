// What a reader has done in the lessons: there again on another day, told in the list, forgotten where that is wished; and where nothing can be kept.
import { readFileSync } from 'node:fs'
import { keepIn, keptIn, refuse } from './kept.ts'
import { expect, test } from './site.ts'

/** As the version before predictions were kept has left it. */
const MARKS = JSON.parse(readFileSync('tests/fixtures/read/marks.json', 'utf8')) as unknown

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test('what an earlier version has kept goes on; the list says what is left, and all can be forgotten', async ({
  page
}) => {
  await page.goto('./read/')
  await page.waitForLoadState('networkidle')
  await keepIn(page, 'read', MARKS)
  await page.goto('./read/shotgun/')
  await expect(page.locator('#shoot')).toContainText('Done.')
  await expect(page.locator('#promise').getByRole('radio', { name: /process is gone/ })).toBeChecked()
  const left = page.getByText('Still to do:')
  await expect(left).toContainText('a prediction, a moment to find, 3 questions')
  const asked = page.locator('#shot')
  await asked.getByRole('radio', { name: /Nothing: signal 9/ }).click()
  await expect(left).not.toContainText('prediction')
  await expect
    .poll(async () => (await keptIn(page)).read)
    .toMatchObject([{ shotgun: { said: { shot: 'gone' }, answers: { promise: 'gone' }, done: ['shoot'] } }])

  await page.goto('./read/')
  const line = page.getByRole('listitem').filter({ has: page.locator('[href*="/shotgun"]') })
  await expect(line).toContainText('the task done')
  await expect(line.getByRole('link', { name: '3 questions' })).toHaveAttribute('href', /\/read\/shotgun\/#promise$/)
  await page.getByRole('button', { name: 'Forget it all' }).click()
  await expect(page.getByText('Still to do:')).toHaveCount(0)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(line).toContainText('the task done')
  await page.getByRole('button', { name: 'Forget it all' }).click()
  await page.reload()
  await expect(page.getByText('Still to do:')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Forget it all' })).toHaveCount(0)
})

test('where nothing is kept that is said once, and all goes on', async ({ page }) => {
  await refuse(page)
  await page.goto('./read/shotgun/')
  const says = page.getByText('This browser keeps nothing for this page')
  const quiz = page.locator('#promise')
  await expect(quiz.getByRole('radio').first()).toBeEnabled()
  await expect(says).toHaveCount(0)
  await quiz.getByRole('radio').first().click()
  await expect(says).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(says).toHaveCount(0)
  await page.locator('#swallowed').getByRole('radio').first().click()
  await expect(says).toHaveCount(0)
  // In another lesson of this tab, too.
  await page.getByRole('link', { name: /^Next/ }).click()
  await page.locator('#q-exec').getByRole('radio').first().click()
  await expect(page.locator('#q-exec')).toContainText('No.')
  await expect(says).toHaveCount(0)
})
