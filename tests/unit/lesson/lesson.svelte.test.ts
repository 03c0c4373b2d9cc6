import { beforeEach, describe, expect, test } from 'vitest'
import type { Item } from '../../../src/lib/lesson/item.ts'
import type { Marks } from '../../../src/lib/lesson/lessonMarks.ts'
import { Lesson } from '../../../src/lib/lesson/lesson.svelte.ts'
import type { Player } from '../../../src/lib/lesson/player.ts'

/** Remembers what a lesson asked of its stage. */
class Recorder implements Player {
  at = ''
  told = ''
  how = ''
  held: string | undefined
  reply: string | undefined
  pane: string | undefined
  pointed: string | undefined
  goTo(query: string, how: string) {
    this.at = query
    this.how = how
  }
  hold(query: string | undefined, reply?: string) {
    this.held = query
    this.reply = reply
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
  spoken: readonly string[] = []
  speakOf(terms: readonly string[]) {
    this.spoken = terms
  }
}

class Remembered implements Marks {
  said: Record<string, string> = {}
  answers: Record<string, string> = {}
  done: string[] = []
  written: Record<string, string> = {}
  say(prediction: string, answer: string) {
    this.said[prediction] = answer
  }
  answer(question: string, choice: string) {
    this.answers[question] = choice
  }
  do(task: string) {
    this.done.push(task)
  }
  write() {}
}

const item = (kind: Item['kind'], id: string) => ({ kind, id, stage: 'run' })
let stage: Recorder
let lesson: Lesson
let addresses: string[]
let marks: Remembered

beforeEach(() => {
  stage = new Recorder()
  addresses = []
  marks = new Remembered()
  lesson = new Lesson(
    {
      stages: ['run'],
      outline: [
        item('step', 'one'),
        item('step', 'two'),
        item('prediction', 'ask'),
        item('step', 'three'),
        item('try', 'do'),
        item('question', 'slip'),
        item('task', 'shoot')
      ],
      steps: {
        one: { at: 'start', pane: undefined },
        two: { at: 'first fork', pane: 'kernel' },
        three: { at: 'end', pane: undefined }
      },
      predictions: {
        ask: { before: 'second fork', right: 'right', answers: { wrong: 'third fork', right: 'fourth fork' } }
      },
      tries: { do: { on: undefined, from: 'start', until: 'first fork' } },
      tasks: { shoot: { edits: false, at: 'end', pane: 'terminal', checks: [] } },
      offered: {},
      quiz: { slip: { right: 'kept', on: undefined, show: { gone: { at: 'first zombie', pane: 'table' } } } }
    },
    (id) => addresses.push(id),
    marks
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
    expect(lesson.said('ask')).toBeUndefined()
    expect(lesson.explained('ask')).toBe('right')
  })

  test('is opened by asking for what stands behind it, not for what stands before', () => {
    lesson.show('two')
    expect(stage.held).toBe('second fork')
    lesson.show('three')
    expect(stage).toMatchObject({ at: 'end', held: undefined })
  })
})

describe('two open predictions on one stage', () => {
  beforeEach(() => {
    const { text } = lesson
    const again = { before: 'third fork', right: 'yes', answers: { yes: 'fifth fork' } }
    lesson = new Lesson(
      {
        ...text,
        outline: [...text.outline.slice(0, 4), item('prediction', 'again'), item('step', 'four')],
        steps: { ...text.steps, four: { at: 'end', pane: undefined, futures: undefined } },
        predictions: { ...text.predictions, again }
      },
      () => {},
      new Remembered()
    )
    lesson.join('run', stage)
  })

  test('the reply to the first is shown to its end, though the second asks about what lies before that', () => {
    lesson.answer('ask', 'right')
    expect(stage).toMatchObject({ at: 'fourth fork', held: 'third fork', reply: 'fourth fork' })
    lesson.follow('again')
    expect(stage).toMatchObject({ at: 'third fork', held: 'third fork', reply: undefined })
  })

  test('who answers the second has passed the first', () => {
    lesson.answer('again', 'yes')
    expect(stage).toMatchObject({ at: 'fifth fork', held: undefined })
    expect(lesson.said('ask')).toBeUndefined()
  })

  test('and so has who only wants to see', () => {
    lesson.reveal('again')
    expect(stage).toMatchObject({ at: 'end', held: undefined })
  })
})

test('what there is to find counts when the reader has brought the stage there, and not the text', () => {
  const arrive = (query: string) => {
    stage.goTo(query, 'straight')
    lesson.arrive('run')
  }
  arrive('start')
  expect(lesson.isDone('do')).toBe(false)
  lesson.takeOver()
  expect(lesson.isDone('do')).toBe(false)
  arrive('end')
  expect(lesson.isDone('do')).toBe(false)
  arrive('start')
  arrive('end')
  expect([lesson.isDone('do'), marks.done]).toEqual([true, ['do']])
})

test('a word in the prose lights its place on the stage', () => {
  lesson.point('exit_notify')
  expect(stage.pointed).toBe('exit_notify')
  lesson.point(undefined)
  expect(stage.pointed).toBeUndefined()
})

test('a place of the text says which words of the kernel it names, until the reader takes over', () => {
  const place = document.createElement('div')
  place.innerHTML = 'There is no <span class="k">mm</span>, and no <span class="k"> files </span>.'
  lesson.place('one')(place)
  lesson.show('one')
  expect(stage.spoken).toEqual(['mm', 'files'])
  lesson.takeOver()
  expect(stage.spoken).toEqual([])
  lesson.comeBack()
  expect(stage.spoken).toEqual(['mm', 'files'])
})

