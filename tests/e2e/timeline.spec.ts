// The timeline under the hand: dragged by mouse and finger, zoomed, and with more lanes than there is room for.
import type { CDPSession, Locator, Page } from '@playwright/test'
import { button, open as openSandbox, start, write } from './sandbox.ts'
import { expect, test } from './site.ts'

const moment = (page: Page): Locator => page.getByRole('slider', { name: 'Moment' })
const whole = (page: Page): Locator => page.getByRole('button', { name: 'Show the whole timeline' })
const valueOf = async (page: Page): Promise<number> => Number(await moment(page).getAttribute('aria-valuenow'))

async function open(page: Page): Promise<void> {
  await page.goto('./read/example/#slip')
  await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
  await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeEnabled()
}

/** How far the playhead is from the left edge of the timeline, px. */
async function playhead(page: Page): Promise<number> {
  return moment(page).evaluate((track) => {
    const head = track.querySelector('.head')!
    return head.getBoundingClientRect().left - track.getBoundingClientRect().left
  })
}

/** What is drawn of lanes and strip. */
async function picture(page: Page): Promise<string> {
  const paths = moment(page).locator('path')
  return (await paths.evaluateAll((all) => all.map((path) => path.getAttribute('d')))).join()
}

/** Middle of the picture of the timeline, between the words above and the times below. */
async function middle(page: Page): Promise<{ x: number; y: number; width: number }> {
  const { x, y, width, height } = (await moment(page).boundingBox())!
  return { x, y: y + height / 2, width }
}

test('the playhead follows the mouse between two marks, and stays where it is left', async ({ page }) => {
  await open(page)
  const before = await valueOf(page)
  const { x, y, width } = await middle(page)
  await page.mouse.move(x + width * 0.2, y)
  await page.mouse.down()
  for (const at of [width * 0.2 + 7, width * 0.1, width * 0.1 - 5, width * 0.2 + 3]) {
    await page.mouse.move(x + at, y)
    await expect.poll(() => playhead(page).then((px) => Math.abs(px - at))).toBeLessThan(1.5)
    await expect(page.getByText(/◂ back to|on to .* ▸/)).toBeHidden()
  }
  await page.mouse.up()
  const left = await playhead(page)
  expect(await valueOf(page)).toBeLessThan(before)
  await page.mouse.move(x, y - 200)
  expect(await playhead(page)).toBe(left)
  // A step ends the movement in which the hand has left it.
  const mark = await valueOf(page)
  await button(page, 'Step').click()
  await expect.poll(() => playhead(page)).toBeGreaterThan(left)
  expect(await valueOf(page)).toBe(mark)
})

test('plus and minus zoom about the playhead, and 0 shows the whole again', async ({ page }) => {
  await open(page)
  await moment(page).focus()
  await expect(whole(page)).toBeHidden()
  const before = await picture(page)
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect(whole(page)).toBeVisible()
  expect(await picture(page)).not.toBe(before)
  const { width } = await middle(page)
  expect(await playhead(page)).toBeLessThanOrEqual(width)
  expect(await playhead(page)).toBeGreaterThanOrEqual(0)
  // Above it stands the whole run, with the part that is on show: a quarter.
  const part = page.locator('.overview i').filter({ visible: true }).first()
  const line = page.locator('.overview').filter({ visible: true }).first()
  expect((await part.boundingBox())!.width / (await line.boundingBox())!.width).toBeCloseTo(1 / 4, 1)
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('-')
  await expect(whole(page)).toBeVisible()
  await page.keyboard.press('0')
  await expect(whole(page)).toBeHidden()
  expect(await picture(page)).toBe(before)
  await page.keyboard.press('+')
  expect((await whole(page).boundingBox())!.height).toBeGreaterThanOrEqual(24)
  await whole(page).click()
  await expect(whole(page)).toBeHidden()
})

