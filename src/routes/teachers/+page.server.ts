import { exercises } from '../prove/exercises.server.ts'

export const load = () => ({
  exercises: exercises.map(({ name, title, minutes, aim }) => ({ name, title, minutes, aim }))
})
