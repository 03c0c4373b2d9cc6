// The other lessons, as a reader has them: read to their end, asked and answered, and with their task solved and failed.
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { cutOff } from './cutOff.ts'
import { passed } from './reading.ts'
import { expect, LESSONS, test, THEMES } from './site.ts'

interface Told {
  readonly name: string
  readonly next?: string
  /** Each place of the text, in order. */
  readonly places: readonly string[]
  readonly prediction: string
  /** An answer, a word of what is said to it, and what the stage then shows. */
  readonly right: readonly [answer: string, says: string]
  readonly wrong: readonly [answer: string, says: string]
  /** The step from which stepping on solves the task, one from which it does not, and a word of the reward. */
  readonly task: { readonly from: string; readonly not: string; readonly says: string }
  /** What the last step shows. */
  readonly end: RegExp
}

const TOLD: readonly Told[] = [
  {
    name: 'shotgun',
    next: 'zombie',
    places: 'start dead listed shot fired accepted still'.split(' '),
    prediction: 'shot',
    right: ['2051, just as before', 'What became of the bullet?'],
    wrong: ['Nothing: signal 9', 'something in it that could still go'],
    task: { from: 'start', not: 'fired', says: 'A process can be killed while it lives' },
    end: /^2051 zombie_maker, zombie, exited 3/
  },
  {
    name: 'zombie',
    next: 'exit',
    places: 'works memory zombie three next full read room together orphaned lives waited'.split(' '),
    prediction: 'next',
    right: ['−1: no room', 'EAGAIN'],
    wrong: ['A new PID: the dead do not count', 'a zombie’s number is what it clings to'],
    task: { from: 'lives', not: 'orphaned', says: 'A zombie, and in good hands' },
    end: /^1 init/
  },
  {
    name: 'exit',
    next: 'kill',
    places: 'call threads slip memory rest number heirs decision dead fields read'.split(' '),
    prediction: 'number',
    right: ['Till the parent calls wait', 'It would be over at once if'],
    wrong: ['Till the end of exit', 'the number is still there'],
    task: { from: 'memory', not: 'fields', says: 'attends its own funeral' },
    end: /^2050 last_words, running/
  },
  {
    name: 'kill',
    next: 'example',
    places: 'alive shot left itself slip emptied again zero state'.split(' '),
    prediction: 'left',
    right: ['A zombie', 'It makes them'],
    wrong: ['Nothing: signal 9 removes', 'The answer is worth keeping'],
    task: { from: 'shot', not: 'slip', says: 'It just cannot be talked to' },
    end: /^2051 zombie_maker, zombie, killed by 9/
  },
  {
    name: 'ignore',
    next: 'summary',
    places: 'dropped kept says both waived unread stayed apart waiting knock echild handler neither'.split(' '),
    prediction: 'both',
    right: ['2051 stays one', 'in time for the other'],
    wrong: ['Both: to ignore was the default anyway', 'where it was false before'],
    task: { from: 'neither', not: 'handler', says: 'somebody has died, do not ask who' },
    end: /^2052 nocldwait_paren, asleep/
  },
  {
    name: 'summary',
    places: 'undisturbed dead family given reaped lives waits moment read'.split(' '),
    prediction: 'family',
    right: ['The zombie; the living one stays', 'went without being touched'],
    wrong: ['Both: a process takes its children with it', 'only a change of address'],
    task: { from: 'read', not: 'waits', says: 'that is how it should be' },
    end: /^2050 waiting_parent, running/
  }
]

test('every lesson is told here, or has a file of its own', () => {
  expect(['example', ...TOLD.map(({ name }) => name)].sort()).toEqual([...LESSONS].sort())
})

const place = (page: Page, id: string): Locator => page.locator(`#${id}`)
const showThis = (page: Page, id: string): Locator => place(page, id).getByRole('button', { name: 'Show this' })
/** Of several stages one is in view. */
const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage' }).filter({ visible: true })
const process = (page: Page, name: RegExp): Locator => stage(page).getByRole('treeitem', { name }).first()
const step = (page: Page): Locator => stage(page).getByRole('button', { name: 'Step', exact: true })

