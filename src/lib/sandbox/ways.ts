// ways.ts: a run, written as its inputs: { inputs: [{ clock: 2e9, input: { kind: 'act', task: 4, act: { kind: 'wait' } } }], until: 5e9 }. From an
// earlier moment a run can take another way; the one that it leaves is kept.
import { written } from '../language/en.ts'
import type { Input, TimedInput } from '../run/client.ts'
import { signalName } from '../stage/words.ts'
import { WAY } from './en.ts'

/** The inputs of a run. With the machine's image they determine all of it. */
export interface Way {
  readonly inputs: readonly TimedInput[]
  /** How far it has come, virtual ns since boot. */
  readonly until: number
}

/** A way that was left. */
export interface LeftWay extends Way {
  /** Words for each of its inputs. */
  readonly words: readonly string[]
}

/** At most so many inputs are named. */
const NAMED = 3
/** At most so many characters of what was typed are shown. */
const TYPED = 24
const NS_PER_S = 1e9

/** How many inputs two ways share from the beginning on. */
export function shared(a: Way, b: Way): number {
  const differs = a.inputs.findIndex((input, i) => !same(input, b.inputs[i]))
  return differs === -1 ? a.inputs.length : differs
}

/** Are two inputs the same? One that was read back from storage is another object, with its keys in the same order. */
function same(a: TimedInput, b: TimedInput | undefined): boolean {
  return a === b || (b !== undefined && a.clock === b.clock && JSON.stringify(a.input) === JSON.stringify(b.input))
}

/** An input in words. `pidOf`: the PID of the process with a birth number. */
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

/** What was done on a way behind the point where it leaves the one on show. `start`: when the program began, virtual ns. */
export function inWords(left: LeftWay, now: Way, start: number): string {
  const from = shared(left, now)
  const parted = Math.min(left.inputs[from]?.clock ?? left.until, now.inputs[from]?.clock ?? now.until)
  const deeds = left.words.slice(from).filter((words) => words !== '')
  const named = deeds.slice(0, NAMED).join(', ') + (deeds.length > NAMED ? ' …' : '')
  return WAY.from(written(Math.max(0, (parted - start) / NS_PER_S).toFixed(2)), named || WAY.nothing)
}
