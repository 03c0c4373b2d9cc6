// One run, whatever computes it: the same session gives the same digests in each browser that is here, and under Node.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINES } from '../../scripts/lib/engines.mjs'
import { expect, test, withReader } from './site.ts'

const SESSION = readFileSync('tests/browsers/session.c', 'utf8')
const FILE = 'unkillable-envelope-Ada.json'

/** What `unkillable grade` says of a file, playing it again. */
const graded = (file: string): string =>
  spawnSync(process.execPath, ['bin/unkillable.mjs', 'grade', file], { encoding: 'utf8' }).stdout

test('the same session has the same digests everywhere', async ({ engines, baseURL }, info) => {
  const here = ENGINES.filter((engine) => engines[engine])
  const files: unknown[] = []
  for (const engine of here) {
    const folder = info.outputPath(engine)
    await withReader({ engines, engine, baseURL: baseURL!, folder }, async (reader) => {
      await reader.open('./prove/envelope/')
      await reader.replace('[role=textbox]', /^Source of server\.c$/, SESSION)
      await reader.press('button', /^Check$/)
      await reader.see('p', /^\d of \d holds?\.$/)
      await reader.press('button', /^Hand in…$/)
      await reader.write('input', /^Name or number/, 'Ada')
      await reader.press('button', /^Save the file$/)
      files.push(await reader.saved(FILE))
    })
    expect(files.at(-1), engine).toEqual(files[0])
  }
  const file = join(info.outputPath(here[0]), 'downloads', FILE)
  const submission = JSON.parse(readFileSync(file, 'utf8')) as { sources: object; digests: string[] }
  // The session was run, and not the text that the exercise begins with.
  expect(submission.sources).toEqual({ 'server.c': SESSION })
  expect(submission.digests.length).toBeGreaterThan(3)

  expect(graded(file)).not.toMatch(/Forged|another version/)
  const last = submission.digests.length - 1
  writeFileSync(file, JSON.stringify({ ...submission, digests: submission.digests.with(last, '0123456789abcdef') }))
  expect(graded(file)).toContain('Forged')
})

test('no file of the site imports the one that a worker begins with', () => {
  const folder = 'build-e2e/_app/immutable'
  const workers = readdirSync(join(folder, 'workers')).filter((name) => name.endsWith('.js'))
  expect(workers).not.toEqual([])
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  const imports = scripts.flatMap((script) =>
    [...readFileSync(join(folder, script), 'utf8').matchAll(/(?:from|import\(?)\s*["'`]([^"'`]+)["'`]/g)]
      .filter(([, target]) => workers.includes(target.split('/').at(-1)!))
      .map(([text]) => `${script}: ${text}`)
  )
  expect(imports).toEqual([])
})
