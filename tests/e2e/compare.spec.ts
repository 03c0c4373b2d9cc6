// Two futures of one moment, side by side: in the sandbox, and in the lesson on ignoring.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { cutOff } from './cutOff.ts'
import { button, open, process, rest, start } from './sandbox.ts'
import { expect, test, THEMES } from './site.ts'

const both = (page: Page): Locator => page.getByRole('region', { name: 'Two futures, side by side' })
const future = (page: Page, name: string): Locator => both(page).getByRole('region', { name: new RegExp(`^${name}`) })
const verdict = (page: Page, words: string): Locator => both(page).getByRole('paragraph').filter({ hasText: words })
const row = (page: Page, name: string): Locator => both(page).getByRole('row', { name })

/** The zombie_maker’s two children live, and 2050 is chosen. */
async function begin(page: Page): Promise<void> {
  await open(page, 'zombie_maker')
  await start(page)
  await rest(page)
  await process(page, /^2050/).click()
}

async function ask(page: Page, question: string): Promise<void> {
  await button(page, 'Two futures: what if 2050 …').click()
  await page.getByRole('menuitem', { name: question }).click()
  await expect(both(page)).toBeVisible()
}

const SIG_IGN = 'What if 2050 had set SIG_IGN?'

test('by keyboard alone: ask, go to where they part, step on and back, leave; the focus is never lost', async ({
  page
}) => {
  await begin(page)
  const asks = button(page, 'Two futures: what if 2050 …')
  await asks.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: SIG_IGN })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(both(page).getByRole('heading', { name: 'Two futures of one moment' })).toBeFocused()

  const first = both(page).getByRole('button', { name: 'First difference' })
  while (!(await first.evaluate((it) => it === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(verdict(page, 'Here they part:')).toBeVisible()
  await expect(both(page)).toContainText(
    'do_notify_parent answers false as it was, true with SIG_IGN set. Until then both did the same.'
  )
  await expect(row(page, '◆ do_notify_parent')).toContainText(/false\s*true/)
  await expect(row(page, 'SIGCHLD of 2050')).toContainText(/default\s*SIG_IGN/)
  // It is marked in both trees.
  for (const name of ['As it was', 'SIG_IGN set'])
    await expect(future(page, name).getByRole('treeitem', { name: /^2051/ }).first()).toHaveAttribute('data-differs')

  // The arrow keys of the timeline move both; behind where they part there is a zombie in the one alone.
  const moment = both(page).getByRole('slider', { name: 'Moment of both' })
  await moment.focus()
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight')
  await expect(row(page, '2051 zombie_maker')).toContainText('zombie, exited 3, child of 2050')
  await expect(row(page, '2051 zombie_maker')).toContainText('gone, its number is free')
  await expect(verdict(page, 'They parted at 15.000')).toBeVisible()
  await expect(moment).toBeFocused()
  for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowLeft')
  await expect(verdict(page, 'So far the same has happened in both.')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(both(page)).toHaveCount(0)
  await expect(asks).toBeFocused()
  // Nothing was done to the run on show.
  await expect(button(page, /^Other futures/)).toHaveCount(0)
  await expect(process(page, /^2051 zombie_maker, asleep in nanosleep/)).toBeVisible()
})

test('going on with the other future makes it the run, and keeps the first among the other futures', async ({
  page
}) => {
  await begin(page)
  await ask(page, SIG_IGN)
  await both(page).getByRole('button', { name: 'First difference' }).click()
  for (let n = 0; n < 5; n++) await both(page).getByRole('button', { name: 'Step both' }).click()
  await both(page).getByRole('button', { name: 'Go on here: SIG_IGN set' }).click()
  await expect(both(page)).toHaveCount(0)
  await expect(page.locator('.bar').getByRole('status')).toHaveText(/^This is the future that you chose/)
  await expect(process(page, /^2050/)).toBeVisible()
  await expect(process(page, /^2051 zombie_maker, zombie/)).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveAttribute('role', 'treeitem')
  await button(page, '+15 s').click()
  await rest(page)
  await expect(process(page, /zombie,/)).toHaveCount(0)

  // It is kept, and the one that was left can be taken up again.
  await page.reload()
  await expect(process(page, /^1934 bash/)).toBeVisible()
  await expect(process(page, /zombie,/)).toHaveCount(0)
  await button(page, 'Other futures (1)').click()
  await page.getByRole('menuitem').click()
  await expect(page.locator('.bar').getByRole('status')).toHaveText('Back in a future that was left.')
  await button(page, '+15 s').click()
  await rest(page)
  await expect(process(page, /^2051 zombie_maker, zombie/)).toBeVisible()
})

test('going on with what was leaves no other future, and stands at the moment that was on show', async ({ page }) => {
  await begin(page)
  await ask(page, 'What if 2050 had waited?')
  await both(page).getByRole('button', { name: 'First difference' }).click()
  for (let n = 0; n < 8; n++) await both(page).getByRole('button', { name: 'Step both' }).click()
  await both(page).getByRole('button', { name: 'Go on here: As it was' }).click()
  await expect(both(page)).toHaveCount(0)
  await expect(process(page, /^2051 zombie_maker, zombie/)).toBeVisible()
  await expect(button(page, /^Other futures/)).toHaveCount(0)
})

test('a handler reads every slip; a shot at a zombie parts nothing; another question leads from one to the other', async ({
  page
}) => {
  await begin(page)
  await ask(page, 'What if 2050 had a handler for SIGCHLD?')
  await both(page).getByRole('button', { name: 'First difference' }).click()
  await expect(future(page, 'Handler set')).toContainText('2050 has a handler for SIGCHLD')
  await both(page).getByRole('button', { name: 'Another question…' }).click()
  await page.getByRole('menuitem', { name: 'What if 2050 had forked?' }).click()
  await expect(both(page)).toContainText('What if 2050 had forked?')
  await page.keyboard.press('Escape')
  await expect(both(page)).toHaveCount(0)

  await button(page, '+15 s').click()
  await rest(page)
  await process(page, /^2051 zombie_maker, zombie/).click()
  await button(page, 'Two futures: what if 2051 …').click()
  await page.getByRole('menuitem', { name: 'What if 2051 had been sent SIGKILL?' }).click()
  await expect(both(page)).toContainText('They do not part')
  await expect(both(page).getByRole('button', { name: 'First difference' })).toBeDisabled()
})

test('playing goes on to where they part, and stops there', async ({ page }) => {
  await begin(page)
  await ask(page, SIG_IGN)
  await both(page).getByRole('button', { name: 'Play both' }).click()
  await expect(verdict(page, 'Here they part:')).toBeVisible()
  await expect(both(page).getByRole('button', { name: 'Play both' })).toBeVisible()
})

test('nothing is cut at any width, and axe finds nothing in either theme', async ({ page }) => {
  await begin(page)
  await ask(page, SIG_IGN)
  await both(page).getByRole('button', { name: 'First difference' }).click()
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1024, 768],
    [640, 720],
    [390, 844],
    [320, 640]
  ]) {
    await page.setViewportSize({ width, height })
    expect(await cutOff(page)).toEqual([])
    for (const what of [
      verdict(page, 'Here they part:'),
      both(page).getByRole('button', { name: 'Step both' }),
      both(page).getByRole('treeitem', { name: /^2051/ }).filter({ visible: true }).first()
    ])
      await expect(what).toBeInViewport()
  }
  // Here the tree is a list: who differs has its line there, too.
  const differs = both(page).locator('[data-differs] .pill').filter({ visible: true, hasText: '2051' })
  await expect(differs).toHaveCSS('outline-style', 'dotted')
  for (const theme of THEMES)
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
})

