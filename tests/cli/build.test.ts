import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resolveConfig } from 'vite'

test('the program is built right after `npm ci`: from files that stand in the repository', async () => {
  const root = new URL('../../', import.meta.url).pathname
  const { tsconfig } = await resolveConfig({ root, configFile: `${root}vite.cli.ts` }, 'build')
  expect(readFileSync(tsconfig!, 'utf8')).not.toContain('"extends"')
})
