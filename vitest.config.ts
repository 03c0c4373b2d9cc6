import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const TESTS = ['tests/**/*.test.ts', 'src/**/*.test.ts']
/** Runes are compiled for the browser here: in the `node` project an $effect would never run. */
const RUNES = ['tests/**/*.svelte.test.ts', 'src/**/*.svelte.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'node', environment: 'node', include: TESTS, exclude: [...RUNES, 'node_modules'] }
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: { name: 'runes', environment: 'jsdom', include: RUNES }
      }
    ]
  }
})
