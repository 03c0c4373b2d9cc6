// syscallsLayout.ts: the calls of a run up to a moment, a line each, as strace would print them; but nobody is traced.
// { event: 418, returned: 431, id: 3, pid: 2050, text: 'fork() = 2051', state: 'done', now: false }
import { nameAt, type Life } from '../../run/client.ts'
import type { Look } from '../look.ts'
import { straceLine } from './strace.ts'

export interface CallLine {
  /** Record at which the call is entered. */
  readonly event: number
  /** The moment after the return. Undefined: the task is still in the call. */
  readonly returned?: number
  readonly id: number
  readonly pid: number
  readonly text: string
  readonly state: 'done' | 'inside'
  /** Is it the call that was entered or left last? */
  readonly now: boolean
}

export interface SystemCalls {
  readonly lines: readonly CallLine[]
  /** How many calls lie before the first line. They are not shown. */
  readonly earlier: number
  /** All that have made calls, so that the reader can choose one. */
  readonly callers: readonly { readonly id: number; readonly pid: number; readonly name: string }[]
}

const SHOWN = 80

/** `since`: the moment of the program's exec. `only`: the birth number of the task whose calls are shown; undefined: all tasks. */
export function syscallsLayout({ run, event, history }: Look, since: number, only?: number): SystemCalls {
  const callers = new Map<number, Life>()
  const calls = history.calls.filter((call) => {
    if (call.enter < since || call.enter >= event) return false
    callers.set(call.life.id, call.life)
    return only === undefined || call.life.id === only
  })
  const latest = calls.reduce((last, call) => Math.max(last, call.exit < event ? call.exit : call.enter), -1)
  // It may have been entered long before the others.
  const shown = Math.min(
    Math.max(0, calls.length - SHOWN),
    calls.findIndex((call) => call.enter === latest || call.exit === latest)
  )
  const lines = calls.slice(Math.max(0, shown)).map((call): CallLine => {
    const done = call.exit < event
    return {
      event: call.enter,
      returned: done ? call.exit + 1 : undefined,
      id: call.life.id,
      pid: call.life.pid,
      text: straceLine(run, call, event),
      state: done ? 'done' : 'inside',
      now: (done ? call.exit : call.enter) === latest
    }
  })
  return {
    lines,
    earlier: calls.length - lines.length,
    callers: [...callers.values()].map((life) => ({ id: life.id, pid: life.pid, name: nameAt(run, life, event) }))
  }
}
