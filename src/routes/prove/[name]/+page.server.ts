import { error } from '@sveltejs/kit'
import { imageId } from '$lib/machine/node.ts'
import { PROVE } from '../en.ts'
import { exercises } from '../exercises.server.ts'
import { stillOfExercise } from './still.server.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () => exercises.map(({ name }) => ({ name }))

export const load: PageServerLoad = async ({ params }) => {
  const exercise = exercises.find(({ name }) => name === params.name)
  if (!exercise) error(404, PROVE.missing)
  return {
    exercise,
    still: await stillOfExercise(exercise),
    machine: imageId(),
    place: PROVE.place(exercise.number, exercises.length)
  }
}
