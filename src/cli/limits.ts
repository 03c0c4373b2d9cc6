// limits.ts: how far a computer of the command line goes: options, and what is said when it was stopped there.
import { isCost, type Budget, type StopReason } from '../lib/run/client.ts'
import { en } from './en.ts'
import { numberOf } from './numbers.ts'

const NS_PER_S = 1e9
/** As timeout(1) has it. */
export const STATUS_STOPPED = 124

/** A budget, and the virtual time (ns) at which it is enough. */
export interface Limits extends Budget {
  readonly clock: number
}

/** For parseArgs. */
export const BUDGET_OPTIONS = {
  'max-steps': { type: 'string', default: '2000000000' },
  'max-events': { type: 'string', default: '20000000' },
  'max-bytes': { type: 'string', default: '500000000' }
} as const
export const LIMIT_OPTIONS = { ...BUDGET_OPTIONS, 'max-time': { type: 'string', default: '3600' } } as const

type Given<Options> = { readonly [K in keyof Options]: string }

export function budgetOf(given: Given<typeof BUDGET_OPTIONS>): Budget {
  return {
    instructions: numberOf(given['max-steps'], '--max-steps'),
    events: numberOf(given['max-events'], '--max-events'),
    bytes: numberOf(given['max-bytes'], '--max-bytes')
  }
}

export function limitsOf(given: Given<typeof LIMIT_OPTIONS>): Limits {
  return { ...budgetOf(given), clock: numberOf(given['max-time'], '--max-time') * NS_PER_S }
}

/** Why a computer stopped before all was done, as a sentence without its subject and its full stop. */
export function whyStopped(reason: StopReason, limits: Budget & Partial<Limits>): string {
  if (isCost(reason)) return en.stopped[reason](limits[reason])
  return reason === 'clock' ? en.stopped.clock(limits.clock! / NS_PER_S) : en.stopped.idle
}
