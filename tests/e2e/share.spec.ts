// What stands in the sandbox can be given away: by a link, by a file; it is the same machine at the same moment elsewhere, and opening it loses nothing.
import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { keptIn } from './kept.ts'
import { act, button, editor, open, played, process, rest, run, start, terminal, write } from './sandbox.ts'
import { expect, test, THEMES } from './site.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share' })
const linkIn = (page: Page) => dialog(page).getByRole('textbox', { name: 'Link' })
const within = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name, exact: true })
const digest = (page: Page) => dialog(page).getByText(/^Digest [0-9a-f]{16}$/)
const note = (page: Page) => page.getByRole('status').filter({ has: button(page, 'Start anew') })
const clock = (page: Page) => page.locator('.timeline').getByRole('slider').first()

/** Opens the dialog. Answers the link, and the digest of the run. */
async function share(page: Page): Promise<{ readonly link: string; readonly digest: string }> {
  await button(page, 'Share').click()
  await expect(linkIn(page)).toHaveValue(/#work=/)
  return { link: await linkIn(page).inputValue(), digest: (await digest(page).textContent())! }
}

/** Opens a link as somebody else. */
async function elsewhere(browser: Browser, link: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    await page.goto(link)
    await use(page)
  } finally {
    await context.close()
  }
}

/** A zombie, an act, and the moment before: 2050 has just been stopped from being alone. */
async function play(page: Page): Promise<void> {
  await played(page, 'shared')
}

test('a link opens the same machine at the same moment in another browser', async ({ page, browser }) => {
  await play(page)
  // Not the end.
  for (let i = 0; i < 12; i++) {
    await button(page, 'Back').click()
    await rest(page)
  }
  const moment = await clock(page).getAttribute('aria-valuetext')
  const given = await share(page)
  expect(given.link.length).toBeLessThan(3000)
  await elsewhere(browser, given.link, async (other) => {
    await expect(note(other)).toContainText('This came with a link. All that was done there was done again.')
    await expect(note(other)).toContainText('It is the same run, to the last digest.')
    await expect(clock(other)).toHaveAttribute('aria-valuetext', moment!)
    await expect(process(other, /^2053/)).toHaveCount(0)
    expect(new URL(other.url()).hash).toBe('')
    expect((await share(other)).digest).toBe(given.digest)
    expect(await linkIn(other).inputValue()).toBe(given.link)
    await other.keyboard.press('Escape')
    // It goes on from there, and is theirs: a reload takes up what they did.
    await act(other, /^2050/, /^kill -9 2050/)
    await other.reload()
    await expect(note(other)).toContainText('This is where you left off')
    await expect(process(other, /^2050/)).toHaveCount(0)
  })
})

test('what a link comes in place of is kept, and can be opened again', async ({ page, browser }) => {
  await open(page, 'own')
  await write(page, 'int main(void)\n{\n\treturn 3;\n}\n')
  await run(page).click()
  await expect(terminal(page).getByText('./own &')).toBeVisible()
  await rest(page)
  const { link } = await share(page)
  await elsewhere(browser, new URL('./?program=own', link).href, async (other) => {
    await expect(button(other, '+15 s')).toBeEnabled()
    await write(other, '/* my own text */')
    await other.evaluate((hash) => (location.hash = hash), new URL(link).hash)
    await expect(editor(other)).toContainText('return 3;')
    await expect(note(other)).toContainText('What stood here before is kept, under Share')
    await button(other, 'Share').click()
    await within(other, 'Open “own.c, before something else was opened”').click()
    await expect(editor(other)).toContainText('my own text')
  })
})

test('a damaged link says so and loses nothing', async ({ page }) => {
  await open(page, 'own')
  await write(page, '/* not lost */')
  await expect.poll(async () => (await keptIn(page))['play:source:own']).toEqual(['/* not lost */'])
  const before = await keptIn(page)
  for (const hash of ['#work=AAAA', '#work=%3Cscript%3E', '#work=']) {
    await page.goto(`./play/?program=own${hash}`)
    await page.reload()
    await expect(page.getByRole('alert')).toContainText('The link could not be opened. It is damaged')
    await expect(editor(page)).toContainText('not lost')
    await expect(button(page, '+15 s')).toBeEnabled()
  }
  expect(await keptIn(page)).toEqual(before)
})

