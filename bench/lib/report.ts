// report.ts: how a bench speaks: a table at its end, and a status that tells of a missed budget where that was asked for.
import { BASELINE } from './baseline.ts'
import { missed, table, type Budget, type Claim } from './claims.ts'
import { options } from './options.ts'
import { estimate, median, ratios } from './stats.ts'

export function report(title: string, claims: readonly Claim[]): void {
  const spread = claims.some(({ figure }) => typeof figure === 'object')
  console.log(
    `${title}${spread ? `: median of ${options.pairs} rounds by turns, and quartiles` : ''}\n${table(claims)}`
  )
  if (options.strict && missed(claims).length > 0) process.exitCode = 1
}

/** How many times as fast `cost` is as what was measured beside it; says so where that could not be. */
export function timesAsFast(
  what: string,
  cost: readonly number[],
  other: readonly number[] | undefined,
  budget?: Budget
): Claim {
  if (!other) return { what, figure: undefined, unit: '×', ...(budget && { budget }), note: 'not measured here' }
  return { what, figure: estimate(ratios(other, cost)), unit: '×', ...(budget && { budget }) }
}

/** How many times as much `cost` is as what was measured beside it. */
export function timesAsMuch(
  what: string,
  cost: readonly number[],
  other: readonly number[] | undefined,
  budget?: Budget
): Claim {
  return other ? timesAsFast(what, other, cost, budget) : timesAsFast(what, cost, other, budget)
}

/** An absolute figure in words: it holds for this machine at this minute. */
export function inMicroseconds(costs: readonly number[], count: number): string {
  return `${((median(costs) * 1e6) / count).toFixed(1)} µs here`
}

export const againstBaseline = (what: string): string => `${what} ÷ ${BASELINE}`
