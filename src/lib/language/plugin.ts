// plugin.ts: one build is one language. The sources name the English part of the book: `import { LESSON } from './en.ts'`, '/content/lessons/en/*.svx'.
// In the build of another language, that language's part takes the place of it, so that a reader fetches no second one, and nothing is looked up
// while pages run.
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { faultsOf } from './build/faults.ts'
import { placeIn, written } from './build/place.ts'

/** In a text of the program: the address of a folder of content/, from the root on. */
const ADDRESS = /(?<=['"`]\/content\/(?:[^'"`\s]*\/)?)en(?=\/)/g

/** Checked once: a site is built of several bundles. */
const checked = new Set<string>()

/** `root`: the repository's folder. `tag`: the language of this build. */
export function language(root: string, tag: string): Plugin | false {
  if (tag === 'en') return false
  return {
    name: 'unkillable:language',
    enforce: 'pre',

    configResolved({ command, logger }) {
      if (checked.has(tag)) return
      checked.add(tag)
      const faults = faultsOf(root, tag).map(written)
      if (faults.length === 0) return
      if (command === 'build') throw new Error(`The book is not whole in ${tag}:\n${faults.join('\n')}`)
      for (const fault of faults) logger.warn(fault)
    },

    async resolveId(source, importer, options) {
      if (!/(^|[/.])en\.ts$|\/en\//.test(source)) return
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!found) return
      const [file, query = ''] = found.id.split(/(?=\?)/)
      const place = placeIn(tag, relative(root, file))
      return place !== undefined && existsSync(join(root, place)) ? join(root, place) + query : found
    },

    transform: (code, id) => (id.startsWith(join(root, 'src')) ? code.replace(ADDRESS, tag) : undefined)
  }
}
