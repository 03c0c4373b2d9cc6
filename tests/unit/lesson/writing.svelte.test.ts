import { beforeEach, expect, test } from 'vitest'
import type { Marks } from '../../../src/lib/lesson/lessonMarks.ts'
import { Writing, type Judged } from '../../../src/lib/lesson/writing.svelte.ts'

class Remembered implements Marks {
  said = {}
  answers = {}
  done: string[] = []
  written: Record<string, string> = $state({})
  say() {}
  answer() {}
  do(task: string) {
    this.done.push(task)
  }
  write(task: string, text: string | undefined) {
    if (text === undefined) delete this.written[task]
    else this.written[task] = text
  }
}

const verdict = (passed: boolean) => ({ id: 'read', says: 'It is read.', passed, shown: '' })
let marks: Remembered
let writing: Writing
/** What the stage was asked to run, and what comes of it. */
let ran: string[]
let comes: Promise<Judged | undefined>

beforeEach(() => {
  marks = new Remembered()
  ran = []
  writing = new Writing({ mend: { file: 'a.c', text: 'book' } }, marks)
  writing.join('stage', (task, text) => {
    ran.push(`${task} ${text}`)
    return comes
  })
})

test('what the reader writes is kept, and the book’s text is no change', () => {
  writing.write('mend', 'mine')
  expect([writing.text('mend'), writing.isChanged('mend'), marks.written]).toEqual(['mine', true, { mend: 'mine' }])
  writing.write('mend', 'book')
  expect([writing.isChanged('mend'), marks.written]).toEqual([false, {}])
  writing.write('mend', 'mine')
  writing.restore('mend')
  expect([writing.text('mend'), marks.written]).toEqual(['book', {}])
})

test('a task is done when all checks hold, and then once', async () => {
  writing.write('mend', 'mine')
  comes = Promise.resolve({ text: 'mine', verdicts: [verdict(true), verdict(false)], complaints: [] })
  await writing.run('mend', 'stage')
  expect([ran, marks.done]).toEqual([['mend mine'], []])
  comes = Promise.resolve({ text: 'mine', verdicts: [verdict(true), verdict(true)], complaints: [] })
  await writing.run('mend', 'stage')
  await writing.run('mend', 'stage')
  expect(marks.done).toEqual(['mend'])
})

test('while it runs it is not run again, and a run that was stopped says nothing', async () => {
  let stop = (_: undefined) => {}
  comes = new Promise((done) => (stop = done))
  const first = writing.run('mend', 'stage')
  await writing.run('mend', 'stage')
  expect([ran.length, writing.isRunning('mend'), writing.canRun('mend', 'stage')]).toEqual([1, true, false])
  stop(undefined)
  await first
  expect([writing.judged('mend'), writing.canRun('mend', 'stage')]).toEqual([undefined, true])
})

test('what was judged is stale once the text is another, and not any more when it is the same again', async () => {
  comes = Promise.resolve({ text: 'book', verdicts: [verdict(false)], complaints: [] })
  await writing.run('mend', 'stage')
  expect(writing.isStale('mend')).toBe(false)
  writing.write('mend', 'mine')
  expect(writing.isStale('mend')).toBe(true)
  writing.write('mend', 'book')
  expect(writing.isStale('mend')).toBe(false)
})

test('where there is no stage, nothing can be run', async () => {
  expect(writing.canRun('mend', 'elsewhere')).toBe(false)
  await writing.run('mend', 'elsewhere')
  expect(ran).toEqual([])
})
