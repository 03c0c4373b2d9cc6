// Runs a TypeScript program on a Node that cannot strip types: `node scripts/run-ts.mjs FILE.ts [ARG…]`.
// It is bundled into one file beside the caches of node_modules.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './lib/bundle.mjs'

const [entry, ...args] = process.argv.slice(2)
if (!entry) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [ARG…]')
  process.exit(2)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const outfile = resolve(root, `node_modules/.cache/unkillable/${basename(entry, '.ts')}.${process.pid}.mjs`)
await bundle(root, resolve(entry), outfile)
const { status, signal } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' })
rmSync(outfile, { force: true })
process.exit(signal ? 1 : (status ?? 1))
