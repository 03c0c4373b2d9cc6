// Everything is computed: where one rule of the kernel is another, each page shows another thing. The site is built twice more, with
// do_notify_parent always answering false, and always true (tests/exchanged); what the ordinary build shows is seen beside it.
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { createStaticServer } from '../../scripts/lib/server.mjs'
import { expect, test } from './site.ts'

let server: Server
let exchanged = ''

test.beforeAll(async () => {
  server = createStaticServer('build-exchanged', '')
  await new Promise<void>((done) => server.listen(0, done))
  exchanged = `http://localhost:${(server.address() as AddressInfo).port}/`
})
test.afterAll(() => new Promise((done) => server.close(done)))
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

type Rule = 'as in Linux' | 'never' | 'always'
const goto = (page: Page, rule: Rule, path: string) =>
  page.goto(rule === 'as in Linux' ? `./${path}` : `${exchanged}${rule}/${path}`)

const process = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const rest = (page: Page) => expect(page.getByRole('region', { name: /^Stage/ })).toHaveAttribute('aria-busy', 'false')

for (const { rule, told, zombies } of [
  { rule: 'as in Linux', told: '2051 is a zombie.', zombies: 1 },
  { rule: 'always', told: 'is gone. Nobody read its slip.', zombies: 0 }
] as const) {
  test(`home, ${rule}: ${told}`, async ({ page }) => {
    await goto(page, rule, '')
    await button(page, 'Let 2051 exit').click()
    await expect(page.locator('.say')).toContainText(told)
    await expect(process(page, /^2051 .*zombie/)).toHaveCount(zombies)
    await expect(page.getByRole('row', { name: /^2051 / })).toHaveCount(zombies)
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const { rule, told } of [
    { rule: 'as in Linux', told: '2051 is a zombie.' },
    { rule: 'always', told: '2051 has ended, exited 3, and is gone. Nobody read its slip.' }
  ] as const) {
    test(`home, ${rule}: ${told}`, async ({ page }) => {
      await goto(page, rule, '')
      await expect(
        page
          .getByRole('region', { name: /^Stage/ })
          .getByRole('listitem')
          .first()
      ).toContainText(told)
    })
  }
})

for (const { rule, zombies, answer } of [
  { rule: 'as in Linux', zombies: 0, answer: /ECHILD/ },
  { rule: 'never', zombies: 1, answer: /= 2051$/ }
] as const) {
  test(`a lesson, ${rule}: SIG_IGN leaves ${zombies} zombies`, async ({ page }) => {
    await goto(page, rule, 'read/ignore/')
    const stage = page.getByRole('region', { name: 'Stage' }).last()
    const show = page.locator('#echild').getByRole('button', { name: 'Show this' })
    await show.scrollIntoViewIfNeeded()
    await show.click()
    await expect(stage.getByText(answer).last()).toBeVisible()
    await stage.getByRole('button', { name: 'Go to' }).click()
    await page.getByRole('menuitem', { name: 'Previous zombie' }).click()
    await expect(stage).toHaveAttribute('aria-busy', 'false')
    await expect(stage.getByRole('treeitem', { name: /^2051.*zombie,/ })).toHaveCount(zombies)
    if (zombies === 0) await expect(stage.getByRole('status')).toHaveText('There was no zombie before.')
  })
}

for (const { rule, zombies } of [
  { rule: 'as in Linux', zombies: 0 },
  { rule: 'never', zombies: 2 }
] as const) {
  test(`the sandbox, ${rule}: with SIG_IGN ${zombies} zombies stay`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await goto(page, rule, 'play/?program=zombie_maker')
    await expect(button(page, '+15 s')).toBeEnabled()
    await page.locator('.bar').getByRole('button', { name: 'Run', exact: true }).click()
    await process(page, /^2050/).click()
    await button(page, 'Again from the start').click()
    await expect(process(page, /^2051/)).toHaveCount(0)
    await button(page, 'SIG_IGN').click()
    await rest(page)
    // Both sleep for 15 s from their births on, which come after the moment of the act.
    for (const _ of [1, 2]) {
      await button(page, '+15 s').click()
      await rest(page)
    }
    await expect(process(page, /^205[12].*asleep/)).toHaveCount(0)
    await expect(process(page, /^205[12].*zombie,/)).toHaveCount(zombies)
    await expect(process(page, /^2050/)).toBeVisible()
  })
}

for (const { rule, failing } of [
  { rule: 'as in Linux', failing: ['reaped'] },
  { rule: 'never', failing: ['reaped', 'zombies'] }
] as const) {
  test(`an exercise, ${rule}: with SIG_IGN these checks fail: ${failing.join(', ')}`, async ({ page }) => {
    const folder = 'content/assignments/envelope'
    const { checks } = JSON.parse(readFileSync(`${folder}/en/words.json`, 'utf8')) as {
      checks: { [id: string]: string }
    }
    await goto(page, rule, 'prove/envelope/')
    await page.getByRole('textbox', { name: 'Source of server.c' }).fill(readFileSync(`${folder}/wrong.c`, 'utf8'))
    const list = page.getByRole('region', { name: 'Checks' })
    await list.getByRole('button', { name: /^(Check|Run it and see)$/ }).click()
    await expect(list.getByText(/^\d of \d holds?\.$/)).toBeVisible()
    for (const [id, says] of Object.entries(checks)) {
      const held = failing.includes(id as 'reaped') ? 'Does not hold:' : 'Holds:'
      await expect(list.getByRole('listitem').filter({ hasText: says })).toContainText(held)
    }
  })
}