async function open(page: Page, { name }: Told): Promise<void> {
  await page.goto(`./read/${name}/`)
  await expect(page.getByRole('button', { name: 'Show this' }).first()).toBeEnabled()
}

/** Asks for a step, and waits until its stage is there. */
async function show(page: Page, id: string): Promise<void> {
  await showThis(page, id).click()
  await expect(showThis(page, id)).toHaveAttribute('aria-current', 'step')
  await expect(stage(page)).toHaveCount(1)
  await expect(step(page)).toBeEnabled()
}

for (const told of TOLD) {
  const { name, next, places, prediction, right, wrong, task, end } = told

  test.describe(name, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

    test('reads to its end, and the book remembers', async ({ page }) => {
      await open(page, told)
      const asked = places.indexOf(prediction)
      // Nothing is passed that the open question hides.
      expect(await passed(page)).toEqual(['', ...places.slice(0, asked + 1)])
      await page.getByRole('radio', { name: right[0] }).click()
      // In one movement: between two, the page would read what stands there.
      await showThis(page, places[asked + 1]).evaluate((button) => {
        button.scrollIntoView({ block: 'start', behavior: 'instant' })
        scrollBy({ top: -200, behavior: 'instant' })
      })
      await expect(page).not.toHaveURL(new RegExp(`#${prediction}$`))
      const rest = await passed(page)
      expect(rest).toEqual(places.slice(places.indexOf(rest[0])))
      expect(places.indexOf(rest[0])).toBeLessThanOrEqual(asked + 2)
      await expect(process(page, end)).toBeVisible()

      const forward = page.getByRole('navigation', { name: 'Lessons' }).locator('[rel=next]')
      if (next) await expect(forward).toHaveAttribute('href', new RegExp(`/${next}/?$`))
      else await expect(forward).toHaveCount(0)
      await page.goto('./read/')
      await expect(page.getByRole('listitem').filter({ has: page.locator(`[href*="/${name}"]`) })).toContainText(
        '· read'
      )
    })

    for (const [kind, [answer, says]] of Object.entries({ right, wrong })) {
      test(`its question is answered, ${kind}`, async ({ page }) => {
        await open(page, told)
        const question = page.getByRole('group', { name: 'Before you step on.' })
        await expect(question).not.toContainText(says)
        const radio = question.getByRole('radio', { name: answer, exact: answer === 'A zombie' })
        await radio.click()
        await expect(radio).toBeChecked()
        await expect(question).toContainText(says)
        await expect(question.getByRole('button', { name: 'Just show me' })).toHaveCount(0)
      })
    }

    test('its task is solved by stepping, and not anywhere', async ({ page }) => {
      await open(page, told)
      const reward = page.getByText(task.says)
      await show(page, task.not)
      await step(page).click()
      await expect(stage(page).getByText('The stage follows you now, not the text')).toBeVisible()
      await expect(reward).toHaveCount(0)
      await show(page, task.from)
      for (let tries = 0; tries < 20 && (await reward.count()) === 0; tries++) await step(page).click()
      await expect(reward).toBeVisible()
    })

    for (const colorScheme of THEMES) {
      test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
        test.slow()
        await page.emulateMedia({ colorScheme })
        await open(page, told)
        await page.getByRole('group', { name: 'Before you step on.' }).getByRole('button').first().click()
        await show(page, task.not)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
      })
    }

    for (const { width, fontSize } of [
      { width: 320, fontSize: '' },
      { width: 390, fontSize: '200%' }
    ]) {
      test(`at ${width} px ${fontSize} nothing is cut off, whatever a step opens`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 })
        await open(page, told)
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize)
        for (const id of places.filter((id) => id !== prediction)) {
          await showThis(page, id).click()
          await expect(showThis(page, id)).toHaveAttribute('aria-current', 'step')
          expect(await cutOff(page), id).toEqual([])
        }
      })
    }
  })
}
