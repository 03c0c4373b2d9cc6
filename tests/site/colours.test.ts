import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = new URL('../../src/', import.meta.url).pathname

test('no file but tokens.css names a colour', () => {
  const named = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|css)$/.test(path) && !path.endsWith('site/tokens.css'))
    .filter((path) =>
      /#[\da-f]{3,8}\b(?=[^{}]*[;}])|\b(rgba?|hsla?|oklch)\(/i.test(
        styleOf(readFileSync(join(src, path), 'utf8'), path)
      )
    )
  expect(named).toEqual([])
})

function styleOf(text: string, path: string): string {
  return path.endsWith('.css') ? text : (/<style[^>]*>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '')
}
