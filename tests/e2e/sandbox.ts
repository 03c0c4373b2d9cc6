// What one does in the sandbox.
import type { Page } from '@playwright/test'
import { expect } from './site.ts'

export const process = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
export const run = (page: Page) => page.locator('.bar').getByRole('button', { name: 'Run', exact: true })
export const editor = (page: Page) => page.getByRole('textbox', { name: /^Source of/ })
export const terminal = (page: Page) => page.getByRole('log', { name: 'Terminal' })
export const prompt = (page: Page) => page.getByRole('textbox', { name: 'Type at the terminal' })

export async function open(page: Page, program: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`./play/?program=${program}`)
  await expect(process(page, /^1934 bash/)).toBeVisible()
  await expect(button(page, '+15 s')).toBeEnabled()
}

export async function start(page: Page): Promise<void> {
  await run(page).click()
  await expect(process(page, /^2050/)).toBeVisible()
  await expect(run(page)).toBeEnabled()
}

export async function write(page: Page, source: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(source)
}

/** Until the stage has come to rest. */
export async function rest(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: /^Stage/ })).toHaveAttribute('aria-busy', 'false')
  await expect(button(page, 'Play')).toBeVisible()
}

/** Chooses a process, and does to it what a button says. */
export async function act(page: Page, who: RegExp, what: string | RegExp): Promise<void> {
  await process(page, who).click()
  await button(page, what).click()
  await rest(page)
}

/** Two zombies and an act, and a command that says a word. */
export async function played(page: Page, word: string): Promise<void> {
  await open(page, 'zombie_maker')
  await start(page)
  await button(page, '+15 s').click()
  await rest(page)
  await act(page, /^2050/, 'fork()')
  await prompt(page).fill(`echo ${word}`)
  await prompt(page).press('Enter')
  await expect(terminal(page).getByText(word, { exact: true })).toBeVisible()
  await rest(page)
}
