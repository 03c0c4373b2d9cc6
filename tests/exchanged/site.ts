// The site with one rule of the kernel exchanged: `EXCHANGED_RULE=never vite build --config tests/exchanged/site.ts`.
// If anything on a page were recorded, it would look as ever; tests/e2e/exchanged.spec.ts sees that it does not.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import site from '../../vite.config.ts'

const rule = join(import.meta.dirname, `${process.env.EXCHANGED_RULE}.ts`)
if (!existsSync(rule)) throw new Error('EXCHANGED_RULE must be never or always')

/** Module of src/lib, and what takes its place. */
const EXCHANGED: readonly (readonly [module: string, instead: string])[] = [
  ['kernel/signal/autoreap.ts', rule],
  ['lesson/unresolved.ts', join(import.meta.dirname, 'unresolved.ts')]
]

const exchange: Plugin = {
  name: 'unkillable:exchange',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    return EXCHANGED.find(([module]) => found?.id === join(import.meta.dirname, '../../src/lib', module))?.[1] ?? null
  }
}

const { plugins = [], worker } = site

export default defineConfig({
  ...site,
  plugins: [exchange, ...plugins],
  worker: { ...worker, plugins: () => [exchange, ...(worker?.plugins?.() ?? [])] }
})
