// The site without a network: after one visit all of it is there; a newer version is offered, and takes nobody from his work.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeList } from '../../scripts/lib/listed.mjs'
import { createStaticServer } from '../../scripts/lib/server.mjs'
import { expect, test as plain } from './site.ts'

const BASE = '/docs/unkillable'

/** A host that can be cut off, and be there again. */
class Host {
  readonly folder: string
  #server: Server | undefined
  #port = 0

  constructor(folder: string) {
    this.folder = folder
  }

  get address(): string {
    return `http://localhost:${this.#port}${BASE}/`
  }

  async open(): Promise<void> {
    const server = (this.#server = createStaticServer(this.folder, BASE))
    await new Promise<void>((done) => server.listen(this.#port, done))
    this.#port = (server.address() as AddressInfo).port
  }

  async cut(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    if (!server) return
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

const test = plain.extend<{ host: Host }>({
  serviceWorkers: 'allow',
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'unkillable-'))
    cpSync('build-e2e', folder, { recursive: true })
    const host = new Host(folder)
    await host.open()
    await use(host)
    await host.cut()
    rmSync(folder, { recursive: true })
  }
})

const panel = (page: Page) => page.getByRole('group', { name: 'Without a network' })

async function visit(page: Page, host: Host): Promise<void> {
  await page.goto(host.address)
  await page.getByRole('button', { name: 'Theme' }).click()
  await expect(panel(page)).toContainText('All of it is on this computer.')
}

test('after one visit a lesson lives, the compiler compiles and the search finds, with no network', async ({
  page,
  host
}) => {
  await visit(page, host)
  await host.cut()

  await page.goto(`${host.address}read/zombie/`)
  await expect(page.getByRole('region', { name: 'Stage' }).filter({ visible: true })).toHaveAttribute(
    'aria-busy',
    'false'
  )
  await page.goto(`${host.address}play/?program=own`)
  const run = page.locator('.bar').getByRole('button', { name: 'Run', exact: true })
  await run.click()
  await expect(page.getByRole('treeitem', { name: /^2051 own, zombie/ })).toBeVisible()

  await page.goto(`${host.address}search/?q=subreaper`)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  // An address of another day leads on, and one that is nowhere says so.
  await page.goto(`${host.address}read/exit`)
  await expect(page).toHaveURL(`${host.address}read/exit/`)
  await page.goto(`${host.address}nowhere/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a newer version is offered, and shown when the reader says so', async ({ page, host }) => {
  await visit(page, host)
  const home = join(host.folder, 'index.html')
  writeFileSync(home, readFileSync(home, 'utf8').replace('</head>', '<meta name="second" /></head>'))
  const second = page.locator('meta[name=second]')
  writeList(host.folder)
  await page.reload()
  const offer = page.getByText('There is a newer version of this book.')
  await expect(offer).toBeVisible()
  await expect(second).toHaveCount(0)
  await offer.getByRole('button', { name: 'Later' }).click()
  await expect(offer).toHaveCount(0)

  await page.goto(`${host.address}key/`)
  await offer.getByRole('button', { name: 'Show it' }).click()
  await expect(offer).toHaveCount(0)
  await host.cut()
  await page.goto(host.address)
  await expect(second).toHaveCount(1)
})

test('a bare stage in somebody else’s page keeps nothing', async ({ page, host }) => {
  await page.goto(`${host.address}embed/?program=zombie_maker`)
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await page.waitForTimeout(5000)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
