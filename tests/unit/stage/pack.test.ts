// One picture that always fits: any family, in any room, is drawn whole, and nobody stands on anybody else.
import { min, range } from 'd3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Run } from '../../../src/lib/run/client.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { betweenTrees } from '../../../src/lib/stage/tree/betweenTrees.ts'
import type { Body, Crowd, Room, TreeLayout } from '../../../src/lib/stage/tree/picture.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'
import { itemsOf, keyLeadsTo } from '../../../src/lib/stage/tree/treeKeys.ts'
import { Sim } from './fixture.ts'

const ROOMS: readonly Room[] = [
  { width: 740, height: 300 },
  { width: 1000, height: 500 },
  { width: 618, height: 338 },
  { width: 340, height: 400 }
]

interface Rect {
  readonly what: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** All that takes room, with what stands beside it. */
function rects({ bodies, crowds }: TreeLayout): Rect[] {
  return [
    ...bodies.map(({ pid, x, y, w, h, size, slip }) => ({
      what: `${size} ${pid}`,
      x,
      y,
      w: w + (size === 'full' && slip ? 80 : 0),
      h
    })),
    ...crowds.flatMap(({ x, y, w, heads, total, rings }: Crowd) => [
      { what: `share of ${total}`, x, y, w, h: 16 },
      ...heads.map(({ pid, x, y }) => ({ what: `head ${pid}`, x: x - 39, y: y - 10, w: 39, h: 12 })),
      ...rings.map(({ id, x, y, w, h }) => ({ what: `ring ${id}`, x, y, w, h }))
    ])
  ]
}

/** What is wrong with a picture: somebody is outside it, or on somebody else. */
function faults(layout: TreeLayout): string[] {
  const found: string[] = []
  const all = rects(layout).sort((a, b) => a.y - b.y)
  for (const [i, a] of all.entries()) {
    if (a.x < -0.01 || a.y < -0.01 || a.x + a.w > layout.width + 0.01 || a.y + a.h > layout.height + 0.01)
      found.push(`${a.what} is outside`)
    for (let j = i + 1; j < all.length && all[j].y < a.y + a.h - 0.01; j++) {
      const b = all[j]
      if (b.x < a.x + a.w - 0.01 && a.x < b.x + b.w - 0.01) found.push(`${a.what} meets ${b.what}`)
    }
  }
  return found
}

/** A program with so many children, of which the first `alive` live. */
function family(n: number, alive = n): { sim: Sim; main: number; children: number[]; run: Run } {
  const { sim, main } = Sim.booted('many')
  const children = Array.from({ length: n }, (_, i) => sim.fork(main, 2051 + i))
  for (const child of children.slice(alive)) sim.exit(child, 0)
  sim.nanosleep(main, 30)
  return { sim, main, children, run: sim.run() }
}

const at = (run: Run, room?: Room, selected?: number, event = run.length): TreeLayout =>
  treeLayout(lookAt(run, event), room, selected)
const ofSize = ({ bodies }: TreeLayout, size: Body['size']) => bodies.filter((body) => body.size === size)

/** Three generations: `n` children of each. */
function generations(n: number): Run {
  const { sim, main } = Sim.booted('forktree')
  let pid = 2051
  const grow = (parent: number, depth: number): void => {
    for (let i = 0; i < n; i++) {
      const child = sim.fork(parent, pid++)
      if (depth > 1) grow(child, depth - 1)
    }
  }
  grow(main, 3)
  return sim.run()
}

describe('any family, in any room', () => {
  const deeds = fc.array(fc.record({ who: fc.nat(), what: fc.constantFrom('fork', 'fork', 'fork', 'exit') }), {
    minLength: 1,
    maxLength: 90
  })

  test('is drawn whole, and nobody stands on anybody else', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(...ROOMS), fc.nat(), (list, room, chosen) => {
        const { sim, main } = Sim.booted('many')
        const alive = [main]
        let pid = 2051
        for (const { who, what } of list) {
          const task = alive[who % alive.length]
          if (what === 'fork') alive.push(sim.fork(task, pid++))
          else if (task !== main) {
            sim.exit(task, who % 7)
            alive.splice(alive.indexOf(task), 1)
          }
        }
        const run = sim.run()
        const layout = at(run, room, 3 + (chosen % list.length))
        expect(faults(layout)).toEqual([])
        expect(room.width / layout.width).toBeGreaterThanOrEqual(0.85 - 1e-9)
        expect(room.width / layout.width).toBeLessThanOrEqual(1.25)
        expect(layout.width / layout.height).toBeCloseTo(room.width / room.height)
        const byId = new Map(layout.bodies.map((body) => [body.id, body]))
        const rank = { dot: 0, pill: 1, full: 2 }
        // Only who stands in the front row is larger than its parent may be.
        const front = new Set(layout.crowds.flatMap(({ rings }) => rings.map(({ id }) => id)))
        for (const body of layout.bodies) {
          const parent = byId.get(body.parent)
          if (parent && !front.has(body.id) && parent.depth > 1)
            expect(rank[parent.size], `${body.pid} of ${parent.pid}`).toBeGreaterThanOrEqual(rank[body.size])
        }
      }),
      { numRuns: 150, endOnFailure: true }
    )
  })

  test('a body outside the paper and a body on another are found', () => {
    const layout = at(family(3).run)
    const [first, ...others] = layout.bodies
    const moved = (over: Partial<Body>) => faults({ ...layout, bodies: [{ ...first, ...over }, ...others] })
    expect(moved({ x: -20 })).toEqual([`${first.size} 1 is outside`])
    expect(moved({ x: others[0].x })).toContain(`${first.size} 1 meets ${others[0].size} 1934`)
  })
})

