// The step of the build that looks at links (scripts/links.mjs).
import { readFileSync } from 'node:fs'
import { compile } from 'mdsvex'
import { expect, test } from 'vitest'
import { checkLinks } from '../../../scripts/links.mjs'
import { idOfHeading, idsOfHeadings } from '../../../scripts/headings.mjs'
import { LESSONS } from './book.ts'

const file = (path: string): string => `${process.cwd()}/content/${path}`
const build = (source: string, path = 'lessons/en/03-zombie.svx') =>
  compile(source, { remarkPlugins: [checkLinks('en'), idsOfHeadings], filename: file(path) })

test.each([
  ['[a](../kil/)', 'leads to no page of the book'],
  ['[a](../kill/#nowhere)', 'leads to no place of /read/kill/'],
  ['[a](#nowhere)', 'leads to no place of /read/zombie/'],
  ['[a](/read/kill/)', 'begins at the root of the site, which may lie in a folder: write ../'],
  ['[a](http://man7.org/)', 'is not https'],
  ['[a](https://)', 'is no address'],
  ['<a href="../kil/">a</a>', 'leads to no page of the book']
])('%s fails the build with file and line', async (link, says) => {
  await expect(build(`---\ntitle: a\n---\n\nText.\n\n${link}\n`)).rejects.toThrow(
    new RegExp(`^content/lessons/en/03-zombie\\.svx:7: the link “.*” ${says}$`)
  )
})

test('so does one of the sources in the front matter', async () => {
  await expect(build("---\ntitle: a\nsources:\n  - { title: b, href: '../kil/' }\n---\n\nText.\n")).rejects.toThrow(
    'content/lessons/en/03-zombie.svx:4: the link “../kil/” leads to no page of the book'
  )
})

test.each([
  '[a](../kill/#again)',
  '[a](#three)',
  '[a](#and-an-orphan-is-something-else)',
  '[a](../../reference/glossary/#zombie)',
  '[a](../../prove/counting/)',
  '[a](../../play/?program=slots)',
  '[a](https://man7.org/linux/man-pages/man2/kill.2.html)',
  '[a](term:zombie)'
])('%s leads somewhere', async (link) => {
  await expect(build(`Text ${link}.`)).resolves.toBeDefined()
})

test.each(LESSONS)('the links of %s lead somewhere', async (name) => {
  await build(readFileSync(file(`lessons/en/${name}`), 'utf8'), `lessons/en/${name}`)
})

test('a heading has an address of its words, and one that is taken fails the build', async () => {
  expect(idOfHeading('Two words, “so” and it’s señal')).toBe('two-words-so-and-its-senal')
  expect((await build('## Two words\n\nText.'))!.code).toContain('<h2 id="two-words">')
  await expect(build('Text.\n\n## Two\n\n<Step id="two">\n\nText.\n\n</Step>')).rejects.toThrow(
    'content/lessons/en/03-zombie.svx:3: “Two” would lie at #two, where something else lies'
  )
})
