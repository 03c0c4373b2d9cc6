import { describe, expect, test } from 'vitest'
import { EVENT_KINDS, find, type EventKind, type KernelEvent } from '../../../src/lib/run/client.ts'
import { en } from '../../../src/lib/stage/narration/en.ts'
import { arrived, happened, narrationAt, plain, summary } from '../../../src/lib/stage/narration/index.ts'
import { Telling, type Sentence } from '../../../src/lib/stage/narration/sentence.ts'
import { zombieMaker } from './fixture.ts'

const { sim, marks } = zombieMaker()
const run = sim.run()
const said = (query: string) => plain(narrationAt(run, find(run, query)!))

describe('the sentence for a moment', () => {
  test.each([
    [
      'second fork of main',
      '2050 zombie_maker has 2 more children, the last one 2052: copies of it, with the same open files and shared pages.'
    ],
    ['exit_code of child 1', 'The slip of 2051 zombie_maker is written: exited 3.'],
    [
      'do_notify_parent of child 1',
      '2050 has left SIGCHLD at its default and may still ask how 2051 ended: its status is kept.'
    ],
    ['zombie of child 1', '2051 zombie_maker has nothing left but its number and its slip: it is a zombie.'],
    [
      'signal of 2051 after zombie',
      'SIGKILL to 2051 zombie_maker is accepted and changes nothing: nobody is left in it to act.'
    ],
    ['reparent of child 1', '2050 is dying: its child 2051 zombie_maker now belongs to 1 init.'],
    ['reap of child 1', '1 init reads the slip of 2051: exited 3.'],
    ['release_task of child 1', '1 init reads the slip of 2051: exited 3. The number 2051 is free.']
  ])('%s', (query, sentence) => expect(said(query)).toBe(sentence))

  test('every record of a run has one, and none is broken', () => {
    for (let i = 0; i < run.length; i++) {
      const event = run.at(i)
      const sentence = plain(
        (en[event.kind] as (event: KernelEvent, tell: Telling) => Sentence)(event, new Telling(run, i))
      )
      expect(sentence, event.kind).toMatch(/^[^ ].*[.…]$/s)
      expect(sentence, event.kind).not.toMatch(/undefined|NaN|\[object|\?\?/)
    }
  })

  test('every kind of event has an entry, and no entry is for nothing', () => {
    expect((Object.keys(en) as EventKind[]).sort()).toEqual([...EVENT_KINDS].sort())
  })
})

describe('after a jump', () => {
  const start = find(run, 'start')!
  test.each([
    // What is on show. Of others there would be more to tell than two lines hold.
    ['reap of child 1', '1 init reads the slip of 2051: exited 3.'],
    ['reparent of child 1', '2050 is dying: its child 2051 zombie_maker now belongs to 1 init.'],
    // What takes three lines by itself gives way to the summary.
    ['second fork of main', '2051 and 2052 were born.'],
    // Whoever falls asleep or writes is not what a moment is about.
    ['deactivate of main', '2051 and 2052 were born.']
  ])('to “%s” it is said', (query, sentence) => {
    expect(plain(arrived(run, start, find(run, query)!)!)).toBe(sentence)
  })
})

test('after a short jump it is said what became of others, too', () => {
  const said = arrived(run, find(run, 'zombie of child 2')!, find(run, 'reap of child 1')!)!
  expect(plain(said)).toBe('1 init reads the slip of 2051: exited 3. 2050 ended, zombie, exited 0.')
})

describe('the summary at a pause', () => {
  test('counts what was seen, and says who ended how', () => {
    expect(summary(run, marks.asleep, marks.zombie)).toMatch(/^\d+ events: 2051 ended, zombie, exited 3$/)
    expect(summary(run, find(run, 'start')!, marks.asleep)).toMatch(/: 2051 and 2052 were born$/)
  })

  test('those to whom the same happened share a clause, and what nobody did is no sentence', () => {
    const start = find(run, 'start')!
    expect(plain(happened(run, start, run.length)!)).toBe('2050 is gone; 2051 and 2052 came and went.')
    expect(happened(run, start, start)).toBeUndefined()
  })

  test('backward, only that it was taken back', () => {
    expect(summary(run, marks.zombie, marks.asleep)).toMatch(/^\d+ events taken back$/)
  })
})