describe.each(ROOMS)('in $width × $height', (room) => {
  test('3, 12, 60, 155, 300 and 1500 children are drawn whole, and no two pictures are alike', () => {
    const drawn = [3, 12, 60, 155, 300, 1500].map((n) => {
      const layout = at(family(n, Math.ceil(n / 5)).run, room)
      expect(faults(layout)).toEqual([])
      // Zombies can be counted.
      const husks = layout.bodies.filter(({ shape }) => shape === 'husk').length
      const ringed = layout.crowds.flatMap(({ rings }) => rings.filter(({ shape }) => shape === 'husk')).length
      expect(husks).toBe(n - Math.ceil(n / 5))
      expect(ringed).toBeLessThanOrEqual(3)
      return JSON.stringify(layout.bodies.map(({ size, x, y, w }) => [size, x, y, w]))
    })
    expect(new Set(drawn).size).toBe(6)
  })

  test('three generations of five are drawn whole', () => {
    const layout = at(generations(5), room)
    expect(faults(layout)).toEqual([])
    expect(layout.bodies).toHaveLength(3 + 155)
  })

  test.each([20, 60, 300])('two births after %i children nobody else has moved', (n) => {
    const { sim, main } = Sim.booted('many')
    for (let i = 0; i < n; i++) sim.fork(main, 2051 + i)
    const before = sim.log.length
    for (const pid of [6000, 6001]) sim.fork(main, pid)
    const run = sim.run()
    const place = (layout: TreeLayout) =>
      new Map(layout.bodies.map(({ pid, size, x, y }) => [pid, `${size} ${x} ${y}`]))
    const [first, later] = [place(at(run, room, undefined, before)), place(at(run, room))]
    // The one that was born last stood in the front row; its cell was there.
    first.delete(2050 + n)
    for (const [pid, there] of first) expect(later.get(pid), `${pid}`).toBe(there)
  })
})

