import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatted, GENERATED } from '../../scripts/generated.ts'

test.each(GENERATED)('$path is what `npm run generate` makes now', async ({ path, text }) => {
  expect(readFileSync(path, 'utf8')).toBe(await formatted(path, text()))
})
