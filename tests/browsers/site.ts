// The site in one of the browsers that are here: what each test of this folder begins with.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import type { Engines } from '../../scripts/lib/engines.mjs'
import { Children } from './drivers/children.ts'
import { openChromium } from './drivers/chromium.ts'
import { openFirefox } from './drivers/firefox.ts'
import type { Place, Tab } from './drivers/tab.ts'
import { openWebKit } from './drivers/webkit.ts'
import { Reader } from './reader.ts'

export interface Options {
  /** Those that are here. */
  readonly engines: Engines
  /** The one that the project is about. */
  readonly engine: keyof Engines
}

function openTab(engines: Engines, engine: keyof Engines, place: Place): Promise<Tab> {
  switch (engine) {
    case 'Chromium':
      return openChromium(engines.Chromium!.browser, place)
    case 'Firefox':
      return openFirefox(engines.Firefox!.browser, place)
    case 'WebKit':
      return openWebKit(engines.WebKit!, place)
  }
}

/** Gives somebody a browser of their own; `folder` is for all that it writes. */
export async function withReader(
  { engines, engine, baseURL, folder }: Options & { readonly baseURL: string; readonly folder: string },
  use: (reader: Reader) => Promise<void>
): Promise<void> {
  const children = new Children()
  const downloads = join(folder, 'downloads')
  mkdirSync(downloads, { recursive: true })
  try {
    const tab = await openTab(engines, engine, { folder: join(folder, 'home'), downloads, children })
    await use(new Reader(tab, baseURL, downloads))
    await tab.close()
  } finally {
    await children.end()
  }
}

interface Fixtures {
  /** A reader with a browser of their own. */
  readonly reader: Reader
}

export const test = base.extend<Options & Fixtures>({
  engines: [{}, { option: true }],
  engine: ['Chromium', { option: true }],
  reader: async ({ engines, engine, baseURL }, use, info) => {
    await withReader({ engines, engine, baseURL: baseURL!, folder: info.outputPath() }, use)
  }
})

export { expect }
