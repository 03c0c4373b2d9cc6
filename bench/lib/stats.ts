// stats.ts: what is said of figures that were measured several times.

/** The middle one, and the quartiles: half of all rounds lay between `low` and `high`. */
export interface Estimate {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** How far three rounds may lie apart (the largest over the smallest) to count as agreeing. */
const AGREEMENT = 1.05
const AGREEING = 3

/** The value below which a share of all lies, between two values in proportion (R's type 7). */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values')
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below)
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function estimate(values: readonly number[]): Estimate {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) }
}

/** Each figure of `over` by the one of `under` that was measured beside it. */
export function ratios(over: readonly number[], under: readonly number[]): number[] {
  if (over.length !== under.length) throw new RangeError('what is divided must have been measured in pairs')
  return over.map((value, i) => value / under[i])
}

/** Whether the last three rounds took about the same: then nothing is left to warm up. */
export function agree(rounds: readonly number[]): boolean {
  const last = rounds.slice(-AGREEING)
  return last.length === AGREEING && Math.max(...last) <= AGREEMENT * Math.min(...last)
}
