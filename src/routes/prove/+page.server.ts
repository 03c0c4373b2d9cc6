import { exercises } from './exercises.server.ts'

export const load = () => ({
  exercises: exercises.map(({ name, kind, minutes, title, description }) => ({
    name,
    kind,
    minutes,
    title,
    description
  }))
})
