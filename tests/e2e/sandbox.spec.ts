// What was done in the sandbox is not lost: not by a reload, a crash or a browser that keeps nothing, and not by taking another way.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { cutOff } from './cutOff.ts'
import { keepIn, keptIn, refuse } from './kept.ts'
import { act, button, editor, open, played, process, prompt, rest, run, start, terminal, write } from './sandbox.ts'
import { expect, test, THEMES } from './site.ts'

const RESUMED = 'This is where you left off'
const futures = (page: Page, count: number) => button(page, `Other futures (${count})`)
const note = (page: Page) => page.getByRole('status').filter({ has: button(page, 'Start anew') })

/** Two zombies and an act, a command and a line that was not sent. */
async function play(page: Page): Promise<void> {
  await played(page, 'kept')
  await prompt(page).fill('kill -9 20')
}

async function expectPlayed(page: Page): Promise<void> {
  await expect(process(page, /^2051 zombie_maker, zombie,/)).toBeVisible()
  await expect(process(page, /^2052 zombie_maker, zombie,/)).toBeVisible()
  await expect(process(page, /^2053 zombie_maker, .*child of 2050/)).toBeVisible()
  await expect(terminal(page).getByText('kept', { exact: true })).toBeVisible()
  await expect(prompt(page)).toHaveValue('kill -9 20')
  await expect(page.getByText('The clock stands while you type.')).toBeVisible()
}

test('a reload loses neither the run nor the line that was not sent; one can start anew', async ({ page }) => {
  await play(page)
  await page.reload()
  await expect(note(page)).toContainText(RESUMED)
  await expectPlayed(page)
  // It goes on from there.
  await prompt(page).press('End')
  await prompt(page).pressSequentially('50')
  await prompt(page).press('Enter')
  await expect(process(page, /^205[0-3] zombie_maker, zombie/)).toHaveCount(0)

  await button(page, 'Start anew').click()
  await expect(note(page)).toHaveCount(0)
  await expect(button(page, '+15 s')).toBeEnabled()
  await expect(process(page, /^205/)).toHaveCount(0)
  await page.reload()
  await expect(button(page, '+15 s')).toBeEnabled()
  await expect(note(page)).toHaveCount(0)
  await expect(process(page, /^1934 bash/)).toBeVisible()
})

test('a tab that crashes loses nothing either', async ({ page, context }) => {
  await play(page)
  const crashed = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  await Promise.race([devtools.send('Page.crash').catch(() => {}), crashed])
  await crashed
  const next = await context.newPage()
  await next.emulateMedia({ reducedMotion: 'reduce' })
  await next.setViewportSize({ width: 1440, height: 900 })
  await next.goto('./play/?program=zombie_maker')
  await expect(note(next)).toContainText(RESUMED)
  await expectPlayed(next)
})

test('a run that made the page end twice is not done again unasked', async ({ page }) => {
  await play(page)
  await keepIn(page, 'play:begun', 2)
  await page.reload()
  await expect(note(page)).toContainText('What you did here before is kept, but was not done again.')
  await expect(process(page, /^205/)).toHaveCount(0)
  await button(page, 'Do it again').click()
  await expect(note(page)).toContainText(RESUMED)
  await expectPlayed(page)
  expect((await keptIn(page))['play:begun']).toBeUndefined()
})

test('a run that is stopped while it is done again can be done again later', async ({ page }) => {
  await open(page, 'own')
  await write(page, 'int main(void)\n{\n\tfor (;;)\n\t\t;\n}\n')
  await run(page).click()
  for (let i = 0; i < 3; i++) {
    await expect(button(page, 'Go on')).toBeEnabled()
    await button(page, 'Go on').click()
  }
  await expect(button(page, 'Go on')).toBeEnabled()
  await page.reload()
  await button(page, 'Stop').click()
  await expect(note(page)).toContainText('is kept, but was not done again')
  await button(page, 'Do it again').click()
  await expect(note(page)).toContainText(RESUMED)
  await expect(process(page, /^2050 own, running/)).toBeVisible()
})

