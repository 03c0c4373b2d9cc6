// The site as a static host gets it, built anew only when its sources are newer.
import { isFresh } from './fresh.mjs'
import { TAGS } from './language.mjs'
import { ROOT } from './paths.mjs'
import { runPackage } from './run.mjs'

const SOURCES = ['src', 'content', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json']

/** The site in one language. The first empties the folder, so it comes first. @param {string} tag */
export const buildSite = (tag, env = {}) =>
  runPackage('vite', ['build', '--logLevel', 'warn'], { env: { ...env, LANGUAGE: tag } })

/** The folder of the built site; 404.html carries the base, so under another one it is built each time. */
export function ensureSite(base = '') {
  if (base || !isFresh('build/index.html', SOURCES)) {
    if (!TAGS.every((tag) => buildSite(tag, { BASE_PATH: base }))) process.exit(1)
  }
  return `${ROOT}build`
}
