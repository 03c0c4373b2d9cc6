// What there is to be found, for search engines (sitemaps.org): only where the site knows its address.
import { searchedPages } from '../search/pages.server.ts'
import type { RequestHandler } from './$types'

export const prerender = import.meta.env.SITE_URL !== ''

/** Pages that a search of the book does not look through, and other searches may. */
const DOORS = ['/', '/read/']

export const GET: RequestHandler = () => {
  const addresses = [...DOORS, ...searchedPages().map(({ path }) => path)].map(
    (path) => import.meta.env.SITE_URL + path
  )
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `  <url><loc>${address}</loc></url>`),
    '</urlset>'
  ]
  return new Response(`${xml.join('\n')}\n`, { headers: { 'content-type': 'application/xml' } })
}
