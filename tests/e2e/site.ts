import { readdirSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'

/** Names of the lessons, in order, and of the exercises. */
export const LESSONS = readdirSync('content/lessons/en')
  .sort()
  .map((file) => /^\d+-(.*)\.svx$/.exec(file)![1])
export const EXERCISES = readdirSync('content/assignments').sort()

/** Pages of the reference. */
const REFERENCE = readdirSync('content/reference/en')
  .filter((file) => file.endsWith('.svx'))
  .map((file) => file.replace('.svx', ''))

/** Every page of the site, by what follows the base; the last is not there. The bare stage has tests of its own. */
export const PAGES = [
  ...readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)\+page\.svelte$/.test(file) && !/\[|^embed/.test(file))
    .map((file) => `./${file.replace('+page.svelte', '')}`),
  ...LESSONS.map((name) => `./read/${name}/`),
  ...REFERENCE.map((name) => `./reference/${name}/`),
  ...EXERCISES.map((name) => `./prove/${name}/`),
  './nowhere/at/all/'
]
export const THEMES = ['light', 'dark'] as const

/** Tests whose page must not complain: an error or warning in the console, or an uncaught error, fails them. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      // Chromium reports the status of the document itself; that a page is missing is what some tests are about.
      const missing = message.text().includes('404') && message.location().url === page.url()
      // So playwright.config.ts wants it.
      const blocked = message.text() === 'Service Worker registration blocked by Playwright'
      if (['error', 'warning'].includes(message.type()) && !missing && !blocked) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await use(page)
    expect(complaints).toEqual([])
  }
})

export { expect }

/** Windows in which everything has room, px. */
export const WINDOWS = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640]
] as const
