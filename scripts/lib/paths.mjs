import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's folder, with a slash at its end: the nearest one above with a package.json, for this file may be bundled. */
export const ROOT = fileURLToPath(above(new URL('.', import.meta.url)))
/** What scripts remember between runs; goes with node_modules. */
export const CACHE = `${ROOT}node_modules/.cache/unkillable/`

/** @param {URL} folder @returns {URL} */
function above(folder) {
  return existsSync(new URL('package.json', folder)) ? folder : above(new URL('..', folder))
}
