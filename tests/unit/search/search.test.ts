// The index of the book, made of its sources as the build makes it.
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { excerptOf } from '../../../src/lib/search/excerpt.ts'
import { BookIndex, indexOf, type SearchedPage } from '../../../src/lib/search/searchIndex.ts'
import { sectionsOf } from '../../../src/lib/search/sections.ts'

const content = new URL('../../../content/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, content), 'utf8')

const lessons: SearchedPage[] = readdirSync(new URL('lessons/en/', content)).map((file) => {
  const source = read(`lessons/en/${file}`)
  return {
    path: `/read/${/\d+-(.*)\.svx/.exec(file)![1]}/`,
    title: /^title: (.*)$/m.exec(source)![1],
    sections: sectionsOf(source)
  }
})
const terms = Object.entries(JSON.parse(read('reference/en/glossary.json')) as Record<string, Term>)
interface Term {
  readonly term: string
  readonly says: string
}
const glossary: SearchedPage = {
  path: '/reference/glossary/',
  title: 'Glossary',
  sections: terms.map(([place, { term, says }]) => ({ place, name: term, text: says }))
}

/** As it comes over the network. */
const fetched = (pages: readonly SearchedPage[]) =>
  new BookIndex(JSON.parse(JSON.stringify(indexOf(pages))) as ReturnType<typeof indexOf>)

let book: BookIndex
beforeAll(() => (book = fetched([...lessons, glossary])))

const placesOf = (query: string): string[] =>
  book.find(query)!.hits.map(({ page, place }) => page.path + (place && `#${place}`))
const marked = (query: string): string[] =>
  book
    .find(query)!
    .hits.flatMap(({ name, excerpt }) => [...name, ...excerpt])
    .filter(({ hit }) => hit)
    .map(({ text }) => text)

describe('what is found', () => {
  test.each(lessons.map(({ path, title }) => [title, path]))('“%s” is found by its title’s words in %s', (_, path) => {
    const { sections } = lessons.find((lesson) => lesson.path === path)!
    const words = sections.map(({ text }) => text).join(' ')
    // A word that no other lesson has, or two that no other has together.
    const own = [...new Set(words.match(/\p{L}[\p{L}_]{5,}/gu))].filter(
      (word) =>
        lessons.filter(({ sections }) => sections.some(({ text, name }) => `${text} ${name}`.includes(word))).length ===
        1
    )
    expect(own.length).toBeGreaterThan(10)
    for (const word of own.slice(0, 10)) expect(placesOf(word).join(' '), word).toContain(path)
  })

  test.each(terms.map(([place, { term }]) => [term, place]))(
    'the glossary’s %s is the first for its word',
    (term, id) => {
      expect(placesOf(term)[0]).toBe(`/reference/glossary/#${id}`)
    }
  )

  test.each([
    ['WNOHANG', '/read/reaping/#until'],
    ['EXIT_ZOMBIE', '/read/exit/#dead'],
    ['defunct', '/reference/glossary/#defunct'],
    ['RLIMIT_NPROC', '/read/zombie/#three']
  ])('%s leads to %s', (query, place) => expect(placesOf(query)).toContain(place))

  test('a part of a name finds it, a whole name no other', () => {
    expect(placesOf('nocldwait')).toContain('/reference/glossary/#sa-nocldwait')
    expect(placesOf('SA_NOCLDWAIT')).not.toContain('/reference/glossary/#sa-siginfo')
    for (const word of marked('SA_NOCLDWAIT')) expect(word).toBe('SA_NOCLDWAIT')
  })

  test('what is not typed to its end finds what begins so', () => {
    expect(placesOf('orpha')).toContain('/read/zombie/#and-an-orphan-is-something-else')
  })

  test('accents and case do not matter', () => {
    expect(placesOf('ZÖMBIÉ')).toEqual(placesOf('zombie'))
  })

  test.each(['zomibe', 'zombei', 'zombbie'])('%s finds zombies, and says that it is not what was typed', (typo) => {
    expect(book.find(typo)!.reach).toBe('like')
    expect(placesOf(typo)).toContain('/reference/glossary/#zombie')
  })

  test('in a short word a letter is no slip of the finger', () => {
    expect(book.find('frk')!.hits).toEqual([])
  })

  test('of a question in words, those that tell something are looked for', () => {
    const { reach } = book.find('how can I get rid of zombies quickly')!
    expect(reach).toBe('some')
    expect(marked('how can I get rid of zombies quickly').map((word) => word.toLowerCase())).not.toContain('i')
  })

  test('where nothing is, nothing is found, and where nothing is asked, nothing is said', () => {
    expect(book.find('qwertzuiop')).toEqual({ reach: 'some', all: 0, hits: [] })
    expect(book.find(' – ')).toBeUndefined()
  })
})

describe('sections', () => {
  test('a heading, a step and a question are places; a heading without a text names what follows', () => {
    const source = `---\ntitle: X\n---\n<script>\n  import x\n</script>\n\n# X\n\nBefore *all*.\n\n## Two words\n\nText of it.\n
### Without\n\n<Step id="a">\n\nIn \`a\`, <K>fork</K> [leads](../b/#c).\n\n</Step>\n\n<Question id="q" asks="Is 2 > 1?">\n<Choice id="yes" says="Yes">\n\nIt is.\n\n</Choice>\n</Question>\n`
    expect(sectionsOf(source)).toEqual([
      { place: '', name: '', text: 'Before all.' },
      { place: 'two-words', name: 'Two words', text: 'Text of it.' },
      { place: 'a', name: 'Without', text: 'In a, fork leads.' },
      { place: 'q', name: 'Is 2 > 1?', text: '' }
    ])
  })

  test('what a page hides until its reader has answered is not told', () => {
    const source = read('lessons/en/03-zombie.svx')
    expect(source).toContain('It answers −1, `EAGAIN`')
    expect(JSON.stringify(sectionsOf(source))).not.toContain('It answers −1')
  })

  test('code is text: a comment of a shell is no heading', () => {
    expect(sectionsOf('A.\n\n```\n# ls\nx\n```\n\nB.')).toEqual([{ place: '', name: '', text: 'A. # ls x B.' }])
  })

  test.each(lessons.map(({ path, sections }) => [path, sections] as const))(
    '%s shows no marks of its markup',
    (_, all) => {
      for (const { text, name } of all) expect(text + name).not.toMatch(/<\/?[A-Z]|\]\(|\*\*|`|\{@|^\||says=/)
    }
  )
})

describe('an excerpt', () => {
  const text =
    'Words before it that nobody has asked about, and more of them, and then a zombie, and so many words behind that nobody can read all of them in a list of many lines, on a phone or elsewhere.'
  test('begins and ends with whole words around what was asked for, which is marked', () => {
    const pieces = excerptOf(text, ['zombie'])
    const all = pieces.map(({ text }) => text).join('')
    expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: 'zombie', hit: true }])
    expect(all.length).toBeLessThanOrEqual(132)
    expect(all).toMatch(/^…\w.*\w…$/)
    for (const word of all.replaceAll('…', '').match(/\w+/g)!) expect(text.match(/\w+/g)).toContain(word)
  })

  test('of a short text is all of it', () => {
    expect(excerptOf('It waits.', [])).toEqual([{ text: 'It waits.', hit: false }])
  })
})

test('the index is no more than a reader on a phone can wait for', async () => {
  const { gzipSync } = await import('node:zlib')
  expect(gzipSync(JSON.stringify(indexOf([...lessons, glossary]))).length).toBeLessThan(90 * 1024)
})
