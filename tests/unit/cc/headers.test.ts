// Headers of the C library: each can be included alone and beside all others, and whatever function they declare can be called.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { says } from './check.ts'

const root = 'src/lib/libc/include'
const headers = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.h') && !name.startsWith('bits/'))
  .sort()

const including = (names: readonly string[]) => names.map((name) => `#include <${name}>\n`).join('')

test.each(headers)('%s stands alone', (name) => {
  expect(says(including([name]))).toBe('')
})

test('all stand together, in either order', () => {
  expect(says(including(headers))).toBe('')
  expect(says(including(headers.toReversed()))).toBe('')
})
