// plain.ts: a stranger's text where a terminal or a spreadsheet will read it.

/** Control characters, those that turn the direction of writing, ends of lines, halves of characters. What joins the letters of many scripts
 *  and the parts of an emoji (U+200C, U+200D) is none. */
const UNSEEN = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu

/** On one line, with a dot for each character that would do something and show nothing. */
export const plain = (text: string): string => text.replace(UNSEEN, '·')

/** Plain, and short enough for a column: spaces that would look like the next one are one. */
export function clipped(text: string, most: number): string {
  const one = [...plain(text).replace(/\s+/gu, ' ').trim()]
  return one.length > most ? `${one.slice(0, most - 1).join('')}…` : one.join('')
}
