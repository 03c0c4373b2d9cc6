// Zooming, and dragging between two marks.
import { zoomIdentity } from 'd3'
import fc from 'fast-check'
import { flushSync } from 'svelte'
import { describe, expect, test } from 'vitest'
import { Motion } from '../../../src/lib/stage/motion.svelte.ts'
import { Stage } from '../../../src/lib/stage/open.ts'
import { kept, mostScale, rescaled, showing } from '../../../src/lib/stage/timeline/viewport.ts'
import { Zoom } from '../../../src/lib/stage/timeline/zoom.svelte.ts'
import type { Head } from '../../../src/lib/run/client.ts'
import { fakeMachine } from './fakeMachine.ts'
import { zombieMaker } from './fixture.ts'

const WIDTH = 600
const line = { width: WIDTH, unit: () => 1, whole: 120 }
const zoomOf = () =>
  new Zoom(
    () => line,
    () => false
  )

const place = fc.double({ min: 0, max: WIDTH, noNaN: true })
const factor = fc.double({ min: 1, max: 3, noNaN: true })

describe('zooming', () => {
  test('in, it keeps the moment that is pointed at where it is; out, it comes back to the whole', () => {
    fc.assert(
      fc.property(place, factor, place, factor, (first, by, second, again) => {
        const zoom = zoomOf()
        zoom.by(by, first)
        const moment = zoom.view.invertX(second)
        zoom.by(again, second)
        expect(zoom.view.applyX(moment)).toBeCloseTo(second, 6)
        zoom.by(0.01, first)
        expect([zoom.view.k, zoom.view.x]).toEqual([1, expect.closeTo(0)])
      })
    )
  })

  test('never shows a place beside the line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: -3, max: 3 }))),
        (acts) => {
          const zoom = zoomOf()
          for (const [at, by, pan] of acts) {
            zoom.by(by, at)
            zoom.pan(pan)
            expect(zoom.view.invertX(0)).toBeGreaterThanOrEqual(-1e-6)
            expect(zoom.view.invertX(WIDTH)).toBeLessThanOrEqual(WIDTH + 1e-6)
            expect(zoom.view.k).toBeLessThanOrEqual(mostScale(line.whole, WIDTH))
          }
        }
      )
    )
  })

  test('keeps the same part of the run on show when the line stands for more, and follows the playhead', () => {
    const view = kept(zoomIdentity.translate(-300, 0).scale(2), WIDTH)
    const before = (view.invertX(100) * 60) / WIDTH
    const after = (rescaled(view, 60, 120, WIDTH).invertX(100) * 120) / WIDTH
    expect(after).toBeCloseTo(before)
    expect(rescaled(zoomIdentity, 60, 120, WIDTH).k).toBe(1)
    expect(showing(view, 400, WIDTH)).toBe(view)
    expect(showing(view, 30, WIDTH).applyX(30)).toBeGreaterThanOrEqual(0)
  })

  test('a wheel zooms with Ctrl about the pointer, and scrolls the page without', () => {
    const zoom = zoomOf()
    const element = document.body.appendChild(document.createElement('div'))
    Object.defineProperty(element, 'clientWidth', { value: WIDTH })
    const leave = zoom.attach(element)
    const wheel = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -100, ctrlKey, clientX: 150, bubbles: true, cancelable: true })
      Object.defineProperty(event, 'view', { value: window })
      element.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect([wheel(false), zoom.view.k]).toEqual([false, 1])
    expect(wheel(true)).toBe(true)
    expect(zoom.view.k).toBeGreaterThan(1)
    expect(zoom.view.applyX(150)).toBeCloseTo(150)
    // What the keys do, the wheel goes on from.
    zoom.by(2, 150)
    const { k } = zoom.view
    wheel(true)
    expect(zoom.view.k).toBeGreaterThan(k)
    expect(zoom.view.applyX(150)).toBeCloseTo(150)
    if (typeof leave === 'function') leave()
    expect(wheel(true)).toBe(false)
  })
})

test('a movement goes on where another picture of its end comes: a pane has another size', () => {
  let target = $state(100)
  let movement = $state({})
  let t = $state(0)
  const motion: { m?: Motion<number> } = {}
  const stop = $effect.root(() => {
    motion.m = new Motion(
      () => target,
      () => t,
      (a, b, t) => a + (b - a) * t,
      () => false,
      () => movement
    )
  })
  const shown = () => (flushSync(), motion.m!.shown)
  expect(shown()).toBe(100)
  ;[target, movement] = [200, {}]
  expect(shown()).toBe(100)
  t = 0.5
  expect(shown()).toBe(150)
  target = 300
  expect(shown()).toBe(200)
  t = 1
  expect(shown()).toBe(300)
  stop()
})

