// en.ts: the words around every page: its head, the header; what is said of a computer in a page, wherever one runs, and of addresses.
import type { Wrong } from './address.ts'
import type { Theme } from './appearance.svelte.ts'

export const BOOK = {
  name: 'Unkillable',
  /** What a browser's tab says of a page. */
  titled: (page: string) => `${page} · Unkillable`
}

export const HEADER = {
  skip: 'Skip to the text',
  parts: 'Parts of the book',
  read: 'Read',
  play: 'Play',
  prove: 'Prove',
  reference: 'Reference',
  true: 'How true is this?',
  languages: 'Languages'
}

const THEMES: { readonly [T in Theme]: string } = { system: 'As the system', light: 'Light', dark: 'Dark' }
export const APPEARANCE = {
  large: 'Large text',
  text: 'Text',
  menu: 'Menu',
  /** Letters that are a picture of letters. */
  letters: 'Aa',
  theme: 'Theme',
  themes: THEMES,
  motion: 'Motion',
  reduce: 'Reduce motion'
}

export const COMPUTER = {
  works: 'The computer is at work…',
  stop: 'Stop',
  /** What has become of it is said before. */
  again: 'Try again',
  /** `why`: a sentence. */
  notStarted: (why: string) => `The computer could not be started. ${why}`,
  stopped: 'You have stopped the computer.',
  textStands: 'The text stands without it.',
  workStands: 'What you wrote is still here.'
}

/** What cannot be had of what an address asks for. */
export const ADDRESS: {
  readonly [W in Wrong['what']]: (wrong: Extract<Wrong, { what: W }>, programs: readonly string[]) => string
} = {
  program: ({ named }, programs) =>
    `This address names no program of the book: “${named}”. There are ${programs.join(', ')}.`,
  moment: () => 'This address is damaged: what names its moment is too long.'
}

export function wrongAddress(wrong: Wrong, programs: readonly string[]): string {
  return wrong.what === 'program' ? ADDRESS.program(wrong, programs) : ADDRESS.moment(wrong, programs)
}
