// A computer whose script does not load, that dies, or that is stopped: each place says so, keeps what was typed, and starts another.
import { test as base, type Page } from '@playwright/test'
import { button, editor, open, process, prompt, rest, start, write } from './sandbox.ts'
import { expect } from './site.ts'

/** Here the console has something to complain of. */
const test = base
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

const WORKER = /\/workers\/thread-[^/]*\.js$/
const again = (page: Page) => button(page, 'Try again')
const alert = (page: Page) => page.getByRole('alert').filter({ has: again(page) })

interface Place {
  readonly address: string
  /** The computer is there and answers. */
  readonly alive: (page: Page) => Promise<void>
}

const PLACES: { readonly [name: string]: Place } = {
  sandbox: {
    address: './play/?program=zombie_maker',
    alive: (page) => expect(button(page, '+15 s')).toBeEnabled()
  },
  exercise: {
    address: './prove/unkillable/',
    alive: (page) => expect(prompt(page)).toBeVisible()
  },
  lesson: {
    address: './read/zombie/',
    alive: (page) => expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
  },
  embed: {
    address: './embed/?program=zombie_maker&at=first%20zombie',
    alive: (page) => expect(process(page, /^2051 zombie_maker, zombie/)).toBeVisible()
  },
  home: {
    address: './',
    alive: async (page) => {
      await button(page, /^Let 2051 exit/).click()
      await expect(page.getByText('2051 is a zombie.', { exact: false }).first()).toBeVisible()
    }
  }
}

for (const [name, { address, alive }] of Object.entries(PLACES)) {
  test(`${name}: a script that does not load is said to be so, and is tried again`, async ({ page }) => {
    await page.route(WORKER, (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.goto(address)
    await expect(alert(page)).toContainText('its script did not load')
    await page.unroute(WORKER)
    await again(page).click()
    await alive(page)
    await expect(alert(page)).toHaveCount(0)
  })

  test(`${name}: one that dies without a word is missed, and another takes its place`, async ({ page }) => {
    await page.goto(address)
    await alive(page)
    await page.workers()[0].evaluate(() => self.close())
    await expect(alert(page)).toContainText('The computer has broken down.')
    await again(page).click()
    await alive(page)
    await expect(alert(page)).toHaveCount(0)
  })

  test(`${name}: one that takes its time can be stopped, and started again`, async ({ page }) => {
    await page.route(WORKER, () => {})
    await page.goto(address)
    await button(page, 'Stop').and(page.locator(':enabled')).click()
    await expect(alert(page)).toContainText('You have stopped the computer.')
    await page.unroute(WORKER)
    await again(page).click()
    await alive(page)
    await expect(alert(page)).toHaveCount(0)
  })
}

test('sandbox: what was written, done and typed outlives the computer', async ({ page }) => {
  await open(page, 'zombie_maker')
  await start(page)
  await button(page, '+15 s').click()
  await rest(page)
  await write(page, 'int main(void) { return 5; }')
  await prompt(page).fill('kill -9 20')
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      throw new Error('a bug')
    })
  })
  await expect(alert(page)).toContainText('The computer has broken down. What you wrote is still here.')
  // The log is the page's: going back in it needs nobody.
  await button(page, 'Again from the start').click()
  await expect(process(page, /^2051/)).toHaveCount(0)
  // A line that nobody takes stands there again.
  await prompt(page).press('End')
  await prompt(page).pressSequentially('50')
  await prompt(page).press('Enter')
  await expect(prompt(page)).toHaveValue('kill -9 2050')
  await again(page).click()
  await expect(alert(page)).toHaveCount(0)
  await expect(process(page, /^2051.*zombie,/)).toBeVisible()
  await expect(editor(page)).toContainText('return 5')
  await expect(prompt(page)).toHaveValue('kill -9 2050')
})

test('exercise: what runs for long is stopped, and the text is still there', async ({ page }) => {
  await page.goto('./prove/envelope/')
  const source = page.getByRole('textbox', { name: 'Source of server.c' })
  await source.fill('int main(void) { for (;;); }')
  await button(page, 'Check').click()
  await button(page, 'Stop').click()
  await expect(alert(page)).toContainText('You have stopped the computer. What you wrote is still here.')
  await expect(button(page, 'Check')).toBeEnabled()
  await expect(source).toContainText('for (;;)')
})

test.describe('in a tab that nobody sees', () => {
  const show = (page: Page, state: 'visible' | 'hidden') =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)

  test('nothing is computed until somebody looks', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    )
    for (const { address, alive } of [PLACES.sandbox, PLACES.exercise, PLACES.lesson, PLACES.embed]) {
      await page.goto(address)
      await expect.poll(() => page.workers().length).toBe(1)
      // Longer than any of them takes.
      await page.waitForTimeout(4000)
      await expect(button(page, 'Step').and(page.locator(':enabled'))).toHaveCount(0)
      await show(page, 'visible')
      await alive(page)
    }
  })

  test('a stage that plays stands, and goes on from there', async ({ page }) => {
    await open(page, 'zombie_maker')
    await start(page)
    await button(page, 'Again from the start').click()
    await button(page, 'Play').click()
    const said = () =>
      page
        .getByRole('region', { name: /^Stage/ })
        .locator('.strip')
        .textContent()
    const first = await said()
    await expect.poll(said).not.toBe(first)
    await show(page, 'hidden')
    await page.waitForTimeout(500)
    const stood = await said()
    await page.waitForTimeout(3000)
    expect(await said()).toBe(stood)
    await expect(button(page, 'Pause')).toBeVisible()
    await show(page, 'visible')
    await expect.poll(said).not.toBe(stood)
  })

  test('and so does one that was scrolled far away', async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 500 })
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.goto('./')
    await expect(button(page, 'Let 2051 exit')).toBeEnabled()
    await page.getByRole('region', { name: /^Stage/ }).evaluate((stage) => {
      const room = document.createElement('div')
      room.style.height = '4000px'
      stage.after(room)
    })
    await button(page, /^Let 2051 exit/).click()
    await expect(process(page, /^2051 careless, running/)).toBeVisible()
    await page.evaluate(() => scrollTo(0, 4000))
    await page.waitForTimeout(4000)
    await expect(page.getByRole('region', { name: /^Stage/ })).toHaveAttribute('aria-busy', 'true')
    await page.evaluate(() => scrollTo(0, 0))
    await expect(page.getByRole('region', { name: /^Stage/ })).toHaveAttribute('aria-busy', 'false')
  })
})