test('the lesson on ignoring shows both futures at the step that speaks of them', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./read/ignore/#apart')
  await expect(both(page)).toBeVisible()
  await both(page).getByRole('button', { name: 'First difference' }).click()
  await expect(both(page)).toContainText('do_notify_parent answers false as it was, true with SIG_IGN set.')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  // Back to one, and to both again.
  await page.keyboard.press('Escape')
  await expect(both(page)).toHaveCount(0)
  const again = button(page, 'Show both futures').filter({ visible: true })
  await expect(again).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(both(page)).toBeVisible()

  // One of them is taken over: a branch of the reader’s own, until they come back to the text.
  await both(page).getByRole('button', { name: 'Go on here: SIG_IGN set' }).click()
  const stage = page.getByRole('region', { name: /^Stage/ }).filter({ visible: true })
  await expect(stage.getByText('The stage follows you now')).toBeVisible()
  await expect(page.locator(':focus')).toHaveAttribute('role', 'treeitem')
  await stage.getByRole('button', { name: 'Step', exact: true }).click()
  await stage.getByRole('button', { name: 'Back to the text' }).click()
  await expect(both(page)).toBeVisible()

  // The text goes on with one stage.
  const next = page.getByRole('button', { name: /^Show this: This parent said/ })
  await next.click()
  await expect(both(page)).toHaveCount(0)
})

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640]
])
  test(`at ${width}×${height} tree, sentence and buttons of both are in sight beside the text`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await page.goto('./read/ignore/#apart')
    await both(page).getByRole('button', { name: 'First difference' }).click()
    expect(await cutOff(page)).toEqual([])
    for (const what of [
      verdict(page, 'Here they part:'),
      both(page).getByRole('button', { name: 'Step both' }),
      both(page).getByRole('treeitem', { name: /^2050/ }).filter({ visible: true }).first()
    ])
      await expect(what).toBeInViewport()
  })
