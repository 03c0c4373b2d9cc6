import { expect, test } from './site.ts'

test('the home page leads to the first lesson', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Start reading' }).click()
  await expect(page).toHaveURL(/\/read\/\w+\/$/)
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read' })).toHaveAttribute('aria-current', 'true')
})

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
