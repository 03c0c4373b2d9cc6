import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Moment } from '../../../src/lib/run/client.ts'
import { Stage } from '../../../src/lib/stage/open.ts'
import { fakeMachine } from './fakeMachine.ts'
import { Frames } from './frames.ts'
import { letters, marks, query, sim, stageOn } from './stages.ts'

let frames: Frames
beforeEach(() => (frames = new Frames()))
const stage = stageOn(() => frames)
const settle = <T>(moving: Promise<T>) => frames.settle(moving)

describe('a stage', () => {
  test('begins where its program begins, or at a query', () => {
    expect(stage().moment.event).toBe(query('start'))
    expect(letters(stage('zombie of child 1'))).toBe('1S 1934S 2050S 2051Z 2052S')
  })

  test('steps beat by beat, and Back undoes each step', async () => {
    const s = stage('zombie of child 1')
    const from = s.moment.event
    await settle(s.step(1))
    const to = s.moment.event
    expect(to).toBeGreaterThan(from)
    await settle(s.step(-1))
    expect(s.moment.event).toBe(from)
    expect(s.t).toBe(1)
  })

  test('steps by system calls', async () => {
    const s = stage()
    await settle(s.step(1, 'syscall'))
    const passed = Array.from({ length: s.moment.event - s.start }, (_, i) => s.machine.run.kind(s.start + i))
    expect(passed.filter((kind) => kind === 'sys_exit')).toHaveLength(1)
  })

  test('steps by lines of C as the machine says', async () => {
    const there: Moment = { event: marks.asleep, instructions: 77 }
    const stepLine = vi.fn(async () => there)
    const s = stage(undefined, { stepLine })
    s.select(4)
    await settle(s.step(1, 'line'))
    expect(stepLine).toHaveBeenCalledWith({ event: query('start'), instructions: expect.any(Number) }, 1, 4)
    expect(s.moment).toEqual(there)
  })

  test('goes to the next zombie, and says when there is no further', async () => {
    const s = stage()
    await settle(s.to('zombie'))
    expect(letters(s)).toContain('2051Z')
    await settle(s.seek(s.end))
    await settle(s.to('zombie'))
    expect(s.said).toBe('There is no further zombie in this run.')
  })

  test('while the pointer drags, the clock is its own', async () => {
    const s = stage()
    await s.seek(marks.zombies, true)
    expect([s.moment.event, s.t]).toEqual([marks.zombies, 1])
  })

  test('the future is known as far as it was seen', async () => {
    const s = stage()
    expect(s.view.layouts.timeline!.cuts).toHaveLength(0)
    await settle(s.seek(s.end))
    await settle(s.seek(s.start))
    expect(s.view.layouts.timeline!.cuts).toHaveLength(2)
  })

  test('its World is that of the moment on show', async () => {
    const s = stage('zombie of child 1')
    expect(s.world.task.at(sim.row(1)).row).toBe(1)
    expect(s.machine.run.event).toBe(s.moment.event)
  })
})

