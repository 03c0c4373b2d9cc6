// `npm start`: installs what is missing and serves the site for work on it; Vite prints the address.
import { ensureInstalled } from './lib/install.mjs'
import { runPackage } from './lib/run.mjs'

ensureInstalled()
process.exit(runPackage('vite', ['dev', ...process.argv.slice(2)]) ? 0 : 1)
