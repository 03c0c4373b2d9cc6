import { readFileSync } from 'node:fs'
import adapter from '@sveltejs/adapter-static'
import { mdsvex } from 'mdsvex'
import { linkTerms, readGlossary } from './scripts/glossary.mjs'
import { rowsOfTables } from './scripts/tables.mjs'
import { highlighter } from './scripts/highlight.mjs'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** @type {import('@sveltejs/kit').Config} */
export default {
  extensions: ['.svelte', '.svx'],
  preprocess: [
    mdsvex({
      extensions: ['.svx'],
      highlight: { highlighter },
      remarkPlugins: [linkTerms(readGlossary()), rowsOfTables]
    })
  ],
  // mdsvex writes `context="module"`, which Svelte 5 has renamed.
  onwarn: (warning, handle) => {
    if (warning.code !== 'script_context_deprecated') handle(warning)
  },
  kit: {
    adapter: adapter({ pages: process.env.SITE_FOLDER, fallback: '404.html' }),
    // A fixed name: the same sources give the same bytes.
    version: { name: version },
    // Nothing is painted before all style is there. What is small comes with the page; the two large ones are fetched once for all pages.
    inlineStyleThreshold: 8192,
    paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        // Svelte writes sizes and places as style attributes.
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self']
      }
    },
    prerender: { handleMissingId: 'fail', handleHttpError: 'fail' }
  }
}
