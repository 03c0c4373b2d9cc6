// `npm run preview`: serves the built site as a static host would, building it first if its sources are newer.
import { isFresh } from './lib/fresh.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ROOT } from './lib/paths.mjs'
import { runPackage } from './lib/run.mjs'
import { createStaticServer } from './lib/server.mjs'

const base = process.env.BASE_PATH ?? ''
const SOURCES = ['src', 'content', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json']

ensureInstalled()
// 404.html carries the base: under another one the build is not the same.
if (base || !isFresh('build/index.html', SOURCES)) {
  if (!runPackage('vite', ['build', '--logLevel', 'warn'])) process.exit(1)
}
const server = createStaticServer(`${ROOT}build`, base)
const say = () => {
  const address = server.address()
  if (address && typeof address === 'object') console.log(`Unkillable is at http://localhost:${address.port}${base}/`)
}
server.once('error', () => server.listen(0, say))
server.listen(4173, say)
