import { base } from '$app/paths'
import { TAG } from '$lib/language/en.ts'
import { BOOK } from '$lib/site/en.ts'
import type { Handle } from '@sveltejs/kit'
import { NO_PAGE } from './routes/en.ts'

/** The text of a page: its lines would move when they came late. What no page begins with comes when used. */
const PRELOADED_FONTS = /-latin-(wght-normal|400-italic)\./
const ITALIC = /\s*<link [^>]*-italic\.[^>]*>/

/** Not every page has words in italics. */
const fontsOf = (page: string): string => (page.includes('<em') ? page : page.replace(ITALIC, ''))

/** The 404 page is an empty shell for the router; without scripts it would say nothing. */
const NOT_FOUND = `<noscript>
      <title>${BOOK.titled(NO_PAGE.missing)}</title>
      <h1>${NO_PAGE.missing}</h1>
      <p>${NO_PAGE.noScript} <a href="${base}/">${NO_PAGE.beginning}</a></p>
    </noscript>`

/** By this static/begin.js finds it. */
const AWAY = 'data-scripts'

/** A page is read before it lives: what fetches and starts its scripts is put away until it has been painted (static/begin.js). */
function putAway(html: string): string {
  const fetches: string[] = []
  const page = html.replace(/\s*<link [^>]*rel="modulepreload"[^>]*>/g, (link) => {
    fetches.push(link.trim())
    return ''
  })
  const start = page.lastIndexOf('<script>')
  const end = page.indexOf('</script>', start) + '</script>'.length
  const scripts = [...fetches, page.slice(start, end)].join('')
  return `${page.slice(0, start)}<template ${AWAY}>${scripts}</template>${page.slice(end)}`
}

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) => (type === 'font' ? PRELOADED_FONTS.test(path) : true),
    transformPageChunk: ({ html }) => {
      const page = fontsOf(html.replace('%language%', TAG))
      return event.route.id === null ? page.replace('<div style="display: contents">', `$&${NOT_FOUND}`) : putAway(page)
    }
  })
