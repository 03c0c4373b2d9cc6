import { defineConfig } from '@playwright/test'
import { freePort } from './scripts/lib/server.mjs'

// The tests read the built site (CSP and 404 page exist only there), served as a static host serves it.
const base = process.env.BASE_PATH ?? '/docs/unkillable'
// Kept in the environment, so that the workers, which read this file again, take the same port.
const port = (process.env.E2E_PORT ??= String(await freePort()))
const isRoot = process.getuid?.() === 0

export default defineConfig({
  // What passes only when it is tried again hides a fault of the page or of the test.
  retries: 0,
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: '100%',
  // A busy computer is no failure.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: 'test-results',
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}${base}/`,
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.E2E_BROWSER,
      // Chromium refuses its sandbox to root; the rest keeps it from talking to anyone.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--no-first-run',
        '--no-default-browser-check',
        // What is painted in parts has other edges by a shade, and pictures are compared.
        '--disable-partial-raster'
      ]
    },
    trace: 'retain-on-failure',
    // Else each test would fetch the whole site once more. Those of the copy allow it.
    serviceWorkers: 'block'
  },
  webServer: {
    command: `node scripts/serve.mjs build-e2e ${base} ${port}`,
    url: `http://localhost:${port}${base}/`,
    reuseExistingServer: false
  }
})
