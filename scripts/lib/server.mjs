// A plain static file server, as GitHub Pages or a school's web space is: what works here works there.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.txt': 'text/plain; charset=utf-8',
    '.xml': 'application/xml',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json'
  })
)

/** What is text. All else is packed already. */
const PACKABLE = /^text\/|json|javascript|xml/

/**
 * @param {string} folder
 * @param {string} base the path under which it is served: '' or '/some/where'
 * @param {{ compresses?: boolean }} [options] `compresses`: as GitHub Pages does, and not every school
 */
export function createStaticServer(folder, base, { compresses = false } = {}) {
  /** @type {Map<string, Buffer>} by path and time of change */
  const packed = new Map()
  /** @param {string} file */
  const pack = (file) => {
    const key = `${file} ${statSync(file).mtimeMs}`
    const known = packed.get(key) ?? gzipSync(readFileSync(file))
    packed.set(key, known)
    return known
  }
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    /** @param {number} status @param {string} file */
    const send = (status, file) => {
      const type = TYPES.get(extname(file)) ?? 'application/octet-stream'
      if (compresses && PACKABLE.test(type) && request.headers['accept-encoding']?.includes('gzip')) {
        response.writeHead(status, { 'content-type': type, 'content-encoding': 'gzip', vary: 'accept-encoding' })
        response.end(pack(file))
        return
      }
      response.writeHead(status, { 'content-type': type })
      createReadStream(file).pipe(response)
    }
    const notFound = () => {
      const page = join(folder, '404.html')
      if (existsSync(page)) send(404, page)
      else response.writeHead(404).end('Not found')
    }
    /** @param {string} path */
    const redirect = (path) => response.writeHead(301, { location: path + search }).end()

    if (base && pathname === base) return redirect(`${base}/`)
    if (!pathname.startsWith(`${base}/`)) return notFound()
    let path
    try {
      path = normalize(join(folder, decodeURIComponent(pathname.slice(base.length))))
    } catch {
      return notFound()
    }
    if (!path.startsWith(normalize(folder) + sep) && path !== normalize(folder)) return notFound()
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isFile()) return send(200, path)
    if (!stat?.isDirectory() || !existsSync(join(path, 'index.html'))) return notFound()
    if (!pathname.endsWith('/')) return redirect(`${pathname}/`)
    send(200, join(path, 'index.html'))
  })
}

/** A port that nobody listens on at this moment. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
