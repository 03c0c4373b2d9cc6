// ways.ts: a run as what was put into it. From an earlier moment it can take another way; the way that it leaves is remembered.
import type { Input, TimedInput } from '../run/client.ts'
import { signalName } from '../stage/words.ts'
import { WAY } from './en.ts'

/** With the machine's image this is the whole run. */
export interface Way {
  readonly inputs: readonly TimedInput[]
  /** Virtual ns since boot that it has come to. */
  readonly until: number
}

/** A way that was left. */
export interface LeftWay extends Way {
  /** Each of its inputs in words. */
  readonly words: readonly string[]
}

/** So many of what was done are named. */
const NAMED = 3
/** Characters of what was typed. */
const TYPED = 24
const NS_PER_S = 1e9

/** How many inputs two ways have in common, from the beginning. */
export function shared(a: Way, b: Way): number {
  const differs = a.inputs.findIndex((input, i) => !same(input, b.inputs[i]))
  return differs === -1 ? a.inputs.length : differs
}

/** Read back from storage, an input is another object with its keys in the same order. */
function same(a: TimedInput, b: TimedInput | undefined): boolean {
  return a === b || (b !== undefined && a.clock === b.clock && JSON.stringify(a.input) === JSON.stringify(b.input))
}

/** `pidOf`: the number of the process with that birth number. */
export function wordsOf(input: Input, pidOf: (task: number) => number | undefined): string {
  switch (input.kind) {
    case 'keys':
      return WAY.typed(typed(input.text))
    case 'act': {
      const who = String(pidOf(input.task) ?? WAY.someProcess)
      const { act } = input
      if (act.kind === 'signal') return WAY.signal(signalName(act.sig), who)
      if (act.kind === 'sigchld') return WAY.disposition(act.disposition, who)
      if (act.kind === 'subreaper') return WAY.adopts(who, act.on)
      return WAY.call(`${act.kind}(${act.kind === 'exit' ? act.code : ''})`, who)
    }
    default:
      return ''
  }
}

function typed(keys: string): string {
  const text = keys.replace(/\r$/, '').replace(/[\0-\x1f]/g, (key) => `^${String.fromCharCode(key.charCodeAt(0) + 64)}`)
  return text.length > TYPED ? `${text.slice(0, TYPED)}…` : text
}

/** What was done on a way from where it parts from the one that is on show. `start`: virtual ns at which the program began. */
export function inWords(left: LeftWay, now: Way, start: number): string {
  const from = shared(left, now)
  const parted = Math.min(left.inputs[from]?.clock ?? left.until, now.inputs[from]?.clock ?? now.until)
  const deeds = left.words.slice(from).filter((words) => words !== '')
  const named = deeds.slice(0, NAMED).join(', ') + (deeds.length > NAMED ? ' …' : '')
  return WAY.from(Math.max(0, (parted - start) / NS_PER_S).toFixed(2), named || WAY.nothing)
}
