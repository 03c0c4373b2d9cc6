import { AxeBuilder } from '@axe-core/playwright'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cutOff } from './cutOff.ts'
import { expect, test, THEMES } from './site.ts'

test('a bare stage stands in a page of another origin', async ({ page, baseURL }) => {
  const html = `<!doctype html><html lang="en"><title>Docs</title><iframe title="stage" style="width:60rem;height:40rem" src="${baseURL}embed/?program=zombie_maker&amp;at=first zombie"></iframe></html>`
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // The browser asks a page of its own for an icon, and there is none.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('treeitem', { name: /^2051 zombie_maker, zombie, exited 3/ })).toBeVisible()
    await frame.getByRole('button', { name: 'Step', exact: true }).click()
    await expect(frame.getByRole('link', { name: /sandbox/ })).toHaveAttribute('href', /play\/\?program=zombie_maker$/)
  } finally {
    server.close()
  }
})

test('in a frame of 320 × 360 tree, sentence and buttons are in sight, and the tree is not cut', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 360 })
  await page.goto('./embed/?program=zombie_maker&at=second%20zombie')
  const second = page.getByRole('treeitem', { name: /^2052 zombie_maker, zombie, exited 3/ })
  await expect(second.getByText('exited 3')).toBeVisible()
  const pane = (await page.locator('.pane.main').boundingBox())!
  const slip = (await second.getByText('exited 3').boundingBox())!
  expect(slip.y + slip.height).toBeLessThanOrEqual(pane.y + pane.height)
  for (const seen of [page.locator('.strip p').first(), page.getByRole('button', { name: 'Step', exact: true })])
    await expect(seen).toBeInViewport({ ratio: 1 })
})

for (const [query, words] of [
  ['?program=nobody', 'names no program of the book: “nobody”'],
  ['?at=first%20bla', 'names no moment'],
  ['?at=tenth%20zombie', 'names a moment that never comes'],
  [`?at=${'x'.repeat(300)}`, 'is damaged'],
  ['?program=%3Cscript%3E', 'names no program of the book: “<script>”']
]) {
  test(`a damaged address ${query.slice(0, 40)} is said to be so`, async ({ page }) => {
    await page.goto(`./embed/${query}`)
    await expect(page.getByRole('alert')).toContainText(words)
    await expect(page.getByRole('link', { name: /sandbox/ })).toBeVisible()
    expect(await cutOff(page)).toEqual([])
  })
}

for (const colorScheme of THEMES) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('./embed/?program=waiting_parent&at=first%20zombie')
    await expect(page.getByRole('treeitem', { name: /^2051 waiting_parent, zombie/ })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('it says what it is and leads to the sandbox, which shows its program', async ({ page }) => {
    await page.goto('./embed/?program=zombie_maker')
    await expect(page.locator('noscript p')).toBeVisible()
    await page.goto('./play/')
    await expect(page.getByText('No wait() anywhere')).toBeVisible()
  })
})
