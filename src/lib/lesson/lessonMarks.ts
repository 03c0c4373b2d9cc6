// lessonMarks.ts: what a reader has done in a lesson, for the lesson that is shown: who keeps it stands elsewhere (progress.svelte.ts).

export interface Marks {
  /** By prediction: the last answer; '': it was dealt with by "just show me". */
  readonly said: { readonly [prediction: string]: string }
  /** By question of the quiz: the last choice. */
  readonly answers: { readonly [question: string]: string }
  /** Tasks that have been done, and moments that have been found. */
  readonly done: readonly string[]
  /** By task: the program as the reader has changed it. */
  readonly written: { readonly [task: string]: string }
  say(prediction: string, answer: string): void
  answer(question: string, choice: string): void
  do(task: string): void
  /** Undefined: it is the book's again. */
  write(task: string, text: string | undefined): void
}

/** What a lesson asks of its reader, in the order of its text. */
export interface Asked {
  readonly predictions: readonly string[]
  readonly tries: readonly string[]
  readonly tasks: readonly string[]
  /** The questions of its quiz, with their right choices. */
  readonly quiz: { readonly [question: string]: string }
}

/** Of each kind, what is still to be done. */
export interface Left {
  readonly predictions: readonly string[]
  readonly tries: readonly string[]
  readonly tasks: readonly string[]
  readonly questions: readonly string[]
}

/** A prediction is dealt with by any answer, a question by the right one. */
export function leftOf(
  { predictions, tries, tasks, quiz }: Asked,
  { said, answers, done }: Pick<Marks, 'said' | 'answers' | 'done'>
): Left {
  const undone = (ids: readonly string[]) => ids.filter((id) => !done.includes(id))
  return {
    predictions: predictions.filter((id) => said[id] === undefined),
    tries: undone(tries),
    tasks: undone(tasks),
    questions: Object.keys(quiz).filter((id) => answers[id] !== quiz[id])
  }
}
