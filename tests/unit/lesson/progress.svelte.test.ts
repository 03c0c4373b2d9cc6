import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'valibot'
import { describe, expect, test } from 'vitest'
import { leftOf, type Asked } from '../../../src/lib/lesson/lessonMarks.ts'
import { both, progress, ReadSchema } from '../../../src/lib/lesson/progress.svelte.ts'
import { READ } from '../../../src/routes/en.ts'

const lesson = (change: object) => ({ place: '', read: false, said: {}, answers: {}, done: [], written: {}, ...change })

describe('two tabs', () => {
  test('count both: what was read, answered or done once stays so', () => {
    const older = {
      life: lesson({
        place: 'copy',
        read: true,
        said: { p: 'x' },
        answers: { a: 'x', b: 'x' },
        done: ['two'],
        written: { t: 'x', u: 'x' }
      })
    }
    const newer = {
      life: lesson({ place: 'ends', said: { q: '' }, answers: { b: 'y' }, done: ['one'], written: { u: 'y' } }),
      kill: lesson({ answers: { c: 'z' } })
    }
    expect(both(older, newer)).toEqual({
      life: {
        place: 'ends',
        read: true,
        said: { p: 'x', q: '' },
        answers: { a: 'x', b: 'y' },
        done: ['one', 'two'],
        written: { t: 'x', u: 'y' }
      },
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

test('a prediction is kept with its last answer, “just show me” too', () => {
  const marks = progress.marksOf('exit')
  marks.say('number', 'freed')
  marks.say('number', '')
  expect(marks.said).toEqual({ number: '' })
})

test('a program is kept as it was changed, until it is the book’s again', () => {
  const marks = progress.marksOf('example')
  marks.write('mend', 'int main(void) {}')
  marks.write('other', 'x')
  expect(marks.written).toEqual({ mend: 'int main(void) {}', other: 'x' })
  marks.write('mend', undefined)
  expect(marks.written).toEqual({ other: 'x' })
})

test('all is forgotten, and comes back where that was not meant', () => {
  progress.note('life', 'copy', false)
  expect(progress.any).toBe(true)
  const remember = progress.forget()
  expect([progress.any, progress.placeIn('life')]).toEqual([false, undefined])
  remember()
  expect([progress.any, progress.placeIn('life')]).toEqual([true, 'copy'])
})

/** What versions of the site have left in browsers. */
const FORMS = 'tests/fixtures/read'
const left = (form: string): unknown => JSON.parse(readFileSync(`${FORMS}/${form}.json`, 'utf8'))

test.each([
  ['places', 'zombie', lesson({ place: 'zombie' })],
  ['marks', 'shotgun', lesson({ place: 'still', read: true, answers: { promise: 'gone' }, done: ['shoot'] })],
  ['said', 'exit', lesson({ place: 'number', said: { number: '' } })],
  ['written', 'example', lesson({ place: 'mend', written: { mend: 'int main(void) {}\n' } })]
])('the form “%s” of readers’ browsers is read', (form, name, as) => {
  expect(parse(ReadSchema, left(form))[name]).toEqual(as)
})

test('each form that was ever kept is tried here', () => {
  expect(readdirSync(FORMS).sort()).toEqual(['marks', 'places', 'said', 'written'].map((form) => `${form}.json`))
})

describe('what is left to do', () => {
  const asked: Asked = { predictions: ['p', 'q'], tries: ['t'], tasks: ['do'], quiz: { a: 'x', b: 'y' } }

  test('is all of it at first, and nothing at the end', () => {
    expect(leftOf(asked, { said: {}, answers: {}, done: [] })).toEqual({
      predictions: ['p', 'q'],
      tries: ['t'],
      tasks: ['do'],
      questions: ['a', 'b']
    })
    const all = { said: { p: 'wrong', q: '' }, answers: { a: 'x', b: 'y' }, done: ['do', 't'] }
    expect(Object.values(leftOf(asked, all)).flat()).toEqual([])
  })

  test('a wrong choice of the quiz leaves its question', () => {
    expect(leftOf(asked, { said: {}, answers: { a: 'y' }, done: [] }).questions).toEqual(['a', 'b'])
  })
})

test.each([
  [{ right: 0, questions: 3, done: 0, tasks: 1 }, ''],
  [{ right: 2, questions: 3, done: 0, tasks: 1 }, '2 of 3 questions right'],
  [{ right: 3, questions: 3, done: 1, tasks: 1 }, '3 of 3 questions right, the task done'],
  [{ right: 0, questions: 0, done: 1, tasks: 2 }, '1 of 2 tasks done']
])('the list of lessons says of %o: %s', (marks, words) => {
  expect(READ.marks(marks)).toBe(words)
})
