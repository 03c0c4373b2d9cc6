import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { cutOff } from './cutOff.ts'
import { expect, test, THEMES } from './site.ts'

const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage' })
/** Its name, and whether it was tried. */
const button = (page: Page, name: string): Locator =>
  stage(page).getByRole('button', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}( ?, tried)?$`) })
const radio = (page: Page, name: string): Locator => stage(page).getByRole('radio', { name })
const body = (page: Page, name: RegExp): Locator =>
  stage(page).getByRole('treeitem', { name }).filter({ visible: true })
const scrubber = (page: Page): Locator => stage(page).getByRole('slider', { name: 'Back and forth in time' })
/** A row of the process table, by what it begins with. */
const row = (page: Page, pid: number): Locator => stage(page).getByRole('row', { name: new RegExp(`^${pid} `) })
const told = (page: Page, words: string): Locator => stage(page).locator('.say').getByText(words)
const rest = (page: Page): Promise<void> => expect(stage(page)).toHaveAttribute('aria-busy', 'false')

/** Goes to a button as the Tab key does, and presses it. */
async function press(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (await button(page, name).evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(button(page, name)).toBeFocused()
  await page.keyboard.press('Enter')
}

test('the home page leads to the first lesson', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Start reading' }).click()
  await expect(page).toHaveURL(/\/read\/\w+\/$/)
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read', exact: true })).toHaveAttribute('aria-current', 'true')
})

test('the home page has three doors', async ({ page }) => {
  await page.goto('./')
  for (const door of ['Read', 'Play', 'Prove']) await expect(page.getByRole('heading', { name: door })).toBeVisible()
  const links = page.getByRole('main').getByRole('link')
  const addresses = await links.evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))])
  expect(addresses.length).toBeGreaterThan(5)
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200)
})

test('the first minute goes by keyboard alone, and each end starts from the same moment', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./')
  await expect(row(page, 2050)).toContainText('Ss')
  await expect(row(page, 2051)).toContainText('careless')
  await expect(button(page, 'kill -9 2051')).toHaveCount(0)

  await press(page, 'Let 2051 exit')
  await expect(told(page, '2051 is a zombie.')).toBeVisible()
  await expect(row(page, 2051)).toContainText('[careless] <defunct>')
  const husk = stage(page).getByRole('treeitem', { name: /^2051 careless, zombie, exited 3, child of 2050$/ })
  await expect(husk).toBeVisible()

  // The focus is where the next thing is to be done.
  await expect(button(page, 'kill -9 2051')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(stage(page).getByRole('group', { name: 'kill -9 2051: will it go?' })).toBeVisible()
  await expect(button(page, 'kill -9 2050')).toHaveCount(0)
  await expect(radio(page, 'Yes, it goes')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(told(page, 'Wrong: it does not go.')).toBeVisible()
  await expect(told(page, '2051 is still there.')).toBeVisible()
  await expect(told(page, 'returned 0')).toBeVisible()
  await expect(stage(page).getByRole('status')).toHaveText(/kill returned 0: .*Nobody is left in it/)
  await expect(husk).toBeVisible()
  await rest(page)

  await press(page, 'Let 2050 call wait()')
  await expect(told(page, '2050 read the slip.')).toBeVisible()
  await expect(row(page, 2051)).toHaveCount(0)
  await expect(row(page, 2050)).toHaveCount(1)
  // It has left its place, and who read its slip.
  await expect(body(page, /^2051 careless, gone, read by 2050$/)).toBeVisible()
  await expect(told(page, 'The question is who comes to read the slip.')).toBeVisible()
  await rest(page)

  // Whoever was reaped comes back by no signal.
  await press(page, 'kill -9 2051')
  await expect(button(page, 'kill -9 2051')).toHaveAttribute('aria-disabled', 'true')
  await expect(stage(page).getByRole('status')).toHaveText(/^2051 is gone, .*ESRCH/)
  await expect(stage(page).locator('.acts').getByText('2051 is gone, and its number names nobody')).toBeVisible()
  await expect(row(page, 2051)).toHaveCount(0)
  await press(page, 'Back to when 2051 was a zombie')
  await expect(husk).toBeVisible()

  await press(page, 'kill -9 2050')
  await expect(told(page, 'init read the slip.')).toBeVisible()
  for (const pid of [2050, 2051])
    await expect(body(page, new RegExp(`^${pid} careless, gone, read by init$`))).toBeVisible()
  // What was tried is marked.
  for (const name of ['kill -9 2051', 'Let 2050 call wait()', 'kill -9 2050'])
    await expect(button(page, name)).toHaveAccessibleName(/, tried$/)
  await expect(row(page, 2050)).toHaveCount(0)
  await expect(row(page, 2051)).toHaveCount(0)
  await rest(page)
  await press(page, 'Back to when 2051 was a zombie')
  await press(page, 'kill -9 2051')
  await expect(told(page, '2051 is still there.')).toBeVisible()
  await expect(husk).toBeVisible()
  await rest(page)

  await press(page, 'Start again')
  await expect(button(page, 'Let 2051 exit')).toBeVisible()
  await expect(stage(page).getByRole('treeitem', { name: /^2051 careless, asleep/ })).toBeVisible()
})

test('Start again breaks off what plays, and leads from the last sentence to the lesson', async ({ page }) => {
  await page.goto('./')
  await button(page, 'Let 2051 exit').click()
  await expect(stage(page).getByRole('treeitem', { name: /^2051 careless, running/ })).toBeVisible()
  await button(page, 'Start again').click()
  await expect(stage(page).getByRole('treeitem', { name: /^2051 careless, asleep/ })).toBeVisible()
  await rest(page)
  await button(page, 'Let 2051 exit').click()
  await button(page, 'Skip').click()
  await button(page, 'kill -9 2051').click()
  await radio(page, 'No').click()
  await button(page, 'Skip').click()
  await expect(told(page, 'Right.')).toBeVisible()
  await button(page, 'kill -9 2050').click()
  await button(page, 'Skip').click()
  await stage(page)
    .getByRole('link', { name: /^Lesson 1/ })
    .click()
  await expect(page).toHaveURL(/\/read\/\w+\/$/)
})

for (const colorScheme of THEMES) {
  test(`axe finds nothing at any point of the first minute in the ${colorScheme} theme, and nothing is cut`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      // It has opened a page of its own, and behind that one this page would draw no frame.
      await page.bringToFront()
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
      for (const [width, size] of [
        [320, ''],
        [390, '200%'],
        [1440, '']
      ] as const) {
        await page.setViewportSize({ width, height: 844 })
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), size)
        expect(await cutOff(page)).toEqual([])
      }
    }
    await page.goto('./')
    await button(page, 'Let 2051 exit').click()
    await button(page, 'kill -9 2051').click()
    await check()
    await radio(page, 'Yes').click()
    await expect(button(page, 'kill -9 2050')).toBeVisible()
    await rest(page)
    await check()
    await button(page, 'kill -9 2050').click()
    await expect(told(page, 'init read the slip.')).toBeVisible()
    await check()
  })
}

test('a press on a body is its act, by finger and by key, and the focus is never lost', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const isLost = () => page.evaluate(() => document.activeElement === document.body)
  for (const [width, height] of [
    [1440, 900],
    [390, 844]
  ]) {
    await page.setViewportSize({ width, height })
    await page.goto('./')
    await expect(button(page, 'Let 2051 exit')).toBeEnabled()
    await body(page, /^2051/).focus()
    await page.keyboard.press('Enter')
    await expect(told(page, '2051 is a zombie.')).toBeVisible()
    await rest(page)
    expect(await isLost()).toBe(false)
    await body(page, /^2051/).click()
    await radio(page, 'No').click()
    await expect(told(page, '2051 is still there.')).toBeVisible()
    await expect.poll(isLost).toBe(false)
    // Two things can be done to its parent.
    await body(page, /^2050/).click()
    await expect(button(page, 'Let 2050 call wait()')).toBeFocused()
    await button(page, 'kill -9 2050').press('Enter')
    await expect(told(page, 'init read the slip.')).toBeVisible()
    await rest(page)
    await expect.poll(isLost).toBe(false)
  }
})

test('the scrubber takes a death back and forth, by hand and by key', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./')
  await expect(scrubber(page)).toBeDisabled()
  await button(page, 'Let 2051 exit').click()
  await button(page, 'Skip').click()
  await rest(page)
  const { x, y, width, height } = (await scrubber(page).boundingBox())!
  // From the letter on, half of the way to the zombie: a front stands in the middle of the body.
  await page.mouse.move(x + width - 12, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + 12 + (width - 24) * 0.9, y + height / 2, { steps: 4 })
  await expect(body(page, /^2051/).locator('.husk')).toHaveCount(1)
  await expect(body(page, /^2051/).locator('.running')).toHaveCount(1)
  await page.mouse.up()
  await expect(told(page, '2051 careless has nothing left but its number and its slip: it is a zombie.')).toBeVisible()
  await expect(row(page, 2051)).toBeVisible()

  for (const at of [
    'SIGCHLD is thrown away',
    'open files back',
    'memory back',
    'is written: exited 3',
    'Both are asleep'
  ]) {
    await page.keyboard.press('ArrowLeft')
    await expect(scrubber(page)).toHaveAttribute('aria-valuetext', new RegExp(at))
    await expect(told(page, at)).toBeVisible()
  }
  await expect(body(page, /^2051 careless, asleep/)).toBeVisible()
  await page.keyboard.press('End')
  await expect(told(page, '2051 is a zombie.')).toBeVisible()
  // What is done from anywhere starts where the story ends.
  await page.keyboard.press('Home')
  await button(page, 'kill -9 2051').click()
  await radio(page, 'No').click()
  await expect(told(page, 'Right.')).toBeVisible()
})

test('the invitation is in the first window, whatever its size', async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1024, 768],
    [390, 844],
    [320, 640]
  ]) {
    await page.setViewportSize({ width, height })
    await page.goto('./')
    const box = (await button(page, 'Let 2051 exit').boundingBox())!
    expect(box.y + box.height, `${width}×${height}`).toBeLessThan(height)
    const sentence = (await told(page, 'Both are asleep').boundingBox())!
    expect(sentence.y + sentence.height, `${width}×${height}`).toBeLessThan(height)
  }
})

test('an unknown address says so, and leads home', async ({ page }) => {
  const response = await page.goto('./nowhere/at/all/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await expect(page.getByText('/nowhere/at/all/')).toBeVisible()
  await expect(page.getByText('bash: kill: (404) - No such process')).toBeVisible()
  await page.getByRole('link', { name: 'To the beginning of the book' }).click()
  await expect(page.getByRole('link', { name: 'Start reading' })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the first minute is a picture and can be read', async ({ page }) => {
    await page.goto('./')
    await expect(stage(page).getByRole('treeitem', { name: /^2051 careless, asleep/ })).toBeVisible()
    await expect(stage(page).getByRole('button', { disabled: false })).toHaveCount(0)
    await expect(stage(page).getByRole('listitem')).toHaveCount(4)
    await expect(stage(page).getByRole('listitem').last()).toContainText('init read the slip.')
  })

  test('a lesson is all there', async ({ page }) => {
    await page.goto('./read/example/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // What needs a script says that it cannot be used.
    await expect(page.getByRole('button', { disabled: false })).toHaveCount(0)
  })

  test('an unknown address still says so', async ({ page }) => {
    await page.goto('./nowhere/')
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await page.getByRole('link', { name: 'To the beginning of the book' }).click()
    await expect(page.getByRole('link', { name: 'Start reading' })).toBeVisible()
  })
})
