// languages.ts: the languages that this book can be read in, and where each has its pages: the first at the root of the site, each other one in a
// folder of its name.
import languages from '../../../content/languages.json'
import { TAG } from './en.ts'

export interface Language {
  /** BCP 47. */
  readonly tag: string
  /** As its readers call it. */
  readonly name: string
}

export const LANGUAGES: readonly Language[] = Object.entries(languages).map(([tag, name]) => ({ tag, name }))

const folderOf = (tag: string): string => (tag === LANGUAGES[0].tag ? '' : `/${tag}`)

/** The address of a page of this build in another language. `base`: the address of this build’s first page, without a slash at its end;
 *  `path`: what follows on it. */
export function addressIn(tag: string, base: string, path: string): string {
  const root = folderOf(TAG) === '' ? base : `${base}/..`
  return `${root}${folderOf(tag)}${path}`
}
