// plugin.ts: modules of the kernel that are made, for Vite: `virtual:kernel/writers` (events/writers.ts), `virtual:kernel/views` (state/views.ts).
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { writersSource } from './events/writers.ts'
import { viewsSource } from './state/views.ts'

/** `root` is the repository's folder. When a table changes, Vite loads its configuration, and so this file, anew. */
export function kernel(root: string): Plugin {
  const events = join(root, 'src/lib/kernel/events').replaceAll('\\', '/')
  const made: { readonly [id: string]: () => string } = {
    'virtual:kernel/writers': () => writersSource(events),
    'virtual:kernel/views': viewsSource
  }
  return {
    name: 'unkillable:kernel',
    enforce: 'pre',
    resolveId: (id) => (id in made ? `\0${id}` : undefined),
    load: (id) => made[id.slice(1)]?.()
  }
}
