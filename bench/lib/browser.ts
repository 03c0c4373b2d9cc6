// browser.ts: built sites, served as a static host would, and a Chromium that reads them. Not measured where there is none.
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { ensureBrowser } from '../../scripts/lib/browser.mjs'
import { createStaticServer } from '../../scripts/lib/server.mjs'

export interface Served {
  readonly address: string
  close(): void
}

/** `compresses`: as most hosts do. Where bytes are counted and nobody waits for them, it is not needed. */
export async function serveSite(folder: string, compresses = false): Promise<Served> {
  const server = createStaticServer(folder, '', { compresses })
  await new Promise<void>((done) => server.listen(0, done))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}`, close: () => void server.close() }
}

/** Undefined where there is no browser, and none can be installed. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = await ensureBrowser()
  if (executablePath === undefined) return undefined
  // A page that eats what the machine has is killed with all that a sandbox of root's would need.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/** A page in a browser of its own memory: nothing is cached, and its renderer is nobody else's. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  return context.newPage()
}

/** What Chromium's `Performance.getMetrics` knows of a page. */
export class Metrics {
  readonly #session: CDPSession

  private constructor(session: CDPSession) {
    this.#session = session
  }

  static async of(page: Page): Promise<Metrics> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new Metrics(session)
  }

  /** All there are, by name: seconds, bytes, counts. */
  async all(): Promise<ReadonlyMap<string, number>> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    return new Map(metrics.map(({ name, value }) => [name, value]))
  }

  async #read(name: string): Promise<number> {
    const value = (await this.all()).get(name)
    if (value === undefined) throw new Error(`this browser has no metric ${name}`)
    return value
  }

  close(): Promise<void> {
    return this.#session.detach()
  }

  /** CPU seconds of the page's whole process since it began, its workers' included. */
  processSeconds(): Promise<number> {
    return this.#read('ProcessTime')
  }

  /** Bytes of the page's own JavaScript: a worker has a heap of its own. */
  heapBytes(): Promise<number> {
    return this.#read('JSHeapUsedSize')
  }
}
