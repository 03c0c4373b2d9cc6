// The index of the book, one for each language that it has.
import { error, json } from '@sveltejs/kit'
import { indexOf } from '$lib/search/searchIndex.ts'
import { BOOK_SEARCH } from '../en.ts'
import { searchedPages } from '../pages.server.ts'
import type { EntryGenerator, RequestHandler } from './$types'

const LANGUAGES = ['en']

export const prerender = true
export const entries: EntryGenerator = () => LANGUAGES.map((language) => ({ language }))

export const GET: RequestHandler = ({ params }) => {
  if (!LANGUAGES.includes(params.language)) error(404, BOOK_SEARCH.missing)
  return json(indexOf(searchedPages()))
}
