// The browsers that the smoke test drives, one for each engine: which are here, and how the others are installed.
import { existsSync, readdirSync } from 'node:fs'
import { ensureBrowser, findBrowser } from './browser.mjs'
import { canInstall, installPackages, onPath, starts } from './programs.mjs'

/**
 * @typedef {{ readonly browser: string }} Where
 * @typedef {{ readonly browser: string, readonly driver: string, readonly display: string }} WebKitWhere
 * `driver`: WebKitWebDriver. `display`: Xvfb, for this browser has no mode without a window.
 * @typedef {{ Chromium?: Where, Firefox?: Where, WebKit?: WebKitWhere }} Engines by the name that people know
 */

const FIREFOX = ['firefox-esr', 'firefox', 'firefox.exe']
const FIREFOX_ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  `${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`
]
/** In Debian. */
const PACKAGES = { Firefox: ['firefox-esr'], WebKit: ['webkit2gtk-driver', 'xvfb'] }

export const ENGINES = /** @type {const} */ (['Chromium', 'Firefox', 'WebKit'])

/** @returns {Promise<Engines>} */
export async function findEngines() {
  const chromium = await findBrowser()
  const firefox = [...onPath(FIREFOX), ...FIREFOX_ELSEWHERE].find(starts)
  const webkit = findWebKit()
  return {
    ...(chromium && { Chromium: { browser: chromium } }),
    ...(firefox && { Firefox: { browser: firefox } }),
    ...(webkit && { WebKit: webkit })
  }
}

/** @returns {WebKitWhere | undefined} */
function findWebKit() {
  // Where Debian, Fedora and Arch keep the browser that WebKitGTK is tested with.
  const folders = ['/usr/lib', '/usr/libexec', ...subfolders('/usr/lib')]
  const browser = folders.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`).find((path) => existsSync(path))
  const [driver, display] = ['WebKitWebDriver', 'Xvfb'].map((name) => onPath([name]).find((path) => existsSync(path)))
  return browser && driver && display ? { browser, driver, display } : undefined
}

/** @param {string} folder */
function subfolders(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : []
}

/** What is here, after having tried to install the rest. @returns {Promise<Engines>} */
export async function ensureEngines() {
  await ensureBrowser()
  const found = await findEngines()
  const missing = /** @type {const} */ (['Firefox', 'WebKit']).filter((name) => !found[name])
  if (missing.length === 0 || !canInstall) return found
  console.log(`Not found: ${missing.join(', ')}; installing …`)
  // One by one: one that cannot be had keeps no other away.
  for (const name of missing) installPackages(PACKAGES[name])
  return findEngines()
}
