import { AxeBuilder } from '@axe-core/playwright'
import { expect, PAGES, test, THEMES } from './site.ts'

for (const path of PAGES) {
  for (const colorScheme of THEMES) {
    test(`axe finds nothing on ${path} in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      await page.getByRole('button', { name: 'Theme' }).click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
    })
  }
}

test('the first press of Tab offers to skip to the text', async ({ page }) => {
  await page.goto('./read/example/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