test('a misspelt mark is an error', () => {
  expect(() => lesson.item('tow', 'step')).toThrow(/step “tow” is not declared/)
  expect(() => lesson.item('two', 'prediction')).toThrow(/not declared/)
  expect(() => lesson.stage('walk')).toThrow(/stage “walk” is not declared/)
})

describe('the right answer', () => {
  test('is known, and only the chosen one explains', () => {
    expect(lesson.explained('ask')).toBeUndefined()
    lesson.answer('ask', 'wrong')
    expect([lesson.explained('ask'), lesson.isRight('ask', 'wrong'), lesson.isRight('ask', 'right')]).toEqual([
      'wrong',
      false,
      true
    ])
    lesson.answer('ask', 'right')
    expect(lesson.explained('ask')).toBe('right')
  })

  test('explains nothing to who has only passed by', () => {
    lesson.show('three')
    expect([lesson.openOn('run'), lesson.explained('ask')]).toEqual([undefined, undefined])
  })
})

test('a place is shown by its address, a prediction and a question too', () => {
  lesson.show('ask')
  expect([lesson.current, stage.at, stage.held]).toEqual(['ask', 'second fork', 'second fork'])
  lesson.show('slip')
  expect([lesson.current, stage.held]).toEqual(['slip', undefined])
})

describe('the quiz', () => {
  test('takes any number of choices, and keeps the last', () => {
    expect(lesson.chosen('slip')).toBeUndefined()
    lesson.choose('slip', 'gone')
    lesson.choose('slip', 'kept')
    expect(marks.answers).toEqual({ slip: 'kept' })
    expect([lesson.chosen('slip'), lesson.isRightChoice('slip', 'kept')]).toEqual(['kept', true])
  })

  test('shows the moment of an explanation, and passes what stands before it', () => {
    expect([lesson.hasWhy('slip', 'gone'), lesson.hasWhy('slip', 'kept')]).toEqual([true, false])
    lesson.showWhy('slip', 'gone')
    expect([stage.at, stage.pane, stage.told, stage.held]).toEqual(['first zombie', 'table', 'first zombie', undefined])
    expect([lesson.current, lesson.stageNow]).toEqual(['slip', 'run'])
  })

  test('leaves the stage where it is until then', () => {
    lesson.show('two')
    lesson.show('slip')
    expect(stage.at).toBe('first fork')
  })

  test('shows it also on a stage that is not awake yet', () => {
    lesson.showWhy('slip', 'gone')
    const late = new Recorder()
    lesson.join('run', late)
    expect(late.at).toBe('first zombie')
  })
})

describe('what was said on another day', () => {
  test('is there again, and holds nothing', () => {
    marks.said = { ask: 'wrong' }
    lesson.hold('run')
    expect([lesson.said('ask'), lesson.openOn('run'), stage.held]).toEqual(['wrong', undefined, undefined])
    lesson.follow('three')
    expect(lesson.current).toBe('three')
  })

  test('“just show me” explains again', () => {
    marks.said = { ask: '' }
    expect([lesson.said('ask'), lesson.explained('ask')]).toEqual([undefined, 'right'])
  })

  test('an answer that is none any more counts as none', () => {
    marks.said = { ask: 'gone' }
    expect([lesson.said('ask'), lesson.openOn('run')]).toEqual([undefined, 'ask'])
  })

  test('is kept when it is said, and not when somebody only passes', () => {
    lesson.show('three')
    expect([lesson.openOn('run'), marks.said]).toEqual([undefined, {}])
    lesson.answer('ask', 'wrong')
    expect(marks.said).toEqual({ ask: 'wrong' })
    lesson.reveal('ask')
    expect(marks.said).toEqual({ ask: '' })
  })

  test('what was found once is put down once', () => {
    lesson.takeOver()
    for (const query of ['start', 'end', 'start']) {
      stage.goTo(query, 'straight')
      lesson.arrive('run')
    }
    expect(marks.done).toEqual(['do'])
  })
})

describe('a task', () => {
  const verdict = (passed: boolean) => ({ id: 'shot', says: 'It is shot.', shown: 'It was.', passed })
  let shown: ReturnType<typeof verdict>[] | undefined
  let anew: number
  let seen: number[]

  beforeEach(() => {
    shown = undefined
    anew = 0
    seen = []
    lesson.join('run', stage, { judge: () => shown, show: (event) => seen.push(event), again: () => anew++ })
  })

  test('is a place of the text: its stage stands at its moment, with its pane', () => {
    lesson.follow('three')
    lesson.answer('ask', 'right')
    lesson.follow('shoot')
    expect([lesson.current, stage.at, stage.pane]).toEqual(['shoot', 'end', 'terminal'])
  })

  test('says nothing until the reader has begun, then what is missing, then that it holds', () => {
    lesson.judge('run')
    expect(lesson.verdicts('shoot')).toBeUndefined()
    shown = [verdict(false)]
    lesson.judge('run')
    expect([lesson.verdicts('shoot'), lesson.isDone('shoot')]).toEqual([[verdict(false)], false])
    shown = [verdict(true)]
    lesson.judge('run')
    expect([lesson.isDone('shoot'), marks.done]).toEqual([true, ['shoot']])
    shown = [verdict(false)]
    lesson.judge('run')
    expect(lesson.isDone('shoot')).toBe(true)
  })

  test('leads to the moment that a verdict speaks of', () => {
    lesson.showVerdict('shoot', 12)
    expect(seen).toEqual([12])
  })

  test('begins again on a stage made anew', () => {
    shown = [verdict(false)]
    lesson.judge('run')
    lesson.takeOver()
    lesson.again('shoot')
    expect([lesson.verdicts('shoot'), lesson.own, anew]).toEqual([undefined, false, 1])
  })
})
