// decode.ts: records as objects with names, or field by field, for views, narration and tests. The kernel itself never decodes.
import {
  EVENTS,
  EVENT_KINDS,
  KIND,
  kindNamed,
  type ChangedOf,
  type EventKind,
  type KernelEvent,
  type SaidOf
} from './events.ts'
import { FUNCTIONS } from './functions.ts'
import { kindOfWord, rowOfWord, type Log } from './log.ts'
import { SAID, type Said } from './meaning.ts'

export { KIND }

export function kindOf(log: Log, i: number): EventKind {
  return kindNamed(log.kind(i))
}

/** Record `i`, decoded. */
export function decode(log: Log, i: number): KernelEvent {
  const q = log.chunk(i).q
  const start = log.start(i)
  const kind = kindNamed(kindOfWord(q[start]))
  const changed: Record<string, { old: number; new: number }> = {}
  const said: Record<string, number> = {}
  for (const { name, pos, reader } of SAID[kind]) {
    const now = reader.now(q, start + pos)
    if (now === undefined) continue
    if (reader.old) changed[name] = { old: reader.old(q, start + pos)!, new: now }
    else said[name] = now
  }
  // A kind about sys may keep something else where the row stands.
  const row = EVENTS[kind].struct === 'sys' ? 1 : rowOfWord(q[start])
  return { kind, row, changed, said } as unknown as KernelEvent
}

/** Adds the names of the fields that record `i` changes. Names that are there already are not read again: so a long stretch costs little. */
export function addChanged(log: Log, i: number, names: Set<string>): void {
  const { q } = log.chunk(i)
  const start = log.start(i)
  for (const { name, pos, reader } of SAID[kindNamed(kindOfWord(q[start]))]) {
    if (!reader.old || names.has(name)) continue
    const now = reader.now(q, start + pos)
    if (now !== undefined && reader.old(q, start + pos) !== now) names.add(name)
  }
}

/** What is said of a field, and the number of the kind that it is of. */
type Place = Said & { readonly number: number }

const BY_NAME = Object.fromEntries(
  EVENT_KINDS.map((kind) => [kind, new Map(SAID[kind].map((said) => [said.name, { ...said, number: KIND[kind] }]))])
) as unknown as { readonly [K in EventKind]: ReadonlyMap<string, Place> }

/** A field of record `i`, which has to be of that kind: its new value, or what is said; NaN where this record does not have it. */
export function fieldAt<K extends EventKind>(log: Log, i: number, kind: K, field: ChangedOf<K> | SaidOf<K>): number {
  const { pos, reader, number } = BY_NAME[kind].get(field)!
  const { q } = log.chunk(i)
  const start = log.start(i)
  if (kindOfWord(q[start]) !== number) throw otherKind(log, i, kind, field)
  return reader.now(q, start + pos) ?? NaN
}

/** The value that a field had before record `i`, which has to be of that kind and changes it; NaN where this record does not. */
export function oldAt<K extends EventKind>(log: Log, i: number, kind: K, field: ChangedOf<K>): number {
  const { pos, reader, number } = BY_NAME[kind].get(field)!
  const { q } = log.chunk(i)
  const start = log.start(i)
  if (kindOfWord(q[start]) !== number) throw otherKind(log, i, kind, field)
  return reader.old?.(q, start + pos) ?? NaN
}

/** Where that field would lie, another kind keeps something else, or nothing. */
const otherKind = (log: Log, i: number, kind: EventKind, field: string): Error =>
  new Error(`record ${i} is ${kindOf(log, i)}, and was asked for ${field} of ${kind}`)

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
