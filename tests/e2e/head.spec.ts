// What each page of the built site says of itself to browsers, to search engines, and to those who show a link to it. No browser is needed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, LESSONS, test } from './site.ts'

const SITE = 'build-e2e/'
/** As scripts/test.mjs builds it. */
const ADDRESS = 'https://example.org/docs/unkillable'
/** Built without an address. */
const NOWHERE = 'build-exchanged/never/'
/** px. */
const PICTURE = { width: 1200, height: 630 }

interface Page {
  /** Below the base: `/read/zombie/`. */
  readonly path: string
  readonly html: string
}

const pagesOf = (folder: string): Page[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => ({ path: `/${file.replace('index.html', '')}`, html: readFileSync(folder + file, 'utf8') }))

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' }
const plain = (text: string): string => text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
const titleOf = ({ html }: Page): string => plain(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '')
const metaOf = ({ html }: Page, name: string): string | undefined => {
  const content = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1]
  return content === undefined ? undefined : plain(content)
}
/** What stands in other pages is not to be found by itself. */
const isFound = (page: Page): boolean => metaOf(page, 'robots') !== 'noindex'

/** Width and height of a PNG, from its first chunk (PNG specification, 11.2.2 IHDR). */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

function faultsOf(pages: readonly Page[], folder: string): string[] {
  return pages.filter(isFound).flatMap((page) => {
    const description = metaOf(page, 'description') ?? ''
    const picture = metaOf(page, 'og:image')?.replace(ADDRESS, folder)
    const others = pages.filter((other) => other !== page)
    const faults = {
      'no title': titleOf(page) === '',
      'the title of another': others.some((other) => titleOf(other) === titleOf(page)),
      'the description of another': others.some((other) => metaOf(other, 'description') === description),
      'too short a description': description.length < 50,
      'too long a description': description.length > 160,
      'another address': !page.html.includes(`<link rel="canonical" href="${ADDRESS}${page.path}"`),
      'another address in its card': metaOf(page, 'og:url') !== ADDRESS + page.path,
      'another title in its card': metaOf(page, 'og:title') !== titleOf(page),
      'another description in its card': metaOf(page, 'og:description') !== description,
      'no card': metaOf(page, 'twitter:card') !== 'summary_large_image',
      'no picture': picture === undefined || !existsSync(picture)
    }
    return Object.entries(faults)
      .filter(([, is]) => is)
      .map(([fault]) => `${page.path}: ${fault}`)
  })
}

test('each page has a title and a description of its own, and a card with its address and a picture', () => {
  expect(faultsOf(pagesOf(SITE), SITE)).toEqual([])
})

test('what a page lacks is seen', () => {
  const pages = pagesOf(SITE)
  const change = (path: string, from: RegExp, to: string) =>
    faultsOf(
      pages.map((page) => (page.path === path ? { path, html: page.html.replace(from, to) } : page)),
      SITE
    )
  expect(change('/key/', /<meta name="description"[^>]*>/, '')).toContain('/key/: too short a description')
  expect(change('/key/', /<title>.*?<\/title>/, `<title>${titleOf(pages[0])}</title>`)).toContain(
    '/key/: the title of another'
  )
  expect(change('/read/kill/', /kill\/social\.png/, 'kill/none.png')).toEqual(['/read/kill/: no picture'])
  expect(change('/read/kill/', /rel="canonical"/, 'rel="next"')).toEqual(['/read/kill/: another address'])
})

test('each lesson, each exercise and the home page has a picture of its own, of the size that is shown', () => {
  const pictures = pagesOf(SITE)
    .map(({ path }) => `${SITE.slice(0, -1)}${path}social.png`)
    .filter((path) => existsSync(path))
  for (const name of LESSONS) expect(pictures).toContain(`build-e2e/read/${name}/social.png`)
  expect(pictures).toContain('build-e2e/social.png')
  expect(pictures).toContain('build-e2e/prove/unkillable/social.png')
  const files = pictures.map((path) => readFileSync(path))
  for (const [i, png] of files.entries()) expect(sizeOf(png), pictures[i]).toEqual(PICTURE)
  const digests = new Set(files.map((png) => createHash('sha256').update(png).digest('hex')))
  expect(digests.size).toBe(files.length)
})

test('the sitemap has every page that is to be found, and robots.txt names it', () => {
  const listed = [...readFileSync(`${SITE}sitemap.xml`, 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)
  const pages = pagesOf(SITE)
    .filter((page) => isFound(page) && page.path !== '/search/')
    .map(({ path }) => ADDRESS + path)
  expect(listed.sort()).toEqual(pages.sort())
  expect(readFileSync(`${SITE}robots.txt`, 'utf8')).toContain(`\nSitemap: ${ADDRESS}/sitemap.xml\n`)
})

test('a site that does not know its address has nothing that needs one, and all the rest', () => {
  for (const name of ['sitemap.xml', 'robots.txt', 'social.png', 'read/kill/social.png'])
    expect(existsSync(NOWHERE + name), name).toBe(false)
  const pages = pagesOf(NOWHERE)
  expect(pages.length).toBe(pagesOf(SITE).length)
  for (const { path, html } of pages) expect(html, path).not.toMatch(/rel="canonical"|"og:|"twitter:/)
  expect(
    metaOf(
      pages.find(({ path }) => path === '/')!,
      'description'
    )
  ).toContain('zombie')
})

test('the site can be installed: each icon of its manifest is there, in the size that it says', () => {
  const manifest = JSON.parse(readFileSync(`${SITE}manifest.webmanifest`, 'utf8')) as {
    start_url: string
    icons: { src: string; sizes: string }[]
  }
  expect(manifest.start_url).toBe('./')
  const pictures = manifest.icons.filter(({ src }) => src.endsWith('.png'))
  expect(pictures.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  for (const { src, sizes } of pictures) {
    const { width, height } = sizeOf(readFileSync(SITE + src))
    expect(`${width}x${height}`).toBe(sizes)
  }
  for (const { html, path } of pagesOf(SITE)) expect(html, path).toContain('rel="manifest"')
})
