import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../../content/lessons/en/', import.meta.url)

/** Words that are read: text, questions and answers; without front matter and code. */
function words(lesson: string): number {
  const text = lesson
    .replace(/^---.*?\n---\n/s, '')
    .replace(/<script>.*?<\/script>|```.*?```/gs, '')
    .replace(/<\/?\w[^>]*>/g, (mark) => ` ${/\b(?:question|asks|says|task)="([^"]*)"/.exec(mark)?.[1] ?? ''} `)
  return text.match(/[^\s#|-]+/g)?.length ?? 0
}

const lessons = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

test('words are counted where they are read', () => {
  const lesson =
    '---\ntitle: Not this\n---\n<script>\nimport x\n</script>\n\nOne <K>two</K> three.\n\n```c\nnot this\n```\n'
  expect(words(lesson)).toBe(3)
  expect(
    words(`${lesson}<Predict id="a" question="Four five?">\n<Answer id="b" says="Six">\n\nseven\n\n</Answer>`)
  ).toBe(7)
})

test.each(lessons)('%s has 800 to 1,500 words', (_, lesson) => {
  expect(words(lesson)).toBeGreaterThanOrEqual(800)
  expect(words(lesson)).toBeLessThanOrEqual(1500)
})

// Markdown takes a line that begins with an element for a block of HTML, and makes no paragraph of it.
test.each(lessons)('no paragraph of %s begins with an element', (_, lesson) => {
  expect(lesson).not.toMatch(/\n\n<K>/)
})
