// respond.server.ts: a page's picture as its address gives it.
import type { Drawn } from './draw.server.ts'

/** What draws is loaded only where there is something to draw. */
export async function respond(drawn: Drawn): Promise<Response> {
  const { pictureOf } = await import('./draw.server.ts')
  return new Response(pictureOf(drawn), { headers: { 'content-type': 'image/png' } })
}
