// The lesson "Two zombies, made by hand", as a reader has it: read to its end, answered, stepped through, taken over and left again.
import { AxeBuilder } from '@axe-core/playwright'
import { test as anyPage, type Locator, type Page } from '@playwright/test'
import { cutOff } from './cutOff.ts'
import { passed } from './reading.ts'
import { expect, test, THEMES } from './site.ts'

const LESSON = './read/example/'
const STEPS =
  'start fork memory asleep alive slip belongings letter dead counted done begin turned early orphans ended none full lines thrice mend'.split(
    ' '
  )
const TASK = 'ten'
/** The next lesson, which begins with its question. */
const REAPED = './read/reaped/'

const place = (page: Page, id: string): Locator => page.locator(`#${id}`)
const showThis = (page: Page, id: string): Locator => place(page, id).getByRole('button', { name: 'Show this' })
const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage' })
/** A process in the tree, by what it is called for ears. */
const process = (page: Page, name: RegExp): Locator => stage(page).getByRole('treeitem', { name })
const questions = (page: Page): Locator => page.getByRole('group', { name: 'Before you step on.' })
const question = (page: Page): Locator => questions(page).first()
const branch = (page: Page): Locator => stage(page).getByText('The stage follows you now, not the text')

const HUSK = /^2051 zombie_maker, zombie, exited 3, child of 2050/
const ADOPTED = /^2051 zombie_maker, zombie, exited 3, child of 1$/

/** Opens the lesson and waits until its computer runs. */
async function openLesson(page: Page, address = LESSON): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
}

