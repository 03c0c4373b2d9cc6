// Installs the packages when, and only when, they are not those of the lockfile.
import { existsSync, readFileSync } from 'node:fs'
import { ROOT } from './paths.mjs'
import { run } from './run.mjs'

/** npm writes down what it put into node_modules; a package left out for another platform is no lack. */
function isInstalled() {
  const record = `${ROOT}node_modules/.package-lock.json`
  if (!existsSync(record)) return false
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, integrity, optional }]) =>
      path === '' || (there[path] ? there[path].version === version && there[path].integrity === integrity : optional)
  )
}

/** Ends the process with a sentence if the packages cannot be installed. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing what is missing …')
  // The very npm that started us; and development packages even where NODE_ENV is production.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit']
  const done = npm ? run(process.execPath, [npm, ...args]) : run('npm', args)
  if (!done) {
    console.error('npm ci failed: see its message above.')
    process.exit(1)
  }
}
