// What is made ahead: who takes a step waits for no layout.
import { beforeEach, expect, test, vi } from 'vitest'
import { Frames } from './frames.ts'
import { stageOn } from './stages.ts'

let frames: Frames
let work: ((left: () => number) => void) | undefined
beforeEach(() => ((frames = new Frames()), (work = undefined)))

/** A page that has nothing else to do for so long, ms. */
function idleFor(ms: number, times = 100): void {
  for (let i = 0; i < times && work; i++) {
    const now = work
    work = undefined
    now(() => ms)
  }
}
/** A step has begun when the beat is known to which it leads. */
async function begin(s: ReturnType<typeof stage>, direction: 1 | -1): Promise<void> {
  void s.step(direction)
  for (let i = 0; i < 12; i++) await Promise.resolve()
}
const stage = () =>
  stageOn(() => frames)('start', {}, { panes: ['tree', 'timeline', 'table'], idle: (next) => (work = next) })

/** A layout is made of World, which is taken to its moment for it. */
const layoutsIn = async (s: ReturnType<typeof stage>, does: () => unknown): Promise<number> => {
  const seek = vi.spyOn(s.machine.run, 'seek')
  await does()
  const { length } = seek.mock.calls
  seek.mockRestore()
  return length
}

test('a step on and one back find their layouts made', async () => {
  const s = stage()
  void s.view
  idleFor(50)
  for (const direction of [1, 1, -1] as const) {
    const made = await layoutsIn(s, async () => {
      await begin(s, direction)
      void s.view
      await frames.pass(60)
      void s.view
    })
    expect(made).toBe(0)
    await frames.pass(3000)
    const { stops, at } = s.view.layouts.timeline!
    expect(stops[at].event).toBe(s.moment.event)
    idleFor(50)
  }
})

test('what was made ahead is what is made when it is asked for', async () => {
  const [ahead, late] = [stage(), stage()]
  for (const [s, ms] of [
    [ahead, 50],
    [late, 0]
  ] as const) {
    void s.view
    idleFor(ms)
    await frames.settle(s.step(1))
  }
  expect(ahead.view).toEqual(late.view)
})

test('a page that has no time left makes nothing', async () => {
  const s = stage()
  void s.view
  expect(await layoutsIn(s, () => idleFor(1))).toBe(0)
  expect(await layoutsIn(s, () => idleFor(50))).toBeGreaterThan(0)
  expect(work).toBeUndefined()
})

test('the tree and the sentence go first, the other panes a frame later', async () => {
  const s = stage()
  const was = s.view
  await begin(s, 1)
  const { narration, layouts } = s.view
  expect(narration).not.toEqual(was.narration)
  expect(layouts.tree).not.toEqual(was.layouts.tree)
  expect([layouts.timeline, layouts.table]).toEqual([was.layouts.timeline, was.layouts.table])
  await frames.pass(20)
  expect(s.view.layouts.timeline).toBe(was.layouts.timeline)
  await frames.pass(20)
  expect(s.view.layouts.timeline).not.toEqual(was.layouts.timeline)
})
