// exercises.ts: the exercises that come with `unkillable`: declarations and programs, no solutions.
import { exercisesOf, type Exercise } from '../lib/assignment/exercise.ts'

const declared = import.meta.glob<unknown>('/content/assignments/*/exercise.json', { eager: true, import: 'default' })
const words = import.meta.glob<unknown>('/content/assignments/*/en/words.json', { eager: true, import: 'default' })
const starters = import.meta.glob<string>('/content/assignments/*/starter.c', {
  eager: true,
  query: '?raw',
  import: 'default'
})

/** In their order. */
export const exercises = exercisesOf(declared, words, starters)

export function exerciseNamed(name: string): Exercise | undefined {
  return exercises.find((exercise) => exercise.name === name)
}
