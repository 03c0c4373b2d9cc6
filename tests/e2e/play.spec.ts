import { AxeBuilder } from '@axe-core/playwright'
import { PROGRAM_TITLES } from '../../src/lib/sandbox/en.ts'
import { cutOff } from './cutOff.ts'
import { fillUp } from './kept.ts'
import { act, button, editor, open, process, rest, run, start, terminal, write } from './sandbox.ts'
import { expect, test, THEMES } from './site.ts'

for (const program of Object.keys(PROGRAM_TITLES)) {
  test(`${program} runs, its parent is killed, and init leaves no zombie behind`, async ({ page }) => {
    await open(page, program)
    await run(page).click()
    // Who ends by itself is gone already; all others are killed, the parent before the children.
    await expect(terminal(page)).toContainText(`./${program} &`)
    await expect(run(page)).toBeEnabled()
    const ours = page.getByRole('treeitem', { name: /^2\d\d\d / })
    for (let i = 0; i < 6 && (await ours.count()) > 0; i++) {
      await ours.first().click()
      await button(page, /^kill -9/).click()
      await rest(page)
      await button(page, '+15 s').click()
      await rest(page)
    }
    await expect(ours).toHaveCount(0)
    await expect(process(page, /^1 init/)).toBeVisible()
  })
}

test('zombies stay, and init reaps them when their parent is killed; back in time, SIG_IGN leaves none', async ({
  page
}) => {
  await open(page, 'zombie_maker')
  await start(page)
  await button(page, '+15 s').click()
  await expect(process(page, /^2051.*zombie,/)).toBeVisible()
  await expect(process(page, /^2052.*zombie,/)).toBeVisible()

  // A zombie has nobody left in it to act.
  await process(page, /^2051/).click()
  await expect(button(page, 'SIG_IGN')).toBeDisabled()
  await expect(page.getByRole('region', { name: 'Act' })).toContainText('2051 has no code left to call them')
  await button(page, 'kill -9 2051').click()
  await expect(process(page, /^2051.*zombie,/)).toBeVisible()

  await button(page, 'Kill its parent, 2050').click()
  await expect(process(page, /^205/)).toHaveCount(0)
  // The last to be reaped is 2050, by the shell; before it init has reaped its children.
  const reaping = page.getByRole('status').filter({ hasText: /^1 init reads the slip of 205[12]/ })
  for (let i = 0; i < 6 && (await reaping.count()) === 0; i++) {
    await button(page, 'Go to').click()
    await page.getByRole('menuitem', { name: 'Previous wait' }).click()
    await rest(page)
  }
  await expect(reaping).toBeAttached()

  await button(page, 'Again from the start').click()
  await expect(process(page, /^2051/)).toHaveCount(0)
  await act(page, /^2050/, 'SIG_IGN')
  await expect(button(page, 'SIG_IGN')).toHaveAttribute('aria-pressed', 'true')
  await button(page, '+15 s').click()
  await rest(page)
  await expect(process(page, /^2050/)).toBeVisible()
  await expect(process(page, /^2051/)).toHaveCount(0)
  // The last thing that happened is that its last trace goes.
  await expect(process(page, /^2052/)).toHaveAttribute('aria-label', /gone, and its status with it/)
  await expect(process(page, /zombie,/)).toHaveCount(0)
})

test('a process forks, adopts, waits and exits when it is asked to, from the menu in the tree and by keyboard', async ({
  page
}) => {
  await open(page, 'zombie_maker')
  await start(page)
  await act(page, /^2051/, 'fork()')
  await expect(process(page, /^2053/)).toBeVisible()
  await process(page, /^2050/).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Adopt orphans' }).click()
  await rest(page)
  await process(page, /^2051/).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Kill its parent, 2050' })).toBeFocused()
  // The last four are questions about two futures.
  await page.keyboard.press('End')
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: 'exit(3)' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(process(page, /^2051.*zombie, exited 3/)).toBeVisible()
  await expect(process(page, /^2053.*child of 2050/)).toBeVisible()
  await act(page, /^2050/, 'wait()')
  await expect(process(page, /^2051/)).toHaveCount(0)
})

test('an error is shown at its line and column; the text survives a reload, and comes back as the book has it', async ({
  page
}) => {
  await open(page, 'own')
  await write(page, '#include <stdio.h>\n\nint main(void)\n{\n\treturn nothing;\n}\n')
  await run(page).click()
  await expect(button(page, 'Line 5, column 9')).toBeVisible()
  await expect(page.locator('.cm-lintRange-error')).toHaveText('nothing')
  await expect(terminal(page)).toContainText('own.c:5:9: error:')

  await page.reload()
  await expect(editor(page)).toContainText('return nothing;')
  await button(page, 'The book’s text again').click()
  await expect(editor(page)).toContainText('pid_t pid = fork();')
})

