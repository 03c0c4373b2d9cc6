import { describe, expect, test } from 'vitest'
import { both, progress } from '../../../src/lib/lesson/progress.svelte.ts'
import { READ } from '../../../src/routes/en.ts'

const lesson = (change: object) => ({ place: '', read: false, answers: {}, done: [], ...change })

describe('two tabs', () => {
  test('count both: what was read, answered or done once stays so', () => {
    const older = { life: lesson({ place: 'copy', read: true, answers: { a: 'x', b: 'x' }, done: ['two'] }) }
    const newer = {
      life: lesson({ place: 'ends', answers: { b: 'y' }, done: ['one'] }),
      kill: lesson({ answers: { c: 'z' } })
    }
    expect(both(older, newer)).toEqual({
      life: { place: 'ends', read: true, answers: { a: 'x', b: 'y' }, done: ['one', 'two'] },
      kill: newer.kill
    })
  })

  test('a tab that knows no place does not take one away', () => {
    expect(both({ life: lesson({ place: 'copy' }) }, { life: lesson({}) }).life.place).toBe('copy')
  })
})

test('what is done in a lesson leaves its place alone, and the other way round', () => {
  const marks = progress.marksOf('life')
  marks.answer('a', 'x')
  expect([progress.placeIn('life'), marks.answers]).toEqual([undefined, { a: 'x' }])
  progress.note('life', 'copy', false)
  marks.do('one')
  marks.do('one')
  expect([progress.placeIn('life'), progress.hasRead('life'), marks.answers, marks.done]).toEqual([
    'copy',
    false,
    { a: 'x' },
    ['one']
  ])
  expect(progress.marksOf('kill').done).toEqual([])
})

test.each([
  [{ right: 0, questions: 3, done: 0, tasks: 1 }, ''],
  [{ right: 2, questions: 3, done: 0, tasks: 1 }, '2 of 3 questions right'],
  [{ right: 3, questions: 3, done: 1, tasks: 1 }, '3 of 3 questions right, the task done'],
  [{ right: 0, questions: 0, done: 1, tasks: 2 }, '1 of 2 tasks done']
])('the list of lessons says of %o: %s', (marks, words) => {
  expect(READ.marks(marks)).toBe(words)
})
