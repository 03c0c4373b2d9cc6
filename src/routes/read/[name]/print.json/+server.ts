// What a lesson prints, by step.
import { error, json } from '@sveltejs/kit'
import { LESSON_PAGE } from '../../../en.ts'
import { lessonNamed, lessons } from '../../../lessons.server.ts'
import { picturesOf } from '../stills.server.ts'
import type { EntryGenerator, RequestHandler } from './$types'

export const prerender = true
export const entries: EntryGenerator = () => lessons.map(({ name }) => ({ name }))

export const GET: RequestHandler = async ({ params }) => {
  const lesson = lessonNamed(params.name)
  if (!lesson) error(404, LESSON_PAGE.missing)
  return json(await picturesOf(lesson))
}
