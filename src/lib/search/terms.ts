// terms.ts: what counts as a word, for the index and for what a reader types: `SA_NOCLDWAIT` is one, and so is each of its parts; accents and case say
// nothing; an apostrophe does not part a word.

const WORD = /[\p{L}\p{N}\p{M}_]+(?:[’'][\p{L}\p{N}\p{M}]+)*/gu

export interface Word {
  readonly text: string
  readonly at: number
}

/** Words of a text, where they stand in it. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: text, index }) => ({ text, at: index }))

/** As it is kept and compared. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()

/** A name and its parts: SA_NOCLDWAIT, SA, NOCLDWAIT. */
export const partsOf = (word: string): string[] => {
  const parts = word.split('_').filter(Boolean)
  return parts.length > 1 ? [word, ...parts] : [word]
}
