// en.ts: English, as its tables need it. The book is written in it: wherever a file names an `en.ts`, or content/…/en/, the build of another language has
// that language’s in its place (plugin.ts).
import { grammarOf } from './grammar.ts'

/** The language (BCP 47). */
export const TAG: string = 'en'

const grammar = grammarOf(TAG, ['one', 'other'], ['.', ','])
export const { written, whole } = grammar

/** `1 zombie`, `3 zombies`. */
export const count = (n: number, one: string, other = `${one}s`): string => `${n} ${grammar.form(n, { one, other })}`
