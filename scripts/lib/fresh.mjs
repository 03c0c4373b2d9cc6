// Is what was built as new as what it was built from?
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

/**
 * Whether `built` is there and no file of `sources` (files or folders of the repository) is newer.
 * @param {string} built
 * @param {string[]} sources
 */
export function isFresh(built, sources) {
  const time = mtime(join(ROOT, built))
  return time > 0 && sources.every((source) => newest(join(ROOT, source)) <= time)
}

/** @param {string} path */
function mtime(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** A folder's own time counts too: it changes when a file in it is deleted. @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs)
}
