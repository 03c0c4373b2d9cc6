// budget.ts: what a run may cost in all. It is counted and never timed: the same run ends at the same moment everywhere.
import type { Head, RunLimit, StopReason } from './types.ts'

export interface Budget {
  /** Of all programs. */
  readonly instructions: number
  /** Records in the log. */
  readonly events: number
  /** Bytes kept: the log, and what was written to terminals, pipes and files. */
  readonly bytes: number
}

/** A part of a budget. */
export type Cost = keyof Budget
const COSTS: readonly StopReason[] = ['instructions', 'events', 'bytes'] satisfies Cost[]

/** Was the run stopped because a part of its budget was used up? */
export const isCost = (reason: StopReason): reason is Cost => COSTS.includes(reason)

/** A limit, made smaller where it is larger than the budget. */
export function within(limit: RunLimit, budget: Budget): RunLimit {
  const least = (cost: Cost): number => Math.min(limit[cost] ?? Infinity, budget[cost])
  return { ...limit, instructions: least('instructions'), events: least('events'), bytes: least('bytes') }
}

/** The part of the budget that is used up, if that has stopped the run. Undefined: something else has. */
export function spent({ reason, moment }: Head, budget: Budget): Cost | undefined {
  if (!isCost(reason)) return undefined
  const isOurs =
    reason === 'bytes' ||
    (reason === 'events' ? moment.event >= budget.events : moment.instructions >= budget.instructions)
  return isOurs ? reason : undefined
}
