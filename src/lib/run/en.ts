// en.ts: what a reader is told of a machine that the page has lost, and of a moment's name that cannot be read.

/** script: the worker's script could not be fetched. ended: its thread is gone, or has thrown. garbled: its messages cannot be read. */
export type Loss = 'script' | 'ended' | 'garbled'

export const LOST: { readonly [L in Loss]: string } = {
  script: 'The computer could not be fetched: its script did not load.',
  ended: 'The computer has broken down.',
  garbled: 'The computer has broken down: what it said cannot be read.'
}

/** What is wrong with a query. `text`: the whole query. `word`: the word that cannot be read. */
export const BAD_QUERY = {
  empty: 'a query is empty: it names a moment, as in “first exit_notify of child 1”',
  noMoment: (text: string) => `“${text}” ends where a moment should be named`,
  unexpected: (word: string, text: string) =>
    `“${word}” is not expected in “${text}”: after the event come “of”, “by” or “after”`,
  noEvent: (text: string) => `“${text}” does not say what happens`,
  unknownEvent: (word: string, text: string) =>
    `“${word}” in “${text}” is no kind of event, kernel function or system call`,
  unknownCall: (word: string, text: string) => `“${word}” in “${text}” is no system call`,
  noProcess: (text: string) => `“${text}” ends where a process should be named`,
  unknownProcess: (word: string, text: string) =>
    `“${word}” in “${text}” is no process: write main, child 1, init, shell or a PID`,
  whichChild: (text: string) => `“child” in “${text}” wants a number: child 1 is the first`
}
