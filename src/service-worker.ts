// The whole site on the reader's computer: what was visited once is there without a network, the compiler included. A version is laid in whole,
// and takes the place of the one before when all its pages are closed, or when the reader says so.
import { fileAt, MISSING, type Files } from '$lib/offline/files.ts'
import { TAKE } from '$lib/offline/messages.ts'
import PLACE from '$lib/offline/place.json'
import { clear, fill, ofEarlier, ofThis, type Shelf } from '$lib/offline/shelf.ts'

interface Extendable extends Event {
  waitUntil(done: Promise<unknown>): void
}

interface Fetched extends Extendable {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** As much of a ServiceWorkerGlobalScope as is needed here: its types and a page's cannot stand in one program. */
interface Scope {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(kind: 'fetch', listener: (event: Fetched) => void): void
  addEventListener(kind: 'message', listener: (event: MessageEvent) => void): void
}

const scope = self as unknown as Scope
/** The build has put them in that place. */
const [version, files] = PLACE as unknown as readonly [string, Files]
const shelf: Shelf = { caches, scope: scope.registration.scope, files, version }

scope.addEventListener('install', (event) => event.waitUntil(fill(shelf, fetch)))
scope.addEventListener('activate', (event) => event.waitUntil(clear(shelf).then(() => scope.clients.claim())))
scope.addEventListener('message', ({ data }) => {
  if (data === TAKE) void scope.skipWaiting()
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(shelf.scope)) return
  event.respondWith(answer(request))
})

async function answer(request: Request): Promise<Response> {
  const file = fileAt(files, shelf.scope, request.url)
  if (file === undefined) return elsewhere(request)
  const { pathname } = new URL(request.url)
  // Relative addresses in a page count from its folder.
  if (file.endsWith('/') && !/\/(index\.html)?$/.test(pathname)) return Response.redirect(shelf.scope + file, 301)
  return (await ofThis(shelf, file)) ?? fetch(request)
}

/** What this version does not have. */
async function elsewhere(request: Request): Promise<Response> {
  try {
    return (await ofEarlier(shelf, request.url)) ?? (await fetch(request))
  } catch (error) {
    const missing = request.mode === 'navigate' ? await ofThis(shelf, MISSING) : undefined
    if (!missing) throw error
    return new Response(missing.body, { status: 404, headers: missing.headers })
  }
}
