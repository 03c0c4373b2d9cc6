import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [sveltekit()],
  // 'iife' would bundle what the worker loads on first use (the compiler) into it, unasked.
  worker: { format: 'es' },
  build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } }
})
