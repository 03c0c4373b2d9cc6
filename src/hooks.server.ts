import { base } from '$app/paths'
import type { Handle } from '@sveltejs/kit'

/** The text of every page: the lines would move when it came late. The italic and the rest may come when used. */
const PRELOADED_FONTS = /-latin-wght-normal\./

/** The 404 page is an empty shell for the router; without scripts it would say nothing. */
const NOT_FOUND = `<noscript>
      <title>No such page · Unkillable</title>
      <h1>There is no such page</h1>
      <p>Nothing is known about this address: no entry in the table, not even a dead one. <a href="${base}/">Go to the beginning of the book</a>.</p>
    </noscript>`

/** A page is read before it lives: its scripts, many and large, come behind its style and its fonts. */
const behind = (html: string): string => html.replaceAll('rel="modulepreload"', '$& fetchpriority="low"')

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) => (type === 'font' ? PRELOADED_FONTS.test(path) : true),
    transformPageChunk: ({ html }) =>
      behind(event.route.id === null ? html.replace('<div style="display: contents">', `$&${NOT_FOUND}`) : html)
  })
