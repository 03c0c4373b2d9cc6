// A long table: which of its rows are in the document, where it scrolls to, and what is found in it.
import { describe, expect, test } from 'vitest'
import { placesOf, rowsInSight, scrolledTo, widthsOf } from '../../../src/lib/stage/table/inSight.ts'
import { tableLayout } from '../../../src/lib/stage/table/tableLayout.ts'
import { lookAt } from '../../../src/lib/stage/look.ts'
import { zombieMaker } from './fixture.ts'

const MANY = 32_768
const sight = (top: number) => ({ top, height: 300, row: 20 })

describe('the rows in the document', () => {
  test('are those in sight, wherever the pane is scrolled to, and few more', () => {
    for (let top = 0; top <= MANY * 20 - 280; top += 12_345) {
      const { from, to } = rowsInSight(MANY, sight(top))
      expect(from * 20).toBeLessThanOrEqual(top)
      expect(Math.min(to, MANY) * 20).toBeGreaterThanOrEqual(Math.min(top + 300, MANY * 20))
      expect(to - from).toBeLessThan(80)
    }
  })

  test('are the same while one scrolls by a few rows', () => {
    expect(rowsInSight(MANY, sight(4000))).toEqual(rowsInSight(MANY, sight(4020)))
  })

  test('are the last ones when the table has become shorter, and all of a short one', () => {
    expect(rowsInSight(100, sight(9000))).toEqual({ from: 84, to: 100 })
    expect(rowsInSight(5, sight(0))).toEqual({ from: 0, to: 5 })
    expect(rowsInSight(0, sight(0))).toEqual({ from: 0, to: 0 })
  })

  test('are the first ones where nobody has measured the pane', () => {
    expect(rowsInSight(MANY, undefined)).toEqual({ from: 0, to: 64 })
  })
})

describe('a row that the text is about', () => {
  test('is scrolled to if it is out of sight, and to be read there', () => {
    const to = scrolledTo(200, sight(0))
    expect(to).toBeLessThan(200 * 20)
    expect(scrolledTo(200, sight(to))).toBe(to)
    expect(scrolledTo(3, sight(4000))).toBe(0)
  })

  test('moves nothing if it can be seen', () => {
    expect(scrolledTo(201, sight(4000))).toBe(4000)
    // The header would lie on it.
    expect(scrolledTo(214, sight(4000))).not.toBe(4000)
  })

  test('is seen in a pane of one line, too', () => {
    expect(scrolledTo(200, { top: 0, height: 40, row: 20 })).toBe(200 * 20)
  })
})

describe('to find somebody', () => {
  const { sim } = zombieMaker()
  const run = sim.run()
  const { rows } = tableLayout(lookAt(run, run.length))

  test('a number, a state, a name: whatever is printed', () => {
    const pids = (text: string) => placesOf(rows, text).map((i) => rows[i].pid)
    expect(pids('BASH')).toEqual([1934])
    expect(pids('1934')).toContain(1934)
    expect(pids(' ')).toEqual([])
    expect(pids('nobody')).toEqual([])
  })

  test('a column is as wide as its longest row', () => {
    expect(widthsOf(rows)).toHaveLength(7)
    expect(widthsOf([])[0]).toBe(3)
    expect(widthsOf(rows)[6]).toBe(Math.max(7, ...rows.map(({ command }) => command.length)))
  })
})
