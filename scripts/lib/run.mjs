// Starts the programs that the scripts are made of.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ROOT } from './paths.mjs'

/**
 * Runs a program with the terminal's own input and output, and waits.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number, stdio?: import('node:child_process').StdioOptions }} [options] `timeout` in milliseconds
 * @returns {boolean} whether it ended with status 0
 */
export function run(command, args, { env = {}, timeout, stdio = 'inherit' } = {}) {
  const shell = process.platform === 'win32' && !command.endsWith('.exe')
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio,
    env: { ...process.env, ...env },
    timeout,
    shell
  })
  return status === 0
}

/**
 * Runs a program that an installed package brings, with this very Node.
 * @param {string} pack
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runPackage(pack, args, options) {
  return run(process.execPath, [programOf(pack), ...args], options)
}

/**
 * The file of a package's program: the one named as the package, or its only one.
 * @param {string} pack
 */
export function programOf(pack) {
  const folder = `${ROOT}node_modules/${pack}/`
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  const name = pack.slice(pack.indexOf('/') + 1)
  return folder + (typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]))
}
