import { error } from '@sveltejs/kit'
import type { LessonText } from '$lib/lesson/lesson.svelte.ts'
import { LESSON_PAGE } from '../../en.ts'
import { lessonNamed, lessons, movedFromLesson, offeredIn } from '../../lessons.server.ts'
import { stillsOf } from './stills.server.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () => lessons.map(({ name }) => ({ name }))

export const load: PageServerLoad = async ({ params }) => {
  const lesson = lessonNamed(params.name)
  if (!lesson) error(404, LESSON_PAGE.missing)
  const { entry, plan, outline } = lesson
  const { steps, predictions, tries, tasks, quiz } = plan
  const text: LessonText = {
    stages: Object.keys(plan.stages),
    outline,
    steps,
    predictions,
    tries,
    tasks,
    quiz,
    offered: offeredIn(lesson)
  }
  const place = lessons.length > 1 ? LESSON_PAGE.place(entry.number, lessons.length) : undefined
  const [previous, next] = [-1, 1].map((step) => lessons.find(({ number }) => number === entry.number + step))
  return {
    lesson: entry,
    summary: plan.summary,
    sources: plan.sources,
    previous,
    next,
    text,
    plans: plan.stages,
    moved: movedFromLesson(params.name),
    stills: await stillsOf(lesson),
    place
  }
}
