// Programs of the system: which are here, and how one more is installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

/** Whether we may install packages of the system. Playwright, too, would ask for sudo where we are not root. */
export const canInstall = process.getuid?.() === 0 && process.platform === 'linux'

/**
 * Where programs of these names would lie, by the PATH.
 * @param {readonly string[]} names
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** A browser whose libraries are missing is there, but of no use. On Windows `--version` would open a window. */
export function starts(/** @type {string} */ path) {
  if (!existsSync(path)) return false
  return (
    process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  )
}

/**
 * Installs packages of Debian, where we may. A network without them refuses, and nothing is lost.
 * @param {string[]} packages
 */
export function installPackages(packages) {
  run('apt-get', ['update'], { timeout: 300_000 })
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000
  })
}
