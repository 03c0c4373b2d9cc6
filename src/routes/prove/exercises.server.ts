// The exercises, in their order. Declarations and starters only: solutions never come near the site.
import { readExercise, type Exercise } from '$lib/assignment/exercise.ts'

const declared = import.meta.glob<unknown>('/content/assignments/*/exercise.json', { eager: true, import: 'default' })
const starters = import.meta.glob<string>('/content/assignments/*/starter.c', {
  eager: true,
  query: '?raw',
  import: 'default'
})

export const exercises: readonly Exercise[] = Object.entries(declared)
  .map(([path, declaration]) => {
    const [, name] = /([^/]+)\/exercise\.json$/.exec(path)!
    return readExercise(name, declaration, starters[path.replace('exercise.json', 'starter.c')] ?? '')
  })
  .sort((a, b) => a.number - b.number)
