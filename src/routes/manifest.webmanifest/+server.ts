// What a browser needs to install the site like a program (W3C, Web Application Manifest). Addresses count from this file.
import { TAG } from '$lib/language/en.ts'
import { BOOK } from '$lib/site/en.ts'
import { ICON_SIZES, PAPER } from '$lib/site/installed.ts'
import { HOME } from '../en.ts'

export const prerender = true

export function GET(): Response {
  const manifest = {
    name: HOME.title,
    description: HOME.description,
    short_name: BOOK.name,
    lang: TAG,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...ICON_SIZES.map((size) => ({ src: `icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' }))
    ]
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
