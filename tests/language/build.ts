// build.ts: the book in the made-up language (made.ts): a copy of the repository in which each part of the English book has one beside it, and its site.
// `node scripts/run-ts.mjs tests/language/build.ts`
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { placeIn } from '../../src/lib/language/build/place.ts'
import { GRAMMAR, madeEntries, madeTable, madeText, NAME, TAG } from './made.ts'

const TREE = 'build-language/tree'
/** What a site is built from. */
const SOURCES = [
  'src',
  'content',
  'static',
  'scripts',
  'tests/conformance',
  'tests/language/planted',
  'package.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json'
]

function copied(): void {
  rmSync('build-language', { recursive: true, force: true })
  mkdirSync(TREE, { recursive: true })
  for (const source of SOURCES) cpSync(source, join(TREE, source), { recursive: true })
  symlinkSync('../../node_modules', join(TREE, 'node_modules'), 'dir')
  // A page that speaks English by itself: the walk has to find that.
  cpSync('tests/language/planted', join(TREE, 'src/routes/planted'), { recursive: true })
}

const filesIn = (top: string): string[] =>
  readdirSync(join(TREE, top), { recursive: true, encoding: 'utf8' }).map((path) => `${top}/${path}`)

const madeOf = (path: string, source: string): string =>
  path === 'src/lib/language/en.ts'
    ? GRAMMAR
    : path.endsWith('.ts')
      ? madeTable(source)
      : path.endsWith('.svx')
        ? madeText(source)
        : madeEntries(path, source)

function translated(): void {
  for (const path of ['src', 'content'].flatMap(filesIn)) {
    const place = placeIn(TAG, path)
    if (place === undefined || !/\.\w+$/.test(path)) continue
    mkdirSync(dirname(join(TREE, place)), { recursive: true })
    writeFileSync(join(TREE, place), madeOf(path, readFileSync(join(TREE, path), 'utf8')))
  }
  const languages = join(TREE, 'content/languages.json')
  writeFileSync(languages, JSON.stringify({ ...JSON.parse(readFileSync(languages, 'utf8')), [TAG]: NAME }))
}

copied()
translated()
const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
  cwd: TREE,
  stdio: 'inherit',
  env: { ...process.env, LANGUAGE: TAG, BASE_PATH: '', SITE_FOLDER: '../site' }
})
process.exit(status ?? 1)
