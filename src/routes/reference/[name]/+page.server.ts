import { error } from '@sveltejs/kit'
import { REFERENCE } from '../en.ts'
import { tableOf } from '../entries.server.ts'
import { PAGES } from '../pages.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () => PAGES.map((name) => ({ name }))

export const load: PageServerLoad = ({ params }) => {
  if (!PAGES.some((name) => name === params.name)) error(404, REFERENCE.missing)
  return { table: tableOf(params.name) }
}
