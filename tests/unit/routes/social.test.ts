// The pictures that stand beside links: type that can be read, and the colours of the pages.
import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { compile } from 'svelte/compiler'
import { describe, expect, test } from 'vitest'
import { cardOf } from '../../../src/lib/site/cards.ts'
import { siteUrl } from '../../../src/lib/site/siteUrl.ts'
import type { Printed } from '../../../src/lib/stage/print/printed.ts'
import type { TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { fontFiles, trueTypeOf } from '../../../src/routes/social/fonts.server.ts'
import { bestMoment } from '../../../src/routes/social/moment.server.ts'
import { styled } from '../../../src/routes/social/styled.server.ts'

describe('type', () => {
  const text = (family: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg"><text y="20" font-size="20" font-family="${family}">zombie</text></svg>`
  const width = (family: string, files: string[]) =>
    new Resvg(text(family), { font: { fontFiles: files, loadSystemFonts: false } }).getBBox()?.width ?? 0

  test.each(['Source Serif 4', 'Source Sans 3', 'Source Code Pro'])('%s is drawn', (family) => {
    expect(width(family, fontFiles())).toBeGreaterThan(50)
    expect(width(family, [])).toBe(0)
  })

  test('what is no packed font is refused', () => {
    expect(() => trueTypeOf(Buffer.from('wOF2 and more'))).toThrow('this is no WOFF 1.0')
  })
})

describe('styles', () => {
  const file = `${process.cwd()}/src/lib/stage/tree/Body.svelte`
  const scope = compile(readFileSync(file, 'utf8'), { filename: file }).css!.code.match(/svelte-\w+/)![0]
  const drawn = (inside: string) => styled(`<!--[--><svg xmlns="http://www.w3.org/2000/svg">${inside}</svg><!--]-->`)

  test('an element has the colours of its state, as tokens.css has them in the light theme', () => {
    const html = `<g class="running ${scope}" style="--state: var(--run)"><rect class="edge ${scope}" fill="var(--paper)"/></g>`
    expect(drawn(html)).toContain('<rect fill="#faf7f0" style="stroke:#2c7440;stroke-width:2.8"/>')
  })

  test('the exacter rule wins, wherever it stands', () => {
    const html = `<g class="husk ${scope}"><text class="letter ${scope}">Z</text></g>`
    expect(drawn(html)).toMatch(/fill:#26221c;[^"]*font-weight:700/)
  })

  test('nothing is left that is not understood', () => {
    const html = `<path class="bolt" pathLength="1" stroke-dasharray="1 1" d="M0 0 L9 9"/><text class="was ${scope}">bash</text>`
    expect(drawn(html)).not.toMatch(/var\(|light-dark|pathLength|dasharray|class=/)
  })
})

describe('the moment', () => {
  const tree = (shapes: string[]) => ({ bodies: shapes.map((shape) => ({ shape })), marks: [], crowds: [] })
  const printed = (shapes: string[]) =>
    ({
      frames: [{ part: 1, tree: tree(shapes) as unknown as TreeLayout }],
      narration: [shapes.join(' ')]
    }) satisfies Printed

  test('that is shown has the dead in it, and of two such it is the first', () => {
    const all = [['running'], ['running', 'husk'], ['husk', 'running'], ['running', 'sleeping', 'sleeping']]
    expect(bestMoment(all.map(printed)).sentence).toEqual(['running husk'])
  })
})

describe('addresses', () => {
  const about = { title: 'T', description: 'D', book: 'B' }

  test('are made of the site’s and the page’s', () => {
    const site = siteUrl('https://example.org/book/')
    expect(cardOf(site, '/read/[name]', { name: 'kill' }, about)!.address).toBe('https://example.org/book/read/kill/')
    expect(cardOf(site, '/', {}, about)!.address).toBe('https://example.org/book/')
    expect(cardOf(siteUrl('https://example.org'), '/', {}, about)!.address).toBe('https://example.org/')
  })

  test('a page without a stage has the picture of the home page', () => {
    const picture = (route: string, params = {}) =>
      new Map(cardOf('https://a.org', route, params, about)!.properties).get('og:image')
    expect(picture('/read/[name]', { name: 'kill' })).toBe('https://a.org/read/kill/social.png')
    expect(picture('/reference/[name]', { name: 'calls' })).toBe('https://a.org/social.png')
  })

  test('are none where the build was told none, and what is none is refused', () => {
    expect(cardOf(siteUrl(undefined), '/', {}, about)).toBeUndefined()
    expect(() => siteUrl('example.org')).toThrow('SITE_URL is no address: “example.org”')
    expect(() => siteUrl('ftp://example.org')).toThrow('SITE_URL is the address of a folder')
    expect(() => siteUrl('https://example.org/?a')).toThrow('SITE_URL is the address of a folder')
  })
})
