// Finds a Chromium to test with, and installs one if there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, runPackage } from './run.mjs'

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'chrome.exe']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`
]
const isRoot = process.getuid?.() === 0

/** @returns {Promise<string | undefined>} the path of a browser that starts: Playwright's own before the system's */
async function findBrowser() {
  const { chromium } = await import('playwright')
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...ELSEWHERE
  ]
  return candidates.find(starts)
}

/** A browser whose libraries are missing is there, but of no use. On Windows `--version` would open a window. */
function starts(/** @type {string} */ path) {
  if (!existsSync(path)) return false
  return (
    process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  )
}

/**
 * The path of a browser, installed if need be.
 * @returns {Promise<string | undefined>} undefined: there is none, and none could be installed
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found) return found
  console.log('No Chromium or Chrome found; installing one …')
  // A network that only lets packages through refuses this at once, or not at all.
  runPackage('playwright', ['install', 'chromium', '--no-shell'], { timeout: 180_000 })
  const canInstall = isRoot && process.platform === 'linux'
  const { chromium } = await import('playwright')
  // It is there, but what it needs of the system is not. Playwright would ask for sudo where we are not root.
  if (canInstall && existsSync(chromium.executablePath()) && !starts(chromium.executablePath())) {
    runPackage('playwright', ['install-deps', 'chromium'], { timeout: 300_000 })
  }
  const own = await findBrowser()
  if (own || !canInstall) return own
  run('apt-get', ['update'], { timeout: 300_000 })
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000
  })
  return findBrowser()
}
