// lessonMarks.ts: what a reader has done in a lesson, for the lesson that is shown: who keeps it stands elsewhere (progress.svelte.ts).

export interface Marks {
  /** By question of the quiz: the last choice. */
  readonly answers: { readonly [question: string]: string }
  /** Tasks that have been done. */
  readonly done: readonly string[]
  answer(question: string, choice: string): void
  do(task: string): void
}
