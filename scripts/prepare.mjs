// npm runs this after `npm ci` and before `npm pack`. Without development packages there is nothing to prepare.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const bin = (/** @type {string} */ path) => new URL(`../node_modules/${path}`, import.meta.url)

if (existsSync(bin('vite/package.json')) && existsSync(bin('@sveltejs/kit/svelte-kit.js'))) {
  execFileSync(process.execPath, [bin('@sveltejs/kit/svelte-kit.js').pathname, 'sync'], { stdio: 'inherit' })
}