test('beyond 8,000 characters a file is offered, which opens elsewhere; a file that is none says so', async ({
  page,
  browser
}, info) => {
  await open(page, 'own')
  const long = Array.from({ length: 1500 }, (_, i) => `int x${(i * 7919) % 9973} = ${(i * 104729) % 99991};`).join('\n')
  await write(page, `${long}\nint main(void) { return 3; }\n`)
  await button(page, 'Share').click()
  await expect(dialog(page).getByRole('alert')).toContainText(/A link would have [\d,]+ characters.*8,000/)
  await expect(linkIn(page)).toHaveCount(0)
  const [download] = await Promise.all([page.waitForEvent('download'), within(page, 'Save a file').click()])
  expect(download.suggestedFilename()).toBe('unkillable-own.json')
  const path = info.outputPath('own.json')
  await download.saveAs(path)
  await elsewhere(browser, new URL('./?program=own', page.url()).href, async (other) => {
    await button(other, 'Share').click()
    const field = dialog(other).getByLabel('Open a file…')
    await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"x"}') })
    await expect(dialog(other)).toContainText('The file could not be opened. It is no work of Unkillable.')
    await field.setInputFiles(path)
    await expect(editor(other)).toContainText('int x0 = 0;')
    await expect(other.getByText('This came from a file.')).toBeVisible()
  })
})

test('works have names, are saved in one file, and all can be forgotten', async ({ page }, info) => {
  await play(page)
  await button(page, 'Share').click()
  for (const name of ['The first', 'The second']) {
    await dialog(page).getByRole('textbox', { name: 'Name' }).fill(name)
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByText(`“${name}” is kept.`)).toBeVisible()
  }
  const [download] = await Promise.all([page.waitForEvent('download'), within(page, 'Save all in one file').click()])
  const path = info.outputPath('all.json')
  await download.saveAs(path)
  expect((JSON.parse(readFileSync(path, 'utf8')) as { works: unknown[] }).works).toHaveLength(2)
  await within(page, 'Forget “The first”').click()
  await expect(within(page, 'Open “The first”')).toHaveCount(0)
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.reload()
  await expect(note(page)).toContainText('This is where you left off')
  await button(page, 'Share').click()
  await expect(within(page, 'Open “The second”')).toBeVisible()

  await within(page, 'Forget me on this computer…').click()
  await expect(within(page, 'Forget nothing')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(within(page, 'Forget me on this computer…')).toBeFocused()
  await page.keyboard.press('Enter')
  await within(page, 'Forget all').click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(button(page, '+15 s')).toBeEnabled()
  await expect(note(page)).toHaveCount(0)
  expect(await keptIn(page)).toEqual({})
  await button(page, 'Share').click()
  await expect(within(page, /^Open “/)).toHaveCount(0)
})

test('what happened is copied as a text for a report', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await play(page)
  const { link, digest } = await share(page)
  await within(page, 'Copy what happened').click()
  await expect(dialog(page).getByText('Copied.')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  for (const part of ['---- zombie_maker.c ----', 'typed “echo shared”', 'fork() in 2050', digest.slice(7), link])
    expect(text).toContain(part)
})

test('by keyboard alone, and the focus comes back', async ({ page }) => {
  await open(page, 'zombie_maker')
  await start(page)
  await button(page, 'Share').focus()
  await page.keyboard.press('Enter')
  await expect(linkIn(page)).toHaveValue(/#work=/)
  const reached = new Set<string>()
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Tab')
    reached.add(
      await page.evaluate(() => {
        const at = document.activeElement
        return at?.closest('dialog') ? (at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '') : ''
      })
    )
  }
  for (const name of ['Copy the link', 'Save a file', 'Copy what happened', 'Keep this', 'Forget me on this computer…'])
    expect([...reached]).toContain(name)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(button(page, 'Share')).toBeFocused()
})

for (const theme of THEMES)
  test(`axe finds nothing in the dialog on a phone in the ${theme} theme, and nothing is wider than it`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('./play/?program=zombie_maker')
    await expect(button(page, 'Share')).toBeEnabled()
    await button(page, 'Share').click()
    await expect(linkIn(page)).toHaveValue(/#work=/)
    await dialog(page).getByRole('textbox', { name: 'Name' }).fill('x'.repeat(90))
    await page.keyboard.press('Enter')
    await within(page, 'Forget me on this computer…').click()
    const { violations } = await new AxeBuilder({ page })
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
    const wide = await dialog(page).evaluate((box) => [
      box.scrollWidth - box.clientWidth,
      document.documentElement.scrollWidth
    ])
    expect(wide).toEqual([0, 390])
  })
