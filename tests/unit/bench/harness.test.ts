// The bench's arithmetic: medians, spreads, agreement, and the table in which they stand. Nothing here takes time.
import { describe, expect, test } from 'vitest'
import { digits, isKept, least, missed, most, table, type Claim } from '../../../bench/lib/claims.ts'
import { childSeconds } from '../../../bench/lib/process.ts'
import { byTurns, warmUp, type Side } from '../../../bench/lib/rounds.ts'
import { agree, estimate, median, quantile, ratios } from '../../../bench/lib/stats.ts'

/** A side whose rounds cost these, one after the other; the last for ever. */
function scripted(...costs: number[]): Side & { rounds: number } {
  return {
    rounds: 0,
    round() {
      return Promise.resolve(costs[Math.min(this.rounds++, costs.length - 1)])
    }
  }
}

describe('figures', () => {
  test('the median is the middle one, or lies between the two in the middle', () => {
    expect(median([3])).toBe(3)
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 9])).toBe(3)
  })

  test('quartiles hold half of all rounds, and an outlier moves neither', () => {
    expect(estimate([1, 2, 3, 4, 5])).toEqual({ median: 3, low: 2, high: 4 })
    expect(estimate([1, 2, 3, 4, 5000])).toEqual({ median: 3, low: 2, high: 4 })
    expect(quantile([0, 10], 0.25)).toBe(2.5)
  })

  test('nothing is changed by asking, and nothing is said of nothing', () => {
    const values = [3, 1, 2]
    estimate(values)
    expect(values).toEqual([3, 1, 2])
    expect(() => median([])).toThrow(RangeError)
  })

  test('a ratio is one of two rounds side by side, never of two medians', () => {
    expect(ratios([2, 30], [1, 10])).toEqual([2, 3])
    expect(() => ratios([1, 2], [1])).toThrow(RangeError)
  })

  test('three rounds agree when none is more than 5 % above another; earlier ones do not count', () => {
    expect(agree([1, 1])).toBe(false)
    expect(agree([1, 1.03, 1.05])).toBe(true)
    expect(agree([1, 1.03, 1.06])).toBe(false)
    expect(agree([9, 5, 1, 1.02, 1.01])).toBe(true)
    // A slow slide is not agreement: the first and the third count too.
    expect(agree([1.08, 1.04, 1])).toBe(false)
  })
})

describe('rounds', () => {
  test('warming up ends with the third of three rounds that agree', async () => {
    const side = scripted(9, 5, 2, 2, 2)
    expect(await warmUp(side)).toBe(5)
    expect(side.rounds).toBe(5)
  })

  test('rounds that never agree are given up, and that is said', async () => {
    let cost = 1
    expect(await warmUp({ round: () => Promise.resolve((cost *= 2)) })).toBeUndefined()
  })

  test('sides take turns, the other way around every second time', async () => {
    const order: string[] = []
    const side = (name: string, cost: number): Side => ({
      round: () => {
        order.push(name)
        return Promise.resolve(cost)
      }
    })
    expect(await byTurns([side('a', 1), side('b', 2)], 3)).toEqual([
      [1, 1, 1],
      [2, 2, 2]
    ])
    expect(order.join('')).toBe('abbaab')
  })
})

describe('claims', () => {
  const claim = (figure: Claim['figure'], budget?: Claim['budget']): Claim => ({
    what: 'a life',
    figure,
    unit: '×',
    ...(budget && { budget })
  })

  test('a budget is kept at its very border, and by the median alone', () => {
    expect(isKept(claim(1.7, least(1.7)))).toBe(true)
    expect(isKept(claim(1.69, least(1.7)))).toBe(false)
    expect(isKept(claim(10, most(10)))).toBe(true)
    expect(isKept(claim({ median: 9, low: 8, high: 12 }, most(10)))).toBe(true)
    expect(isKept(claim({ median: 11, low: 8, high: 12 }, most(10)))).toBe(false)
  })

  test('what has no budget, or was not measured, is neither kept nor missed', () => {
    expect(isKept(claim(3))).toBeUndefined()
    expect(isKept(claim(undefined, most(10)))).toBeUndefined()
    expect(missed([claim(3), claim(undefined, most(1)), claim(2, most(1))])).toEqual([claim(2, most(1))])
  })

  test('not a number keeps no budget', () => {
    expect(isKept(claim(NaN, most(10)))).toBe(false)
    expect(isKept(claim(NaN, least(10)))).toBe(false)
  })

  test('three figures that mean something', () => {
    expect([0.987, 12.34, 1636.4, 1e7].map(digits)).toEqual(['0.99', '12.3', '1636', '10000000'])
  })

  test('a table stands in columns, with a mark for each budget', () => {
    expect(
      table([
        { what: 'a life', figure: { median: 1.75, low: 1.7, high: 1.8 }, unit: '×', budget: least(1.7) },
        { what: 'its log', figure: 1636, unit: 'bytes', budget: most(1100) },
        { what: 'real kernel', figure: undefined, unit: '×', note: 'no gcc here' }
      ]).split('\n')
    ).toEqual([
      '   claim        median      quartiles  budget',
      '✓  a life       1.75 ×      1.70–1.80  ≥ 1.70',
      '✗  its log      1636 bytes             ≤ 1100',
      '   real kernel  –                              no gcc here'
    ])
  })
})

describe('a shell’s times', () => {
  test('tell what its children used in between, system time and minutes included', () => {
    const bash = '0m0.002s 0m0.001s\n0m0.100s 0m0.020s\n0m0.002s 0m0.001s\n0m0.161s 0m0.034s\n'
    expect(childSeconds(bash)).toBeCloseTo(0.075)
    // As dash writes it.
    const dash = '0m0.000000s 0m0.000000s\n'
    expect(childSeconds(`${dash}${dash}${dash}1m2.500000s 2m0.250000s\n`)).toBeCloseTo(182.75)
  })

  test('say nothing where there are none', () => {
    expect(childSeconds('')).toBeUndefined()
    expect(childSeconds('0m0.002s 0m0.001s\n0m0.100s 0m0.020s\n')).toBeUndefined()
    expect(childSeconds('real 0.00\nuser 0.00\n')).toBeUndefined()
  })
})
