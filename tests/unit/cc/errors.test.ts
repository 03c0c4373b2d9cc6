// What learners are told about their mistakes: err/NAME.c and, beside it, err/NAME.expected.
// `vitest run -u` writes the expectations anew; read the difference.

import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseText, report, says } from './check.ts'

const folder = new URL('err/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.c'))
  .sort()

test.each(names)('%s', async (name) => {
  const text = report(name, readFileSync(new URL(name, folder), 'utf8'))
  expect(text).toMatch(/error/)
  await expect(text).toMatchFileSnapshot(`err/${name.replace('.c', '.expected')}`)
})

test('a missing semicolon is pointed at where it is missing, behind the last word', () => {
  expect(says('int a\n\n\nint b;')).toBe('1:6: error: expected ‘;’ after this declaration')
})

test('one unknown name is one error, however often it is used', () => {
  expect(says('int f(void) { x = 1; x++; return x + x; }').split('\n')).toHaveLength(1)
})

test('after 20 errors there is silence', () => {
  const { diagnostics } = parseText(
    'int f(void) {' + Array.from({ length: 50 }, (_, i) => `a${i} = b${i}q;\n`).join('') + '}'
  )
  expect(diagnostics).toHaveLength(21)
  expect(diagnostics.at(-1)!.code).toBe('too-many-errors')
})

test('an error in a macro is where the macro is used', () => {
  expect(says('#define BAD nosuchthing\nint f(void) {\n  return BAD;\n}')).toBe(
    '3:10: error: ‘nosuchthing’ is not declared'
  )
})

test('an error in a header names the header', () => {
  const own = { 'mine.h': 'int f(void)\n' }
  expect(says('#include "mine.h"\n', own)).toBe('mine.h:1:12: error: expected ‘;’ after this declaration')
})

test('#line renames', () => {
  expect(says('#line 100 "b.c"\nint x = y;')).toBe('b.c:100:9: error: ‘y’ is not declared')
})
