import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { languageOfBuild } from './scripts/lib/language.mjs'
import { disk } from './src/lib/image/plugin.ts'
import { language } from './src/lib/language/plugin.ts'
import { siteUrl } from './src/lib/site/siteUrl.ts'

/** What the page and its worker are built with. */
const own = () => [language(import.meta.dirname, languageOfBuild()), disk(import.meta.dirname)]

export default defineConfig({
  define: { 'import.meta.env.SITE_URL': JSON.stringify(siteUrl(process.env.SITE_URL)) },
  plugins: [...own(), sveltekit()],
  // 'iife' would bundle what the worker loads on first use (the compiler) into it, unasked.
  worker: { format: 'es', plugins: own },
  build: { target: 'es2022', rolldownOptions: { checks: { bundlerTimings: false } } }
})
