// progress.svelte.ts: how far somebody has read, and what they have done: kept in this browser only.
import * as v from 'valibot'
import { keeper, UNKEPT } from '../storage/index.ts'
import type { Marks } from './lessonMarks.ts'

/** In browsers there are four forms of it: with `place` and `read`; with `answers` and `done` too; with `said` too; with `written` too. Whoever reads an
 *  older form adds what was not kept then (tests/fixtures/read). */
const LessonSchema = v.object({
  /** The place of the text that the reader was at last; '': none. */
  place: v.string(),
  read: v.boolean(),
  /** By prediction: the last answer; '': "just show me". */
  said: v.optional(v.record(v.string(), v.string()), {}),
  /** By question of the quiz: the last choice. */
  answers: v.optional(v.record(v.string(), v.string()), {}),
  /** Tasks that have been done, and moments that have been found. */
  done: v.optional(v.array(v.string()), []),
  /** By task: the program as the reader has changed it. */
  written: v.optional(v.record(v.string(), v.string()), {})
})
/** By the name of a lesson. */
export const ReadSchema = v.record(v.string(), LessonSchema)

type Read = v.InferOutput<typeof ReadSchema>
type OfLesson = v.InferOutput<typeof LessonSchema>

const BEGINNING: OfLesson = { place: '', read: false, said: {}, answers: {}, done: [], written: {} }

/** Two tabs read two lessons: both count. What was read or done once is read or done. */
export function both(older: Read, newer: Read): Read {
  const read = { ...older, ...newer }
  for (const [lesson, was] of Object.entries(older)) {
    const is = read[lesson]
    read[lesson] = {
      place: is.place || was.place,
      read: is.read || was.read,
      said: { ...was.said, ...is.said },
      answers: { ...was.answers, ...is.answers },
      done: [...new Set([...was.done, ...is.done])].sort(),
      written: { ...was.written, ...is.written }
    }
  }
  return read
}

const kept = keeper.kept({ name: 'read', schema: ReadSchema, settle: both })

const of = (lesson: string): OfLesson => kept.value?.[lesson] ?? BEGINNING

function change(lesson: string, to: Partial<OfLesson>): void {
  kept.write({ ...kept.value, [lesson]: { ...of(lesson), ...to } })
}

export const progress = {
  /** Reads what this browser remembers. Nothing, or nonsense, is the beginning. */
  load: (): Promise<void> => keeper.open(),

  /** A reader of a lesson has come to a place of its text; `last`: there is no further one. */
  note(lesson: string, place: string, last: boolean): void {
    change(lesson, { place, read: last || this.hasRead(lesson) })
  },

  /** The place that the reader was at last; undefined if the lesson was not begun. */
  placeIn: (lesson: string): string | undefined => of(lesson).place || undefined,

  /** Has the end of it been reached? */
  hasRead: (lesson: string): boolean => of(lesson).read,

  /** What was done in a lesson, and where more of it is put down. */
  marksOf: (lesson: string): Marks => ({
    get said() {
      return of(lesson).said
    },
    get answers() {
      return of(lesson).answers
    },
    get done() {
      return of(lesson).done
    },
    get written() {
      return of(lesson).written
    },
    say: (prediction, answer) => change(lesson, { said: { ...of(lesson).said, [prediction]: answer } }),
    answer: (question, choice) => change(lesson, { answers: { ...of(lesson).answers, [question]: choice } }),
    do: (task) => change(lesson, { done: [...new Set([...of(lesson).done, task])].sort() }),
    write: (task, text) => {
      const { [task]: _before, ...others } = of(lesson).written
      change(lesson, { written: text === undefined ? others : { ...others, [task]: text } })
    }
  }),

  /** Is there anything that could be forgotten? */
  get any(): boolean {
    return Object.keys(kept.value ?? {}).length > 0
  },

  /** Forgets all that was read and done. Answers how to take that back. */
  forget(): () => void {
    const was = kept.value
    kept.write(undefined)
    return () => kept.write(was)
  },

  /** Why nothing of it is kept, as a sentence. Undefined: it is kept. */
  get unkept(): string | undefined {
    return keeper.unkept && UNKEPT[keeper.unkept]
  }
}
