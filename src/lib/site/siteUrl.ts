// siteUrl.ts: the address at which the site is going to lie, as whoever builds it says in SITE_URL. Only what needs an absolute address knows it.

/** Without the slash at its end; '' where none is given. Throws what cannot be an address. */
export function siteUrl(given: string | undefined): string {
  if (given === undefined || given === '') return ''
  if (!URL.canParse(given))
    throw new Error(`SITE_URL is no address: “${given}”. It is one like https://example.org/book/.`)
  const { protocol, origin, pathname, search, hash } = new URL(given)
  if (!/^https?:$/.test(protocol) || search || hash)
    throw new Error(`SITE_URL is the address of a folder, like https://example.org/book/, and not “${given}”.`)
  return origin + pathname.replace(/\/+$/, '')
}
