// syscallsLayout.ts: the calls of a run up to a moment, one line each, as strace would print them; without the side effects of tracing.
import { nameAt, type Life } from '../../run/client.ts'
import type { Look } from '../look.ts'
import { straceLine } from './strace.ts'

export interface CallLine {
  /** Record of its entry. */
  readonly event: number
  /** The moment after its return; undefined while it is in the call. */
  readonly returned?: number
  readonly id: number
  readonly pid: number
  readonly text: string
  readonly state: 'done' | 'inside'
  /** The last thing that happened. */
  readonly now: boolean
}

export interface SystemCalls {
  readonly lines: readonly CallLine[]
  /** Calls before the first line, that are not shown. */
  readonly earlier: number
  /** Who made calls, for a choice. */
  readonly callers: readonly { readonly id: number; readonly pid: number; readonly name: string }[]
}

const SHOWN = 80

/** `since`: the program's exec. `only`: the calls of one process, by birth number. */
export function syscallsLayout({ run, event, history }: Look, since: number, only?: number): SystemCalls {
  const callers = new Map<number, Life>()
  const calls = history.calls.filter((call) => {
    if (call.enter < since || call.enter >= event) return false
    callers.set(call.life.id, call.life)
    return only === undefined || call.life.id === only
  })
  const latest = calls.reduce((last, call) => Math.max(last, call.exit < event ? call.exit : call.enter), -1)
  const lines = calls.slice(-SHOWN).map((call): CallLine => {
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
