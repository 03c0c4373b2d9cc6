// The stage where there is little room: on a phone, in a low window, with large text, whoever has made it large.
import type { Locator, Page } from '@playwright/test'
import { cutOff } from './cutOff.ts'
import { expect, test } from './site.ts'

const LESSON = './read/exit/#dead'
const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage' })
const button = (page: Page, name: string | RegExp): Locator => stage(page).getByRole('button', { name, exact: true })
const moment = (page: Page): Locator => stage(page).getByRole('slider', { name: 'Moment' })

async function open(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
}

const LARGE = {
  'the style of the page': (page: Page) => page.evaluate(() => (document.documentElement.style.fontSize = '200%')),
  'the browser’s setting': async (page: Page) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Page.enable')
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  }
}

/** Where the stage's upper edge is in the window when the reader is far down the text. */
async function topFarDown(page: Page): Promise<number> {
  await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }))
  return stage(page).evaluate((element) => Math.round(element.getBoundingClientRect().top))
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the stage stays, with list, timeline and one row of buttons, in 42 % of the window, and a drawer when a step needs one', async ({
    page
  }) => {
    await open(page, LESSON)
    const current = stage(page).locator('li[aria-current=step]').getByRole('link').first()
    await expect(current).toBeInViewport()
    await expect(stage(page).getByRole('treeitem', { name: /^2051 last_words, zombie/ })).toBeInViewport()
    expect((await stage(page).boundingBox())!.height).toBeLessThanOrEqual(844 * 0.56)
    await button(page, 'Close: Inside the kernel').click()
    await expect(current).toBeHidden()

    const box = (await stage(page).boundingBox())!
    expect(box.height).toBeLessThanOrEqual(844 * 0.42)
    await expect(moment(page)).toBeVisible()
    expect((await moment(page).boundingBox())!.height).toBeGreaterThanOrEqual(24)
    const last = (await button(page, 'Fold').boundingBox())!
    expect(last.y + last.height).toBeLessThanOrEqual(box.y + box.height)
    expect(await topFarDown(page)).toBe(0)
  })

  test('what is told beside it leaves the row of buttons whole', async ({ page }) => {
    await open(page, './read/example/#slip')
    for (let step = 0; step < 6; step++) {
      await button(page, 'Step').click()
      await expect(stage(page).getByText('The stage follows you now, not the text')).toBeVisible()
      const box = (await stage(page).boundingBox())!
      const last = (await button(page, 'Fold').boundingBox())!
      expect(last.y + last.height).toBeLessThanOrEqual(box.y + box.height)
    }
  })

  test('it folds to one line, and unfolds', async ({ page }) => {
    await open(page, LESSON)
    await button(page, 'Fold').click()
    expect((await stage(page).boundingBox())!.height).toBeLessThan(64)
    await button(page, 'Unfold').click()
    await expect(moment(page)).toBeVisible()
  })

  test('a thumb drags along the timeline, and a key does the same', async ({ page }) => {
    await open(page, LESSON)
    const before = Number(await moment(page).getAttribute('aria-valuenow'))
    const { x, y, height } = (await moment(page).boundingBox())!
    await page.mouse.move(x + 40, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + 4, y + height / 2)
    await page.mouse.up()
    await expect.poll(async () => Number(await moment(page).getAttribute('aria-valuenow'))).toBeLessThan(before)
    await expect(stage(page).getByText('The stage follows you now, not the text')).toBeVisible()
    const there = Number(await moment(page).getAttribute('aria-valuenow'))
    await moment(page).press('ArrowRight')
    await expect.poll(async () => Number(await moment(page).getAttribute('aria-valuenow'))).toBe(there + 1)
  })

  test('what has no room in the row is in one menu, by key too', async ({ page }) => {
    await open(page, './read/exit/#slip')
    const more = button(page, /^More/)
    await more.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Next zombie' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(
      stage(page)
        .getByRole('treeitem', { name: /, zombie/ })
        .first()
    ).toBeVisible()
    await more.click()
    await page.getByRole('menuitemradio', { name: 'line of C' }).click()
    await more.click()
    await expect(page.getByRole('menuitemradio', { name: 'line of C' })).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(more).toBeFocused()
  })

  test('with the page’s own large text it stays, and nothing is cut off', async ({ page }) => {
    await open(page, LESSON)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('checkbox', { name: 'Large text' }).check()
    await page.keyboard.press('Escape')
    expect(await cutOff(page)).toEqual([])
    expect(await topFarDown(page)).toBe(0)
  })

  for (const [how, enlarge] of Object.entries(LARGE)) {
    test(`with text made large by ${how} it goes with the text, and nothing is cut off`, async ({ page }) => {
      await open(page, LESSON)
      expect(await topFarDown(page)).toBe(0)
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
      await enlarge(page)
      expect(await cutOff(page)).toEqual([])
      expect(await topFarDown(page)).toBeLessThan(-100)
    })
  }
})

for (const width of [320, 390]) {
  test(`the buttons stand in one row at ${width} px, each 24 px or more`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await open(page, LESSON)
    const buttons = stage(page).getByRole('group', { name: 'Transport' }).locator('button:visible')
    const boxes = await Promise.all((await buttons.all()).map((one) => one.boundingBox()))
    expect(boxes.length).toBe(5)
    expect(new Set(boxes.map((box) => Math.round(box!.y))).size).toBe(1)
    for (const box of boxes) expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24)
  })
}

test('in a window lower than 30em the stage goes with the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 470 })
  await open(page, LESSON)
  expect(await topFarDown(page)).toBeLessThan(-100)
})

test('beside the text, in a wide window, it stays below the header', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, LESSON)
  expect(await topFarDown(page)).toBe(56)
  await expect(page.getByRole('banner')).toBeInViewport()
})
