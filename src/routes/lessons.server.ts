// The lessons, in reading order. On the server only: pages get what they need of it as data.
import { outlineOf, type Item } from '$lib/lesson/outline.ts'
import { readPlan, type LessonPlan } from '$lib/lesson/plan.ts'
import type { LessonEntry } from './lessons.ts'

const files = import.meta.glob<unknown>('/content/lessons/en/*.svx', { eager: true, import: 'metadata' })
const sources = import.meta.glob<string>('/content/lessons/en/*.svx', { eager: true, query: '?raw', import: 'default' })

/** A lesson as it was declared, and as its text shows it. */
export interface PlannedLesson {
  entry: LessonEntry
  plan: LessonPlan
  outline: readonly Item[]
}

const planned: PlannedLesson[] = Object.keys(files)
  .sort()
  .map((path, index) => {
    const name = /\/\d+-(.*)\.svx$/.exec(path)?.[1] ?? ''
    const plan = readPlan(name, files[path])
    const { title, kicker, description } = plan
    return {
      entry: { name, number: index + 1, title, kicker, description },
      plan,
      outline: outlineOf(name, sources[path], plan)
    }
  })

export const lessons: LessonEntry[] = planned.map(({ entry }) => entry)

export function lessonNamed(name: string): PlannedLesson | undefined {
  return planned.find(({ entry }) => entry.name === name)
}
