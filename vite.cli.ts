import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { disk } from './src/lib/image/plugin.ts'

/** `unkillable` as one file that needs no package: the compiler, the machine and its disk are inside. */
export default defineConfig(({ mode }) => ({
  // What a page keeps is written with runes; the command line has none.
  plugins: [disk(import.meta.dirname), mode === 'script' && svelte({ configFile: false })],
  // The other one extends what the site's build writes, which may not have run yet.
  tsconfig: 'tsconfig.core.json',
  // Or an emitted file would be looked for in /assets.
  base: './',
  publicDir: false,
  // A script of the repository (scripts/run-ts.mjs) has the packages beside it.
  ssr: { noExternal: mode === 'script' ? undefined : true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { entryFileNames: 'unkillable.mjs', codeSplitting: false }
    }
  }
}))
