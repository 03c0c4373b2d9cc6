// The picture of a lesson.
import { error } from '@sveltejs/kit'
import { LESSON_PAGE, READ } from '../../../en.ts'
import { lessonNamed, lessons } from '../../../lessons.server.ts'
import { bestMoment } from '../../../social/moment.server.ts'
import { respond } from '../../../social/respond.server.ts'
import { picturesOf } from '../stills.server.ts'
import type { EntryGenerator, RequestHandler } from './$types'

export const prerender = import.meta.env.SITE_URL !== ''
export const entries: EntryGenerator = () => (prerender ? lessons.map(({ name }) => ({ name })) : [])

export const GET: RequestHandler = async ({ params }) => {
  const lesson = lessonNamed(params.name)
  if (!lesson) error(404, LESSON_PAGE.missing)
  const { number, kicker, title } = lesson.entry
  const moment = bestMoment(Object.values(await picturesOf(lesson)))
  return respond({ kicker: READ.kicker(number, kicker, false), title, ...moment })
}
