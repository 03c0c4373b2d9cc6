// The exercises, as a student has them: solved and failed, kept, handed in, and judged again without a browser.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { fillUp, keepIn, keptIn, refuse } from './kept.ts'
import { EXERCISES, expect, test, THEMES } from './site.ts'
import { lucky } from '../unit/assignment/lucky.ts'

const FOLDER = 'content/assignments'
const fileOf = (exercise: string, file: string): string => readFileSync(join(FOLDER, exercise, file), 'utf8')

const checks = (page: Page) => page.getByRole('region', { name: 'Checks' })
const primary = (page: Page) => checks(page).getByRole('button', { name: /^(Check|Check again|Run it and see)$/ })
const editor = (page: Page) => page.getByRole('textbox', { name: 'Source of server.c' })
const terminal = (page: Page) => page.getByRole('textbox', { name: 'Type at the terminal' })
const stage = (page: Page) => page.getByRole('region', { name: 'Stage' })

/** The words of each check that does not hold. */
async function failing(page: Page): Promise<string[]> {
  const items = await checks(page).getByRole('listitem').filter({ hasText: 'Does not hold:' }).all()
  return Promise.all(items.map(async (item) => (await item.locator('small').textContent()) ?? ''))
}

async function check(page: Page): Promise<void> {
  await expect(primary(page)).toBeEnabled()
  await primary(page).click()
  await expect(checks(page).getByText(/^\d of \d holds?\.$/)).toBeVisible()
}

async function predict(page: Page, answers: Record<string, string>): Promise<void> {
  const { questions } = JSON.parse(fileOf('counting', 'en/words.json')) as {
    questions: { [id: string]: { text: string } }
  }
  for (const [id, { text }] of Object.entries(questions)) await page.getByLabel(text).fill(answers[id] ?? '')
}

async function say(page: Page, line: string): Promise<void> {
  await terminal(page).fill(line)
  await terminal(page).press('Enter')
  await expect(page.getByRole('log', { name: 'Terminal' })).toContainText(line)
  await expect(stage(page)).toHaveAttribute('aria-busy', 'false')
}

/** Saves the file, and has it judged by the command line. */
async function handIn(
  page: Page,
  student: string,
  folder: string
): Promise<{ status: number | null; stdout: string; file: string }> {
  await page.getByRole('button', { name: 'Hand in…' }).click()
  await page.getByLabel('Name or number').fill(student)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const download = await coming
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  const { status, stdout } = spawnSync(process.execPath, ['bin/unkillable.mjs', 'grade', file], { encoding: 'utf8' })
  return { status, stdout, file: download.suggestedFilename() }
}

/** What the grader says must be what the page said, check by check. */
async function sameVerdicts(page: Page, stdout: string): Promise<void> {
  const items = checks(page).getByRole('listitem')
  for (let i = 0; i < (await items.count()); i++) {
    const held = (await items.nth(i).getByText('Holds:').count()) === 1
    const shown = await items.nth(i).locator('small').textContent()
    expect(stdout).toMatch(new RegExp(`${held ? '✓' : '✗'} .*\\n +${shown!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n`))
  }
  expect(stdout).not.toContain('Forged')
  expect(stdout).not.toContain('another version')
}

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test('a prediction is checked by the run, and shows where it went wrong', async ({ page }, info) => {
  await page.goto('./prove/counting/')
  await predict(page, { three: '1', five: '0', eight: '2', last: '9.5' })
  await check(page)
  expect(await failing(page)).toEqual(['You said 0. After 5 s there is 1 zombie: 2052.'])
  await checks(page).getByRole('button', { name: 'Show me “Zombies after 5 seconds”' }).click()
  await expect(
    stage(page)
      .getByRole('treeitem', { name: /^2052 .*zombie/ })
      .first()
  ).toBeVisible()
  await expect(stage(page).getByRole('treeitem', { name: /^2051/ })).toHaveCount(0)
  const wrong = await handIn(page, 'Ada Lovelace', info.outputDir)
  expect(wrong).toMatchObject({ status: 0, file: 'unkillable-counting-Ada-Lovelace.json' })
  await sameVerdicts(page, wrong.stdout)
  await predict(page, JSON.parse(fileOf('counting', 'solution.json')))
  await expect(checks(page).getByText('Changed since it was checked.')).toBeVisible()
  await check(page)
  expect(await failing(page)).toEqual([])
})

