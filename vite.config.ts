import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { disk } from './src/lib/image/plugin.ts'
import { siteUrl } from './src/lib/site/siteUrl.ts'

export default defineConfig({
  define: { 'import.meta.env.SITE_URL': JSON.stringify(siteUrl(process.env.SITE_URL)) },
  plugins: [disk(import.meta.dirname), sveltekit()],
  // 'iife' would bundle what the worker loads on first use (the compiler) into it, unasked.
  worker: { format: 'es', plugins: () => [disk(import.meta.dirname)] },
  build: { target: 'es2022', rolldownOptions: { checks: { bundlerTimings: false } } }
})
