// The exercises, in their order. Declarations and starters only: solutions never come near the site.
import { exercisesOf } from '$lib/assignment/exercise.ts'

const declared = import.meta.glob<unknown>('/content/assignments/*/exercise.json', { eager: true, import: 'default' })
const words = import.meta.glob<unknown>('/content/assignments/*/en/words.json', { eager: true, import: 'default' })
const starters = import.meta.glob<string>('/content/assignments/*/starter.c', {
  eager: true,
  query: '?raw',
  import: 'default'
})

export const exercises = exercisesOf(declared, words, starters)
