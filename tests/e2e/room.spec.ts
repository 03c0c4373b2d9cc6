// The stage has room: at every step of every lesson, in every window, the whole tree, the sentence and the buttons can be seen.
import type { Page } from '@playwright/test'
import { expect, LESSONS, test, WINDOWS } from './site.ts'

/** What of the stage on show is out of the window, covered, or drawn too small to be read. */
const unseen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // compare.spec.ts looks at two futures.
    if (document.querySelector('section.compare')) return []
    const shown = (element: Element) => element.getClientRects().length > 0
    const stage = [...document.querySelectorAll('section.stage')].find(shown)!
    const tree = [...stage.querySelectorAll('[role=tree]')].find(shown)
    if (!tree) return ['no tree']
    const pane = tree.closest('.pane')!.getBoundingClientRect()
    const faults: string[] = []
    const look = (name: string, element: Element | null, { left, top, right, bottom }: DOMRect, part = element) => {
      const box = part?.getBoundingClientRect()
      if (!box?.width) return faults.push(`no ${name}`)
      const isOut = box.left < left - 1 || box.top < top - 1 || box.right > right + 1 || box.bottom > bottom + 1
      if (isOut) return faults.push(`${name} is out of sight`)
      const over = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      if (over && !element!.contains(over) && !over.contains(element)) faults.push(`${name} is covered`)
    }
    const window = new DOMRect(0, 0, innerWidth, innerHeight)
    look('sentence', stage.querySelector('.strip p'), window)
    for (const button of stage.querySelectorAll('.transport > .button')) look(button.textContent.trim(), button, window)
    for (const item of tree.querySelectorAll('[role=treeitem]')) {
      const body = item.querySelector('.edge, .pill') ?? item
      for (const frame of [pane, window]) look(item.getAttribute('aria-label')!, item, frame, body)
    }
    if (tree instanceof SVGSVGElement && tree.getBoundingClientRect().width / tree.viewBox.baseVal.width < 0.84)
      faults.push('the tree is too small')
    return faults
  })

/** `UNKILLABLE_WHOLE=1`: all. A sample: on phones, in the lesson whose question stands beside a crowd and a drawer. */
const WHOLE = process.env.UNKILLABLE_WHOLE !== undefined
const [ASKING, ASKED_IN] = WHOLE ? [LESSONS, WINDOWS] : [['container'], WINDOWS.slice(-2)]

for (const lesson of ASKING) {
  test(`${lesson}: so they are while the text waits for an answer`, async ({ page }) => {
    test.setTimeout(400_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`./read/${lesson}/`)
    const places = await page.locator('.ask').evaluateAll((all) => all.map((one) => one.closest('[id]')!.id))
    for (const place of places)
      for (const [width, height] of ASKED_IN) {
        await page.setViewportSize({ width, height })
        // Whoever comes by its address is led there, and nowhere else.
        await page.goto('about:blank')
        await page.goto(`./read/${lesson}/#${place}`)
        await expect(page.getByText('The text asks you first').filter({ visible: true })).toBeVisible()
        await expect(async () => expect(await unseen(page)).toEqual([]), `${width} × ${height}: ${place}`).toPass({
          timeout: 10_000
        })
      }
  })
}

for (const lesson of LESSONS) {
  test(`${lesson}: at each step, in each window, tree, sentence and buttons are in sight`, async ({ page }) => {
    test.setTimeout(400_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`./read/${lesson}/`)
    const steps = page.getByRole('button', { name: /^Show this/ })
    await expect(steps.first()).toBeEnabled()
    for (const step of await steps.all()) {
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height })
        await step.evaluate((button: HTMLElement) => button.click())
        await expect(step).toHaveAttribute('aria-current', 'step')
        await expect(async () => expect(await unseen(page)).toEqual([]), `${width} × ${height}: ${page.url()}`).toPass({
          timeout: 10_000
        })
      }
    }
  })
}
