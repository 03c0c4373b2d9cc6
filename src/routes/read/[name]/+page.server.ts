import { error } from '@sveltejs/kit'
import { lessons } from '../../lessons.server.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () => lessons.map(({ name }) => ({ name }))

export const load: PageServerLoad = ({ params }) => {
  const lesson = lessons.find(({ name }) => name === params.name)
  if (!lesson) error(404, 'There is no such lesson')
  return { lesson, place: lessons.length > 1 ? `Lesson ${lesson.number} of ${lessons.length}` : undefined }
}
