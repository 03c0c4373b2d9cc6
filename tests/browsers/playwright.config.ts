import { defineConfig } from '@playwright/test'
import { type Engines, ENGINES, findEngines } from '../../scripts/lib/engines.mjs'
import { freePort } from '../../scripts/lib/server.mjs'
import type { Options } from './site.ts'

// Kept in the environment, so that the workers, which read this file again, take the same.
const port = (process.env.BROWSERS_PORT ??= String(await freePort()))
process.env.BROWSERS ??= JSON.stringify(await findEngines())
const engines = JSON.parse(process.env.BROWSERS) as Engines
const base = process.env.BASE_PATH ?? '/docs/unkillable'

export default defineConfig<Options>({
  // What passes only when it is tried again hides a fault of the page or of the test.
  retries: 0,
  fullyParallel: true,
  workers: '100%',
  // A busy computer is no failure.
  timeout: 180_000,
  forbidOnly: Boolean(process.env.CI),
  outputDir: '../../test-results/browsers',
  reporter: 'list',
  globalSetup: './serve.ts',
  use: { baseURL: `http://localhost:${port}${base}/`, engines },
  projects: [
    ...ENGINES.filter((engine) => engines[engine]).map((engine) => ({
      name: engine,
      testMatch: 'smoke.spec.ts',
      use: { engine }
    })),
    { name: 'all', testMatch: 'digests.spec.ts' }
  ]
})
