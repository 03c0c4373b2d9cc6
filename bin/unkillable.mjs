#!/usr/bin/env node
// The packed program lies in dist. In a checkout it is built on demand, so that it is never older than its sources.
import { existsSync } from 'node:fs'

const builder = new URL('../scripts/lib/cli.mjs', import.meta.url)
if (existsSync(builder)) {
  const { ensureCli } = await import(builder.href)
  if (!ensureCli()) process.exit(1)
}
await import(new URL('../dist/unkillable.mjs', import.meta.url).href)
