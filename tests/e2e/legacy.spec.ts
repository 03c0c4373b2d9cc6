// What readers have in their browsers from c787432 is taken over: nobody loses a program, a run, a draft or their place in the book.
import { keptIn, LEFT } from './kept.ts'
import { button, editor, process, prompt, terminal } from './sandbox.ts'
import { expect, test } from './site.ts'

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  // As they left it, once: what goes from there does not come back.
  await page.goto('./true/')
  await page.evaluate((left) => Object.entries(left).forEach(([key, text]) => localStorage.setItem(key, text)), LEFT)
})

test('the sandbox: texts, the run with its other future, the line that was not sent, the sizes', async ({ page }) => {
  await page.goto('./play/')
  await expect(page.getByRole('status').filter({ hasText: 'This is where you left off' })).toBeVisible()
  await expect(editor(page)).toContainText('/* Mine. */')
  await expect(process(page, /^2050/)).toBeVisible()
  await expect(process(page, /zombie,/)).toHaveCount(0)
  await expect(terminal(page).getByText('kept', { exact: true })).toBeVisible()
  await expect(prompt(page)).toHaveValue('kill -9 20')
  await expect(button(page, 'Other futures (1)')).toBeVisible()
  const columns = page.getByRole('separator', { name: 'Width of code and stage' })
  await expect(columns).not.toHaveAttribute('aria-valuenow', '30')
  await page.getByRole('combobox').selectOption('own')
  await expect(editor(page)).toContainText('return 42; /* “own” */')
})

test('the exercises: programs, answers, what was typed, the name', async ({ page }) => {
  await page.goto('./prove/envelope/')
  await expect(page.getByRole('textbox', { name: 'Source of server.c' })).toContainText('waitpid(-1, NULL, WNOHANG)')
  await button(page, 'Hand in…').click()
  await expect(page.getByLabel('Name or number')).toHaveValue('Ada Lovelace')
  await page.goto('./prove/counting/')
  await expect(page.getByRole('textbox').first()).toHaveValue('1')
  await page.goto('./prove/unkillable/')
  await expect(page.getByRole('log', { name: 'Terminal' })).toContainText('kill 2050')
  await expect(prompt(page)).toHaveValue('ps')
})

test('the place in the book, and how it looks; what is taken over goes from where it was', async ({ page }) => {
  await page.goto('./read/')
  const places = page.getByRole('link', { name: 'Go on where you were' })
  await expect(places).toHaveCount(Object.keys(JSON.parse(LEFT['unkillable.read'])).length)
  await expect(places.first()).toHaveAttribute('href', /\/read\/zombie\/#zombie$/)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large')
  const left = () => page.evaluate(() => Object.keys(localStorage).sort())
  await expect
    .poll(left)
    .toEqual(['paneforge:unkillable:play:columns', 'paneforge:unkillable:play:rows', 'unkillable.appearance'])
  const kept = await keptIn(page)
  expect(Object.values(kept).every((heads) => heads.length === 1)).toBe(true)
  expect(kept.student).toEqual(['Ada Lovelace'])
})