test('one types into the terminal, and the clock stands meanwhile', async ({ page }) => {
  await open(page, 'zombie_maker')
  await start(page)
  const input = page.getByRole('textbox', { name: 'Type at the terminal' })
  await input.fill('ps | grep zombie')
  await expect(page.getByText('The clock stands while you type.')).toBeVisible()
  await input.press('Enter')
  await expect(terminal(page)).toContainText(/2052 pts\/1 .*zombie_maker/)
})

test('an address that names no program says so, with what there is', async ({ page }) => {
  await page.goto('./play/?program=nosuch')
  const wrong = page.getByRole('alert')
  await expect(wrong).toContainText('names no program of the book: “nosuch”. There are zombie_maker, waiting_parent,')
  await expect(button(page, '+15 s')).toBeEnabled()
  await page.getByRole('combobox').selectOption('subreaper')
  await expect(wrong).toHaveCount(0)
})

for (const line of ['exit', 'kill -9 $$']) {
  test(`after “${line}” there is a new shell: it is said, chosen, and takes what is typed`, async ({ page }) => {
    await open(page, 'zombie_maker')
    await process(page, /^1934 bash/).click()
    const input = page.getByRole('textbox', { name: 'Type at the terminal' })
    await input.fill(line)
    await input.press('Enter')
    await expect(page.getByText(/^The shell, 1934, has ended, and init has started a new one, \d+\.$/)).toBeVisible()
    await rest(page)
    await expect(process(page, /^1934 bash/)).toHaveCount(0)
    await expect(page.getByRole('heading', { name: /^Act on (?!1934)\d+ bash/ })).toBeVisible()
    await input.fill('echo alive')
    await input.press('Enter')
    await expect(terminal(page).getByText('alive', { exact: true })).toBeVisible()
  })
}

for (const [what, source] of Object.entries({
  loops: 'int main(void)\n{\n\tfor (;;)\n\t\t;\n}\n',
  forks: '#include <unistd.h>\nint main(void)\n{\n\tfor (;;)\n\t\tfork();\n}\n',
  prints: '#include <stdio.h>\nint main(void)\n{\n\tfor (;;)\n\t\tputs("more");\n}\n'
})) {
  test(`a program that ${what} for ever is stopped, said so, and goes on when it is let`, async ({ page }) => {
    await open(page, 'own')
    await write(page, source)
    await run(page).click()
    await expect(page.getByRole('alert')).toContainText('do not come to rest')
    await expect(button(page, 'Go on')).toBeEnabled()
    await process(page, /^2050/).click()
    await button(page, 'kill -9 2050').click()
    await expect(page.getByRole('region', { name: /^Stage/ })).toHaveAttribute('aria-busy', 'false')
    await expect(editor(page)).toBeVisible()
  })
}

test('a null pointer is read: the program is killed, and the shell says so', async ({ page }) => {
  await open(page, 'own')
  await write(page, 'int main(void)\n{\n\tint *p = 0;\n\treturn *p;\n}\n')
  await run(page).click()
  await expect(run(page)).toBeEnabled()
  await rest(page)
  // The shell tells of it before its next prompt.
  await page.getByRole('textbox', { name: 'Type at the terminal' }).press('Enter')
  await expect(terminal(page)).toContainText('Segmentation fault')
})

test('says so when the browser has no room for what is written', async ({ page }) => {
  await fillUp(page)
  await open(page, 'own')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await write(page, 'int main(void) { return 0; }\n')
  await expect(page.getByRole('alert')).toContainText('storage is full')
})

for (const colorScheme of THEMES) {
  test(`axe finds nothing in the ${colorScheme} theme while a program runs`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await open(page, 'zombie_maker')
    await start(page)
    await button(page, '+15 s').click()
    await process(page, /^2051.*zombie,/).click({ button: 'right' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  })
}

for (const { width, fontSize } of [
  { width: 320, fontSize: '' },
  { width: 390, fontSize: '200%' }
]) {
  test(`each pane stands by itself at ${width} px ${fontSize}, and cuts nothing off`, async ({ page }) => {
    await open(page, 'zombie_maker')
    await page.setViewportSize({ width, height: 844 })
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize)
    await run(page).click()
    await expect(process(page, /^2052/)).toBeVisible()
    for (const tab of ['Code', 'Tree', 'Act', 'Terminal']) {
      await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: tab }).click()
      expect(await cutOff(page), tab).toEqual([])
    }
  })
}

test('panes are resized by key, and stay so', async ({ page }) => {
  await open(page, 'zombie_maker')
  const separator = page.getByRole('separator', { name: 'Width of code and stage' })
  const before = Number(await separator.getAttribute('aria-valuenow'))
  await separator.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => Number(await separator.getAttribute('aria-valuenow'))).toBeLessThan(before)
  const after = await separator.getAttribute('aria-valuenow')
  // They are kept a moment later.
  const kept = () => page.evaluate(() => Object.values(localStorage).join())
  await expect.poll(kept).toContain(`[${after}`)
  await page.reload()
  await expect(separator).toHaveAttribute('aria-valuenow', after!)
})
