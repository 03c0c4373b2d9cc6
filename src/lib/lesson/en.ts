// en.ts: what the marks of a lesson say around its text.
export const LESSON = {
  show: 'Show this',
  /** For ears: of a page’s many such buttons, the one before a paragraph that begins so. */
  showOf: (beginning: string) => `Show this: ${beginning} …`,
  ask: 'Before you step on.',
  onlyShow: 'Just show me',
  /** Before the reply to an answer. */
  right: 'Right.',
  wrong: 'No.',
  /** Before the reply to the right answer, where somebody only wanted to see. */
  rightOne: 'This one is right.',
  quiz: 'What has stayed?',
  summary: 'In three lines',
  sources: 'To read on',
  /** Behind an explanation. */
  showWhy: 'Show it on the stage',
  asksFirst: 'The text asks you first what comes next',
  toQuestion: 'To the question',
  task: 'Your turn.',
  toStage: 'To the stage',
  again: 'Begin again',
  /** Between what a task demands and what the run has shown. */
  holds: 'That holds.',
  missing: 'Not yet.',
  /** Behind it: leads to the moment that it speaks of. */
  showVerdict: 'Show it',
  showOfVerdict: (shown: string) => `Show it: ${shown}`,
  /** Of a task in which a program is changed. */
  run: 'Run it',
  running: 'Running…',
  bookText: 'The book’s text again',
  changed: 'Changed since it was run.',
  /** In the place of a menu of acts, before a process is chosen. */
  chooseFirst: 'To act: choose a process in the picture.',
  done: 'Done.',
  /** Before a list of what a lesson still asks for. */
  left: 'Still to do:',
  toDo: {
    predictions: (n: number) => (n === 1 ? 'a prediction' : `${n} predictions`),
    tries: (n: number) => (n === 1 ? 'a moment to find' : `${n} moments to find`),
    tasks: (n: number) => (n === 1 ? 'the task' : `${n} tasks`),
    questions: (n: number) => (n === 1 ? 'a question' : `${n} questions`)
  },
  allDone: 'All done.',
  /** Puts away the sentence that nothing is kept. */
  goOn: 'Go on',
  stage: 'Stage: the computer that this text is about',
  bothFutures: 'Show both futures'
}

/** What went wrong when the computer of a lesson was made. */
export const RESTLESS = 'a program of its session does not come to rest'

/** What is wrong with a lesson: for its author, when the site is built. */
export const FAULTS = {
  frontMatter: 'front matter',
  noQuery: 'names no moment',
  badName: 'a name is lower case, digits and hyphens',
  empty: 'is empty',
  threeLines: 'a summary has three lines',
  noSource: 'a lesson names a source',
  badSource: 'a source is an https address, or one of the book’s own pages',
  noProgram: (program: string) => `there is no program “${program}”`,
  badAddress: 'an old address is lesson#place',
  nowhere: (place: string) => `“${place}” is no place of this lesson`,
  stillThere: (address: string) => `“${address}” is still an address of the book`,
  movedTwice: (address: string) => `“${address}” has moved to two places`,
  noRight: 'the right answer is none of the answers',
  before: (id: string) => `“${id}” stands before any <Stage>`,
  twice: (id: string) => `“${id}” names two places of the text`,
  undeclared: (what: string, id: string) => `${what} “${id}” is shown but not declared`,
  unshown: (what: string, id: string) => `${what} “${id}” is declared but not shown`,
  choicesOf: (question: string) => `choice of ${question}`,
  fewChoices: (question: string) => `question “${question}” needs at least two choices`,
  notAChoice: (question: string, choice: string) => `question “${question}”: “${choice}” is none of its choices`,
  unexplained: (question: string, choice: string) => `choice “${choice}” of ${question} has no explanation`,
  noStage: (id: string, stage: string) => `“${id}”: there is no stage “${stage}”`,
  questions: (n: number) => `a quiz has three to five questions, and this one has ${n}`,
  outsideQuiz: (question: string) => `question “${question}” stands outside of <Quiz>`,
  answersOf: (prediction: string) => `answer of ${prediction}`,
  answer: (id: string, prediction: string) => `answer ${id} of ${prediction}`,
  choice: (id: string, question: string) => `choice ${id} of ${question}`,
  backwards: (query: string, last: string) => `“${query}” lies before ${last}`,
  nobody: (who: string) => `“${who}” does not live at this moment`,
  notAlone: (stage: string) =>
    `what the reader changes is run on the stage “${stage}”, which has to have a session that is not root’s, and nothing else on it; it begins at its end`,
  solved: 'is solved before anybody has begun',
  noMoment: (query: string) => `“${query}” names no moment of this run`
}