describe('sizes', () => {
  const room = { width: 740, height: 356 }
  test('a front row stands before cells that are seen, in any room', () => {
    const { sim, main } = Sim.booted('many')
    for (let i = 0; i < 300; i++) sim.fork(main, 2051 + i)
    const run = sim.run()
    const rooms = [480, 520, 560, 640].flatMap((width) => range(220, 340, 4).map((height) => ({ width, height })))
    const drawn = rooms.map((room) => {
      const layout = at(run, room)
      const front = layout.bodies.filter(({ size, pid }) => size !== 'dot' && pid > 2050).length
      return { ...room, front, side: min(ofSize(layout, 'dot'), ({ w }) => w)! }
    })
    expect(drawn.filter(({ front }) => front > 0).length).toBeGreaterThan(20)
    expect(drawn.filter(({ front, side }) => front > 0 && side < 5)).toEqual([])
  })

  test('three generations: a column for each child, a row for each grandchild, cells for the last', () => {
    const layout = at(generations(5), { width: 740, height: 300 })
    expect(ofSize(layout, 'pill').map(({ pid }) => pid)).toEqual([
      ...[1, 1934, 2051, 2082, 2113, 2144, 2175],
      // Whom the moment is about stands in front: who was born last, and its parent.
      ...[2200, 2205]
    ])
    expect(ofSize(layout, 'dot')).toHaveLength(148)
    expect(layout.crowds[0].rings.map(({ pid }) => pid)).toEqual([2200, 2205])
    expect(layout.crowds).toMatchObject([{ total: 155, label: '155 descendants of 2050: 155 alive' }])
  })

  test('ancestors lie in one row, which ends in the program', () => {
    const { bodies, links } = at(family(3).run, room)
    const [init, bash, main] = bodies
    expect([init.size, bash.size, main.size]).toEqual(['pill', 'pill', 'full'])
    expect(init.y + init.h / 2).toBe(main.y + main.h / 2)
    expect(bash.y).toBe(init.y)
    const [first] = links
    expect([first.x1, first.y1, first.x2, first.y2]).toEqual([init.x + init.w, main.y + 30, bash.x, main.y + 30])
  })

  test('a name that is the parent’s is left out before anybody gets smaller', () => {
    expect(ofSize(at(family(1).run, room), 'full').map(({ name }) => name)).toEqual(['many', 'many'])
    const three = at(family(3).run, room)
    expect(ofSize(three, 'full').map(({ name }) => name)).toEqual(['many', '', '', ''])
  })

  test('an orphan of init is a pill, as init is, before the program’s children get smaller', () => {
    const { sim, main } = Sim.booted('last_words')
    sim.fork(main, 2051)
    const second = sim.fork(main, 2052)
    sim.fork(second, 2053)
    sim.exit(second, 3)
    sim.nanosleep(main, 30)
    const { bodies, crowds } = at(sim.run(), { width: 597, height: 530 })
    const size = (pid: number) => bodies.find((body) => body.pid === pid)!.size
    expect([2050, 2051, 2052, 2053].map(size)).toEqual(['full', 'full', 'full', 'pill'])
    expect(crowds).toEqual([])
  })

  test('the share says how many there are, alive and dead', () => {
    expect(at(family(300, 61).run, room).crowds).toMatchObject([
      { total: 300, words: '61 alive, 239 zombies', label: '300 children of 2050: 61 alive, 239 zombies' }
    ])
    const [{ bar }] = at(family(300, 75).run, room).crowds
    expect(bar.map(({ shape, w }) => [shape, w])).toEqual([
      ['running', 23],
      ['husk', 69]
    ])
  })
})

describe('the front row', () => {
  const room = { width: 740, height: 356 }
  const { run, children } = family(60, 20)
  const id = (i: number) => lookAt(run, run.length).history.lives.find(({ pid }) => pid === 2051 + i)!.id

  test('the chosen one stands in it, and a ring marks its cell, which is where it would be', () => {
    const [plain, chosen] = [at(run, room), at(run, room, id(5))]
    const front = chosen.bodies.find((body) => body.id === id(5))!
    expect(front.size).toBe('full')
    const cell = plain.bodies.find((body) => body.id === id(5))!
    expect(chosen.crowds[0].rings.find((ring) => ring.id === id(5))).toMatchObject({ x: cell.x, y: cell.y, w: cell.w })
    for (const body of plain.bodies.filter(({ size, id: other }) => size === 'dot' && other !== id(5)))
      expect(chosen.bodies.find((other) => other.id === body.id)).toMatchObject({ x: body.x, y: body.y })
  })

  test('so do the newborn and the dying, at most three at once', () => {
    const { sim, main } = Sim.booted('many')
    for (let i = 0; i < 40; i++) sim.fork(main, 2051 + i)
    const newborn = sim.run()
    expect(ofSize(at(newborn, room), 'full').map(({ pid }) => pid)).toEqual([2050, 2090])
    sim.exit(sim.row(2060), 0)
    const dead = sim.run()
    expect(ofSize(at(dead, room), 'full').map(({ pid }) => pid)).toContain(2060)
    expect(children).toHaveLength(60)
  })
})

