// Writes the list of the site's files into its service worker, when all of them are there: also those that are made after its scripts.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

const WORKER = 'service-worker.js'
/** For search engines, and for those to whom a link is shown. No reader of the site asks for it. */
const FOR_OTHERS = /(^|\/)(social\.png|sitemap\.xml|robots\.txt)$/
const PLACE = JSON.parse(readFileSync(`${ROOT}src/lib/offline/place.json`, 'utf8'))
/** The built worker has the place in quotes; a list that was written before is written anew. */
const LIST = new RegExp(`(["'\`])${PLACE}\\1|\\["[0-9a-f]{16}",\\{[^{}]*\\}\\]`, 'g')
/** Of a SHA-256 so many hexadecimal digits. */
const DIGITS = 16

/**
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where it puts the site
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const listed = (adapter, folder) => ({
  ...adapter,
  async adapt(builder) {
    await adapter.adapt(builder)
    writeList(folder)
  }
})

/** Throws, and so breaks the build, if the worker has no place for the list. @param {string} folder */
export function writeList(folder) {
  const files = filesIn(folder)
  const version = hash(JSON.stringify(files))
  const worker = join(folder, WORKER)
  const text = readFileSync(worker, 'utf8')
  if (text.match(LIST)?.length !== 1) throw new Error(`${WORKER} has no one place for the list of files`)
  writeFileSync(
    worker,
    text.replace(LIST, () => JSON.stringify([version, files]))
  )
}

/** By address below the site's own: the hash of each file's bytes. @param {string} folder */
function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length))
    .filter((path) => path !== WORKER && !FOR_OTHERS.test(path))
    .sort()
  return Object.fromEntries(
    paths.map((path) => [path.replace(/(^|\/)index\.html$/, '$1'), hash(readFileSync(join(folder, path)))])
  )
}

/** @param {string | Buffer} bytes */
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS)