test('a wheel zooms with Ctrl, and scrolls without; a drag with Shift moves what is on show', async ({ page }) => {
  await open(page)
  const { x, y, width } = await middle(page)
  await page.mouse.move(x + width * 0.2, y)
  await page.mouse.wheel(0, -200)
  await expect(whole(page)).toBeHidden()
  await page.keyboard.down('Control')
  for (let n = 0; n < 4; n++) await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect(whole(page)).toBeVisible()
  const value = await valueOf(page)
  const before = await picture(page)
  await page.keyboard.down('Shift')
  await page.mouse.down()
  await page.mouse.move(x + width * 0.6, y, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  expect(await picture(page)).not.toBe(before)
  expect(await valueOf(page)).toBe(value)
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  type Point = { x: number; y: number }
  const touch = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints.map((point, id) => ({ ...point, id })) })

  test('one finger drags the playhead, two zoom', async ({ page }) => {
    await open(page)
    const session = await page.context().newCDPSession(page)
    const before = await valueOf(page)
    const { x, y, width } = await middle(page)
    await touch(session, 'touchStart', [{ x: x + width * 0.2, y }])
    for (const part of [0.15, 0.1, 0.05]) await touch(session, 'touchMove', [{ x: x + width * part, y }])
    await expect.poll(() => playhead(page).then((px) => Math.abs(px - width * 0.05))).toBeLessThan(1.5)
    await touch(session, 'touchEnd', [])
    expect(await valueOf(page)).toBeLessThan(before)

    const value = await valueOf(page)
    // The sentence has another height now.
    const now = await middle(page)
    const fingers = (apart: number) => [-apart, apart].map((by) => ({ x: now.x + now.width / 4 + by, y: now.y }))
    await touch(session, 'touchStart', fingers(10))
    for (const apart of [15, 25, 40]) await touch(session, 'touchMove', fingers(apart))
    await touch(session, 'touchEnd', [])
    await expect(whole(page)).toBeVisible()
    expect(await valueOf(page)).toBe(value)
  })

  test('every lane that is shown has its name', async ({ page }) => {
    // On a phone, and above a drawer, there is one line for all.
    await openSandbox(page, 'zombie_maker')
    await page.setViewportSize({ width: 768, height: 1024 })
    await start(page)
    const places = await page
      .locator('.timeline .names li')
      .filter({ visible: true })
      .evaluateAll((names) =>
        names.map((name) => name.getBoundingClientRect()).map(({ top, bottom, height }) => ({ top, bottom, height }))
      )
    expect(places.length).toBeGreaterThan(1)
    for (const [i, { top, height }] of places.entries()) {
      expect(height).toBeGreaterThanOrEqual(11)
      if (i > 0) expect(top).toBeGreaterThanOrEqual(places[i - 1].bottom - 1)
    }
  })
})

const SIXTY = `#include <unistd.h>
#include <stdlib.h>
int main(void) {
  for (int i = 0; i < 60; i++) if (fork() == 0) { sleep(2); exit(i % 5); }
  sleep(60);
  return 0;
}`

test('lanes for which there is no room are a strip that says what they are, one by one', async ({ page }) => {
  await openSandbox(page, 'zombie_maker')
  await write(page, SIXTY)
  await start(page)
  await button(page, '+15 s').click()
  const strip = page.getByRole('slider', { name: /^\d+ more: \d+ zombies$/ })
  await expect(strip).toBeVisible()
  const named = await page.locator('.timeline .names li').count()
  const [folded, zombies] = (await strip.getAttribute('aria-label'))!.match(/\d+/g)!.map(Number)
  // init, bash, the parent and 60 children.
  expect(named + folded).toBe(63)
  expect(zombies).toBe(folded)
  expect((await strip.boundingBox())!.height).toBeGreaterThanOrEqual(24)
  await strip.press('ArrowDown')
  await expect(strip).toHaveAttribute('aria-valuetext', /^20\d\d, zombie$/)
  await strip.press('End')
  const last = (await strip.getAttribute('aria-valuetext'))!.slice(0, 4)
  await strip.press('Enter')
  await expect(page.locator('.timeline .names li', { hasText: last })).toBeVisible()
  await expect(strip).toBeFocused()
})

test('time that passes while everybody sleeps is on the timeline', async ({ page }) => {
  await openSandbox(page, 'zombie_maker')
  await expect(moment(page)).toHaveAttribute('aria-valuetext', /s$/)
  const before = await playhead(page)
  await button(page, '+15 s').click()
  await expect(page.locator('.timeline').getByText('15 s asleep')).toBeVisible()
  await expect(moment(page)).toHaveAttribute('aria-valuetext', /^15(\.\d+)? s$/)
  expect(await playhead(page)).toBeGreaterThan(before)
})