test('C that leaves zombies is mended, kept over a reload, and judged the same without a browser', async ({
  page
}, info) => {
  await page.goto('./prove/envelope/')
  await expect(editor(page)).toBeVisible()
  await check(page)
  expect(await failing(page)).toHaveLength(2)
  await sameVerdicts(page, (await handIn(page, 's1234567', info.outputDir)).stdout)

  await editor(page).fill(fileOf('envelope', 'solution.c'))
  await page.reload()
  await expect(editor(page)).toContainText('while (waitpid(-1, NULL, WNOHANG) > 0)')
  await check(page)
  expect(await failing(page)).toEqual([])
  const { status, stdout } = await handIn(page, '../../evil', info.outputDir)
  expect(status).toBe(0)
  expect(stdout).toContain('7/7')
  await sameVerdicts(page, stdout)

  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(editor(page)).not.toContainText('while (waitpid')
  await page.getByRole('button', { name: 'Take that back' }).click()
  await expect(editor(page)).toContainText('while (waitpid')
})

test('C that does not compile is shown at its line and column', async ({ page }) => {
  await page.goto('./prove/envelope/')
  await editor(page).fill(fileOf('envelope', 'wrong-syntax.c'))
  await check(page)
  expect(await failing(page)).toHaveLength(7)
  await expect(page.getByRole('log', { name: 'Terminal' })).toContainText('server.c:14:1: error:')
  await page.getByRole('button', { name: 'Line 14, column 1' }).click()
  await expect(editor(page)).toBeFocused()
  await expect(editor(page).locator('.cm-activeLine')).toHaveText('}')
})

test('C that prints for ever is cut off, and the page lives on', async ({ page }) => {
  await page.goto('./prove/envelope/')
  await editor(page).fill(fileOf('envelope', 'wrong-loop.c'))
  await check(page)
  expect(new Set(await failing(page)).size).toBe(1)
  expect((await failing(page))[0]).toMatch(/^The run was stopped: /)
  await editor(page).fill(fileOf('envelope', 'solution.c'))
  await check(page)
  expect(await failing(page)).toEqual([])
})

test('a zombie does not go by kill -9; it goes with its parent, and what was typed outlives a reload', async ({
  page
}, info) => {
  await page.goto('./prove/unkillable/')
  await expect(terminal(page)).toBeVisible()
  await say(page, 'kill -9 2051')
  await check(page)
  expect((await failing(page))[0]).toMatch(/^2051 is still in the table, a zombie/)
  await sameVerdicts(page, (await handIn(page, 'Ada', info.outputDir)).stdout)

  await say(page, 'kill 2050')
  await page.getByRole('button', { name: '+15 s' }).click()
  await page.reload()
  await expect(page.getByRole('log', { name: 'Terminal' })).toContainText('kill 2050')
  await check(page)
  expect(await failing(page)).toEqual([])
  const { status, stdout } = await handIn(page, 'Ada', info.outputDir)
  expect(status).toBe(0)
  await sameVerdicts(page, stdout)

  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByRole('log', { name: 'Terminal' })).not.toContainText('kill 2050')
})

