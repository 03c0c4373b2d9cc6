// plugin.ts: the disk image as two modules for Vite. `virtual:disk` holds the bytes, for all that runs in Node;
// `virtual:disk?url` holds addresses, for a page, which fetches the base first and each program when it is run.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { buildDisk, COMPILER, CONTENTS, MACHINE } from './build/disk.ts'
import { filesBelow, hashOf } from './build/files.ts'
import type { Packed } from './build/pack.ts'
import { toolchain } from './build/toolchain.ts'

const BYTES = '\0unkillable:disk'
const URLS = '\0unkillable:disk-urls'
const SERVED = '/@unkillable-disk/'

/** `root` is the repository's folder. */
export function disk(root: string): Plugin {
  // Taken now: when the compiler changes, Vite loads this file anew, and until then it is the old one that compiles.
  const compiler = hashOf(root, COMPILER)
  let command = ''
  let base = '/'

  return {
    name: 'unkillable:disk',
    enforce: 'pre',

    configResolved(config) {
      command = config.command
      base = config.base
    },

    resolveId(id) {
      if (id === 'virtual:disk') return BYTES
      if (id === 'virtual:disk?url') return URLS
    },

    load(id) {
      if (id !== BYTES && id !== URLS) return
      for (const path of CONTENTS.flatMap((folder) => filesBelow(root, folder))) this.addWatchFile(join(root, path))
      const { segments, names } = load(root, compiler)
      const packed = segments.map((bytes) => deflateRawSync(bytes, { level: 9 }))
      if (id === BYTES) {
        const list = packed.map((bytes) => `  '${bytes.toString('base64')}'`).join(',\n')
        return `import { inflateRawSync } from 'node:zlib'\nexport const segments = [\n${list}\n].map((text) => () => new Uint8Array(inflateRawSync(Buffer.from(text, 'base64'))))\n`
      }
      const addresses = packed.map((bytes, seg) => {
        if (seg === 0) return `''`
        if (command === 'serve') return JSON.stringify(`${base}${SERVED.slice(1)}${seg}?${digest(bytes)}`)
        const reference = this.emitFile({ type: 'asset', name: `disk-${names[seg]}.bin`, source: bytes })
        return `import.meta.ROLLUP_FILE_URL_${reference}`
      })
      return `export const segments = [${addresses.join(', ')}]\n`
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const seg = request.url?.split(SERVED)[1]?.split('?')[0]
        if (seg === undefined) return next()
        const bytes = load(root, compiler).segments[Number(seg)]
        if (!bytes) return next()
        response.setHeader('content-type', 'application/octet-stream')
        response.end(deflateRawSync(bytes))
      })
    }
  }
}

let latest: { key: string; packed: Packed } | undefined

/** The image of the present sources: from memory, from the cache beside the packages, or compiled. */
function load(root: string, compiler: string): Packed {
  const key = digest(Buffer.from(`${compiler} ${hashOf(root, [...MACHINE, ...CONTENTS])}`))
  if (latest?.key === key) return latest.packed
  const folder = join(root, 'node_modules/.cache/unkillable')
  const file = join(folder, `disk-${key}`)
  let packed: Packed
  if (existsSync(file)) packed = deserialize(readFileSync(file))
  else {
    packed = buildDisk(root, toolchain)
    // Somebody is editing: what was compiled is neither the old nor the new.
    if (hashOf(root, COMPILER) !== compiler) return packed
    mkdirSync(dirname(file), { recursive: true })
    for (const name of readdirSync(folder)) if (name.startsWith('disk-')) rmSync(join(folder, name), { force: true })
    // Whole or not at all: another process may be reading.
    writeFileSync(`${file}.${process.pid}`, serialize(packed))
    renameSync(`${file}.${process.pid}`, file)
  }
  latest = { key, packed }
  return packed
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)
