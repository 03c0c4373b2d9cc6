// `npm run preview`: serves the built site as a static host would, building it first if its sources are newer.
import { ensureInstalled } from './lib/install.mjs'
import { createStaticServer } from './lib/server.mjs'
import { ensureSite } from './lib/site.mjs'

const base = process.env.BASE_PATH ?? ''

ensureInstalled()
const server = createStaticServer(ensureSite(base), base, { compresses: true })
const say = () => {
  const address = server.address()
  if (address && typeof address === 'object') console.log(`Unkillable is at http://localhost:${address.port}${base}/`)
}
server.once('error', () => server.listen(0, say))
server.listen(4173, say)
