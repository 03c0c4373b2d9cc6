// The step of the build that links the terms of the glossary (scripts/glossary.mjs), and what the reference says beside the machine.
import { readdirSync, readFileSync } from 'node:fs'
import { compile } from 'mdsvex'
import { describe, expect, test } from 'vitest'
import { linkTerms, readGlossary } from '../../../scripts/glossary.mjs'
import * as constants from '../../../src/lib/record/constants.ts'
import { FUNCTIONS } from '../../../src/lib/record/functions.ts'
import { NR } from '../../../src/lib/record/syscalls.ts'
import { LESSONS } from './book.ts'

const GLOSSARY = {
  zombie: { term: 'zombie', forms: ['zombie', 'zombies'], says: 'It has {ended}, “so” & "so".' },
  pid: { term: 'PID', says: 'A number.' },
  'pid-namespace': { term: 'PID namespace', says: 'Numbers of its own.' },
  wait: { term: 'wait', forms: [], code: ['wait', 'waitpid'], says: 'A call.' },
  page: { term: 'page', forms: [], strong: ['pages'], says: 'A piece of memory.' }
}

async function linked(source: string, filename = '/repo/content/lessons/en/01-a.svx'): Promise<string> {
  const compiled = await compile(source, { remarkPlugins: [linkTerms(GLOSSARY)], filename })
  return compiled!.code
}
/** Each linked word with its term. */
const terms = (code: string): string[] =>
  [...code.matchAll(/<a [^>]*data-term="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, id, word]) => `${id}: ${word.replace(/<[^>]*>/g, '')}`
  )

describe('the first use of a term', () => {
  test.each([
    ['is linked, and no other', 'A zombie, and a zombie more. Zombies.', ['zombie: zombie']],
    ['may begin a sentence', 'Zombies do not run.', ['zombie: Zombies']],
    ['is the longest term there', 'A PID namespace has a PID.', ['pid-namespace: PID namespace', 'pid: PID']],
    ['is no part of another word', 'zombie_maker and un-zombie, a PIDfd.', []],
    ['may be code, where the term is', 'To wait is to call `wait`, and `waitpid`.', ['wait: wait']],
    ['may be where it is defined', 'This is called a **zombie**.', ['zombie: zombie']],
    ['is not one in a heading or a link', '# Zombies\n\n[A zombie](../x/), then a zombie.', ['zombie: zombie']],
    ['is not one in code', '```c\nzombie\n```\n\n`zombie`', []],
    ['is not one in a word of the kernel', 'Here <K>zombie</K> stands.', []]
  ])('%s', async (_, source, expected) => {
    expect(terms(await linked(source))).toEqual(expected)
  })

  test('is not hidden in an answer that nobody has opened', async () => {
    const answer = '<Answer id="a" says="b">\n\nA zombie.\n\n</Answer>\n\nBehind it a zombie.\n'
    const code = await linked(answer)
    expect(terms(code)).toEqual(['zombie: zombie'])
    expect(code.indexOf('data-term')).toBeGreaterThan(code.indexOf('</Answer>'))
  })

  test('takes its sentence along, and leads to its entry', async () => {
    const code = await linked('A zombie.')
    expect(code).toContain('href="../../reference/glossary/#zombie"')
    expect(code).toContain('data-says="It has &#123;ended&#125;, “so” &amp; &quot;so&quot;."')
  })

  test('is linked in lessons only', async () => {
    expect(terms(await linked('A zombie.', '/repo/content/pages/en/true.svx'))).toEqual([])
  })
})

describe('a term that is marked', () => {
  test('is linked by its mark', async () => {
    expect(terms(await linked('The [undead](term:zombie), and [zombies](term:).'))).toEqual([
      'zombie: undead',
      'zombie: zombies'
    ])
    expect(terms(await linked('They share **pages**. On this page nothing.'))).toEqual(['page: pages'])
  })

  test.each([
    ['in bold', 'One.\n\nThe **ghoul** is no term.', /01-a\.svx:3: “ghoul” is marked as a term/],
    ['in bold, in an answer', '<Answer id="a" says="b">\n\nA **ghoul**.\n\n</Answer>', /01-a\.svx:3: “ghoul”/],
    ['by an id', '[ghoul](term:ghoul)', /01-a\.svx:1: “ghoul”/],
    ['by its word', 'A [ghoul](term:).', /01-a\.svx:1: “ghoul”/]
  ])('%s fails the build where the glossary has none', async (_, source, words) => {
    await expect(linked(source)).rejects.toThrow(words)
  })
})

describe('the book’s glossary', () => {
  const glossary = readGlossary('en')

  test('has one sentence for each word, and no word twice', () => {
    const words = Object.values(glossary).flatMap(({ term, forms = [], code = [] }) => [
      ...new Set([...(forms.length + code.length === 0 ? [term] : forms), ...code.map((word) => `\`${word}`)])
    ])
    expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([])
    for (const { says } of Object.values(glossary)) expect(says).toMatch(/^[^]{20,140}\.$/)
  })

  test('is enough for the lessons, and each lesson uses it', async () => {
    const folder = new URL('../../../content/lessons/en/', import.meta.url)
    const met = new Set<string>()
    for (const file of LESSONS) {
      const filename = new URL(file, folder).pathname
      const compiled = await compile(readFileSync(filename, 'utf8'), { remarkPlugins: [linkTerms(glossary)], filename })
      const used = terms(compiled!.code).map((term) => term.split(':')[0])
      expect(used.length, file).toBeGreaterThan(3)
      for (const id of used) met.add(id)
      expect(
        used.filter((id, i) => used.indexOf(id) < i),
        file
      ).toEqual([])
    }
    expect(Object.keys(glossary).filter((id) => !met.has(id))).toEqual([])
  })
})

describe('the reference', () => {
  const folder = new URL('../../../content/reference/en/', import.meta.url)
  const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

  test('says of each function of the kernel what it does, and of no other', () => {
    expect(Object.keys(read('functions')).sort()).toEqual(
      FUNCTIONS.map(({ name }) => name)
        .filter(Boolean)
        .sort()
    )
  })

  test('names only calls and signals that the machine has', () => {
    expect(read('calls').filter(({ name }: { name: string }) => !(name in NR))).toEqual([])
    expect(read('signals').filter(({ name }: { name: string }) => !(name in constants))).toEqual([])
    expect(
      read('states')
        .map(({ letter }: { letter: string }) => letter)
        .join('')
    ).toBe('RSDTtZX')
  })

  test('has a title and a sentence for each page', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.svx')))
      expect(readFileSync(new URL(file, folder), 'utf8'), file).toMatch(/^---\ntitle: .+\ndescription: .+\.\n---\n/)
  })
})
