// Finds a Chromium to test with, and installs one if there is none.
import { existsSync } from 'node:fs'
import { canInstall, installPackages, onPath, starts } from './programs.mjs'
import { runPackage } from './run.mjs'

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'chrome.exe']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`
]

/** @returns {Promise<string | undefined>} the path of a browser that starts: Playwright's own before the system's */
export async function findBrowser() {
  const { chromium } = await import('playwright')
  return [chromium.executablePath(), ...onPath(NAMES), ...ELSEWHERE].find(starts)
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
  const { chromium } = await import('playwright')
  // It is there, but what it needs of the system is not.
  if (canInstall && existsSync(chromium.executablePath()) && !starts(chromium.executablePath())) {
    runPackage('playwright', ['install-deps', 'chromium'], { timeout: 300_000 })
  }
  const own = await findBrowser()
  if (own || !canInstall) return own
  installPackages(['chromium'])
  return findBrowser()
}
