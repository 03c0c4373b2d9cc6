import { describe, expect, test } from 'vitest'
import { beginningOf } from '../../../src/lib/lesson/beginning.ts'
import type { Item } from '../../../src/lib/lesson/item.ts'
import type { LessonText } from '../../../src/lib/lesson/lesson.svelte.ts'

const item = (kind: Item['kind'], id: string, stage = 'one'): Item => ({ kind, id, stage })
const text = (...outline: Item[]): Pick<LessonText, 'outline' | 'steps' | 'predictions' | 'tasks'> => ({
  outline,
  steps: {
    fork: { at: 'first fork', pane: 'kernel', futures: undefined },
    dead: { at: 'first zombie', pane: undefined, futures: undefined }
  },
  predictions: { fate: { before: 'first exit', right: 'stays', answers: { stays: 'first zombie' } } },
  tasks: { kill: { at: 'end', pane: 'terminal', checks: [] } }
})

describe('what a stage shows when the text begins on it', () => {
  test('the moment of its first step, the pane that this needs, and where the first question holds it', () => {
    const lesson = text(
      item('question', 'quiz'),
      item('step', 'fork'),
      item('prediction', 'fate'),
      item('step', 'dead')
    )
    expect(beginningOf(lesson, 'one')).toEqual({ at: 'first fork', pane: 'kernel', hold: 'first exit' })
  })

  test('a question that comes before is asked in front of no pane', () => {
    const lesson = text(item('prediction', 'fate'), item('step', 'fork'))
    expect(beginningOf(lesson, 'one')).toEqual({ at: 'first fork', pane: undefined, hold: 'first exit' })
  })

  test('where the reader works, a task', () => {
    const lesson = text(item('step', 'fork'), item('task', 'kill', 'two'))
    expect(beginningOf(lesson, 'two')).toEqual({ at: 'end', pane: 'terminal', hold: undefined })
  })

  test('nothing, where the text never speaks of it', () => {
    expect(beginningOf(text(item('try', 'found')), 'one')).toBeUndefined()
  })
})
