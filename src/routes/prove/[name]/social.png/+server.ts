// The picture of an exercise.
import { error } from '@sveltejs/kit'
import { respond } from '../../../social/respond.server.ts'
import { ATTEMPT, PROVE } from '../../en.ts'
import { exercises } from '../../exercises.server.ts'
import { stillOfExercise } from '../still.server.ts'
import type { EntryGenerator, RequestHandler } from './$types'

export const prerender = import.meta.env.SITE_URL !== ''
export const entries: EntryGenerator = () => (prerender ? exercises.map(({ name }) => ({ name })) : [])

export const GET: RequestHandler = async ({ params }) => {
  const exercise = exercises.find(({ name }) => name === params.name)
  if (!exercise) error(404, PROVE.missing)
  const { layouts, narration } = await stillOfExercise(exercise)
  return respond({ kicker: ATTEMPT.kicker(exercise), title: exercise.title, tree: layouts.tree!, sentence: narration })
}
