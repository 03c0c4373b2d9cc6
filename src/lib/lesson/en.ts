// en.ts: what the marks of a lesson say around its text.
export const LESSON = {
  show: 'Show this',
  /** For ears: of a page’s many such buttons, the one before a paragraph that begins so. */
  showOf: (beginning: string) => `Show this: ${beginning} …`,
  ask: 'Before you step on.',
  onlyShow: 'Just show me',
  asksFirst: 'The text asks you first what comes next',
  toQuestion: 'To the question',
  task: 'Your turn.',
  stage: 'Stage: the computer that this text is about',
  bothFutures: 'Show both futures'
}

/** What went wrong when the computer of a lesson was made. */
export const RESTLESS = 'a program of this lesson does not come to rest'

/** What is wrong with a lesson: for its author, when the site is built. */
export const FAULTS = {
  frontMatter: 'front matter',
  noQuery: 'names no moment',
  badName: 'a name is lower case, digits and hyphens',
  empty: 'is empty',
  before: (id: string) => `“${id}” stands before any <Stage>`,
  twice: (id: string) => `“${id}” names two places of the text`,
  undeclared: (what: string, id: string) => `${what} “${id}” is shown but not declared`,
  unshown: (what: string, id: string) => `${what} “${id}” is declared but not shown`,
  answersOf: (prediction: string) => `answer of ${prediction}`,
  answer: (id: string, prediction: string) => `answer ${id} of ${prediction}`,
  backwards: (query: string, last: string) => `“${query}” lies before ${last}`,
  nobody: (who: string) => `“${who}” does not live at this moment`,
  noMoment: (query: string) => `“${query}” names no moment of this run`
}