test('a run that was changed by hand and never ends is given up; it is kept, and one can start anew', async ({
  page
}) => {
  await open(page, 'own')
  await write(page, '#include <unistd.h>\nint main(void)\n{\n\tfor (;;)\n\t\tgetppid();\n}\n')
  await run(page).click()
  await expect(button(page, 'Go on')).toBeEnabled()
  const [desk] = (await keptIn(page))['play:run:own'] as [{ way: object }]
  const forever = { ...desk, way: { ...desk.way, until: Number.MAX_SAFE_INTEGER } }
  await keepIn(page, 'play:run:own', forever)
  await page.reload()
  await expect(page.getByRole('alert')).toContainText(
    'This run is too long to be done again: 2 million things have happened in it'
  )
  await expect(note(page)).toContainText('is kept, but was not done again')
  expect((await keptIn(page))['play:run:own']).toEqual([forever])
  await button(page, 'Start anew').click()
  await expect(button(page, '+15 s')).toBeEnabled()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('on another version of the computer it is done again, and that is said', async ({ page }) => {
  await play(page)
  const [desk] = (await keptIn(page))['play:run:zombie_maker']
  await keepIn(page, 'play:run:zombie_maker', { ...(desk as object), machine: 'another' })
  await page.reload()
  await expect(note(page)).toContainText('another version since then')
  await expectPlayed(page)
})

for (const [what, damaged] of Object.entries({
  'another shape': {
    machine: 'x',
    name: 'zombie_maker',
    way: { inputs: [{ clock: -1 }], until: 0 },
    left: [],
    draft: ''
  },
  'a text': '{"machine":',
  nothing: null
})) {
  test(`what is kept and damaged (${what}) is as if there were none`, async ({ page }) => {
    await open(page, 'zombie_maker')
    await keepIn(page, 'play:run:zombie_maker', damaged)
    await page.reload()
    await expect(button(page, '+15 s')).toBeEnabled()
    await expect(note(page)).toHaveCount(0)
    await start(page)
  })
}

test('each program has its run; the one that was picked while another ran comes back with that', async ({ page }) => {
  await play(page)
  await page.goto('./play/?program=waiting_parent')
  await expect(button(page, '+15 s')).toBeEnabled()
  await expect(note(page)).toHaveCount(0)
  await page.goto('./play/?program=zombie_maker')
  await expectPlayed(page)
  await page.getByRole('combobox').selectOption('subreaper')
  await expect(page).toHaveURL(/program=subreaper/)
  await page.reload()
  await expectPlayed(page)
  await expect(editor(page)).toContainText('PR_SET_CHILD_SUBREAPER')
})

test('where the browser keeps nothing at all, the sandbox plays on, and says so', async ({ page }) => {
  await refuse(page)
  await play(page)
  await expect(page.getByRole('alert')).toContainText('This browser keeps nothing')
  await expectPlayed(page)
})

test('storage that becomes full is said to be so, and nothing on the page is lost', async ({ page }) => {
  await play(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await prompt(page).press('Control+c')
  await expect(page.getByRole('alert')).toContainText('storage is full')
  await prompt(page).fill('echo still here')
  await prompt(page).press('Enter')
  await expect(terminal(page).getByText('still here', { exact: true })).toBeVisible()
})

test('two tabs go on with the same program: each is asked, and neither loses what stands in it', async ({
  page,
  context
}) => {
  await open(page, 'own')
  const other = await context.newPage()
  await open(other, 'own')
  const asked = (tab: Page) => tab.getByRole('alert').filter({ hasText: 'Another tab has changed this program' })
  await write(page, 'int main(void) { return 1; }')
  await expect(asked(other)).toBeVisible()
  await write(other, 'int main(void) { return 2; }')
  await expect(asked(page)).toBeVisible()
  expect((await keptIn(page))['play:source:own'].toSorted()).toEqual([
    'int main(void) { return 1; }',
    'int main(void) { return 2; }'
  ])
  await expect(editor(page)).toContainText('return 1')

  await asked(page).getByRole('button', { name: 'Take what stands there' }).click()
  await expect(editor(page)).toContainText('return 2')
  await expect(asked(page)).toHaveCount(0)
  // Nothing is left there to be asked about.
  await expect(asked(other)).toHaveCount(0)
  await write(page, 'int main(void) { return 3; }')
  await asked(other).getByRole('button', { name: 'Keep what stands here' }).click()
  await expect(asked(other)).toHaveCount(0)
  await expect(editor(other)).toContainText('return 2')
  await expect(asked(page)).toBeVisible()
  await expect(editor(page)).toContainText('return 3')
})

test('a run that went on in another tab is asked about, and done again when it is taken', async ({ page, context }) => {
  await open(page, 'zombie_maker')
  const other = await context.newPage()
  await open(other, 'zombie_maker')
  await page.bringToFront()
  await start(page)
  await button(page, '+15 s').click()
  await rest(page)
  await other.bringToFront()
  await other.getByRole('button', { name: 'Take what stands there' }).click()
  await expect(process(other, /^2051.*zombie,/)).toBeVisible()
  await expect(other.getByRole('alert')).toHaveCount(0)
})

/** Zombies in one future, none in the other. */
async function fork(page: Page): Promise<void> {
  await open(page, 'zombie_maker')
  await start(page)
  await button(page, '+15 s').click()
  await rest(page)
  await expect(futures(page, 1)).toHaveCount(0)
  await button(page, 'Again from the start').click()
  await act(page, /^2050/, 'SIG_IGN')
  await button(page, '+15 s').click()
  await rest(page)
}

test('the future that is left for another is kept, and can be gone back to, also after a reload', async ({ page }) => {
  await fork(page)
  const zombies = process(page, /^205[12].*zombie,/)
  await expect(zombies).toHaveCount(0)
  await futures(page, 1).click()
  await page.getByRole('menuitem', { name: 'From 0.00 s on: nothing done' }).click()
  await expect(zombies).toHaveCount(2)
  await expect(page.getByText('Back in a future that was left.')).toBeVisible()

  await page.reload()
  await expect(zombies).toHaveCount(2)
  await futures(page, 1).click()
  await page.getByRole('menuitem', { name: 'From 0.00 s on: SIG_IGN in 2050' }).click()
  await expect(process(page, /^2052.*asleep/)).toHaveCount(0)
  await expect(process(page, /^2050/)).toBeVisible()
  await expect(zombies).toHaveCount(0)
  await expect(futures(page, 1)).toBeEnabled()
})

test('Run keeps the focus of who pressed it by Enter', async ({ page }) => {
  await page.goto('./play/')
  const run = page.locator('.bar').getByRole('button', { name: 'Run', exact: true })
  await expect(run).toBeEnabled()
  await run.focus()
  await page.keyboard.press('Enter')
  await expect(process(page, /^2050/)).toBeVisible()
  await expect(run).toBeEnabled()
  await expect(run).toBeFocused()
})

test('by keyboard, too', async ({ page }) => {
  await fork(page)
  await futures(page, 1).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(process(page, /^205[12].*zombie,/)).toHaveCount(2)
})

for (const colorScheme of THEMES) {
  test(`axe finds nothing in the ${colorScheme} theme with a run that was done again`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await fork(page)
    await page.reload()
    await expect(note(page)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  })
}

for (const { width, fontSize } of [
  { width: 320, fontSize: '' },
  { width: 390, fontSize: '200%' }
]) {
  test(`at ${width} px ${fontSize} nothing of it is cut off`, async ({ page }) => {
    await fork(page)
    await page.reload()
    await page.setViewportSize({ width, height: 844 })
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize)
    await expect(note(page)).toBeVisible()
    expect(await cutOff(page)).toEqual([])
    await futures(page, 1).click()
    await expect(page.getByRole('menuitem')).toBeInViewport({ ratio: 1 })
  })
}

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('a row of keys beside the terminal sends what glass has no key for', async ({ page }) => {
    await open(page, 'zombie_maker')
    await prompt(page).fill('cat')
    await prompt(page).press('Enter')
    await expect(process(page, /^2049 cat, asleep/)).toBeVisible()
    await prompt(page).tap()
    await button(page, 'Ctrl-Z').tap()
    await expect(process(page, /^2049 cat, stopped/)).toBeVisible()
    await expect(prompt(page)).toBeFocused()
    await prompt(page).fill('fg')
    await prompt(page).press('Enter')
    await expect(process(page, /^2049 cat, asleep/)).toBeVisible()
    await button(page, 'Ctrl-C').tap()
    await expect(process(page, /^2049/)).toHaveCount(0)
  })
})
