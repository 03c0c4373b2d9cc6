// Runs a TypeScript program on a Node that cannot strip types: `node scripts/run-ts.mjs FILE.ts [ARG…]`.
// Vite bundles it into one file beside the caches of node_modules, as it does the command line, with the disk inside; packages stay outside.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const [entry, ...args] = process.argv.slice(2)
if (!entry) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [ARG…]')
  process.exit(2)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = resolve(root, 'node_modules/.cache/unkillable')
const name = `${basename(entry, '.ts')}.${process.pid}.mjs`
await build({
  root,
  configFile: resolve(root, 'vite.cli.ts'),
  logLevel: 'warn',
  mode: 'script',
  build: {
    ssr: resolve(entry),
    outDir,
    emptyOutDir: false,
    sourcemap: 'inline',
    rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } }
  }
})
const outfile = resolve(outDir, name)
const { status, signal } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' })
rmSync(outfile, { force: true })
process.exit(signal ? 1 : (status ?? 1))
