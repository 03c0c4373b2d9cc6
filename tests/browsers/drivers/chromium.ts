// Chromium, driven by Playwright, as in the other tests of the site.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { type Place, type Tab, WINDOW } from './tab.ts'

export async function openChromium(executablePath: string, { downloads }: Place): Promise<Tab> {
  const browser = await chromium.launch({
    executablePath,
    // Chromium refuses its sandbox to root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
  })
  const page = await browser.newPage({ viewport: WINDOW, reducedMotion: 'reduce' })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('download', (download) => void download.saveAs(join(downloads, download.suggestedFilename())))
  return {
    open: async (address) => {
      await page.goto(address)
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    selectAll: () => page.keyboard.press('ControlOrMeta+a'),
    complaints: async () => complaints,
    close: () => browser.close()
  }
}
