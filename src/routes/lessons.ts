import type { Asked } from '$lib/lesson/lessonMarks.ts'

/** A line of the table of contents. The file is `NN-name.svx`: the number orders, the name is the address. */
export interface LessonEntry {
  name: string
  /** From 1, in reading order. */
  number: number
  title: string
  kicker: string
  /** One sentence, for those who have not opened it yet. */
  description: string
  asked: Asked
}
