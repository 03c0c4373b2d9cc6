// What a frame costs, in counts that are the same on a busy machine: who reads lengths makes the browser lay out the page at once, and a picture whose
// size is a part of something is laid out with all its words whenever that is.
import type { Page } from '@playwright/test'
import { button, open, start } from './sandbox.ts'
import { expect, test } from './site.ts'

/** To be called before the page is opened. */
const noteReads = (page: Page) =>
  page.addInitScript(() => {
    const reads: string[] = []
    let notes = false
    const lengths: [object, string[]][] = [
      [
        Element.prototype,
        'clientWidth clientHeight scrollWidth scrollHeight scrollTop getBoundingClientRect getClientRects'.split(' ')
      ],
      [HTMLElement.prototype, ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft']],
      [SVGGraphicsElement.prototype, ['getBBox', 'getScreenCTM']]
    ]
    for (const [of, names] of lengths)
      for (const name of names) {
        const { get, set, value } = Object.getOwnPropertyDescriptor(of, name)!
        const read = value ?? get
        const noted = function (this: Element, ...args: unknown[]): unknown {
          if (notes) reads.push(`${name} of ${this.nodeName}.${this.getAttribute('class')}`)
          return read.apply(this, args)
        }
        Object.defineProperty(of, name, value ? { value: noted } : { get: noted, set, configurable: true })
      }
    /** What is read from something that a hand does until all that follows at once is written. No answer of the machine comes in between: where the
     *  code's marks change, the editor measures its lines. */
    const readsOf = async (does: () => void): Promise<string[]> => {
      notes = true
      does()
      for (let i = 0; i < 50; i++) await Promise.resolve()
      notes = false
      return reads.splice(0)
    }
    Object.assign(window, { readsOf })
  })

type Reader = { readsOf(does: () => void): Promise<string[]> }

test('neither a step nor a drag reads a length before its frame', async ({ page }) => {
  await noteReads(page)
  await open(page, 'zombie_maker')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await start(page)
  await button(page, '+15 s').click()
  await expect(button(page, 'Play')).toBeVisible()
  await page.getByRole('slider', { name: 'Moment' }).press('Home')
  for (let step = 0; step < 4; step++) {
    const reads = await page.evaluate(() => {
      const keydown = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true })
      const line = document.querySelector('section.stage [role=slider][aria-label=Moment]')!
      return (window as unknown as Reader).readsOf(() => line.dispatchEvent(keydown))
    })
    expect(reads, `step ${step}`).toEqual([])
  }
  const { x, y, width, height } = (await page.getByRole('slider', { name: 'Moment' }).boundingBox())!
  await page.mouse.move(x + width * 0.2, y + height / 2)
  await page.mouse.down()
  for (const part of [0.3, 0.6, 0.61, 0.9, 0.4]) {
    const reads = await page.evaluate(
      ([clientX, clientY]) => {
        const at = { clientX, clientY, pointerId: 1, isPrimary: true, bubbles: true }
        const line = document.querySelector('section.stage [role=slider][aria-label=Moment]')!
        const move = new PointerEvent('pointermove', at)
        return (window as unknown as Reader).readsOf(() => line.dispatchEvent(move))
      },
      [x + width * part, y + height / 2]
    )
    expect(reads, `dragged to ${part}`).toEqual([])
  }
  await page.mouse.up()
})

test('the first frame of a step writes the tree, the sentence and the buttons; the others follow', async ({ page }) => {
  await open(page, 'zombie_maker')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await start(page)
  await button(page, '+15 s').click()
  await expect(button(page, 'Play')).toBeVisible()
  const line = page.getByRole('slider', { name: 'Moment' })
  await line.press('Home')
  for (let step = 1; step <= 3; step++) {
    const { here, beside } = await page.evaluate(async () => {
      const line = document.querySelector('section.stage [role=slider][aria-label=Moment]')!
      const records: MutationRecord[] = []
      const observer = new MutationObserver((more) => records.push(...more))
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      line.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
      for (let i = 0; i < 50; i++) await Promise.resolve()
      observer.disconnect()
      const elements = records.map(({ target }) => (target instanceof Element ? target : target.parentElement!))
      const [here, beside] = [true, false].map((wanted) =>
        elements.filter((one) => (one.closest('.main, .strip, .foot, [role=status], button') !== null) === wanted)
      )
      return { here: here.length, beside: beside.map((one) => `${one.nodeName}.${one.getAttribute('class')}`) }
    })
    expect(here, `step ${step}`).toBeGreaterThan(0)
    expect(beside, `step ${step}`).toEqual([])
    await expect(line).toHaveAttribute('aria-valuenow', String(step))
  }
})

test('a living picture is as large as its pane was measured, whatever a layout tries, and follows it', async ({
  page
}) => {
  await open(page, 'zombie_maker')
  await start(page)
  const picture = page.locator('section.stage svg[role=tree]')
  const units = () =>
    picture.evaluate((svg) =>
      ['width', 'height'].map((name) => (svg.computedStyleMap().get(name) as CSSUnitValue).unit)
    )
  expect(await units()).toEqual(['px', 'px'])
  for (const [width, height] of [
    [1440, 900],
    [1100, 700],
    [1600, 1000]
  ]) {
    await page.setViewportSize({ width, height })
    await expect
      .poll(() =>
        picture.evaluate((svg) => {
          const [its, pane] = [svg.getBoundingClientRect(), svg.parentElement!.getBoundingClientRect()]
          return Math.max(Math.abs(its.width - pane.width), Math.abs(its.height - pane.height))
        })
      )
      .toBeLessThanOrEqual(1)
  }
})
