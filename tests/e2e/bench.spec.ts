import { act, button, editor, open, process, rest, start } from './sandbox.ts'
import { expect, test } from './site.ts'

test('another program is read from its main, and Wrap stays as it was chosen', async ({ page }) => {
  await open(page, 'zombie_maker')
  await page.setViewportSize({ width: 1440, height: 620 })
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  const main = editor(page).getByText('int main(')
  await expect(main).not.toBeInViewport()
  await page.getByRole('combobox').first().selectOption('double_fork')
  await expect(page.getByRole('textbox', { name: 'Source of double_fork.c' })).toBeVisible()
  await expect(main).toBeInViewport()

  await button(page, 'Wrap').first().click()
  await page.getByRole('combobox').first().selectOption('zombie_maker')
  await expect(page.getByRole('textbox', { name: 'Source of zombie_maker.c' })).toBeVisible()
  await expect(button(page, 'Wrap').first()).toHaveAttribute('aria-pressed', 'true')
})

test('the menu of other futures lies over no header', async ({ page }) => {
  await open(page, 'zombie_maker')
  await start(page)
  const before = (await page.getByRole('slider', { name: 'Moment' }).getAttribute('aria-valuenow'))!
  await act(page, /^2051/, /^kill -9/)
  await page.getByRole('slider', { name: 'Moment' }).press('Home')
  await rest(page)
  expect(Number(before)).toBeGreaterThan(0)
  await act(page, /^2050/, /^kill -9/)
  const futures = button(page, /^Other futures/)
  await futures.click()
  const menu = (await page.getByRole('menu').filter({ visible: true }).boundingBox())!
  const header = (await page.getByRole('banner').boundingBox())!
  expect(menu.y).toBeGreaterThanOrEqual(header.y + header.height)
  await expect(process(page, /^1934 bash/)).toBeVisible()
})
