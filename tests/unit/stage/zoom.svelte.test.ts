// Zoom and pan of the tree: what is pointed at stays, nothing beside the paper is shown, and only what is in sight is drawn.
import { zoomIdentity } from 'd3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookAt } from '../../../src/lib/stage/look.ts'
import type { Room, TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'
import { culled, kept, mostScale, partOf } from '../../../src/lib/stage/tree/viewport.ts'
import { TreeZoom } from '../../../src/lib/stage/tree/zoom.svelte.ts'
import { Sim } from './fixture.ts'

const ROOM: Room = { width: 740, height: 356 }

function family(n: number): TreeLayout {
  const { sim, main } = Sim.booted('many')
  for (let i = 0; i < n; i++) sim.fork(main, 2051 + i)
  return treeLayout(lookAt(sim.run(), sim.log.length), ROOM)
}
const layout = family(300)
const zoomOf = () => new TreeZoom(() => ({ layout, room: ROOM, unit: () => 2, on: true }))

const place = fc.tuple(fc.double({ min: 0, max: 740, noNaN: true }), fc.double({ min: 0, max: 356, noNaN: true }))
const factor = fc.double({ min: 0.3, max: 3, noNaN: true })
const near = (...numbers: number[]) => numbers.map((n) => expect.closeTo(n, 4) as unknown)

describe('zooming', () => {
  test('in, it keeps what is pointed at where it is; out, it comes back to the whole tree', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 1, max: 3, noNaN: true }), place, ([x, y], by, [a, b]) => {
        const zoom = zoomOf()
        zoom.by(by, x, y)
        const there = zoom.view.invert([a, b])
        zoom.by(by, a, b)
        expect(zoom.view.apply(there)).toEqual(near(a, b))
        zoom.by(0.01, x, y)
        expect([zoom.view.k, zoom.view.x, zoom.view.y]).toEqual([1, ...near(0, 0)])
        expect(zoom.zoomed).toBe(false)
      })
    )
  })

  test('never shows a place beside the paper, and never more than a cell that can be read', () => {
    const acts = fc.array(fc.tuple(place, factor, fc.integer({ min: -3, max: 3 })))
    fc.assert(
      fc.property(acts, (list) => {
        const zoom = zoomOf()
        for (const [[x, y], by, pan] of list) {
          zoom.by(by, x, y)
          zoom.pan(pan, -pan)
          const { left, top, right, bottom } = partOf(zoom.view, 1, ROOM)
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1e-6)
          expect([right <= ROOM.width + 1e-6, bottom <= ROOM.height + 1e-6]).toEqual([true, true])
          expect(zoom.view.k).toBeLessThanOrEqual(mostScale(layout))
        }
      })
    )
    const cell = layout.bodies.find(({ size }) => size === 'dot')!
    expect(cell.w * mostScale(layout)).toBeGreaterThanOrEqual(56)
  })

  test('the body to which a key leads comes into sight', () => {
    const zoom = zoomOf()
    zoom.by(3, 0, 0)
    for (const body of [layout.bodies.at(-1)!, layout.bodies[0], layout.bodies[150]]) {
      zoom.show(body)
      const { left, top, right, bottom } = partOf(zoom.view, ROOM.width / layout.width, ROOM)
      expect(body.x).toBeGreaterThanOrEqual(left - 1e-6)
      expect(body.y).toBeGreaterThanOrEqual(top - 1e-6)
      expect([body.x + body.w <= right + 1e-6, body.y + body.h <= bottom + 1e-6]).toEqual([true, true])
    }
  })

  test('keys zoom, shift and fit; arrow keys alone are left to the tree', () => {
    const zoom = zoomOf()
    const key = (key: string, shiftKey = false) =>
      zoom.key(new KeyboardEvent('keydown', { key, shiftKey }), layout.bodies[2])
    expect([key('ArrowRight'), key('ArrowRight', true), key('x')]).toEqual([false, false, false])
    expect([key('+'), zoom.view.k]).toEqual([true, 2])
    const { x } = zoom.view
    expect([key('ArrowRight', true), key('ArrowRight')]).toEqual([true, false])
    expect(zoom.view.x).toBeLessThan(x)
    expect([key('-'), zoom.view.k]).toEqual([true, 1])
    key('+')
    expect([key('0'), zoom.zoomed]).toEqual([true, false])
  })
})

/** An element with a size, in a page that dispatches wheels. */
function paneOf(zoom: TreeZoom) {
  const element = document.body.appendChild(document.createElement('div'))
  Object.defineProperty(element, 'clientWidth', { value: 2 * ROOM.width })
  Object.defineProperty(element, 'clientHeight', { value: 2 * ROOM.height })
  const leave = zoom.attach(element)
  const wheel = (ctrlKey: boolean) => {
    const event = new WheelEvent('wheel', {
      deltaY: -100,
      ctrlKey,
      clientX: 300,
      clientY: 100,
      bubbles: true,
      cancelable: true
    })
    Object.defineProperty(event, 'view', { value: window })
    element.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { wheel, leave: () => leave?.() }
}

describe('a wheel', () => {
  test('zooms with Ctrl about the pointer; without, it scrolls the page, zoomed or not', () => {
    const zoom = zoomOf()
    const { wheel, leave } = paneOf(zoom)
    expect([wheel(false), zoom.zoomed]).toEqual([false, false])
    expect([wheel(true), zoom.zoomed]).toEqual([true, true])
    expect(zoom.view.apply([150, 50])).toEqual(near(150, 50))
    const { k } = zoom.view
    expect([wheel(false), zoom.view.k]).toEqual([false, k])
    leave()
  })

  test('is left to the page where a list stands in the picture’s place', () => {
    const zoom = new TreeZoom(() => ({ layout, room: ROOM, unit: () => 2, on: false }))
    const { wheel, leave } = paneOf(zoom)
    expect([wheel(true), zoom.zoomed]).toEqual([false, false])
    leave()
  })
})

describe('of a zoomed tree', () => {
  const view = fc
    .tuple(fc.double({ min: 1, max: 6, noNaN: true }), place)
    .map(([k, [x, y]]) => kept(zoomIdentity.translate(x - x * k, y - y * k).scale(k), ROOM))

  test('all is drawn that is in sight, and who is kept; of 300 cells most are not', () => {
    fc.assert(
      fc.property(view, (at) => {
        const paper = ROOM.width / layout.width
        const part = partOf(at, paper, ROOM)
        const drawn = new Set(culled(layout, part, (id) => id === 200).bodies.map(({ id }) => id))
        for (const { id, x, y, w, h } of layout.bodies) {
          const inSight = x <= part.right && x + w >= part.left && y <= part.bottom && y + h >= part.top
          if (inSight || id === 200) expect(drawn.has(id), `${id}`).toBe(true)
        }
      })
    )
    const part = partOf(zoomIdentity.scale(4), ROOM.width / layout.width, ROOM)
    expect(culled(layout, part, () => false).bodies.length).toBeLessThan(40)
  })

  test('at scale 1 nothing is left out', () => {
    const all = culled(layout, partOf(zoomIdentity, ROOM.width / layout.width, ROOM), () => false)
    expect(all).toEqual(layout)
  })
})
