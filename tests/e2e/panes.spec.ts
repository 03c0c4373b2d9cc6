// At each step that opens a pane, in each window, the pane shows what the text speaks of: the state that ps has printed, the line of C at which the
// process is that the sentence is about, the function at which the kernel is, the call that has just returned, the fields that the text names.
import type { Page } from '@playwright/test'
import { button, process, prompt, run } from './sandbox.ts'
import { expect, test, WINDOWS } from './site.ts'

const STEPS = {
  life: ['status'],
  ignore: ['says', 'waiting', 'waived', 'echild'],
  summary: ['waits', 'moment', 'read'],
  example: ['asleep', 'alive', 'counted', 'done'],
  kill: ['emptied', 'state'],
  exit: ['decision', 'fields'],
  container: ['read']
}

/** What of it is out of its pane, or out of the window. */
const unseen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = (element: Element) => element.getClientRects().length > 0
    const side = [...document.querySelectorAll('section.stage .side')].find(shown)
    if (!side) return ['no pane']
    const inside = (name: string, element: Element | null | undefined, horizontally: boolean): string[] => {
      if (!element) return [`no ${name}`]
      const box = element.getBoundingClientRect()
      const faults = []
      for (let frame = element.parentElement!; frame !== document.body; frame = frame.parentElement!) {
        if (getComputedStyle(frame).overflow === 'visible') continue
        const { left, top } = frame.getBoundingClientRect()
        const [right, bottom] = [left + frame.clientWidth, top + frame.clientHeight]
        if (horizontally && (box.left < left - 1 || box.right > right + 1)) faults.push(`${name} is beside its pane`)
        if (box.top < top - 1 || box.bottom > Math.min(bottom, innerHeight) + 1)
          faults.push(`${name} is above or below`)
      }
      return faults
    }
    const column = side.querySelector('.terminal .column')
    if (column) {
      return [
        ...inside('STAT', column, true),
        ...inside('the last line', [...side.querySelectorAll('.terminal .line')].at(-1), false)
      ]
    }
    const call = side.querySelector('.calls li.now')
    // One that is longer than the pane begins at its upper edge.
    if (call) return inside('the call', call.querySelector('i'), false)
    const fields = [...side.querySelectorAll('.inspector [data-order]')].filter(
      (one) => Number(one.getAttribute('data-order')) < 2
    )
    if (fields.length > 0)
      return fields.flatMap((field) => inside(field.querySelector('dt')!.textContent, field, false))
    if (side.querySelector('.marker'))
      return [
        ...inside('the line', side.querySelector('li.now .number'), true),
        ...inside('its marker', side.querySelector('li.now .marker'), true)
      ]
    const now = side.querySelector('[aria-current=step]')
    if (!now) return ['nothing to look at']
    const { clientHeight } = now.closest('.body')!
    const faults = inside('the function', now.querySelector('.line'), true)
    return clientHeight < 45 ? [...faults, `only ${clientHeight} px of the path`] : faults
  })

for (const [lesson, steps] of Object.entries(STEPS)) {
  test(`${lesson}: the pane shows what the text speaks of`, async ({ page }) => {
    test.setTimeout(400_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`./read/${lesson}/`)
    await expect(page.getByRole('button', { name: /^Show this/ }).first()).toBeEnabled()
    for (const step of steps) {
      const show = page.locator(`#${step}`).getByRole('button', { name: /^Show this/ })
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height })
        await show.evaluate((button: HTMLElement) => button.click())
        await expect(show).toHaveAttribute('aria-current', 'step')
        await expect(async () => expect(await unseen(page)).toEqual([]), `${step}, ${width} × ${height}`).toPass({
          timeout: 10_000
        })
      }
    }
  })
}

test('a row of the table turns and is struck while the tree moves', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./play/?program=zombie_maker')
  await expect(run(page)).toBeEnabled()
  await run(page).click()
  await expect(process(page, /^2052/)).toBeVisible()
  await expect(button(page, 'Play')).toBeVisible()
  await button(page, 'Panes').click()
  await page.getByRole('menuitemcheckbox', { name: 'Process table' }).click()
  await page.keyboard.press('Escape')
  const table = page.getByRole('region', { name: 'Process table' })
  await expect(table.getByRole('row', { name: /2051/ })).toBeVisible()
  await button(page, 'Play').click()
  await expect(table.locator('tr.zombie td.changed').first()).toBeVisible()
  await expect(table.locator('tr.struck').first()).toBeVisible()
  await expect(table.getByRole('row', { name: /205/ })).toHaveCount(0)
})

test('a pipe says who keeps its reader waiting', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./play/?program=own')
  await expect(button(page, '+15 s')).toBeEnabled()
  await prompt(page).fill('sleep 1000 | cat')
  await prompt(page).press('Enter')
  await expect(process(page, /^2049 sleep, asleep/)).toBeVisible()
  await button(page, 'Panes').click()
  await page.getByRole('menuitemcheckbox', { name: 'Descriptors and pipes' }).click()
  const pane = page.getByRole('region', { name: 'Descriptors and pipes' })
  await expect(pane).toContainText('2050 waits to read because 2049 (fd 1) still holds an end to write.')
  await prompt(page).press('Control+c')
  await expect(pane).not.toContainText('waits to read')
  await expect(pane).toContainText('1934 waits for a line to be typed.')
})

test('the sandbox opens at main, and so does the next program', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./play/?program=reaping_handler')
  const main = page.locator('.cm-line').filter({ hasText: /^int main\(/ })
  await expect(main).toBeInViewport()
  await page.getByRole('combobox').first().selectOption('subreaper')
  await expect(main).toBeInViewport()
})

test('what wraps once wraps at the next step', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./read/example/')
  const show = (step: string) => page.locator(`#${step}`).getByRole('button', { name: /^Show this/ })
  const wrap = page.getByRole('button', { name: 'Wrap' }).filter({ visible: true })
  await show('alive').click()
  await wrap.click()
  await show('slip').click()
  await show('counted').click()
  await expect(wrap).toHaveAttribute('aria-pressed', 'true')
})
