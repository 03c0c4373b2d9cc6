import { readFileSync } from 'node:fs'
import adapter from '@sveltejs/adapter-static'
import { mdsvex } from 'mdsvex'
import { linkTerms, readGlossary } from './scripts/glossary.mjs'
import { idsOfHeadings } from './scripts/headings.mjs'
import { checkLinks } from './scripts/links.mjs'
import { rowsOfTables } from './scripts/tables.mjs'
import { languageOfBuild, prefixOf, TAGS } from './scripts/lib/language.mjs'
import { listed } from './scripts/lib/listed.mjs'
import { highlighter } from './scripts/highlight.mjs'

const language = languageOfBuild()
const root = process.env.BASE_PATH ?? ''
const base = /** @type {'' | `/${string}`} */ (`${root}${prefixOf(language)}`)

const folder = `${process.env.SITE_FOLDER ?? 'build'}${prefixOf(language)}`

/** Does a page of another language lie there? It is another build. @param {string} path */
const isElsewhere = (path) =>
  TAGS.filter((tag) => tag !== language).some((tag) => path.startsWith(`${root}${prefixOf(tag)}/`)) &&
  (prefixOf(language) === '' || !path.startsWith(`${base}/`))

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** @type {import('@sveltejs/kit').Config} */
export default {
  extensions: ['.svelte', '.svx'],
  preprocess: [
    mdsvex({
      extensions: ['.svx'],
      highlight: { highlighter },
      remarkPlugins: [checkLinks(language), linkTerms(readGlossary(language)), rowsOfTables, idsOfHeadings]
    })
  ],
  // mdsvex writes `context="module"`, which Svelte 5 has renamed.
  onwarn: (warning, handle) => {
    if (warning.code !== 'script_context_deprecated') handle(warning)
  },
  kit: {
    adapter: listed(adapter({ pages: folder, fallback: '404.html' }), folder),
    // A page registers it when it has come to rest; a bare stage in somebody else's page does not.
    serviceWorker: { register: false },
    // A fixed name: the same sources give the same bytes.
    version: { name: version },
    // Nothing is painted before all style is there. What is small comes with the page; the two large ones are fetched once for all pages.
    inlineStyleThreshold: 10_240,
    paths: { base, relative: true },
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
    prerender: {
      handleMissingId: 'fail',
      handleHttpError: ({ path, message }) => {
        if (!isElsewhere(path)) throw new Error(message)
      }
    }
  }
}
