// The lessons, in reading order. On the server only: pages get what they need of it as data.
import type { Item } from '$lib/lesson/item.ts'
import type { Asked } from '$lib/lesson/lessonMarks.ts'
import { movedFrom } from '$lib/lesson/moved.ts'
import type { LessonText } from '$lib/lesson/lesson.svelte.ts'
import { outlineOf } from '$lib/lesson/outline.ts'
import { checkPrograms, fileOf, readPlan, type LessonPlan, type Origin } from '$lib/lesson/plan.ts'
import type { LessonEntry } from './lessons.ts'

const files = import.meta.glob<unknown>('/content/lessons/en/*.svx', { eager: true, import: 'metadata' })
const sources = import.meta.glob<string>('/content/lessons/en/*.svx', { eager: true, query: '?raw', import: 'default' })

const texts = import.meta.glob<string>('/content/programs/*.c', { eager: true, query: '?raw', import: 'default' })
const programs = Object.keys(texts).map((path) => /([^/]+)\.c$/.exec(path)![1])

/** A lesson as it was declared, and as its text shows it. */
export interface PlannedLesson {
  entry: LessonEntry
  origin: Origin
  plan: LessonPlan
  outline: readonly Item[]
}

const planned: PlannedLesson[] = Object.keys(files)
  .sort()
  .map((path, index) => {
    const name = /\/\d+-(.*)\.svx$/.exec(path)?.[1] ?? ''
    const origin = { file: path.slice(1), source: sources[path] }
    const plan = readPlan(origin, files[path])
    checkPrograms(origin, plan, programs)
    const { title, kicker, description } = plan
    const outline = outlineOf(origin, plan)
    return {
      entry: { name, number: index + 1, title, kicker, description, asked: askedBy(plan, outline) },
      origin,
      plan,
      outline
    }
  })

function askedBy(plan: LessonPlan, outline: readonly Item[]): Asked {
  const ids = (kind: Item['kind']) => outline.filter((item) => item.kind === kind).map(({ id }) => id)
  return {
    predictions: ids('prediction'),
    tries: ids('try'),
    tasks: ids('task'),
    quiz: Object.fromEntries(ids('question').map((id) => [id, plan.quiz[id].right]))
  }
}

export const lessons: LessonEntry[] = planned.map(({ entry }) => entry)

export function lessonNamed(name: string): PlannedLesson | undefined {
  return planned.find(({ entry }) => entry.name === name)
}

const moved = movedFrom(planned.map((lesson) => ({ ...lesson, name: lesson.entry.name })))

/** Places that a lesson had once. */
export const movedFromLesson = (name: string) => moved.get(name) ?? {}

/** By task: the program that its reader changes. */
export function offeredIn({ plan, outline }: PlannedLesson): LessonText['offered'] {
  return Object.fromEntries(
    outline
      .filter(({ kind, id }) => kind === 'task' && plan.tasks[id].edits)
      .map(({ id, stage }) => {
        const file = fileOf(plan.stages[stage])
        return [id, { file, text: texts[`/content/programs/${file}`] }]
      })
  )
}

/** The text of a lesson as it is written, without its front matter. */
export const textOf = (name: string): string => lessonNamed(name)!.origin.source.replace(/^---\n[^]*?\n---\n/, '')
