// excerpt.ts: what is shown of a text that was found: the part around the first word that was asked for, with such words marked.
// excerptOf('It waits for its child.', ['waits']) is [{ text: 'It ', hit: false }, { text: 'waits', hit: true }, { text: ' for its child.', hit: false }]
import { partsOf, plainWord, wordsOf, type Word } from './terms.ts'

export interface Piece {
  readonly text: string
  /** Was it asked for? */
  readonly hit: boolean
}

/** Characters: two lines of a list on a phone, three at most. */
const LENGTH = 130
/** So much of it stands before the first word that was asked for. */
const BEFORE = 40
const CUT = '…'

/** `terms`: words as the index has them. */
export function excerptOf(text: string, terms: readonly string[]): Piece[] {
  const words = wordsOf(text)
  const isHit = ({ text }: Word) => partsOf(text).some((part) => terms.includes(plainWord(part)))
  const hits = words.filter(isHit)
  const from = startOf(text, words, hits[0]?.at ?? 0)
  const to = endOf(text, words, from)
  const pieces: Piece[] = []
  const say = (text: string, hit: boolean) => text !== '' && pieces.push({ text, hit })
  let said = from
  for (const { at, text: word } of hits.filter(({ at, text }) => at >= from && at + text.length <= to)) {
    say(text.slice(said, at), false)
    say(word, true)
    said = at + word.length
  }
  say(text.slice(said, to), false)
  if (from > 0) pieces.unshift({ text: CUT, hit: false })
  if (to < text.length) pieces.push({ text: CUT, hit: false })
  return pieces
}

/** At the beginning of a word. */
function startOf(text: string, words: readonly Word[], hit: number): number {
  if (hit <= BEFORE || text.length <= LENGTH) return 0
  const latest = Math.min(hit - BEFORE, text.length - LENGTH)
  return words.find(({ at }) => at >= latest)?.at ?? 0
}

/** At the end of a word, or of all. */
function endOf(text: string, words: readonly Word[], from: number): number {
  if (text.length - from <= LENGTH) return text.length
  const last = words.findLast((word) => word.at > from && word.at + word.text.length <= from + LENGTH)
  return last ? last.at + last.text.length : from + LENGTH
}
