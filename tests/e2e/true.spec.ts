import { AxeBuilder } from '@axe-core/playwright'
import { cutOff } from './cutOff.ts'
import { expect, test } from './site.ts'

test('the page says what was compared, on which kernel, and what is decided or left out', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'How true is this?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'How true is this?' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByText(/Linux \d+\.\d+/).first()).toBeVisible()
  await expect(main.getByText(/^(All )?\d+ (of \d+ )?agree, to the byte\.$/)).toBeVisible()
  await expect(main.locator('#Z2 + dd')).toContainText('kill on a zombie answers 0')
  await expect(main.locator('#round-robin + dd')).toContainText('src/lib/kernel/sched.ts')
  await expect(main.getByText(/^\d+ other programs are races\./)).toContainText(/in (1[89]|20) our\s+fixed rule/)
  const race = main.getByRole('listitem').filter({ hasText: 'one read() answer the first piece, or both?' }).first()
  await expect(race).toContainText('ours: onetwo')
  await expect(race.getByRole('link', { name: 'round-robin' })).toHaveAttribute('href', '#round-robin')
  const question = main.getByText('Which wrong uses of waitpid and waitid are EINVAL')
  await expect(question).toBeHidden()
  await main.locator('summary', { hasText: /^wait/ }).click()
  await expect(question).toBeVisible()
})

test('every kind of event is there with its place in Linux, and the open page has no flaw', async ({ page }) => {
  await page.goto('./true/')
  await page.getByText('The kinds, with their places in Linux').click()
  const row = page.getByRole('row', { name: /^do_notify_parent task / })
  await expect(row).toContainText('kernel/signal.c')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  for (const [width, size] of [
    [320, ''],
    [390, '200%']
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), size)
    expect(await cutOff(page)).toEqual([])
  }
})
