// The site as the tests in a browser read it, and the browser that reads it.
import { ensureBrowser } from './browser.mjs'
import { runPackage } from './run.mjs'
import { freePort } from './server.mjs'

/** Under a base path, for a link that forgets it works without. */
export const BASE_PATH = '/docs/unkillable'
/** With an address, so that there is all that needs one. */
const SITE_URL = `https://example.org${BASE_PATH}/`

export const buildTested = () =>
  runPackage('vite', ['build', '--logLevel', 'warn'], { env: { BASE_PATH, SITE_FOLDER: 'build-e2e', SITE_URL } })

/**
 * Whether the tests in a browser hold; not, if there is no browser.
 * @param {string[]} args to `playwright test`
 * @param {Record<string, string>} env
 */
export async function testInBrowser(args, env) {
  const browser = await ensureBrowser()
  if (!browser) {
    console.error('No browser to test with: install Chrome or Chromium, or run `npx playwright install chromium`.')
    return false
  }
  const port = String(await freePort())
  return runPackage('@playwright/test', ['test', ...args], {
    env: { BASE_PATH, E2E_PORT: port, E2E_BROWSER: browser, ...env }
  })
}
