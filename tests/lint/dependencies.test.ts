// A package that nothing names is not kept.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string> | undefined
>

/** All that may name a package: our own text, and the settings of tools. */
const texts = [
  ...['src/', 'tests/', 'scripts/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|mjs|js|svelte|css)$/.test(path))
      .map((path) => folder + path)
  ),
  ...readdirSync(root).filter((path) => /\.config\.(js|ts)$|^\.prettierrc|^vite\./.test(path))
].map((path) => readFileSync(new URL(path, root), 'utf8'))

/** Types stand beside the package that they are of; `node` is named by its modules. */
const namedBy = (name: string): RegExp =>
  new RegExp(`['"\`]${name.replace(/^@types\//, '').replaceAll(/[/.]/g, '\\$&')}['"\`/:]`)

const unnamed = (names: readonly string[]): string[] =>
  names.filter((name) => !texts.some((text) => namedBy(name).test(text)))

test('every package that is installed is named somewhere', () => {
  expect(unnamed(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))).toEqual([])
})

test('one that nobody names is found', () => {
  const name = ['left', 'pad'].join('-')
  expect(unnamed([name, 'd3'])).toEqual([name])
})
