// Firefox as it is installed, driven by WebDriver BiDi, which it speaks itself.
// Playwright 1.65 cannot: it sends each page `emulation.setMediaFeaturesOverride`, which Firefox 153 ESR does not know.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clickAt, keysOf, keysThatSelectAll } from './actions.ts'
import { Bidi } from './bidi.ts'
import { said } from './children.ts'
import { type Place, type Tab, WINDOW } from './tab.ts'

export async function openFirefox(browser: string, { folder, downloads, children }: Place): Promise<Tab> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'user.js'), preferences({ 'browser.download.dir': downloads }))
  const args = ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0']
  const child = children.start(browser, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await said(child, child.stderr!, /WebDriver BiDi listening on (ws:\S+)/)

  const complaints: string[] = []
  const bidi = await Bidi.connect(`${address}/session`, (method, params) => {
    const { level, text } = params as { level: string; text: string }
    if (method === 'log.entryAdded' && ['error', 'warn'].includes(level)) complaints.push(text)
  })
  await bidi.send('session.new', { capabilities: {} })
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] })
  const { context } = (await bidi.send('browsingContext.create', { type: 'tab' })) as { context: string }
  await bidi.send('browsingContext.setViewport', { context, viewport: WINDOW })

  const perform = async (actions: readonly object[]): Promise<void> => {
    await bidi.send('input.performActions', { context, actions })
  }
  return {
    open: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    evaluate: async (expression) => {
      const params = { expression, target: { context }, awaitPromise: true }
      const answer = (await bidi.send('script.evaluate', params)) as Evaluated
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text)
      return answer.result.value
    },
    click: (x, y) => perform(clickAt(x, y)),
    type: (text) => perform(keysOf(text)),
    selectAll: () => perform(keysThatSelectAll()),
    complaints: async () => complaints,
    close: async () => {
      // It may be gone before it has answered.
      await bidi.send('browser.close', {}).catch(() => {})
    }
  }
}

/** @see https://www.w3.org/TR/webdriver-bidi/#type-script-EvaluateResult */
type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } }

/** Those of WebDriver it takes by itself. */
function preferences(own: Record<string, unknown>): string {
  const all = {
    // Into the folder that is named, and unasked.
    'browser.download.folderList': 2,
    'browser.download.alwaysOpenPanel': false,
    'ui.prefersReducedMotion': 1,
    ...own
  }
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}
