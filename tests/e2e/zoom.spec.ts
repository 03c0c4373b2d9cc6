// The tree under hands and keys: zoom, pan, back to the whole, and a lens over small cells.
import type { CDPSession, Page } from '@playwright/test'
import { open, rest, start, write } from './sandbox.ts'
import { expect, test } from './site.ts'

const CROWD = `#include <stdlib.h>
#include <unistd.h>
int main(void)
{
	for (int i = 0; i < 300; i++)
		if (fork() == 0) {
			if (i < 61)
				pause();
			exit(i % 4);
		}
	sleep(1000);
}`

test('a crowd of 300 is read through a lens, zoomed with Ctrl and the wheel, and fitted by a key', async ({ page }) => {
  await open(page, 'zombie_maker')
  await write(page, CROWD)
  await start(page)
  await page.getByRole('button', { name: '+15 s' }).click()
  const picture = page.locator('svg.picture')
  const crowd = page.getByRole('treeitem', { name: '300 children of 2050: 61 alive, 239 zombies' })
  await expect(crowd).toBeVisible()
  await rest(page)

  const { x, y, width, height } = (await picture.boundingBox())!
  const over = [x + width * 0.46, y + height * 0.66] as const
  await page.mouse.move(...over)
  const lens = page.locator('.lens')
  await expect(lens.locator('.said')).toHaveText(/^\d{4}, (zombie|asleep)$/)
  const pid = (await lens.locator('.said').textContent())!.slice(0, 4)
  await page.mouse.click(...over)
  await expect(page.getByRole('treeitem', { name: new RegExp(`^${pid} `) })).toHaveAttribute('aria-selected', 'true')

  // A plain wheel is the page's.
  await page.mouse.wheel(0, -100)
  await expect(page.getByRole('button', { name: 'Show the whole tree' })).toBeHidden()
  await page.keyboard.down('Control')
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  const fit = page.getByRole('button', { name: 'Show the whole tree' })
  await expect(fit).toBeVisible()
  // Cells are so large that their numbers are read, and those out of sight are not drawn.
  await expect(picture.locator('text', { hasText: /^2\d{3}$/ }).first()).toBeVisible()
  expect(await picture.locator('.dot').count()).toBeLessThan(150)
  await page.getByRole('treeitem', { name: new RegExp(`^${pid} `) }).focus()
  await page.keyboard.press('0')
  await expect(fit).toBeHidden()
  await page.keyboard.press('+')
  await expect(fit).toBeVisible()
  await fit.click()
  await expect(fit).toBeHidden()
})

/** Three hundred children, and the stage by itself in its window. */
async function crowded(page: Page, width: number, height: number): Promise<void> {
  await open(page, 'zombie_maker')
  await write(page, CROWD)
  await start(page)
  await page.getByRole('button', { name: '+15 s' }).click()
  await rest(page)
  await page.setViewportSize({ width, height })
  const tab = page.getByRole('tab', { name: 'Tree' })
  if (await tab.isVisible()) await tab.click()
  await expect(page.getByRole('treeitem', { name: /^300 children of 2050/ })).toBeVisible()
}

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  type Point = { x: number; y: number }
  const touch = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints.map((point, id) => ({ ...point, id })) })

  test('one finger holds the lens, and two zoom the picture', async ({ page }) => {
    await crowded(page, 1024, 1100)
    const { x, y, width, height } = (await page.locator('svg.picture').boundingBox())!
    const over = { x: x + width * 0.4, y: y + height * 0.75 }
    await page.touchscreen.tap(over.x, over.y)
    const said = page.locator('.lens .said')
    await expect(said).toHaveText(/^\d{4}, (zombie|asleep)$/)
    const pid = (await said.textContent())!.slice(0, 4)
    // In it, a finger chooses.
    const ring = (await page.locator('.lens .ring').boundingBox())!
    await page.touchscreen.tap(ring.x + ring.width / 2, ring.y + ring.height / 2)
    await expect(page.getByRole('treeitem', { name: new RegExp(`^${pid} `) })).toHaveAttribute('aria-selected', 'true')

    const session = await page.context().newCDPSession(page)
    const fingers = (apart: number) => [-apart, apart].map((by) => ({ x: over.x + by, y: over.y }))
    await touch(session, 'touchStart', fingers(20))
    for (const apart of [30, 45, 60, 80]) await touch(session, 'touchMove', fingers(apart))
    await touch(session, 'touchEnd', [])
    const fit = page.getByRole('button', { name: 'Show the whole tree' })
    await expect(fit).toBeVisible()
    // What a finger drags now moves.
    const moved = () => page.locator('svg.picture > g').getAttribute('transform')
    const before = await moved()
    await touch(session, 'touchStart', [over])
    for (const by of [10, 30, 50]) await touch(session, 'touchMove', [{ x: over.x - by, y: over.y }])
    await touch(session, 'touchEnd', [])
    expect(await moved()).not.toBe(before)
    await fit.tap()
    await expect(fit).toBeHidden()
  })

  test('on a phone, too, a finger is told who a cell is', async ({ page }) => {
    await crowded(page, 390, 844)
    const cell = page.locator('.list .cell').nth(120)
    const { x, y, width, height } = (await cell.boundingBox())!
    await page.touchscreen.tap(x + width / 2, y + height / 2)
    const said = page.locator('.lens .said')
    await expect(said).toHaveText(/^\d{4}, (zombie|asleep)$/)
    const id = await cell.getAttribute('data-cell')
    const ring = page.locator(`.lens [data-cell="${id}"]`)
    await expect(ring.locator('.ring')).toHaveCount(1)
    const pid = (await said.textContent())!.slice(0, 4)
    const frame = (await page.locator('.lens').boundingBox())!
    expect(frame.x).toBeGreaterThanOrEqual(0)
    expect(frame.x + frame.width).toBeLessThanOrEqual(390)
    const box = (await ring.boundingBox())!
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await expect(page.getByRole('treeitem', { name: new RegExp(`^${pid} `) })).toHaveAttribute('aria-selected', 'true')
    await expect(page.locator('.lens')).toHaveCount(0)
  })
})

test('a table of hundreds keeps only the rows in sight, and finds any of them', async ({ page }) => {
  await crowded(page, 1440, 900)
  await page.getByRole('button', { name: 'Panes', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Process table' }).click()
  await page.keyboard.press('Escape')
  const pane = page.getByRole('region', { name: 'Process table' })
  const table = pane.getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', '304')
  expect(await table.getByRole('row').count()).toBeLessThan(100)
  await pane.focus()
  await page.keyboard.press('End')
  const last = table.locator('[aria-rowindex="304"]')
  await expect(last).toBeInViewport()
  await page.getByRole('searchbox', { name: 'Find a row' }).fill('2203')
  await expect(last).toHaveCount(0)
  await expect(table.locator('tr.found')).toBeInViewport()
  await expect(table.locator('tr.found')).toContainText('2203')
  // Each 1.2 rem: nothing is measured.
  const heights = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.1)
  const all = await pane.evaluate((box) => box.scrollHeight)
  expect(Math.abs(all - 304 * heights[0])).toBeLessThan(4)
})