describe('led by the text', () => {
  test('goes where a query says; one that names nothing moves nothing', async () => {
    const s = stage()
    s.goTo('reap of child 1', 'straight')
    await frames.pass(2000)
    expect(s.moment.event).toBeGreaterThanOrEqual(query('reap of child 1'))
    const { event } = s.moment
    s.goTo('reap of 4711', 'straight')
    expect(s.moment.event).toBe(event)
  })

  test('plays to it, and not beyond', async () => {
    const s = stage('second fork of main')
    s.goTo('zombie of child 1', 'playing')
    await frames.pass(1500)
    expect(s.playing).toBe(true)
    await frames.pass(20_000)
    expect(s.playing).toBe(false)
    expect(s.moment.event).toBe(query('zombie of child 1'))
  })

  test('held before a reveal it knows of nothing beyond', async () => {
    const s = stage('reap of child 1')
    s.hold('zombie of child 1')
    await frames.pass(2000)
    const at = query('zombie of child 1')
    expect(s.moment.event).toBe(at)
    await settle(s.step(1))
    await settle(s.to('wait'))
    expect([s.moment.event, s.atEnd]).toEqual([at, true])
    expect(s.view.layouts.timeline!.stops.at(-1)!.event).toBeLessThanOrEqual(at)
    s.hold(undefined)
    await settle(s.step(1))
    expect(s.moment.event).toBeGreaterThan(at)
  })

  test('held, it shows a reply that lies behind, and nothing behind that', async () => {
    const s = stage()
    s.hold('zombie of child 1', 'reap of child 1')
    s.goTo('reap of child 1', 'straight')
    await frames.pass(2000)
    expect([s.moment.event, s.atEnd]).toEqual([query('reap of child 1'), true])
    s.hold('zombie of child 1')
    await frames.pass(2000)
    expect(s.moment.event).toBe(query('zombie of child 1'))
    s.hold('zombie of child 1', 'start')
    expect(s.atEnd).toBe(true)
  })

  test('what the reader does is said to the text; what the text does is not', async () => {
    const s = stage()
    s.ontakeover = vi.fn()
    s.goTo('zombie of child 1', 'straight')
    s.hold('reap of child 1')
    s.openPane('kernel')
    await frames.pass(2000)
    expect(s.ontakeover).not.toHaveBeenCalled()
    await settle(s.step(1))
    expect(s.ontakeover).toHaveBeenCalledTimes(1)
  })

  test('a step opens one pane more, and shuts the one before', () => {
    const s = stage()
    s.openPane('kernel')
    s.openPane('syscalls')
    expect(s.panes).toEqual(['tree', 'timeline', 'syscalls'])
    s.openPane(undefined)
    expect(s.panes).toEqual(['tree', 'timeline'])
    s.openPane('no such pane')
    expect(s.panes).toEqual(['tree', 'timeline'])
  })

  test('what the reader opened stays open', () => {
    const s = stage()
    s.toggle('table')
    s.openPane('kernel')
    s.openPane('table')
    expect(s.panes).toEqual(['tree', 'timeline', 'table'])
    s.openPane('kernel')
    s.toggle('kernel')
    s.toggle('kernel')
    s.openPane(undefined)
    expect(s.panes).toEqual(['tree', 'timeline', 'table', 'kernel'])
  })

  test('within: from a moment on, up to another', () => {
    const s = stage('zombie of child 1')
    expect(s.within('zombie of child 1', 'zombie of child 2')).toBe(true)
    expect(s.within('start', 'zombie of child 1')).toBe(false)
    expect(s.within('reap', 'end')).toBe(false)
  })
})

test('a future that is replaced by a shorter one while it is on show is drawn as far as it goes', () => {
  const run = sim.run()
  const s = new Stage(fakeMachine(run), { program: 'zombie_maker', at: 'zombie of child 1' })
  run.log = run.log.fork(s.moment.event - 100)
  s.select(1)
  expect(s.view.moment.event).toBe(run.length)
  expect(s.view.layouts.tree!.bodies.length).toBeGreaterThan(0)
})

test('a step of the text that needs no other pane has nothing drawn anew', () => {
  const s = stage('zombie of child 1')
  const { panes } = s
  s.openPane(undefined)
  s.openPane('tree')
  expect(s.panes).toBe(panes)
  s.openPane('kernel')
  const lent = s.panes
  s.openPane('kernel')
  expect(s.panes).toBe(lent)
})

test('the program is known when the stage says so', async () => {
  const program = { ino: 1, path: '/home/juan/zombie_maker', sources: [], lines: [], functions: [] }
  const ask = vi.fn(async () => program)
  const s = stage('zombie of child 1', { program: ask })
  const before = s.view
  await s.located
  expect(ask).toHaveBeenCalledOnce()
  expect(s.view).not.toBe(before)
})
