import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

/** Rooms above the run: whoever speaks of one of their files by its name means one. */
const ROOMS = ['front', 'lesson', 'sandbox', 'site', 'storage']
/** Each room may have its own. */
const SHARED = ['index.ts', 'en.ts']

test('no file of a page’s room is called like one of another room', () => {
  const files = readdirSync('src/lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|svelte)$/.test(file)
  )
  const twice = files.filter(
    (file) =>
      ROOMS.includes(file.split('/')[0]) &&
      !SHARED.includes(basename(file)) &&
      files.some((other) => other !== file && basename(other) === basename(file))
  )
  expect(twice).toEqual([])
})
