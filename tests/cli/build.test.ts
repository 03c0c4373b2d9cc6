import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { build, resolveConfig, type Rolldown } from 'vite'
import { SOURCES } from '../../scripts/lib/cli.mjs'
import { CONTENTS, MACHINE } from '../../src/lib/image/build/disk.ts'

const root = new URL('../../', import.meta.url).pathname

test('the program is built right after `npm ci`: from files that stand in the repository', async () => {
  const { tsconfig } = await resolveConfig({ root, configFile: `${root}vite.cli.ts` }, 'build')
  expect(readFileSync(tsconfig!, 'utf8')).not.toContain('"extends"')
})

test('the program is built anew when anything changes that is in it', async () => {
  const built = await build({ root, configFile: `${root}vite.cli.ts`, logLevel: 'error', build: { write: false } })
  const { output } = built as Rolldown.RolldownOutput
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  const files = modules.filter((id) => id.startsWith(root)).map((id) => id.slice(root.length).replace(/\?.*/, ''))
  expect(files).toEqual(expect.arrayContaining(['package.json', 'content/assignments/counting/exercise.json']))
  const packages = 'node_modules/'
  const missed = [...files, ...MACHINE, ...CONTENTS].filter(
    (file) => !file.startsWith(packages) && !SOURCES.some((source) => file === source || file.startsWith(`${source}/`))
  )
  expect(missed).toEqual([])
})
