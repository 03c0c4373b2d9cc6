// Everything may be read, and there is a list of it (RFC 9309). Where the site lies in a folder of another, that other one has to name the list.
import type { RequestHandler } from './$types'

export const prerender = import.meta.env.SITE_URL !== ''

export const GET: RequestHandler = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${import.meta.env.SITE_URL}/sitemap.xml\n`)
