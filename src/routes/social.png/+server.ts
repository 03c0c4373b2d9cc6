// The picture of the home page, and of all pages that have none of their own.
import { HOME } from '../en.ts'
import { lessonNamed, lessons } from '../lessons.server.ts'
import { picturesOf } from '../read/[name]/stills.server.ts'
import { bestMoment } from '../social/moment.server.ts'
import { respond } from '../social/respond.server.ts'
import type { RequestHandler } from './$types'

export const prerender = import.meta.env.SITE_URL !== ''

export const GET: RequestHandler = async () => {
  const pictures = await picturesOf(lessonNamed(lessons[0].name)!)
  return respond({ kicker: '', title: HOME.heading, ...bestMoment(Object.values(pictures)) })
}
