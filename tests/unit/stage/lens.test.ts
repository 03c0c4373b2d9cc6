// The lens over small cells, and the table of numbers as a grid.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lensOver, type LensCell } from '../../../src/lib/stage/lens.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { numberAt, numbersLayout, runPath } from '../../../src/lib/stage/numbers/numbersLayout.ts'
import { cellsIn, lensOverMember, smallCellAt } from '../../../src/lib/stage/tree/crowdLens.ts'
import type { Room } from '../../../src/lib/stage/tree/picture.ts'
import { treeLayout } from '../../../src/lib/stage/tree/treeLayout.ts'
import { Sim } from './fixture.ts'

const cell = (i: number): LensCell => ({ id: i, pid: 2000 + i, shape: 'sleeping', letter: 'S' })

describe('a lens', () => {
  const rooms = fc.record({ width: fc.integer({ min: 260, max: 1200 }), height: fc.integer({ min: 110, max: 700 }) })

  test('holds the cell that it is over, is inside the pane and reads members in order of birth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), fc.nat(), fc.nat(), rooms, (total, n, a, b, room) => {
        const at = n % total
        const box = { x: a % room.width, y: b % room.height, w: 8, h: 8 }
        const { rows, over, x, y, w, h } = lensOver(total, at, cell, box, room)
        expect(over).toEqual(cell(at))
        expect(rows.flatMap(({ cells }) => cells)).toContain(over)
        expect([x >= 0, y >= 0, x + w <= room.width, y + h <= room.height]).toEqual([true, true, true, true])
        const ids = rows.flatMap(({ cells }) => cells.map(({ id }) => id))
        expect(ids).toEqual(ids.map((_, i) => ids[0] + i))
        expect(rows.map(({ head }) => head)).toEqual(rows.map(({ cells }) => cells[0].pid))
      })
    )
  })

  test('begins its rows at the same members wherever it is held', () => {
    const room = { width: 740, height: 356 }
    const heads = (at: number) =>
      lensOver(300, at, cell, { x: 100, y: 100, w: 8, h: 8 }, room).rows.map(({ head }) => head)
    expect(heads(97)).toEqual(heads(98))
    expect(heads(97)).toEqual([2080, 2096, 2112, 2128])
  })

  test('does not cover the cell that it is over, where there is room', () => {
    const room = { width: 740, height: 356 }
    for (const y of [20, 160, 300]) {
      const lens = lensOver(300, 97, cell, { x: 100, y, w: 8, h: 8 }, room)
      expect(lens.y >= y + 8 || lens.y + lens.h <= y, `${y}`).toBe(true)
    }
  })
})

describe('over a crowd', () => {
  const room: Room = { width: 740, height: 356 }
  const { sim, main } = Sim.booted('many')
  for (let i = 0; i < 600; i++) sim.fork(main, 2051 + i)
  sim.exit(sim.row(2100), 3)
  const tree = treeLayout(lookAt(sim.run(), sim.log.length), room)
  const paper = room.width / tree.width

  test('every member has one: its number and state, those in the front row, too', () => {
    const members = cellsIn(tree, tree.crowds[0])
    expect(members).toHaveLength(600)
    for (const { id, pid } of members) {
      const held = lensOverMember(tree, id, room, paper, (box) => box)!
      expect(held.lens.over).toMatchObject({ id, pid })
    }
    const zombie = members.find(({ pid }) => pid === 2100)!
    expect(lensOverMember(tree, zombie.id, room, paper, (box) => box)!.lens.over).toMatchObject({
      shape: 'husk',
      letter: 'Z'
    })
  })

  test('the cell under a point is found; cells that can be read have no lens', () => {
    const { id, x, y, w, h } = tree.bodies.find(({ size, pid }) => size === 'dot' && pid === 2300)!
    expect(smallCellAt(tree, x + w / 2, y + h / 2, paper)).toBe(id)
    expect(smallCellAt(tree, x + w / 2, y + h / 2, 4 * paper)).toBeUndefined()
    expect(lensOverMember(tree, id, room, 4 * paper, (box) => box)).toBeUndefined()
    expect(smallCellAt(tree, tree.bodies[0].x, tree.bodies[0].y, paper)).toBeUndefined()
  })
})

describe('the table of numbers', () => {
  const { sim, main } = Sim.booted('fill')
  for (let i = 0; i < 600; i++) sim.fork(main, 2051 + i)
  for (let i = 0; i < 500; i++) sim.exit(sim.row(2051 + i), 0)
  const look = lookAt(sim.run(), sim.log.length)
  const layout = numbersLayout(look)

  test('has 128 rows of 256, and counts who holds a number', () => {
    expect([layout.columns, layout.rows, layout.max]).toEqual([256, 128, 32768])
    expect([layout.taken, layout.alive, layout.zombies]).toEqual([603, 103, 500])
    expect(layout.words).toBe('603 of 32,767: 103 alive, 500 zombies.')
  })

  test('equal numbers that follow one another are one run', () => {
    expect(layout.runs).toEqual([
      { holder: 'alive', from: 1, to: 1 },
      { holder: 'past', from: 2, to: 299 },
      { holder: 'alive', from: 1934, to: 1934 },
      { holder: 'alive', from: 2050, to: 2050 },
      { holder: 'zombie', from: 2051, to: 2550 },
      { holder: 'alive', from: 2551, to: 2650 }
    ])
  })

  test('a run is drawn as its first row, the rows between and its last row', () => {
    expect(runPath([{ holder: 'zombie', from: 250, to: 1025 }], 256)).toBe(
      'M250,0h6v1h-6Z' + 'M0,1h256v3h-256Z' + 'M0,4h2v1h-2Z'
    )
    expect(runPath([{ holder: 'alive', from: 3, to: 5 }], 256)).toBe('M3,0h3v1h-3Z')
  })

  test('who has a number is said, and whose process that is', () => {
    const said = (nr: number) => numberAt(look.world, nr).said
    expect([2051, 2650, 2651, 12, 0].map(said)).toEqual([
      '2051 fill, zombie',
      '2650 fill, running',
      '2651, free',
      '12, was given out once, and is not again',
      '0, the idle task’s'
    ])
    expect(numberAt(look.world, 2050).id).toBe(look.history.lives.find(({ pid }) => pid === 2050)!.id)
  })
})
