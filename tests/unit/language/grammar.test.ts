import { expect, test } from 'vitest'
import { addressIn } from '../../../src/lib/language/languages.ts'
import { count, whole, written } from '../../../src/lib/language/en.ts'
import { grammarOf, marksOf } from '../../../src/lib/language/grammar.ts'

test('English counts one and others', () => {
  expect([0, 1, 2].map((n) => count(n, 'child', 'children'))).toEqual(['0 children', '1 child', '2 children'])
  expect(count(1, 'zombie') + count(21, 'zombie')).toBe('1 zombie21 zombies')
})

test('Polish has another form for 2, and 22, than for 5, and 12', () => {
  const { form } = grammarOf('pl', ['one', 'few', 'many', 'other'])
  const forms = { one: 'proces', few: 'procesy', many: 'procesów', other: 'procesu' }
  expect([1, 2, 5, 12, 22, 0.5].map((n) => form(n, forms))).toEqual([
    'proces',
    'procesy',
    'procesów',
    'procesów',
    'procesy',
    'procesu'
  ])
})

test('a language that forgets one of its forms is refused', () => {
  expect(() => grammarOf('pl', ['one', 'other'])).toThrow('pl has these plural forms: ')
  // @ts-expect-error Polish without its form for 2, 3 and 4.
  void (() => grammarOf('pl', ['one', 'few', 'many', 'other']).form(2, { one: 'a', many: 'b', other: 'c' }))
})

test('English says its marks itself, and as Unicode has them', () => {
  expect(marksOf('en')).toEqual(['.', ','])
  expect([whole(1_234_567), written('1,234.5')]).toEqual(['1,234,567', '1,234.5'])
})

test('numbers are written as the language writes them', () => {
  const german = grammarOf('de', ['one', 'other'])
  expect([whole(32767), written('14.9')]).toEqual(['32,767', '14.9'])
  expect([german.whole(32767), german.written('14.9'), german.written('1,234.5')]).toEqual([
    '32.767',
    '14,9',
    '1.234,5'
  ])
})

test('the first language has the root of the site', () => {
  expect(addressIn('en', '/docs', '/read/')).toBe('/docs/read/')
  expect(addressIn('es', '..', '/read/')).toBe('../es/read/')
})
