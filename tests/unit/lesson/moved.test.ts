import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../../src/lib/lesson/item.ts'
import { movedFrom } from '../../../src/lib/lesson/moved.ts'
import { LESSONS, nameOf, readLesson } from './book.ts'

const lesson = (name: string, places: readonly string[], was: { [place: string]: string } = {}) => ({
  name,
  origin: {
    file: `${name}.svx`,
    source: `---\ntitle: a\nwas:\n${Object.keys(was)
      .map((place) => `  ${place}: x`)
      .join('\n')}\n---\n`
  },
  plan: { was },
  outline: places.map((id): Item => ({ kind: 'step', id, stage: '' }))
})

describe('places that have moved', () => {
  test('are known by the lesson that they have left', () => {
    const moved = movedFrom([lesson('old', ['one']), lesson('new', ['two'], { two: 'old#two' })])
    expect(moved.get('old')).toEqual({ two: { lesson: 'new', place: 'two' } })
    expect(moved.get('new')).toBeUndefined()
  })

  test.each([
    ['to nowhere', [lesson('old', []), lesson('new', ['two'], { six: 'old#two' })], /^new\.svx:4: “six” is no place/],
    ['and are still there', [lesson('old', ['two']), lesson('new', ['two'], { two: 'old#two' })], /“old#two” is still/],
    [
      'twice',
      [lesson('old', []), lesson('new', ['a', 'b'], { a: 'old#two', b: 'old#two' })],
      /:5: “old#two” has moved to two/
    ]
  ])('%s are refused', (_, lessons, words) => {
    expect(() => movedFrom(lessons)).toThrow(words)
  })
})

test('every place that the book of seven lessons had is in it still, or has moved', async () => {
  const before: Record<string, string> = JSON.parse(
    readFileSync(new URL('../../fixtures/addresses.json', import.meta.url), 'utf8')
  )
  const lessons = await Promise.all(LESSONS.map(async (file) => ({ name: nameOf(file), ...(await readLesson(file)) })))
  const moved = movedFrom(lessons)
  const lost = Object.entries(before).flatMap(([name, places]) =>
    places
      .split(' ')
      .filter((place) => !lessons.find((one) => one.name === name)?.outline.some(({ id }) => id === place))
      .filter((place) => !moved.get(name)?.[place])
      .map((place) => `${name}#${place}`)
  )
  expect(lost).toEqual([])
})
