// The index of the book in the language of this build.
import { error, json } from '@sveltejs/kit'
import { TAG } from '$lib/language/en.ts'
import { indexOf } from '$lib/search/searchIndex.ts'
import { BOOK_SEARCH } from '../en.ts'
import { searchedPages } from '../pages.server.ts'
import type { EntryGenerator, RequestHandler } from './$types'

export const prerender = true
export const entries: EntryGenerator = () => [{ language: TAG }]

export const GET: RequestHandler = ({ params }) => {
  if (params.language !== TAG) error(404, BOOK_SEARCH.missing)
  return json(indexOf(searchedPages()))
}