test('a program that is only lucky is shown where it is not', async ({ page }, info) => {
  await page.goto('./prove/envelope/')
  await editor(page).fill(lucky(fileOf('envelope', 'wrong-twice.c')))
  await check(page)
  const [reaped, zombies] = await failing(page)
  expect(reaped).toMatch(/^On another schedule, number \d+: Nobody has read how 205\d \(server\) ended/)
  expect(zombies).toMatch(/^On another schedule/)
  // The stage is at that run's zombie.
  await expect(
    stage(page)
      .getByRole('treeitem', { name: /^205\d server, zombie/ })
      .first()
  ).toBeVisible()
  const { status, stdout } = await handIn(page, 'Ada', info.outputDir)
  expect(status).toBe(0)
  await sameVerdicts(page, stdout)
})

test('what was before one’s turn is seen, and not changed: the line that was refused is still there', async ({
  page
}, info) => {
  await page.goto('./prove/unkillable/')
  await expect(terminal(page)).toBeVisible()
  const goTo = async (name: string) => {
    await stage(page).getByRole('button', { name: 'Go to' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect(stage(page)).toHaveAttribute('aria-busy', 'false')
  }
  await goTo('Previous fork')
  await goTo('Previous fork')
  await terminal(page).fill('kill 2050')
  await terminal(page).press('Enter')
  await expect(stage(page).getByRole('alert')).toContainText('Your turn begins where the shell waits for you')
  await expect(terminal(page)).toHaveValue('kill 2050')
  await check(page)
  expect((await failing(page))[0]).toMatch(/^2051 is still in the table/)
  await sameVerdicts(page, (await handIn(page, 'Ada', info.outputDir)).stdout)

  await page.reload()
  await expect(terminal(page)).toHaveValue('kill 2050')
  await terminal(page).press('Enter')
  await expect(stage(page).getByRole('treeitem', { name: /^205[01] zombie_maker, (zombie|asleep)/ })).toHaveCount(0)
  await check(page)
  expect(await failing(page)).toEqual([])
})

test('who goes back and types something else can take that back', async ({ page }) => {
  await page.goto('./prove/unkillable/')
  await expect(terminal(page)).toBeVisible()
  await say(page, 'echo first')
  await say(page, 'kill 2050')
  const takeBack = page.getByRole('button', { name: 'Take that back' })
  await expect(takeBack).toHaveCount(0)
  const shown = page.getByRole('log', { name: 'Terminal' })
  const back = stage(page).getByRole('button', { name: 'Back', exact: true })
  for (let i = 0; i < 80 && (await shown.textContent())!.includes('kill'); i++) await back.click()
  await expect(shown).toContainText('echo first')
  await say(page, 'echo second')
  await takeBack.click()
  await expect(shown).not.toContainText('echo second')
  await expect(shown).toContainText('kill 2050')
  await takeBack.click()
  await expect(shown).toContainText('echo second')
})

for (const [what, breaks, words] of [
  ['full', fillUp, 'storage is full'],
  ['off', refuse, 'This browser keeps nothing for this page']
] as const) {
  test(`storage that is ${what} is said, and nothing is lost meanwhile`, async ({ page }) => {
    await breaks(page)
    await page.goto('./prove/envelope/')
    await editor(page).fill(fileOf('envelope', 'solution.c'))
    await expect(page.getByRole('alert')).toContainText(words)
    await check(page)
    expect(await failing(page)).toEqual([])
  })
}

test('a draft that is damaged is no trouble', async ({ page }) => {
  await page.goto('./prove/unkillable/')
  await expect(terminal(page)).toBeVisible()
  await keepIn(page, 'prove:unkillable', { inputs: [{ clock: 'x' }, null, 7], answers: 3 })
  await page.reload()
  await expect(terminal(page)).toBeVisible()
  await check(page)
})

test('an exercise that is open in two tabs asks in each, and keeps both', async ({ page, context }) => {
  await page.goto('./prove/envelope/')
  const other = await context.newPage()
  await other.goto('./prove/envelope/')
  await expect(editor(other)).toBeVisible()
  const asked = (tab: Page) => tab.getByRole('alert').filter({ hasText: 'Another tab has changed what you have done' })
  await editor(page).fill('int main(void) { return 1; }')
  await editor(other).fill('int main(void) { return 2; }')
  await expect(asked(other)).toBeVisible()
  await expect(asked(page)).toBeVisible()
  expect((await keptIn(page))['prove:envelope']).toHaveLength(2)
  await asked(other).getByRole('button', { name: 'Take what stands there' }).click()
  await expect(editor(other)).toContainText('return 1')
  await expect(asked(page)).toHaveCount(0)
})

test('nothing leaves the browser', async ({ page, baseURL }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const own = request.url().startsWith(baseURL!) || request.url().startsWith('blob:')
    if (request.method() !== 'GET' || !own || request.url().includes('?'))
      asked.push(`${request.method()} ${request.url()}`)
  })
  await page.goto('./prove/envelope/')
  await editor(page).fill(fileOf('envelope', 'solution.c'))
  await check(page)
  expect(asked).toEqual([])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const name of EXERCISES) {
    const { title } = JSON.parse(fileOf(name, 'en/words.json')) as { title: string }
    const { checks, source, session } = JSON.parse(fileOf(name, 'exercise.json')) as {
      checks: unknown[]
      source?: string
      session: string[]
    }
    /** Of the program that is shown, or of what was typed. */
    const text = source === undefined ? session.at(-1)! : fileOf(name, 'starter.c').split('\n')[0]
    test(`${name} can be read`, async ({ page }) => {
      await page.goto(`./prove/${name}/`)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Checks' }).getByRole('listitem')).toHaveCount(checks.length)
      await expect(page.getByText(text).first()).toBeVisible()
      await expect(page.getByText('your browser has to run scripts')).toBeVisible()
      await expect(page.getByRole('button', { disabled: false })).toHaveCount(0)
    })
  }
})

