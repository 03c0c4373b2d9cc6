// files.ts: the files of the repository that an image is made of.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Hash of all files below the folders, with their names. */
export function hashOf(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of folders.flatMap((folder) => filesBelow(root, folder))) {
    if (path.endsWith('.test.ts')) continue
    const bytes = readFileSync(join(root, path))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Paths, from the root on, of all files below a folder, in the order of their code units. */
export function filesBelow(root: string, folder: string): string[] {
  return namesIn(root, folder)
    .flatMap((name) => {
      const path = `${folder}/${name}`
      return statSync(join(root, path)).isDirectory() ? filesBelow(root, path) : [path]
    })
    .sort()
}

export const namesIn = (root: string, folder: string): string[] => readdirSync(join(root, folder)).sort()
