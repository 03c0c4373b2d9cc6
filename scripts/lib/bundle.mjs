// Bundles a TypeScript program of a tree into one file, as its command line is, with the disk inside; packages stay outside.
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * With the Vite and the plugins of that tree: it need not be this one.
 * @param {string} root the tree's folder
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundle(root, entry, outfile) {
  const { build } = await import(pathToFileURL(createRequire(join(root, 'package.json')).resolve('vite')).href)
  await build({
    root,
    configFile: join(root, 'vite.cli.ts'),
    logLevel: 'warn',
    mode: 'script',
    build: {
      ssr: entry,
      outDir: dirname(outfile),
      emptyOutDir: false,
      sourcemap: 'inline',
      rolldownOptions: {
        output: { entryFileNames: basename(outfile), codeSplitting: false }
      }
    }
  })
}
