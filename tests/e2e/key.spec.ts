import { expect, test, type Locator } from '@playwright/test'
import { CELLS, TIMELINE, VERBS } from '../../src/lib/stage/key/en.ts'

test('every mark of a stage is there once, with its words', async ({ page }) => {
  await page.goto('./key/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to read the picture')
  for (const words of Object.values(CELLS)) await expect(page.getByText(words, { exact: true })).toBeVisible()
})

test('a stage leads to it, on a wide window by a sign and on a phone from the menu', async ({ page, context }) => {
  await page.goto('./play/')
  await expect(page.getByRole('button', { name: '+15 s' })).toBeEnabled()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'How to read the picture' }).click()
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('How to read the picture')

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./read/exit/')
  const more = page.getByRole('button', { name: 'More: go to' }).first()
  await expect(more).toBeEnabled()
  await more.click()
  const again = context.waitForEvent('page')
  await page.getByRole('menuitem', { name: 'How to read the picture' }).click()
  await expect((await again).getByRole('heading', { level: 1 })).toHaveText('How to read the picture')
})

test('every mark of a stage says its words when it is pointed at, focused or touched', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./read/shotgun/#dead')
  const husk = page.getByRole('tree').getByRole('treeitem', { name: /^2051 zombie_maker, zombie/ })
  await expect(husk).toBeVisible()
  await expect(page.getByRole('button', { name: /^Show this/ }).first()).toBeEnabled()
  const told = page.locator('.told')

  const { x, y, width, height } = (await husk.locator('[data-key=slip] rect').boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await expect(told).toHaveText(CELLS.slip)
  await page.mouse.move(10, y)
  await expect(told).toHaveCount(0)
  await husk.focus()
  await expect(told).toHaveText(CELLS.zombie)

  // What is drawn bears names that the key has.
  const names = await page.locator('[data-key]').evaluateAll((all) => all.map((one) => one.getAttribute('data-key')!))
  expect(names.filter((name) => !Object.hasOwn(CELLS, name))).toEqual([])
  expect(new Set(names).size).toBeGreaterThan(6)
})

/** What is drawn, whatever its elements and the order of their attributes were made for before. */
const drawnIn = (svg: Locator): Promise<string> =>
  svg.evaluate((svg) =>
    [...svg.querySelectorAll('*')]
      .map((element) => {
        const attributes = [...element.attributes].filter(
          ({ name, value }) => value !== '' && !['id', 'clip-path', 'class'].includes(name)
        )
        const words = element.localName === 'text' ? element.textContent : ''
        return [element.localName, words, ...attributes.map(({ name, value }) => `${name}=${value}`).sort()].join(' ')
      })
      .join('\n')
  )

test('every verb is played forward and back on a stage of its own, by button, hand and key', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./key/')
  const verbs = page.locator('[data-verb]')
  await expect(verbs).toHaveCount(Object.keys(VERBS).length + 1)
  for (const [verb, { name, says }] of Object.entries({ ...VERBS, timeline: TIMELINE })) {
    const card = page.locator(`[data-verb=${verb}]`)
    await expect(card).toContainText(says)
    const picture = () => card.locator('svg').first().screenshot()
    const hand = card.getByRole('slider', { name: `How far: ${name}` })
    const frames: Buffer[] = []
    const drawn = new Map<string, string>()
    for (const t of ['0', '0.25', '0.5', '0.75', '1']) {
      await hand.fill(t)
      frames.push(await picture())
      drawn.set(t, await drawnIn(card.locator('svg').first()))
      // Each frame differs from the one before.
      if (frames.length > 1) expect(frames.at(-1)!.equals(frames.at(-2)!), `${verb} at ${t}`).toBe(false)
    }
    for (const t of ['0.75', '0.5', '0.25', '0']) {
      await hand.fill(t)
      expect(await drawnIn(card.locator('svg').first()), `${verb} back at ${t}`).toBe(drawn.get(t))
    }
  }
  const zombie = page.locator('[data-verb=zombie]')
  await zombie.getByRole('button', { name: 'Play zombie' }).focus()
  await page.keyboard.press('Enter')
  const back = zombie.getByRole('button', { name: 'Back: zombie' })
  await expect(back).toBeFocused()
  await expect(zombie.getByRole('slider')).toHaveValue('1')
  await page.keyboard.press('Enter')
  await expect(zombie.getByRole('slider')).toHaveValue('0')
})

test('with reduced motion a verb is two pictures, and what has changed is outlined for a while', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./key/')
  const zombie = page.locator('[data-verb=zombie]')
  await zombie.getByRole('button', { name: 'Play zombie' }).click()
  await expect(zombie.locator('.husk')).toBeVisible()
  await expect(zombie.locator('.ring.touched')).toHaveCount(1)
  await expect(zombie.locator('.ring.touched')).toHaveCount(0)
  await expect(zombie.locator('.husk')).toBeVisible()
})
