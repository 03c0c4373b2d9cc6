import { base } from '$app/paths'
import { TAG } from '$lib/language/en.ts'
import { BOOK } from '$lib/site/en.ts'
import type { Handle } from '@sveltejs/kit'
import { NO_PAGE } from './routes/en.ts'

/** The text of every page: the lines would move when it came late. The italic and the rest may come when used. */
const PRELOADED_FONTS = /-latin-wght-normal\./

/** The 404 page is an empty shell for the router; without scripts it would say nothing. */
const NOT_FOUND = `<noscript>
      <title>${BOOK.titled(NO_PAGE.missing)}</title>
      <h1>${NO_PAGE.missing}</h1>
      <p>${NO_PAGE.noScript} <a href="${base}/">${NO_PAGE.beginning}</a></p>
    </noscript>`

/** A page is read before it lives: its scripts, many and large, come behind its style and its fonts. */
const behind = (html: string): string => html.replaceAll('rel="modulepreload"', '$& fetchpriority="low"')

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) => (type === 'font' ? PRELOADED_FONTS.test(path) : true),
    transformPageChunk: ({ html }) => {
      const page = behind(html.replace('%language%', TAG))
      return event.route.id === null ? page.replace('<div style="display: contents">', `$&${NOT_FOUND}`) : page
    }
  })
