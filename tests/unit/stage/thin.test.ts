// However much a program does, the timeline has a bounded number of marks; and where there are few, all of them.
import { zoomIdentity } from 'd3'
import { describe, expect, test } from 'vitest'
import { SignalFate } from '../../../src/lib/record/fates.ts'
import { drawn } from '../../../src/lib/stage/timeline/drawn.ts'
import { thin } from '../../../src/lib/stage/timeline/thin.ts'
import { timelineLayout } from '../../../src/lib/stage/timeline/timelineLayout.ts'
import { Sim } from './fixture.ts'

const marks = (n: number) => Array.from({ length: n }, (_, i) => ({ x: i / n, sort: i % 3 === 0 ? 'a' : 'b' }))

describe('marks that lie on one another', () => {
  test('are all drawn where there are few', () => {
    const few = marks(100)
    expect(thin(few, 100)).toBe(few)
  })

  test('are drawn once for each column and sort, in order', () => {
    const kept = thin(marks(100_000), 300, ({ sort }) => sort)
    expect(kept.length).toBeLessThanOrEqual(300)
    expect(kept.length).toBeGreaterThan(100)
    expect(new Set(kept.map(({ sort }) => sort))).toEqual(new Set(['a', 'b']))
    expect(kept.map(({ x }) => x)).toEqual(kept.map(({ x }) => x).sort((a, b) => a - b))
  })
})

/** A process and its parent, which sends it a signal, sleeps and is woken, so many times. */
function signals(times: number) {
  const sim = new Sim()
  const init = sim.state.sys.init
  const child = sim.fork(init, 2)
  for (let i = 0; i < times; i++) {
    sim.kill(init, child, 10, SignalFate.BLOCKED)
    sim.nanosleep(init, 1)
    sim.switchTo(child)
    sim.enter(child, 'getpid')
    sim.leave(child, 2)
    sim.wake(init)
  }
  return sim.run()
}

test.each([3, 3000])('a timeline of %i signals and sleeps', (times) => {
  const run = signals(times)
  const layout = timelineLayout(run, { start: 0, event: run.length, seen: run.length })
  const { arrows, gaps, cutWords, times: told } = drawn(layout, 600, zoomIdentity)
  expect(arrows.length).toBeLessThanOrEqual(400)
  expect(gaps.length + cutWords.length + told.length).toBeLessThanOrEqual(200)
  expect(arrows.filter(({ kind }) => kind === 'signal').length).toBeGreaterThanOrEqual(Math.min(times, 100))
})
