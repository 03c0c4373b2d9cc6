// files.ts: the files of the site, as they are kept on the reader's computer, and which of them an address is.
// { '': '9f86d081884c7d65', 'read/exit/': '60303ae22b998861', '_app/immutable/chunks/B8d3inrX.js': 'fd61a03af4f77d87', '404.html': 'a4e624d686e03ed2' }

/** By address below the site's own: the first hexadecimal digits of the SHA-256 of the file's bytes. */
export type Files = Readonly<Record<string, string>>

/** Shown where there is no such page. */
export const MISSING = '404.html'

/** Which file an address leads to; what follows `?` and `#` is for the page. Undefined: none of the site's. `scope`: the site's own address. */
export function fileAt(files: Files, scope: string, address: string): string | undefined {
  const { origin, pathname } = new URL(address)
  const root = new URL(scope)
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined
  const path = pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/, '$1')
  return [path, `${path}/`].find((name) => Object.hasOwn(files, name))
}
