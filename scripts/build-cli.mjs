import { ensureCli } from './lib/cli.mjs'

process.exit(ensureCli() ? 0 : 1)
