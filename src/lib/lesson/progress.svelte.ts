// progress.svelte.ts: how far somebody has read: kept in this browser only.
import * as v from 'valibot'
import { keeper } from '../storage/index.ts'

/** By the name of a lesson. */
const ReadSchema = v.record(v.string(), v.object({ place: v.string(), read: v.boolean() }))

type Read = v.InferOutput<typeof ReadSchema>

/** Two tabs read two lessons: both count. What was read once is read. */
function both(older: Read, newer: Read): Read {
  const read = { ...older, ...newer }
  for (const lesson of Object.keys(older))
    read[lesson] = { ...read[lesson], read: read[lesson].read || older[lesson].read }
  return read
}

const kept = keeper.kept({ name: 'read', schema: ReadSchema, settle: both })

export const progress = {
  /** Reads what this browser remembers. Nothing, or nonsense, is the beginning. */
  load: (): Promise<void> => keeper.open(),

  /** A reader of a lesson has come to a place of its text; `last`: there is no further one. */
  note(lesson: string, place: string, last: boolean): void {
    kept.write({ ...kept.value, [lesson]: { place, read: last || this.hasRead(lesson) } })
  },

  /** The place that the reader was at last; undefined if the lesson was not begun. */
  placeIn: (lesson: string): string | undefined => kept.value?.[lesson]?.place,

  /** Has the end of it been reached? */
  hasRead: (lesson: string): boolean => kept.value?.[lesson]?.read ?? false
}
