import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Choice } from '../../src/lib/site/appearance.svelte.ts'

const early = readFileSync('static/appearance.js', 'utf8')
let systemAsksLess = false

beforeAll(() => {
  // jsdom has no media queries.
  vi.stubGlobal('matchMedia', () => ({
    matches: systemAsksLess,
    addEventListener: () => {},
    removeEventListener: () => {}
  }))
})

afterEach(() => {
  localStorage.clear()
  for (const name of ['theme', 'motion', 'size']) delete document.documentElement.dataset[name]
  vi.resetModules()
})

const open = async () => (await import('../../src/lib/site/appearance.svelte.ts')).appearance

test.each<[Omit<Choice, 'slash'>, Record<string, string>]>([
  [
    { theme: 'dark', motion: 'reduce', size: 'large' },
    { theme: 'dark', motion: 'reduce', size: 'large' }
  ],
  [{ theme: 'light', motion: 'system', size: 'normal' }, { theme: 'light' }],
  [{ theme: 'system', motion: 'system', size: 'normal' }, {}]
])('%o shows at once, before the next first paint, and in the controls then', async (choice, shown) => {
  const { dataset } = document.documentElement
  ;(await open()).choose(choice)
  expect({ ...dataset }).toEqual(shown)

  for (const name of Object.keys(dataset)) delete dataset[name]
  new Function(early)()
  expect({ ...dataset }).toEqual(shown)

  vi.resetModules()
  const again = await open()
  again.load()
  expect({ theme: again.theme, motion: again.motion, size: again.size }).toEqual(choice)
})

test.each(['{', '7', '{"theme":"<b>","motion":1,"size":null}'])(
  'what was spoilt in storage (%s) is as nothing',
  async (text) => {
    localStorage.setItem('unkillable.appearance', text)
    new Function(early)()
    expect({ ...document.documentElement.dataset }).toEqual({})
    const appearance = await open()
    appearance.load()
    expect([appearance.theme, appearance.motion, appearance.size]).toEqual(['system', 'system', 'normal'])
  }
)

test('motion is reduced by the page’s own switch as well as by the system', async () => {
  const appearance = await open()
  expect(appearance.reducedMotion).toBe(false)
  appearance.choose({ motion: 'reduce' })
  expect(appearance.reducedMotion).toBe(true)

  vi.resetModules()
  localStorage.clear()
  systemAsksLess = true
  expect((await open()).reducedMotion).toBe(true)
})
