import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { disk } from './src/lib/image/plugin.ts'

export default defineConfig({
  plugins: [disk(import.meta.dirname), sveltekit()],
  // 'iife' would bundle what the worker loads on first use (the compiler) into it, unasked.
  worker: { format: 'es', plugins: () => [disk(import.meta.dirname)] },
  build: { target: 'es2022', rolldownOptions: { checks: { bundlerTimings: false } } }
})
