// cards.ts: what a page says of itself to those who show a link to it: its one address, and its picture. Only a site that knows its address has any.

/** Routes of pages that have a picture of their own: /read/zombie/social.png. All others have that of the home page. */
const PICTURED = new Set(['/', '/read/[name]', '/prove/[name]'])
export const PICTURE = { name: 'social.png', width: 1200, height: 630 } as const

export interface Card {
  readonly address: string
  /** `<meta property content>` for Open Graph, `<meta name content>` for Twitter, as pairs. */
  readonly properties: readonly (readonly [property: string, content: string])[]
  readonly names: readonly (readonly [name: string, content: string])[]
}

/** `route`: `/read/[name]`. `site`: siteUrl's answer. Undefined where there is no address. */
export function cardOf(
  site: string,
  route: string,
  params: Partial<Record<string, string>>,
  { title, description, book }: { readonly title: string; readonly description: string; readonly book: string }
): Card | undefined {
  if (site === '') return undefined
  const path = route.replace(/\[(\w+)\]/g, (_, name) => params[name] ?? '').replace(/\/?$/, '/')
  const address = site + path
  const picture = site + (PICTURED.has(route) ? path : '/') + PICTURE.name
  return {
    address,
    properties: [
      ['og:type', route === '/' ? 'website' : 'article'],
      ['og:site_name', book],
      ['og:title', title],
      ['og:description', description],
      ['og:url', address],
      ['og:image', picture],
      ['og:image:width', String(PICTURE.width)],
      ['og:image:height', String(PICTURE.height)],
      ['og:image:alt', title]
    ],
    names: [['twitter:card', 'summary_large_image']]
  }
}
