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
  /** The question that is answered here. */
  readonly prediction: string
  /** The others. */
  readonly more?: readonly string[]
  /** An answer, a word of what is said to it, and what the stage then shows. */
  readonly right: readonly [answer: string, says: string]
  readonly wrong: readonly [answer: string, says: string]
  /** The step from which stepping on solves the task, one from which it does not, and a word of the reward. */
  readonly task?: { readonly from: string; readonly not: string; readonly says: string }
  /** What the last step shows. */
  readonly end: RegExp
}

const TOLD: readonly Told[] = [
  {
    name: 'shotgun',
    next: 'life',
    places: 'start dead listed shot fired accepted still shoot'.split(' '),
    prediction: 'shot',
    right: ['2051, just as before', 'What became of the bullet?'],
    wrong: ['Nothing: signal 9', 'something in it that could still go'],
    task: { from: 'start', not: 'fired', says: 'A process can be killed while it lives' },
    end: /^2051 zombie_maker, zombie, exited 3/
  },
  {
    name: 'life',
    next: 'zombie',
    places:
      'start copies copy first twice asleep page number become ends letter rest read status variable printed hand'.split(
        ' '
      ),
    prediction: 'copies',
    more: ['first', 'number', 'variable'],
    right: ['Twice: in 2050 with 2051', 'how a program finds out which of the two it is'],
    wrong: ['Once, in 2050', 'who has not come back yet'],
    task: { from: 'page', not: 'ends', says: 'at the very first instruction' },
    end: /^2050 careless/
  },
  {
    name: 'zombie',
    next: 'exit',
    places:
      'works hold memory zombie three next refused full late read room together left orphaned lives waited gently'.split(
        ' '
      ),
    prediction: 'next',
    more: ['hold', 'late', 'left'],
    right: ['−1: no room', 'EAGAIN'],
    wrong: ['A new PID: the dead do not count', 'a zombie keeps its place until it is read'],
    task: { from: 'lives', not: 'orphaned', says: 'A zombie, and in good hands' },
    end: /^2051 zombie_maker, zombie, exited 3/
  },
  {
    name: 'exit',
    next: 'kill',
    places: 'call threads slip memory rest number heirs decision dead fields read said yes self unread'.split(' '),
    prediction: 'number',
    right: ['Till somebody has read how it ended', 'That is the whole rule'],
    wrong: ['Till the end of exit', 'the number is still there'],
    task: { from: 'memory', not: 'fields', says: 'attends its own funeral' },
    end: /^2050 careless/
  },
  {
    name: 'kill',
    next: 'example',
    places: 'alive shot left itself slip emptied again zero state stopped'.split(' '),
    prediction: 'left',
    right: ['A zombie', 'It makes them'],
    wrong: ['Nothing: signal 9 removes', 'The answer is worth keeping'],
    task: { from: 'shot', not: 'slip', says: 'It just cannot be talked to' },
    end: /^2051 zombie_maker, asleep/
  },
  {
    name: 'reaped',
    next: 'ignore',
    places:
      'asleep heirs ends adopted too parent first reaped shell attached line lines declared orphans found heir'.split(
        ' '
      ),
    prediction: 'heirs',
    more: ['too'],
    right: ['They get another parent', 'they have just been handed over'],
    wrong: ['They go with it', 'had they been alive, they would live on'],
    task: { from: 'adopted', not: 'shell', says: 'Three, for some microseconds' },
    end: /^2051 zombie_maker, zombie, exited 3/
  },
  {
    name: 'ignore',
    next: 'reaping',
    places:
      'dropped kept says both waived unread stayed apart waiting knock echild reaps opened still asks handler neither shown unfelt time'.split(
        ' '
      ),
    prediction: 'both',
    right: ['2051 stays one', 'in time for 2052'],
    wrong: ['Both: to ignore was the default anyway', 'where it was false before'],
    task: { from: 'neither', not: 'handler', says: 'somebody has died, do not ask who' },
    more: ['reaps'],
    end: /^2051 too_late, zombie/
  },
  {
    name: 'reaping',
    next: 'container',
    places:
      'moment three first second handler left opened until loop orphan between free polled asked forgotten swept remind'.split(
        ' '
      ),
    prediction: 'three',
    right: ['Two: the letters fall together', 'There is already one like it'],
    wrong: ['None: three deaths', 'It keeps one bit for each signal'],
    task: { from: 'forgotten', not: 'swept', says: 'Two, for four seconds' },
    end: /^2052 one_wait, zombie/
  },
  {
    name: 'container',
    next: 'full',
    places: 'box one orphan own husk who refused listed fall gone two taken read tidy empty'.split(' '),
    prediction: 'who',
    right: ['Nobody, until something gives', 'And here it gives'],
    wrong: ['The server: it waits', 'what it does not ask for it does not get'],
    task: { from: 'husk', not: 'gone', says: 'Three, and the fourth is on its way' },
    end: /^2052 request_server/
  },
  {
    name: 'full',
    next: 'summary',
    places: 'first four refused sit shell cure group over low still nothing many wave defuse'.split(' '),
    prediction: 'cure',
    more: ['many'],
    right: ['kill -9 -2050, which the shell', 'everything that came out of that command line'],
    wrong: ['kill -9 2050: with the parent', 'four orphans would have gone on under init'],
    end: /^2050 bomb/
  },
  {
    name: 'summary',
    places:
      'three letters status which shots reminded all undisturbed dead family given reaped lives waits moment read clear'.split(
        ' '
      ),
    prediction: 'which',
    more: ['family'],
    right: ['For 2052 and 2053', 'Look what has become of the two'],
    wrong: ['For nobody: none of the three', 'so they could'],
    task: { from: 'read', not: 'waits', says: 'that is how it should be' },
    end: /^2051 family, zombie/
  }
]

