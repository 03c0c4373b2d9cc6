// The command-line program: built into one file, dist/unkillable.mjs, from src/cli/main.ts.
import { existsSync } from 'node:fs'
import { isFresh } from './fresh.mjs'
import { ROOT } from './paths.mjs'
import { runPackage } from './run.mjs'

/** All that is put into it: tests/cli/build.test.ts asks the build. */
export const SOURCES = [
  'src/lib',
  'src/cli',
  'content/assignments',
  'content/programs',
  'vite.cli.ts',
  'tsconfig.core.json',
  'package.json',
  'package-lock.json'
]

/** Builds dist/unkillable.mjs unless it is newer than all its sources. @returns {boolean} whether it is there */
export function ensureCli() {
  if (isFresh('dist/unkillable.mjs', SOURCES)) return true
  if (!existsSync(`${ROOT}node_modules/vite`)) {
    console.error('unkillable: the packages are not installed; run `npm ci` first.')
    return false
  }
  // Standard input and output are the program's that is about to run.
  return runPackage('vite', ['build', '--config', 'vite.cli.ts', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })
}
