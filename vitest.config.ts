import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { disk } from './src/lib/image/plugin.ts'

const TESTS = ['tests/**/*.test.ts', 'src/**/*.test.ts']
/** Runes are compiled for the browser here: in the `node` project an $effect would never run. */
const RUNES = ['tests/**/*.svelte.test.ts', 'src/**/*.svelte.test.ts']

/** A busy computer is no failure. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [disk(import.meta.dirname)],
        test: { ...PATIENCE, name: 'node', environment: 'node', include: TESTS, exclude: [...RUNES, 'node_modules'] }
      },
      {
        plugins: [disk(import.meta.dirname), svelte()],
        resolve: { conditions: ['browser'] },
        test: { ...PATIENCE, name: 'runes', environment: 'jsdom', include: RUNES }
      }
    ]
  }
})
