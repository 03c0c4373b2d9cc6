// decode.ts: records as objects with names, for views, narration and tests. The kernel itself never decodes.
import { FUNCTIONS } from './functions.ts'
import { EVENT_KINDS, type EventKind, type EventOf, type KernelEvent } from './events.ts'
import type { Log } from './log.ts'
import { COMPILED, type Step } from './steps.ts'

export const KIND = Object.fromEntries(EVENT_KINDS.map((name, i) => [name, i])) as { readonly [K in EventKind]: number }

export function kindOf(log: Log, i: number): EventKind {
  return EVENT_KINDS[log.kind(i)]
}

/** Record `i`, decoded. */
export function decode(log: Log, i: number): KernelEvent {
  const q = log.chunk(i).q
  const start = log.start(i)
  const kind = q[start] & 255
  const changed: Record<string, { old: number; new: number }> = {}
  const said: Record<string, number> = {}
  const wide = (n: number) => (q[n] >>> 0) + q[n + 1] * 4294967296
  for (const { effect, pos } of COMPILED[kind].steps) {
    const n = start + pos
    const name = effect.name
    switch (effect.op) {
      case 'set':
        changed[name] = { old: q[n], new: q[n + 1] }
        break
      case 'setWide':
        changed[name] = { old: wide(n), new: wide(n + 2) }
        break
      case 'setAt':
        said.index = q[n]
        changed[name] = { old: q[n + 1], new: q[n + 2] }
        break
      case 'setSix':
        decodeSix(q, n, changed)
        break
      case 'addWide':
      case 'initWide':
        said[name] = wide(n)
        break
      case 'add':
      case 'init':
      case 'note':
      case 'copy':
      case 'link':
      case 'insert':
      case 'unlink':
        said[name] = q[n]
        break
      case 'dupMm':
      case 'dupActions':
        said.from = q[n]
        break
      case 'enqueue':
        said.list = q[n]
        said.owner = q[n + 1]
        break
      case 'entry':
        said.pc = q[n]
        said.executed = q[n + 1]
        break
      case 'call':
        said.fn = q[n + 1] >> 8
        said.depth = q[n + 1] & 255
        break
      case 'setPte':
        said.page = q[n]
        changed.pte = { old: q[n + 1], new: q[n + 2] }
    }
  }
  return { kind: EVENT_KINDS[kind], row: q[start] >>> 8, changed, said } as unknown as KernelEvent
}

function decodeSix(q: Int32Array, n: number, changed: Record<string, { old: number; new: number }>): void {
  for (let f = 0, k = n + 1; f < 6; f++) {
    if (!(q[n] & (1 << f))) continue
    changed[`arg${f}`] = { old: q[k], new: q[k + 1] }
    k += 2
  }
}

/** What a record of a kind sets, and what it says; what it sets has an old value, too. */
type SetBy<K extends EventKind> = keyof EventOf<K>['changed'] & string
type NamedBy<K extends EventKind> = SetBy<K> | (keyof EventOf<K>['said'] & string)

/** One value of record `i`, by its name, without decoding the rest: for a field that the record sets, the new value. */
export function fieldAt<K extends EventKind>(log: Log, i: number, kind: K, field: NamedBy<K>): number {
  return placeOf(log, i, kind, field).now(log.chunk(i).q, log.start(i))
}

/** What a field that record `i` sets was before. */
export function fieldBefore<K extends EventKind>(log: Log, i: number, kind: K, field: SetBy<K>): number {
  return placeOf(log, i, kind, field).old(log.chunk(i).q, log.start(i))
}

type Read = (q: Int32Array, start: number) => number
interface Place {
  readonly now: Read
  readonly old: Read
}

function placeOf(log: Log, i: number, kind: EventKind, field: string): Place {
  const place = PLACES[KIND[kind]][field]
  if (log.kind(i) !== KIND[kind] || !place) throw new Error(`record ${i}, ${kindOf(log, i)}, has no ${kind}.${field}`)
  return place
}

const narrowAt =
  (pos: number): Read =>
  (q, start) =>
    q[start + pos]
const wideAt =
  (pos: number): Read =>
  (q, start) =>
    (q[start + pos] >>> 0) + q[start + pos + 1] * 4294967296

/** Where the values that an effect leaves in its record lie. */
function placesOf({ effect: { op, name }, pos }: Step): { readonly [field: string]: Place } {
  const said = (now: Read): Place => ({ now, old: () => NaN })
  switch (op) {
    case 'set':
      return { [name]: { old: narrowAt(pos), now: narrowAt(pos + 1) } }
    case 'setWide':
      return { [name]: { old: wideAt(pos), now: wideAt(pos + 2) } }
    case 'setAt':
      return { index: said(narrowAt(pos)), [name]: { old: narrowAt(pos + 1), now: narrowAt(pos + 2) } }
    case 'addWide':
    case 'initWide':
      return { [name]: said(wideAt(pos)) }
    case 'add':
    case 'init':
    case 'note':
    case 'copy':
    case 'link':
    case 'insert':
    case 'unlink':
    case 'dupMm':
    case 'dupActions':
      return { [name]: said(narrowAt(pos)) }
    case 'enqueue':
      return { list: said(narrowAt(pos)), owner: said(narrowAt(pos + 1)) }
    case 'entry':
      return { pc: said(narrowAt(pos)), executed: said(narrowAt(pos + 1)) }
    case 'call':
      return { fn: said((q, start) => q[start + pos + 1] >> 8), depth: said((q, start) => q[start + pos + 1] & 255) }
    case 'setPte':
      return { page: said(narrowAt(pos)), pte: { old: narrowAt(pos + 1), now: narrowAt(pos + 2) } }
    default:
      return {}
  }
}

const PLACES = COMPILED.map(({ steps }): { readonly [field: string]: Place } =>
  Object.assign({}, ...steps.map(placesOf))
)

/** A record in kernel words, for logs and failing tests: `exit_code task 3 {exit_code: 0→768}`. */
export function describe(log: Log, i: number): string {
  const event = decode(log, i)
  const changed = Object.entries(event.changed as Record<string, { old: number; new: number }>)
  const said = Object.entries(event.said as Record<string, number>)
  const words = [
    ...said.map(([name, value]) => `${name}=${name === 'fn' ? FUNCTIONS[value]?.name : value}`),
    ...changed.map(([name, { old, new: now }]) => `${name}: ${old}→${now}`)
  ]
  return `${i} ${event.kind} ${event.row} ${words.join(', ')}`
}
