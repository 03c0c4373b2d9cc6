import { beforeEach, describe, expect, test } from 'vitest'
import { Lesson, type Player } from '../../../src/lib/lesson/lesson.svelte.ts'

/** Remembers what a lesson asked of its stage. */
class Recorder implements Player {
  at = ''
  told = ''
  how = ''
  held: string | undefined
  pane: string | undefined
  pointed: string | undefined
  goTo(query: string, how: string) {
    this.at = query
    this.how = how
  }
  hold(query: string | undefined) {
    this.held = query
  }
  openPane(pane: string | undefined) {
    this.pane = pane
  }
  announce() {
    this.told = this.at
  }
  within(from: string, until: string) {
    return from === 'start' && until === 'first fork' && this.at === from
  }
  point(term: string | undefined) {
    this.pointed = term
  }
}

const item = (kind: 'step' | 'prediction' | 'try', id: string) => ({ kind, id, stage: 'run' })
let stage: Recorder
let lesson: Lesson
let addresses: string[]

beforeEach(() => {
  stage = new Recorder()
  addresses = []
  lesson = new Lesson(
    {
      stages: ['run'],
      outline: [
        item('step', 'one'),
        item('step', 'two'),
        item('prediction', 'ask'),
        item('step', 'three'),
        item('try', 'do')
      ],
      steps: {
        one: { at: 'start', pane: undefined },
        two: { at: 'first fork', pane: 'kernel' },
        three: { at: 'end', pane: undefined }
      },
      predictions: { ask: { before: 'second fork', answers: { wrong: 'third fork', right: 'fourth fork' } } },
      tries: { do: { from: 'start', until: 'first fork' } }
    },
    (id) => addresses.push(id)
  )
  lesson.join('run', stage)
})

test('a stage that comes alive goes to where the text is', () => {
  expect(stage.at).toBe('start')
  lesson.follow('two')
  const late = new Recorder()
  lesson.join('run', late)
  expect(late.at).toBe('first fork')
})

test('reading moves the stage, opens the pane that a step needs, and shuts it again', () => {
  lesson.follow('two')
  expect(stage).toMatchObject({ at: 'first fork', how: 'straight', pane: 'kernel' })
  lesson.follow('one')
  expect(stage).toMatchObject({ at: 'start', pane: undefined })
  expect(addresses).toEqual(['two', 'one'])
  expect(stage.told).toBe('')
})

test('what the reader does stops the following, until they come back', () => {
  lesson.follow('one')
  lesson.takeOver()
  lesson.follow('two')
  expect(lesson).toMatchObject({ own: true, current: 'one' })
  lesson.comeBack()
  expect(lesson.own).toBe(false)
  lesson.follow('two')
  expect(stage.at).toBe('first fork')
})

test('asking for a step comes back too', () => {
  lesson.takeOver()
  lesson.show('two')
  expect(lesson).toMatchObject({ own: false, current: 'two', asked: 'two' })
  expect(stage.told).toBe('first fork')
  lesson.letGo()
  expect(lesson.asked).toBeUndefined()
})

describe('an open prediction', () => {
  test('holds the stage at the moment before, however far one reads', () => {
    expect(stage.held).toBe('second fork')
    lesson.follow('three')
    expect(lesson.current).toBe('ask')
    expect(stage.at).toBe('second fork')
  })

  test('is asked in front of the pane of the step before, from wherever one comes', () => {
    lesson.follow('one')
    lesson.follow('ask')
    expect(stage).toMatchObject({ at: 'second fork', pane: 'kernel' })
  })

  test.each([
    ['wrong', 'third fork'],
    ['right', 'fourth fork']
  ])('is opened by the %s answer, which is played', (answer, moment) => {
    lesson.answer('ask', answer)
    expect(lesson.said('ask')).toBe(answer)
    expect(stage).toMatchObject({ at: moment, how: 'playing', held: undefined })
    lesson.follow('three')
    expect(stage.at).toBe('end')
  })

  test('is opened by “just show me”, which plays the next step', () => {
    lesson.reveal('ask')
    expect(stage).toMatchObject({ at: 'end', how: 'playing', held: undefined })
    expect(lesson).toMatchObject({ current: 'three' })
    expect(lesson.said('ask')).toBe('')
  })

  test('is opened by asking for what stands behind it, not for what stands before', () => {
    lesson.show('two')
    expect(stage.held).toBe('second fork')
    lesson.show('three')
    expect(stage).toMatchObject({ at: 'end', held: undefined })
  })
})

test('what there is to find counts when the reader has found it', () => {
  expect(stage.at).toBe('start')
  expect(lesson.found('do')).toBe(false)
  lesson.takeOver()
  expect(lesson.found('do')).toBe(true)
  stage.goTo('end', 'straight')
  expect(lesson.found('do')).toBe(false)
})

test('a word in the prose lights its place on the stage', () => {
  lesson.point('exit_notify')
  expect(stage.pointed).toBe('exit_notify')
  lesson.point(undefined)
  expect(stage.pointed).toBeUndefined()
})

test('a misspelt mark is an error', () => {
  expect(() => lesson.item('tow', 'step')).toThrow(/step “tow” is not declared/)
  expect(() => lesson.item('two', 'prediction')).toThrow(/not declared/)
  expect(() => lesson.stage('walk')).toThrow(/stage “walk” is not declared/)
})