describe('a hand', () => {
  const { sim, marks } = zombieMaker()
  /** Frames that a test lets pass. */
  let tick: ((elapsed: number) => void) | undefined
  const timer = (frame: (elapsed: number) => void) => {
    tick = frame
    return { stop: () => (tick = undefined) }
  }
  const HEAD: Head = { moment: { event: 0, instructions: 0 }, clock: 0, reason: 'done', isRead: true }
  const stage = (over: Parameters<typeof fakeMachine>[1] = {}) =>
    new Stage(fakeMachine(sim.run(), over), { program: 'zombie_maker', at: 'end', timer })
  const between = (s: Stage): [number, number] => {
    const { stops } = s.view.layouts.timeline!
    const i = stops.findIndex(({ event }) => event >= marks.zombie)
    return [stops[i - 1].event, stops[i].event]
  }
  const pass = async () => {
    for (let ms = 0; tick && ms < 3000; ms += 20) tick(ms)
    for (let i = 0; i < 20; i++) await Promise.resolve()
  }

  test('holds the picture between two moments, and no mark says that it jumped', () => {
    const s = stage()
    const [from, to] = between(s)
    s.drag(from, to, 0.4)
    expect([s.moment.event, s.t, s.way, s.jumped]).toEqual([to, 0.4, 'on', undefined])
    s.drag(from, to, 0.7)
    expect([s.moment.event, s.t]).toEqual([to, 0.7])
  })

  test('that has stood still for a moment asks for no frame', async () => {
    const s = stage()
    const [from, to] = between(s)
    s.drag(from, to, 0.4)
    tick!(1000)
    expect(tick).toBeUndefined()
    expect([s.moment.event, s.t]).toEqual([to, 0.4])
  })

  test('lets go: Step ends the movement, Back takes it back', async () => {
    const s = stage()
    const [from, to] = between(s)
    s.drag(from, to, 0.4)
    const on = s.step(1)
    tick!(20)
    expect(s.t).toBeGreaterThan(0.4)
    await pass()
    await on
    expect([s.moment.event, s.t]).toEqual([to, 1])
    s.drag(from, to, 0.4)
    const back = s.step(-1)
    tick!(20)
    expect(s.t).toBeLessThan(0.4)
    await pass()
    await back
    expect([s.moment.event, s.t]).toEqual([from, 1])
  })

  test('in a cut it is at that time of the sleep, and what is done comes then', async () => {
    const inputs: unknown[] = []
    const s = stage({ input: (_, at) => (inputs.push(at), { ...HEAD, moment: { ...HEAD.moment, ...at } }) })
    const { stops, cuts } = s.view.layouts.timeline!
    const i = stops.findIndex(({ cut }) => cut !== undefined)
    const [from, to] = [stops[i - 1], stops[i]]
    s.drag(from.event, to.event, to.cut! / 2, to.cut)
    expect(s.clock).toBeCloseTo((from.ns + to.ns) / 2, -8)
    expect([s.t, s.between]).toEqual([1, false])
    const { playhead } = s.view.layouts.timeline!
    expect(playhead).toBeCloseTo(cuts[0].x, 1)
    const { clock } = s.moment
    expect(clock).toBeGreaterThan(0)
    await s.put(3, { kind: 'signal', sig: 9 })
    expect(inputs).toEqual([expect.objectContaining({ clock })])
    // Behind the cut lies the movement.
    const t = to.cut! + (1 - to.cut!) / 2
    s.drag(from.event, to.event, t, to.cut)
    expect([s.moment.event, s.t]).toEqual([to.event, expect.closeTo(0.5)])
  })

  test('that is gone, and has left it within a movement: it is said that what is done comes at its end', () => {
    const s = stage()
    const [from, to] = between(s)
    s.drag(from, to, 0.4)
    expect(s.between).toBe(false)
    s.drop()
    expect(s.between).toBe(true)
    s.drag(from, to, 1)
    s.drop()
    expect(s.between).toBe(false)
  })

  test('at a mark is at rest there', () => {
    const s = stage()
    const [from, to] = between(s)
    s.drag(from, to, 1)
    expect([s.moment.event, s.t]).toEqual([to, 1])
  })
})
