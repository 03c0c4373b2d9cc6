// faults.ts: what a language's part of the book lacks, beside the English one: files, sentences of tables, marks of lessons, entries.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entriesMissing } from './entries.ts'
import { marksMissing } from './marks.ts'
import { isTable, placeIn, type Fault } from './place.ts'
import { sentencesMissing } from './tables.ts'

/** Each with its place. `root`: the repository's folder. */
export function faultsOf(root: string, tag: string): Fault[] {
  const parts = ['src', 'content']
    .flatMap((top) => filesIn(root, top))
    .flatMap((english) => {
      const file = placeIn(tag, english)
      return file === undefined ? [] : [{ english, file }]
    })
  const [there, missing] = [true, false].map((want) =>
    parts.filter(({ file }) => existsSync(join(root, file)) === want)
  )
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  return [
    ...missing.map(({ english, file }) => ({
      file,
      line: 1,
      says: `there is no such file, and the English book has ${english}`
    })),
    ...sentencesMissing(
      root,
      there.filter(({ english }) => isTable(english))
    ),
    ...there.filter(({ file }) => file.endsWith('.svx')).flatMap((part) => marksMissing(part, read)),
    ...there.filter(({ file }) => file.endsWith('.json')).flatMap((part) => entriesMissing(part, read))
  ]
}

const filesIn = (root: string, top: string): string[] =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .map((path) => `${top}/${path.replaceAll('\\', '/')}`)
    .sort()
