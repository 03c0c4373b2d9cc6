// shelf.ts: the site's files in the browser's caches: a cache for each version, with the list of its files. A service worker fills it, reads it,
// and clears away what no page reads any more.
import type { Files } from './files.ts'

/** So many files are fetched at a time. */
const AT_ONCE = 6

export interface Shelf {
  /** All caches of the browser for this origin, of which others may have some. */
  readonly caches: CacheStorage
  /** The site's own address. */
  readonly scope: string
  readonly files: Files
  /** Changes with every file, and with their list. */
  readonly version: string
}

const family = ({ scope }: Shelf): string => `unkillable ${new URL(scope).pathname} `
const nameOf = (shelf: Shelf): string => family(shelf) + shelf.version
/** Where a cache's own list lies. No page has this address. */
const listOf = ({ scope }: Shelf): string => `${scope}?files`

/** The caches of earlier versions, the latest first. */
async function earlier(shelf: Shelf): Promise<string[]> {
  const names = await shelf.caches.keys()
  return names.filter((name) => name.startsWith(family(shelf)) && name !== nameOf(shelf)).reverse()
}

/** Lays in every file. What an earlier version has is copied; what has come already stays. If a file cannot be had as it is listed, rejects when all
 *  others have come; then it may be tried again. */
export async function fill(shelf: Shelf, fetch: (request: Request) => Promise<Response>): Promise<void> {
  const { caches, scope, files } = shelf
  const cache = await caches.open(nameOf(shelf))
  const olds = await Promise.all((await earlier(shelf)).map(async (name) => contentsOf(shelf, await caches.open(name))))
  const waiting = Object.keys(files)
  const layIn = async (file: string): Promise<void> => {
    const address = scope + file
    if (await cache.match(address)) return
    const old = olds.find((old) => old.files[file] === files[file])
    const kept = await old?.cache.match(address)
    await cache.put(address, kept ?? (await fetched(address, files[file], fetch)))
  }
  const worker = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await layIn(file)
  }
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  await cache.put(listOf(shelf), Response.json(files))
}

async function contentsOf(shelf: Shelf, cache: Cache): Promise<{ readonly cache: Cache; readonly files: Files }> {
  const list = await cache.match(listOf(shelf))
  return { cache, files: list ? ((await list.json()) as Files) : {} }
}

/** In the middle of an upload a host may give a file of another version: that one is not taken. */
async function fetched(
  address: string,
  hash: string,
  fetch: (request: Request) => Promise<Response>
): Promise<Response> {
  const response = await fetch(new Request(address, { cache: 'no-cache' }))
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const bytes = await response.clone().arrayBuffer()
  if (!hexOf(await crypto.subtle.digest('SHA-256', bytes)).startsWith(hash))
    throw new Error(`${address}: another version`)
  return response
}

const hexOf = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A file of this version. */
export async function ofThis(shelf: Shelf, file: string): Promise<Response | undefined> {
  const cache = await shelf.caches.open(nameOf(shelf))
  return cache.match(shelf.scope + file)
}

/** A file that only an earlier version has: a page that was opened then may still ask for it. */
export async function ofEarlier(shelf: Shelf, address: string): Promise<Response | undefined> {
  for (const name of await earlier(shelf)) {
    const found = await (await shelf.caches.open(name)).match(address, { ignoreSearch: true })
    if (found) return found
  }
  return undefined
}

/** Clears away all versions but this one and the one before, of which pages may be open. */
export async function clear(shelf: Shelf): Promise<void> {
  const [, ...older] = await earlier(shelf)
  await Promise.all(older.map((name) => shelf.caches.delete(name)))
}
