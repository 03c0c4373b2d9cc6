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

test.each(readdirSync(folder))('%s is short: 300 to 600 words', (name) => {
  const length = words(readFileSync(new URL(name, folder), 'utf8'))
  expect(length).toBeGreaterThanOrEqual(300)
  expect(length).toBeLessThanOrEqual(600)
})
