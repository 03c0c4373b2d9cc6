// Runs a TypeScript program on a Node that cannot strip types: `node scripts/run-ts.mjs FILE.ts [ARG…]`.
// esbuild bundles it into one file beside the caches of node_modules; packages stay outside.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const [entry, ...args] = process.argv.slice(2)
if (!entry) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [ARG…]')
  process.exit(2)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = resolve(root, 'node_modules/.cache/unkillable')
mkdirSync(folder, { recursive: true })
const outfile = resolve(folder, `${basename(entry, '.ts')}.${process.pid}.mjs`)
await build({
  entryPoints: [resolve(entry)],
  outfile,
  bundle: true,
  packages: 'external',
  // They find the repository by where they lie.
  external: [`${root}scripts/lib/*`],
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning'
})
const { status, signal } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' })
rmSync(outfile, { force: true })
process.exit(signal ? 1 : (status ?? 1))
