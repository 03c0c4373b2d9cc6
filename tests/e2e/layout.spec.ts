import type { Page } from '@playwright/test'
import { expect, PAGES, test } from './site.ts'

/** Elements that stick out of the window to the side, or whose text is cut off by their own box. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const bad: string[] = []
    if (document.documentElement.scrollWidth > width)
      bad.push(`the page is ${document.documentElement.scrollWidth} px wide`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const box = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      if (!box.width || style.clipPath !== 'none' || element.closest('.visually-hidden')) continue
      // A region that scrolls by itself is whole.
      const scroller = element.parentElement?.closest('pre, [data-scrolls]')
      const name = `${element.localName}.${element.className} “${element.textContent?.trim().slice(0, 30)}”`
      if (!scroller && (box.left < -1 || box.right > width + 1)) bad.push(`${name} sticks out`)
      const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY)
      if (hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
        bad.push(`${name} is cut`)
      }
    }
    return bad
  })
}

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
      await page.getByRole('button', { name: 'Theme' }).click()
      expect(await cutOff(page)).toEqual([])
    })
  }
}
