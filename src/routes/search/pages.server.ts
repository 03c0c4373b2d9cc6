// pages.server.ts: what a search looks through: each page of the book, section by section, from the sources that the pages are made of.
import { sectionsOf, type Section } from '$lib/search/sections.ts'
import type { SearchedPage } from '$lib/search/searchIndex.ts'
import { CELLS, VERBS } from '$lib/stage/key/en.ts'
import choices from '../../../content/true/en/choices.json'
import rules from '../../../content/true/en/rules.json'
import { PLAY } from '../en.ts'
import { lessonNamed, lessons } from '../lessons.server.ts'
import { exercises } from '../prove/exercises.server.ts'
import { PROVE } from '../prove/en.ts'
import { tableOf } from '../reference/entries.server.ts'
import { REFERENCE } from '../reference/en.ts'
import { PAGES } from '../reference/pages.ts'
import { BOOK_SEARCH } from './en.ts'

/** What a page says of itself. */
interface About {
  readonly title: string
  readonly description: string
}

const prose = import.meta.glob<string>(['/content/{pages,reference}/en/*.svx', '/content/assignments/*/en/brief.svx'], {
  eager: true,
  query: '?raw',
  import: 'default'
})
const abouts = import.meta.glob<About>('/content/{pages,reference}/en/*.svx', { eager: true, import: 'metadata' })

/** What is found as the page itself, not as a place of it. */
const itself = ({ title, description }: About): Section => ({ place: '', name: title, text: description })

/** A page that is a file of prose, with what it is given beside it. */
function proseAt(path: string, file: string, given: readonly Section[] = []): SearchedPage {
  const about = abouts[file]
  return { path, title: about.title, sections: [itself(about), ...sectionsOf(prose[file]), ...given] }
}

/** A page that has no text of its own but a list of others. */
const listAt = (path: string, about: About): SearchedPage => ({ path, title: about.title, sections: [itself(about)] })

const rowsOf = (page: string): Section[] =>
  (tableOf(page)?.rows ?? []).map(({ id, name, cells }) => ({
    place: id,
    name,
    text: cells.filter((cell) => typeof cell === 'string').join(' ')
  }))

const named = ([name, { says }]: readonly [string, { readonly says: string }]): Section => ({
  place: name,
  name,
  text: says
})

const marks: Section = {
  place: '',
  name: '',
  text: [...Object.values(CELLS), ...Object.values(VERBS).map(({ name, says }) => `${name}: ${says}`)].join('. ')
}

/** In the order of the book: of two that are equally good the first is found first. */
export const searchedPages = (): SearchedPage[] => [
  ...lessons.map(({ name, number, description, ...lesson }) => {
    const title = BOOK_SEARCH.lesson(number, lesson.title)
    const sections = [itself({ title, description }), ...sectionsOf(lessonNamed(name)!.origin.source)]
    return { path: `/read/${name}/`, title, sections }
  }),
  listAt('/reference/', REFERENCE),
  ...PAGES.map((name) => proseAt(`/reference/${name}/`, `/content/reference/en/${name}.svx`, rowsOf(name))),
  proseAt('/key/', '/content/pages/en/key.svx', [marks]),
  proseAt('/true/', '/content/pages/en/true.svx', [
    ...rules.flatMap(({ rules }) => Object.entries(rules).map(named)),
    ...choices.flatMap(({ rules }) => rules.map((choice) => named([choice.name, choice])))
  ]),
  listAt('/play/', PLAY),
  listAt('/prove/', PROVE),
  ...exercises.map(({ name, description, questions, ...exercise }) => {
    const title = BOOK_SEARCH.exercise(exercise.title)
    const brief = sectionsOf(prose[`/content/assignments/${name}/en/brief.svx`])
    const asked = questions.map(({ text }) => ({ place: '', name: text, text: '' }))
    return { path: `/prove/${name}/`, title, sections: [itself({ title, description }), ...brief, ...asked] }
  }),
  proseAt('/teachers/', '/content/pages/en/teachers.svx')
]
