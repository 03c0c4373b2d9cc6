// en.ts: the words of works: what is kept, given away, opened, and told for a bug report.
import { whole } from '../../language/en.ts'

const characters = (n: number): string => `${whole(n)} characters`

export const WORK = {
  // ---- what is wrong with one from outside ----
  longer: (most: number) => `is longer than ${whole(most)} characters`,
  moreEntries: (most: number) => `has more than ${whole(most)} entries`,
  noCount: 'is no whole number from 0 on',
  outOf: 'is out of its range',
  noFileName: 'is no name of a file',
  noPath: 'is no path below the home folder',
  needsSeed: 'has several CPUs and no seed',
  noDigest: 'is no digest',
  noProgram: 'has no text for its program',
  it: 'it',
  missing: 'is missing',
  otherKind: 'is not what a work has there',
  empty: 'It is empty.',
  tooLarge: (most: number) => `It is too large: no work has more than ${characters(most)}.`,
  damaged: 'It is damaged: a part of it is missing or was changed.',
  noWork: 'It is no work of Unkillable.',
  newer: (version: number, known: number) =>
    `It has version ${version} of the form, and this page knows ${known}. Load the page again: a newer one may know it.`,
  badPart: (part: string, what: string) => `It is damaged: ${part} ${what}.`,
  noMoment: (why: string) => `names no moment: ${why}`
}