/** Brings the beginning of a place to the upper part of the window, as reading does. */
async function readTo(page: Page, id: string): Promise<void> {
  await place(page, id).evaluate((element) => {
    scrollBy({ top: element.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' })
  })
}

for (const [width, height] of [
  [390, 844],
  [1440, 900]
])
  test(`nothing shifts at ${width} px while the computer is slow to start`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.addInitScript(() => {
      const seen = globalThis as { shifts?: number }
      seen.shifts = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shifts! += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    let arrive = () => {}
    const arrived = new Promise<void>((done) => (arrive = done))
    await page.route('**/disk-base-*', async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(LESSON)
    const working = page.getByText('The computer is at work…')
    await expect(working).toBeVisible()
    arrive()
    await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
    await expect(working).toBeHidden()
    expect(await page.evaluate(() => (globalThis as { shifts?: number }).shifts)).toBe(0)
  })

test.describe('without motion', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

  test('the stage keeps up with the reader, and so does the address', async ({ page }) => {
    await openLesson(page)
    await expect(process(page, /^2050 zombie_maker, running/)).toBeVisible()
    await readTo(page, 'asleep')
    await expect(process(page, /^2052 zombie_maker, asleep/)).toBeVisible()
    await expect(page).toHaveURL(/#asleep$/)
    await expect(showThis(page, 'asleep')).toHaveAttribute('aria-current', 'step')
    await readTo(page, 'dead')
    await expect(process(page, HUSK)).toBeVisible()
    await readTo(page, 'start')
    await expect(process(page, /^2051/)).toHaveCount(0)
  })

  test('the lesson reads to its end: every step is reached in turn, and nobody is left', async ({ page }) => {
    await openLesson(page)
    // Nothing is passed that the open question hides.
    expect(await passed(page)).toEqual(['', ...STEPS.slice(0, STEPS.indexOf('turned') + 1)])
    await question(page).getByRole('radio', { name: 'None' }).click()
    await readTo(page, 'early')
    await expect(page).toHaveURL(/#early$/)
    expect(await passed(page)).toEqual(STEPS.slice(STEPS.indexOf('early'), STEPS.indexOf('lines') + 1))
    await questions(page).nth(1).getByRole('radio', { name: 'Three times' }).click()
    await readTo(page, 'thrice')
    await expect(page).toHaveURL(/#thrice$/)
    expect(await passed(page)).toEqual([...STEPS.slice(STEPS.indexOf('thrice')), TASK])
    await expect(process(page, /^1934/)).toBeVisible()
    await expect(process(page, /^205[012]/)).toHaveCount(0)
  })

  test('a step has an address', async ({ page }) => {
    await openLesson(page, `${LESSON}#letter`)
    await expect(showThis(page, 'letter')).toHaveAttribute('aria-current', 'step')
    await expect(stage(page).getByText('Returned false')).toBeVisible()
  })

  test('steps go by keyboard, and focus stays where it is', async ({ page }) => {
    await openLesson(page)
    await showThis(page, 'fork').focus()
    await page.keyboard.press('Enter')
    await expect(process(page, /^2052 zombie_maker/)).toBeVisible()
    await expect(showThis(page, 'fork')).toBeFocused()
    // The next stop is a word of the kernel, the one after it the next step.
    await page.keyboard.press('Tab')
    await expect(place(page, 'fork').getByRole('button', { name: 'copy_process' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(showThis(page, 'memory')).toBeFocused()
    await page.keyboard.press('Space')
    await expect(showThis(page, 'memory')).toHaveAttribute('aria-current', 'step')
    await expect(page).toHaveURL(/#memory$/)
  })

  test('a word of the kernel lights its place on the stage', async ({ page }) => {
    await openLesson(page)
    await showThis(page, 'letter').click()
    await place(page, 'letter').getByRole('button', { name: 'do_notify_parent', exact: true }).hover()
    await expect(stage(page).locator('.lit')).toContainText('do_notify_parent')
    await page.mouse.move(0, 0)
    await expect(stage(page).locator('.lit')).toHaveCount(0)
  })

  test('who steps has taken over: the text no longer leads, until it is asked to', async ({ page }) => {
    await openLesson(page)
    await readTo(page, 'dead')
    await expect(process(page, HUSK)).toBeVisible()
    await stage(page).getByRole('button', { name: 'Back', exact: true }).click()
    await expect(branch(page)).toBeVisible()
    await expect(process(page, HUSK)).toHaveCount(0)
    await readTo(page, 'counted')
    await expect(branch(page)).toBeVisible()
    await expect(process(page, HUSK)).toHaveCount(0)
    await stage(page).getByRole('button', { name: 'Back to the text' }).click()
    await expect(branch(page)).toHaveCount(0)
    await expect(process(page, HUSK)).toBeVisible()
  })

  test.describe('a prediction', () => {
    test('is open: the stage stands at the moment before, and knows of nothing beyond', async ({ page }) => {
      await openLesson(page, REAPED)
      await readTo(page, 'reaped')
      await expect(page).toHaveURL(/#heirs$/)
      await expect(process(page, HUSK)).toBeVisible()
      await expect(stage(page).getByRole('button', { name: 'Play' })).toBeDisabled()
      await expect(stage(page).getByRole('button', { name: 'Step', exact: true })).toBeDisabled()
      const slider = stage(page).getByRole('slider', { name: 'Moment' })
      expect(await slider.getAttribute('aria-valuenow')).toBe(await slider.getAttribute('aria-valuemax'))
      await stage(page).getByRole('button', { name: 'Go to' }).click()
      await expect(page.getByRole('menuitem', { name: 'Next zombie' })).toBeDisabled()
    })

    for (const { answer, says, shows } of [
      { answer: 'They go with it', says: 'It does not: had they been alive, they would live on', shows: ADOPTED },
      {
        answer: 'They stay for good',
        says: 'Somebody has just read the second one',
        shows: /^2050 zombie_maker, zombie/
      },
      { answer: 'init kills them', says: 'it goes to init, about 2051', shows: ADOPTED },
      { answer: 'They get another parent', says: 'they have just been handed over', shows: ADOPTED }
    ]) {
      test(`answered “${answer}” is played, and opens the way`, async ({ page }) => {
        await openLesson(page, REAPED)
        await readTo(page, 'heirs')
        await expect(process(page, HUSK)).toBeVisible()
        const radio = question(page).getByRole('radio', { name: answer })
        await radio.click()
        await expect(question(page)).toContainText(says)
        await expect(radio).toBeChecked()
        await expect(process(page, shows)).toBeVisible({ timeout: 15_000 })
        await expect(branch(page)).toHaveCount(0)
        await showThis(page, 'parent').click()
        await expect(process(page, /^2050 zombie_maker, zombie, exited 0/)).toBeVisible()
      })
    }

    test('gives way to “just show me”, and to asking for what stands behind it', async ({ page }) => {
      await openLesson(page, REAPED)
      await question(page).getByRole('button', { name: 'Just show me' }).click()
      await expect(page).toHaveURL(/#ends$/)
      await expect(process(page, /^2050 zombie_maker, running/)).toBeVisible({ timeout: 15_000 })
      await expect(question(page).getByRole('button', { name: 'Just show me' })).toHaveCount(0)
      await expect(question(page)).toContainText('they have just been handed over')

      await openLesson(page, REAPED)
      await page.reload()
      await expect(showThis(page, 'parent')).toBeEnabled()
      await showThis(page, 'parent').click()
      await expect(process(page, /^2050 zombie_maker, zombie, exited 0/)).toBeVisible()
    })
  })

  test('the thing to find is found by stepping, and stays found', async ({ page }) => {
    await openLesson(page)
    const found = page.getByText('there is one CPU')
    await showThis(page, 'slip').click()
    await expect(found).toHaveCount(0)
    await stage(page).getByRole('button', { name: 'Go to' }).click()
    await page.getByRole('menuitem', { name: 'Next zombie' }).click()
    await expect(found).toBeVisible()
    await stage(page).getByRole('button', { name: 'Go to' }).click()
    await page.getByRole('menuitem', { name: 'Next zombie' }).click()
    await expect(process(page, /^2052 zombie_maker, zombie/)).toBeVisible()
    await expect(found).toBeVisible()
  })

  for (const colorScheme of THEMES) {
    test(`axe finds nothing in the ${colorScheme} theme: with an answer, open panes and a branch`, async ({ page }) => {
      test.slow()
      await page.emulateMedia({ colorScheme })
      await openLesson(page)
      await question(page).getByRole('radio', { name: 'None' }).click()
      await showThis(page, 'letter').click()
      await expect(stage(page).getByText('Returned false')).toBeVisible()
      expect(await faults(page)).toEqual([])
      await showThis(page, 'early').click()
      await stage(page).getByRole('button', { name: 'Back', exact: true }).click()
      await expect(branch(page)).toBeVisible()
      expect(await faults(page)).toEqual([])
    })
  }
})

async function faults(page: Page): Promise<string[][]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])
}

for (const { name, width, fontSize } of [
  { name: '320 px', width: 320, fontSize: '' },
  { name: '390 px with 200 % text', width: 390, fontSize: '200%' },
  { name: '1440 px', width: 1440, fontSize: '' }
]) {
  test(`at ${name} the running stage cuts nothing off, whatever a step opens`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 844 })
    await openLesson(page)
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize)
    for (const id of ['asleep', 'alive', 'letter', 'early']) {
      await showThis(page, id).click()
      await expect(showThis(page, id)).toHaveAttribute('aria-current', 'step')
      expect(await cutOff(page), id).toEqual([])
    }
    // At least two rows of the tree are in view.
    const pane = await stage(page)
      .getByRole('tree')
      .evaluate((tree) => tree.closest('.pane')!.clientHeight)
    expect(pane).toBeGreaterThan(80)
  })
}

test('with motion, an answer is played to its moment', async ({ page }) => {
  await openLesson(page, REAPED)
  await readTo(page, 'heirs')
  await question(page).getByRole('radio', { name: 'They stay for good' }).click()
  await expect(process(page, /^2050 zombie_maker, zombie/)).toBeVisible({ timeout: 15_000 })
  // init has read the slip of one, and is reading that of the other.
  await expect(process(page, /^2051/)).toHaveCount(0, { timeout: 15_000 })
  await expect(process(page, /^2052/)).toHaveCount(1)
})

test('nothing shifts when the computer comes alive', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await openLesson(page)
  await expect(process(page, /^2050 zombie_maker, running/)).toBeVisible()
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('text, question and the first picture are there', async ({ page }) => {
    await page.goto(LESSON)
    await expect(page.getByText('What is left of 2051 is a husk')).toBeVisible()
    await expect(page.getByText('One: the parent has ended')).toBeVisible()
    await expect(process(page, /^2050 zombie_maker, running/).first()).toBeVisible()
    await expect(stage(page).getByRole('tree').first()).toBeVisible()
    await expect(page.getByText('2050 becomes zombie_maker').first()).toBeVisible()
    await expect(page.getByText('Show this').first()).toBeHidden()
  })
})

// The console complains of what does not come: that is the browser's word, not ours.
anyPage('where the computer cannot be had, the page says so and can still be read', async ({ page }) => {
  await page.route('**/disk-base*', (route) => route.abort())
  await page.goto(LESSON)
  await expect(page.getByRole('alert')).toContainText('could not be started')
  await expect(page.getByText('What is left of 2051 is a husk')).toBeVisible()
  await expect(process(page, /^2050 zombie_maker, running/)).toBeVisible()
})
