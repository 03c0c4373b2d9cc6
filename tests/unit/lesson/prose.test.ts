import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../../content/lessons/en/', import.meta.url)

/** Words of the running text: without the front matter, code, and what stands in questions and tasks. */
function words(lesson: string): number {
  const text = lesson
    .replace(/^---.*?\n---\n/s, '')
    .replace(/<script>.*?<\/script>|<(Predict|Try) .*?<\/\1>|```.*?```/gs, '')
    .replace(/<[^>]+>/g, '')
  return text.match(/[^\s#|-]+/g)?.length ?? 0
}

const lessons = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

test.each(lessons)('%s is short: 300 to 600 words', (_, lesson) => {
  expect(words(lesson)).toBeGreaterThanOrEqual(300)
  expect(words(lesson)).toBeLessThanOrEqual(600)
})

// Markdown takes a line that begins with an element for a block of HTML, and makes no paragraph of it.
test.each(lessons)('no paragraph of %s begins with an element', (_, lesson) => {
  expect(lesson).not.toMatch(/\n\n<K>/)
})
