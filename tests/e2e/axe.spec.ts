// Looks at pages in use, not only as they are opened: at six widths, in both themes. The test command takes a sample, `UNKILLABLE_WHOLE=1` all.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, THEMES } from './site.ts'

const WIDTHS = [320, 390, 768, 1024, 1280, 1440]

const USED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  './': async (page) => {
    await page.getByRole('button', { name: 'Let 2051 exit' }).click()
    await page.getByRole('button', { name: 'kill -9 2051' }).click()
    await page.getByRole('radio', { name: 'Yes' }).click()
    await page.getByRole('button', { name: 'kill -9 2050' }).click()
    await expect(page.locator('.say').getByText('init read the slip.')).toBeVisible()
  },
  './read/exit/': async (page) => {
    const show = page.getByRole('button', { name: /^Show this: Back in/ })
    await expect(show).toBeEnabled()
    await show.click()
    await page.getByRole('radio').first().click()
    await page.getByRole('tree').filter({ visible: true }).getByRole('treeitem', { name: /^2050/ }).click()
  },
  './key/': async (page) => {
    await page.getByRole('button', { name: 'Play wait' }).click()
    await expect(page.getByRole('button', { name: 'Back: wait' })).toBeVisible()
  },
  './play/?program=zombie_maker': async (page) => {
    // The shell is there, and takes a program.
    const run = page.locator('.bar').getByRole('button', { name: 'Run', exact: true })
    await expect(run).toBeEnabled()
    await run.click()
    await page.getByRole('treeitem', { name: /^2050/ }).filter({ visible: true }).click()
  }
}

/** Of all that could be looked at, each page and each width at least once. */
const sample = Object.keys(USED).flatMap((path, p) =>
  WIDTHS.flatMap((width, w) => THEMES.map((theme, t) => ({ path, width, theme, taken: (p * 2 + w + t * 3) % 6 === 0 })))
)

for (const { path, width, theme, taken } of sample) {
  if (!taken && process.env.UNKILLABLE_WHOLE === undefined) continue
  test(`axe finds nothing on ${path} in use at ${width} px in the ${theme} theme, and its targets are 24 px`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 844 })
    await page.goto(path)
    await USED[path](page)
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    // A target under the header that stays in the window is no small one.
    await page.evaluate(() => scrollTo(0, 0))
    const { violations } = await new AxeBuilder({ page })
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  })
}