/** Places that ask for something to be done (task.spec.ts). */
const TASKS = [
  'shoot',
  'hand',
  'gently',
  'unread',
  'stopped',
  'heir',
  'time',
  'loop',
  'remind',
  'empty',
  'defuse',
  'clear'
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
  const { name, next, places, prediction, more = [], right, wrong, task, end } = told
  const steps = places.filter((id) => id !== prediction && !more.includes(id) && !TASKS.includes(id))

  test.describe(name, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

    test('reads to its end, and the book remembers', async ({ page }) => {
      await open(page, told)
      const asked = places.filter((id) => id === prediction || more.includes(id))
      let from = 0
      for (const id of asked) {
        const at = places.indexOf(id)
        // Nothing is passed that the open question hides.
        const read = await passed(page)
        expect(read).toEqual([
          ...(from === 0 ? [''] : []),
          ...places.slice(from === 0 ? 0 : places.indexOf(read[0]), at + 1)
        ])
        if (id === prediction) await place(page, id).getByRole('radio', { name: right[0] }).click()
        else await place(page, id).getByRole('button', { name: 'Just show me' }).click()
        from = at + 1
        // In one movement: between two, the page would read what stands there.
        await place(page, places[from]).evaluate((element) => {
          element.scrollIntoView({ block: 'start', behavior: 'instant' })
          scrollBy({ top: -200, behavior: 'instant' })
        })
        await expect(page).not.toHaveURL(new RegExp(`#${id}$`))
      }
      const rest = await passed(page)
      expect(rest).toEqual(places.slice(places.indexOf(rest[0])))
      expect(places.indexOf(rest[0])).toBeLessThanOrEqual(from + 1)
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
        const question = place(page, prediction).getByRole('group')
        await expect(question).not.toContainText(says)
        const radio = question.getByRole('radio', { name: answer, exact: answer === 'A zombie' })
        await radio.click()
        await expect(radio).toBeChecked()
        await expect(question).toContainText(says)
        await expect(question.getByText(kind === 'right' ? 'Right.' : 'No.', { exact: true })).toBeVisible()
        await expect(question.getByRole('button', { name: 'Just show me' })).toHaveCount(0)
      })
    }

    // Half a table of zombies is too far away for steps: nobody finds that without the timeline.
    if (task)
      test('what is to be found is found by stepping, and not anywhere', async ({ page }) => {
        await open(page, told)
        const reward = page.getByText(task.says)
        await show(page, task.not)
        await step(page).click()
        await expect(stage(page).getByText('The stage follows you now, not the text')).toBeVisible()
        await expect(reward).toHaveCount(0)
        await show(page, task.from)
        for (let tries = 0; tries < 80 && (await reward.count()) === 0; tries++) await step(page).click()
        await expect(reward).toBeVisible()
      })

    for (const colorScheme of THEMES) {
      test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
        test.slow()
        await page.emulateMedia({ colorScheme })
        await open(page, told)
        await place(page, prediction).getByRole('button').first().click()
        await show(page, steps.at(-1)!)
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
        for (const id of steps) {
          // While a stage comes alive its still, drawn for a window of its own, gives way, and the text beside it may move to another step.
          await expect(async () => {
            await showThis(page, id).click()
            await expect(showThis(page, id)).toHaveAttribute('aria-current', 'step', { timeout: 2000 })
            expect(await cutOff(page), id).toEqual([])
          }).toPass({ timeout: 20_000 })
        }
      })
    }
  })
}
