// alternates.ts: the page on show in the other languages of the book.
import { base, resolve } from '$app/paths'
import type { page } from '$app/state'
import { TAG } from '../language/en.ts'
import { addressIn, LANGUAGES, type Language } from '../language/languages.ts'

interface Alternate extends Language {
  readonly href: string
  /** It is the one that is being read. */
  readonly here: boolean
}

/** Any route and its parameters; resolve() wants to know which. */
const pathOf = resolve as (id: string, params: Partial<Record<string, string>>) => string

/** In every language that there is, this one too; none where there is no other, and for a page that is not there. */
export function alternatesOf({ route, params }: Pick<typeof page, 'route' | 'params'>): readonly Alternate[] {
  if (LANGUAGES.length < 2 || route.id === null) return []
  const path = `${pathOf(route.id, params).slice(base.length)}/`.replace(/\/+$/, '/')
  return LANGUAGES.map(({ tag, name }) => ({ tag, name, href: addressIn(tag, base, path), here: tag === TAG }))
}
