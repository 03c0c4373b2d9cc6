// Code that is made from tables is in the repository, and as its tables make it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatted, GENERATED } from '../../scripts/generated.ts'

test.each(GENERATED)('$path is fresh: npm run generate has been run', async ({ path, text }) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(await formatted(path, text()))
})
