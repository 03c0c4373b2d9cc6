// en.ts: what the lists and tables of the page "How true is this?" say. Its text is content/pages/en/true.svx.
import { count, whole } from '$lib/language/en.ts'

interface Race {
  readonly runs: { readonly all: number; readonly linux: number; readonly ours: number }
}

export const TRUE = {
  agreement: (equal: number, all: number) =>
    equal === all ? `All ${all} agree, to the byte.` : `${equal} of ${all} agree, to the byte.`,
  theseDoNot: 'These do not:',
  share: (equal: number, all: number) => `${equal} of ${all}`,
  /** A link ends the sentence. */
  withoutClause: 'A clause of it is',
  leftOut: 'left out',
  programs: (n: number) => count(n, 'program'),
  seeds: (differ: readonly string[]) =>
    differ.length === 0 ? 'None printed anything else.' : `These printed something else: ${differ.join(', ')}.`,
  runs: whole,
  /** Behind a question, and what programs printed. */
  otherwise: ({ runs }: Race): readonly [linux: string, runs: string, ours: string] => [
    'Linux:',
    `(${runs.linux} of ${runs.all} runs); ours:`,
    `(${runs.ours} of Linux’s runs).`
  ],
  why: 'Why:',
  allRaces: 'All races',
  /** Behind what a program printed. */
  race: ({ runs }: Race) => `, in ${runs.linux} of ${runs.all} runs.`,
  allKinds: 'The kinds, with their places in Linux',
  kinds: 'Kinds of events',
  columns: { event: 'Event', about: 'About', source: 'In Linux' }
}
