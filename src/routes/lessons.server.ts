// The lessons, in reading order. On the server only: pages get what they need of it as data.
import type { LessonEntry } from './lessons.ts'

interface FrontMatter {
  title: string
  kicker: string
}

const files = import.meta.glob<FrontMatter>('/content/lessons/en/*.svx', { eager: true, import: 'metadata' })

export const lessons: LessonEntry[] = Object.keys(files)
  .sort()
  .map((path, index) => {
    const { title, kicker } = files[path]
    return { name: /\/\d+-(.*)\.svx$/.exec(path)?.[1] ?? '', number: index + 1, title, kicker }
  })