describe('cells', () => {
  const room = { width: 740, height: 356 }
  test('who was reaped leaves its cell empty, until its row is wholly reaped and the machine has rested', () => {
    const { sim, main } = Sim.booted('server')
    const n = 80
    for (let i = 0; i < n; i++) sim.fork(main, 2051 + i)
    for (let i = 0; i < 41; i++) sim.exit(sim.row(2051 + i), 0)
    const reap = () => sim.wait4(main)
    reap()
    reap()
    const two = at(sim.run(), room)
    const gone = two.bodies.filter(({ shape }) => shape === 'gone').map(({ pid }) => pid)
    expect(gone.sort()).toEqual([2051, 2052])
    const third = (layout: TreeLayout) => layout.bodies.find(({ pid }) => pid === 2054)!
    expect(third(two)).toMatchObject({ x: third(at(sim.run(), room, undefined, sim.log.length - 60)).x })
    for (let i = 2; i < 41; i++) reap()
    const [head] = at(sim.run(), room).crowds[0].heads
    expect(head.pid).toBe(2051)
    sim.nanosleep(main, 5)
    for (let i = 41; i < n; i++) sim.nanosleep(sim.row(2051 + i), 5)
    sim.idle(1_000_000)
    expect(at(sim.run(), room).crowds[0].heads[0].pid).toBeGreaterThan(2051)
  })
})

describe('between two sizes', () => {
  test('a pill that becomes a cell shrinks on its way, and nothing jumps when that is broken off', () => {
    const room = { width: 740, height: 356 }
    const { sim, main } = Sim.booted('many')
    let few = 0
    for (let i = 0; i < 60; i++) {
      sim.fork(main, 2051 + i)
      if (i === 11) few = sim.log.length
    }
    const run = sim.run()
    const [before, after] = [at(run, room, undefined, few), at(run, room)]
    const body = (layout: TreeLayout) => layout.bodies.find(({ pid }) => pid === 2053)!
    expect([body(before).size, body(after).size]).toEqual(['pill', 'dot'])
    const half = betweenTrees(before, after, 0.5)
    expect(body(half).w).toBeCloseTo((body(before).w + body(after).w) / 2)
    const back = betweenTrees(half, before, 0.001)
    expect(body(back).x).toBeCloseTo(body(half).x, 0)
    expect(back.crowds[0].x).toBeCloseTo(half.crowds[0].x, 0)
  })
})

describe('keys', () => {
  test('a crowd is an item before its members, and each of these can be reached', () => {
    const { run } = family(60)
    const items = itemsOf(at(run))
    const main = items[2]
    const crowd = items[3]
    expect(crowd.id).toBe(-main.id)
    expect(keyLeadsTo(items, main.id, 'ArrowRight')).toBe(crowd.id)
    const first = keyLeadsTo(items, crowd.id, 'ArrowRight')!
    expect(items.find(({ id }) => id === first)).toMatchObject({ pid: 2051 })
    expect(keyLeadsTo(items, first, 'ArrowLeft')).toBe(crowd.id)
    expect(keyLeadsTo(items, crowd.id, 'ArrowLeft')).toBe(main.id)
    expect(items.slice(4)).toHaveLength(60)
  })
})

test('where grandchildren are pills, whoever is full keeps its name as long as there is room, be it its parent’s', () => {
  const { sim, main } = Sim.booted('container')
  const init = sim.fork(main, 2051)
  const server = sim.fork(init, 2052)
  sim.fork(server, 2053)
  sim.fork(init, 2054)
  const named = (room: Room) =>
    treeLayout(lookAt(sim.run(), sim.log.length), room)
      .bodies.filter(({ size }) => size === 'full')
      .map(({ pid, name }) => `${pid} ${name}`.trim())
  expect(named({ width: 560, height: 400 })).toEqual(['2050 container', '2051 container'])
})
