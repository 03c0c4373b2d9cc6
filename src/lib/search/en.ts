// en.ts: the words of the search: its field, and what it says of what it has found.
import { count } from '../language/en.ts'
import type { Reach } from './searchIndex.ts'

const places = (n: number) => count(n, 'place')

export const SEARCH = {
  open: 'Search',
  /** What the button says when it is pointed at. */
  hint: 'Search (/)',
  field: 'Search the book',
  results: 'Found',
  close: 'Close',
  reading: 'The index is being read…',
  /** `why`: a sentence. */
  lost: (why: string) => `The index could not be read. ${why}`,
  again: 'Try again',
  ask: 'A word of the book, a call, a signal, a kernel function: WNOHANG, defunct, do_exit.',
  keys: 'Arrow keys move, Enter opens, Escape closes.',
  slash: 'The key / opens this',
  found: {
    all: (n: number) => places(n),
    like: (n: number) => `Nobody by that name; ${places(n)} with one much like it`,
    some: (n: number) => `Nothing has all of these words; ${places(n)} with some of them`
  } satisfies { readonly [R in Reach]: (n: number) => string },
  /** Behind the sentence above: not all are shown. */
  best: (n: number) => `. Here are the best ${n}.`,
  nothing: (query: string) => `Nothing here is called “${query}”, dead or alive.`,
  instead: 'Try fewer words, or another form. The words of the book stand in the',
  glossary: 'glossary'
}
