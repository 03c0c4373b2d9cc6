// Addresses that somebody has damaged: the page that they lead to is whole.
import { test as anyPage } from '@playwright/test'
import { expect, test } from './site.ts'

for (const hash of ['#%', '#%E0%A4%A', '#%%25', '#__proto__', '#🧟%', `#${'x'.repeat(5000)}`]) {
  test(`a lesson does not mind ${hash.slice(0, 20)}`, async ({ page }) => {
    await page.goto(`./read/zombie/${hash}`)
    const show = page.getByRole('button', { name: 'Show this' }).nth(1)
    await expect(show).toBeEnabled()
    await show.click()
    await expect(page).toHaveURL(/\/read\/zombie\/#[a-z]+$/)
    // Typed into the address bar, and left for another page.
    await page.evaluate((hash) => (location.hash = hash), hash)
    await page.getByRole('link', { name: 'Read', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read')
  })
}

for (const address of ['./%', './read/%E0%A4%A/', './play/?program=%E0%A4%A&%', './embed/?at=%&program=zombie_maker']) {
  anyPage(`${address} is answered`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    const response = await page.goto(address)
    expect([200, 400, 404]).toContain(response!.status())
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    expect(errors).toEqual([])
  })
}
