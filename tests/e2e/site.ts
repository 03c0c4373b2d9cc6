import { readdirSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'

/** Every page of the site, by what follows the base; the last is not there. */
export const PAGES = [
  './',
  './read/',
  './read/shotgun/',
  './read/zombie/',
  './read/exit/',
  './read/kill/',
  './read/example/',
  './read/ignore/',
  './read/summary/',
  './play/',
  './prove/',
  ...readdirSync('content/assignments').map((name) => `./prove/${name}/`),
  './teachers/',
  './true/',
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
      if (['error', 'warning'].includes(message.type()) && !missing) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await use(page)
    expect(complaints).toEqual([])
  }
})

export { expect }
