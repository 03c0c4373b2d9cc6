import { describe, expect, test } from 'vitest'
import { computeStage } from '../../../src/lib/lesson/ahead.ts'
import { checkMoments } from '../../../src/lib/lesson/moments.ts'
import { nodeMachine } from '../../../src/lib/machine/node.ts'
import { LESSONS, readLesson, runOf } from './book.ts'

describe.each(LESSONS)('%s', (file) => {
  test('names only moments that its runs have, in the order of its text', async () => {
    const { origin, plan, outline } = await readLesson(file)
    for (const stage of Object.keys(plan.stages)) {
      checkMoments(origin, plan, outline, stage, await runOf(plan, stage))
    }
  })
})

test('a session that does not come to rest fails the build with file and line', async () => {
  const { origin, plan } = await readLesson('06-example.svx')
  const { turned } = plan.stages
  const restless = { stages: { turned: { ...turned, session: ['while true; do true; done'] } } }
  const line = origin.source.split('\n').indexOf('  turned:') + 1
  await expect(computeStage(nodeMachine(), origin, restless, 'turned')).rejects.toThrow(
    `06-example.svx:${line}: stages.turned: a program of its session does not come to rest`
  )
})

test('what is wrong with a moment is said, with the name of its step', async () => {
  const { origin, plan, outline } = await readLesson('06-example.svx')
  const [stage] = Object.keys(plan.stages)
  const run = await runOf(plan, stage)
  const wrong = (steps: object) => () =>
    checkMoments(origin, { ...plan, steps: { ...plan.steps, ...steps } }, outline, stage, run)
  expect(wrong({ fork: { at: 'ninth fork of main' } })).toThrow(/step fork: “ninth fork of main” names no moment/)
  expect(wrong({ fork: { at: 'ninth fork of main' } })).toThrow(/^06-example\.svx:\d+: /)
  expect(wrong({ fork: { at: 'first frok' } })).toThrow(/step fork: “frok”/)
  const futures = (of: string) => ({ fork: { at: 'first fork by main', futures: { of, act: { kind: 'wait' } } } })
  expect(wrong(futures('child 9'))).toThrow(/step fork: “child 9” does not live at this moment/)
  expect(wrong(futures('somebody'))).toThrow(/step fork: “somebody” in “somebody” is no process/)
  expect(wrong(futures('main'))).not.toThrow()
  expect(wrong({ fork: { at: 'end' }, memory: { at: 'start' } })).toThrow(/step memory: “start” lies before step fork/)
})
