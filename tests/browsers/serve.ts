// Serves a copy of the built site whose pages listen to themselves; and one page more, which complains.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { createStaticServer } from '../../scripts/lib/server.mjs'
import { CACHE } from '../../scripts/lib/paths.mjs'

const COPY = `${CACHE}heard`

/** Playwright calls it before the tests, and what it answers behind them. */
export default async function serve({ projects: [{ use }] }: FullConfig): Promise<() => void> {
  const { pathname, port } = new URL(use.baseURL!)
  const base = pathname.replace(/\/$/, '')
  rmSync(COPY, { recursive: true, force: true })
  cpSync('build-e2e', COPY, { recursive: true })
  cpSync('tests/browsers/pages', COPY, { recursive: true })
  for (const file of readdirSync(COPY, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html')
  )) {
    const page = join(COPY, file)
    // The first of all scripts: it hears what the others say.
    writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', `<head><script src="${base}/hear.js"></script>`))
  }
  const server = createStaticServer(COPY, base)
  await new Promise<void>((listens) => server.listen(Number(port), listens))
  return () => server.close()
}
