// claims.ts: what a bench found, as rows of a table: the figure, its spread, and the budget that it has to keep.
import type { Estimate } from './stats.ts'

export interface Budget {
  readonly at: 'most' | 'least'
  readonly value: number
}

export interface Claim {
  readonly what: string
  /** A single number where nothing can spread (bytes of a file); undefined: it was not measured, and `note` says why. */
  readonly figure: Estimate | number | undefined
  /** What stands behind a number: '×', 'ms', 'kB'. */
  readonly unit: string
  /** None: for information. */
  readonly budget?: Budget
  /** What else there is to know: the absolute figure, why there is none. */
  readonly note?: string
}

export const most = (value: number): Budget => ({ at: 'most', value })
export const least = (value: number): Budget => ({ at: 'least', value })

const middle = (figure: Estimate | number): number => (typeof figure === 'number' ? figure : figure.median)

/** Undefined where there is nothing to keep, or nothing was measured. */
export function isKept({ figure, budget }: Claim): boolean | undefined {
  if (!budget || figure === undefined) return undefined
  return budget.at === 'most' ? middle(figure) <= budget.value : middle(figure) >= budget.value
}

/** Three figures that mean something, never an exponent. */
export function digits(value: number): string {
  if (value === Infinity) return 'for ever'
  const size = Math.abs(value)
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)
}

const MARKS = { true: '✓', false: '✗', undefined: ' ' } as const
const SAID = { most: '≤', least: '≥' } as const

function cells(claim: Claim): string[] {
  const { what, figure, unit, budget, note = '' } = claim
  return [
    MARKS[`${isKept(claim)}`],
    what,
    figure === undefined ? '–' : `${digits(middle(figure))} ${unit}`,
    typeof figure === 'object' ? `${digits(figure.low)}–${digits(figure.high)}` : '',
    budget ? `${SAID[budget.at]} ${digits(budget.value)}` : '',
    note
  ]
}

const HEAD = ['', 'claim', 'median', 'quartiles', 'budget', '']

/** A line for each claim, in columns. */
export function table(claims: readonly Claim[]): string {
  const rows = [HEAD, ...claims.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** The claims whose budget is missed. */
export function missed(claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => isKept(claim) === false)
}