for (const colorScheme of THEMES) {
  test(`axe finds nothing on a checked exercise in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('./prove/envelope/')
    await expect(editor(page)).toBeVisible()
    await editor(page).fill(fileOf('envelope', 'wrong-syntax.c'))
    await check(page)
    await page.getByRole('button', { name: 'Hand in…' }).click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  })
}

test('solutions never reach the built site', () => {
  /** Lines that stand in a solution or a wrong attempt, and in nothing that is meant to be seen. */
  const secrets: string[] = []
  const squeeze = (text: string): string => text.replace(/\s+/g, ' ')
  // The idiom itself is taught in the book.
  const book = ['content/programs', 'content/lessons/en'].flatMap((folder) =>
    readdirSync(folder).map((file) => squeeze(readFileSync(join(folder, file), 'utf8')))
  )
  for (const exercise of readdirSync(FOLDER)) {
    const files = readdirSync(join(FOLDER, exercise))
    const open = [...files, 'en/brief.svx', 'en/words.json']
      .filter((file) => /\.svx$|^(starter\.c|exercise\.json)$|words\.json$/.test(file))
      .map((file) => squeeze(fileOf(exercise, file)))
    for (const file of files.filter((file) => /^(solution|wrong)/.test(file))) {
      const lines = fileOf(exercise, file)
        .split('\n')
        .map((line) => squeeze(line.trim()))
      const own = lines.filter((line) => line.length >= 20 && ![...open, ...book].some((text) => text.includes(line)))
      secrets.push(...own)
    }
  }
  expect(secrets.length).toBeGreaterThan(10)
  const found = readdirSync('build-e2e', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|html|json|css|txt|bin)$/.test(file))
    .flatMap((file) => {
      // In a script or a page's data, line ends and tabs are written out, and so may < and > be.
      const text = squeeze(
        readFileSync(join('build-e2e', file), 'utf8')
          .replace(/\\[nt]/g, ' ')
          .replaceAll('\\u003C', '<')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
      )
      return secrets.filter((secret) => text.includes(secret)).map((secret) => `${file}: ${secret}`)
    })
  expect(found).toEqual([])
})
