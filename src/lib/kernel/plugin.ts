// plugin.ts: the module `virtual:writers` for Vite, from the table of events; see events/writers.ts.
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { writersSource } from './events/writers.ts'

const ID = '\0unkillable:writers'

/** `root` is the repository's folder. When the table changes, Vite loads its configuration, and so this file, anew. */
export function writers(root: string): Plugin {
  return {
    name: 'unkillable:writers',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:writers' ? ID : undefined),
    load: (id) => (id === ID ? writersSource(join(root, 'src/lib/kernel/events').replaceAll('\\', '/')) : undefined)
  }
}
