// searchIndex.ts: the index of the book. It is made when the site is built, is a file of it, and is read at the first search.
import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from 'minisearch'
import { excerptOf, type Piece } from './excerpt.ts'
import type { Section } from './sections.ts'
import { partsOf, plainWord, wordsOf } from './terms.ts'

/** A page as it is found. */
export interface FoundPage {
  /** Below the site's base: `/read/zombie/`. */
  readonly path: string
  /** "Lesson 3: What in the world is a zombie?" */
  readonly title: string
}

export interface SearchedPage extends FoundPage {
  readonly sections: readonly Section[]
}

/** The file of the site. A section's number is its document's in the index. */
export interface IndexFile {
  readonly pages: readonly FoundPage[]
  readonly sections: readonly (Section & { readonly page: number })[]
  readonly index: AsPlainObject
}

export interface Hit {
  readonly page: FoundPage
  readonly place: string
  readonly name: readonly Piece[]
  readonly excerpt: readonly Piece[]
}

/** How far a search had to go: `all` the words stand there, or words that begin so; words `like` them do; `some` of them do. */
export type Reach = 'all' | 'like' | 'some'

export interface Found {
  readonly reach: Reach
  /** How many there are. */
  readonly all: number
  /** At most MOST, the best first. */
  readonly hits: readonly Hit[]
}

const OPTIONS: Options = {
  fields: ['name', 'text'],
  tokenize: (text) => wordsOf(text).flatMap(({ text }) => partsOf(text)),
  processTerm: plainWord
}

/** What is typed is taken as it stands: `SA_NOCLDWAIT` asks for that, and not for all that has a part of it. */
const ASKED: SearchOptions = {
  tokenize: (text) => wordsOf(text).map(({ text }) => text),
  boost: { name: 4 },
  combineWith: 'AND',
  // What is being typed is not whole yet; of other short words it would make too many.
  prefix: (term, i, terms) => i === terms.length - 1 || term.length > 2,
  // A word is better than those that begin with it.
  weights: { prefix: 0.3, fuzzy: 0.2 }
}
/** In short words another letter makes another word. */
const errorsIn = (term: string): number => (term.length < 4 ? 0 : term.length < 6 ? 1 : 2)
const REACHES: readonly (SearchOptions & { readonly reach: Reach })[] = [
  { reach: 'all' },
  { reach: 'like', fuzzy: errorsIn },
  { reach: 'some', combineWith: 'OR' }
]
/** So many places are shown. */
export const MOST = 30

/** Of a question in words, those that tell something: the rest stands everywhere. */
function tellingOf(query: string): string {
  const words = wordsOf(query).map(({ text }) => text)
  const telling = words.filter((word) => word.length > 3)
  return (telling.length > 0 ? telling : words).join(' ')
}

export function indexOf(pages: readonly SearchedPage[]): IndexFile {
  const sections = pages.flatMap(({ sections }, page) => sections.map((section) => ({ ...section, page })))
  const index = new MiniSearch<{ id: number } & Section>(OPTIONS as Options<{ id: number } & Section>)
  index.addAll(sections.map(({ place, name, text }, id) => ({ id, place, name, text })))
  return { pages: pages.map(({ path, title }) => ({ path, title })), sections, index: index.toJSON() }
}

const nameOf = (text: string): string =>
  wordsOf(text)
    .map(({ text }) => plainWord(text))
    .join(' ')

/** What has just that name is the best; what explains is better than what asks. */
const worthOf = ({ name, text }: Section, asked: string): number =>
  nameOf(name) === asked ? 10 : text === '' ? 0.4 : 1

/** The index as it is asked. */
export class BookIndex {
  readonly #file: IndexFile
  readonly #index: MiniSearch

  constructor(file: IndexFile) {
    this.#file = file
    this.#index = MiniSearch.loadJS(file.index, OPTIONS)
  }

  /** Undefined where nothing is asked. */
  find(query: string): Found | undefined {
    if (wordsOf(query).length === 0) return undefined
    const asked = nameOf(query)
    for (const { reach, ...options } of REACHES) {
      const results = this.#index.search(reach === 'some' ? tellingOf(query) : query, {
        ...ASKED,
        ...options,
        boostDocument: (id) => worthOf(this.#file.sections[id as number], asked)
      })
      if (results.length > 0)
        return {
          reach,
          all: results.length,
          hits: results.slice(0, MOST).map(({ id, terms }) => this.#hit(id as number, terms))
        }
    }
    return { reach: 'some', all: 0, hits: [] }
  }

  #hit(id: number, terms: readonly string[]): Hit {
    const { page, place, name, text } = this.#file.sections[id]
    return { page: this.#file.pages[page], place, name: excerptOf(name, terms), excerpt: excerptOf(text, terms) }
  }
}
