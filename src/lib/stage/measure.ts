// measure.ts: how wide a text will be. No browser is asked, so that a still and a living stage have the same layout.
// The unit of every layout is a sixteenth of an em: a picture 320 wide is drawn 20em wide, however large the text is.

/** A length of a layout, for CSS. */
export const em = (units: number): string => `${Math.round(units * 62.5) / 1000}em`

/** Font sizes of the stage. */
export const SIZE = { pid: 13, name: 14.5, letter: 14, aside: 13, title: 13.5 } as const

const NARROW = /[ijlI.,:;'|!()[\]]/
const SLIM = /[ftrs\-_ /]/
const WIDE = /[mwMW@%]/
const CAPITAL = /[A-Z0-9]/

/** Width of a text in the sans at a font size. It is estimated, rather too wide than too narrow. */
export function sansWidth(text: string, size: number): number {
  let width = 0
  for (const char of text) {
    width += NARROW.test(char) ? 0.27 : WIDE.test(char) ? 0.83 : SLIM.test(char) ? 0.4 : CAPITAL.test(char) ? 0.57 : 0.5
  }
  return width * size
}

/** Width of a text in the monospace: 0.6 em each. */
export function monoWidth(text: string, size: number): number {
  return [...text].length * 0.6 * size
}
