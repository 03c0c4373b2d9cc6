import { cutOff } from './cutOff.ts'
import { expect, PAGES, test } from './site.ts'

const WINDOWS = [
  { name: '320 px', width: 320, fontSize: '' },
  { name: '390 px with 200 % text', width: 390, fontSize: '200%' },
  { name: '768 px', width: 768, fontSize: '' },
  { name: '1440 px', width: 1440, fontSize: '' },
  { name: '1440 px with 200 % text', width: 1440, fontSize: '200%' }
]

for (const path of PAGES) {
  for (const { name, width, fontSize } of WINDOWS) {
    test(`${path} at ${name} cuts nothing off`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(path)
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize)
      expect(await cutOff(page)).toEqual([])
      await page.getByRole('button', { name: /^(Theme|Menu)$/ }).click()
      expect(await cutOff(page)).toEqual([])
    })
  }
}
