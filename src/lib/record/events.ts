// events.ts: every way in which kernel state changes. A kind is the struct it is about and its effects, in order; they stand in table/.
import type { StructName } from './state/fields.ts'
import type { ArgsOf, Effect } from './effect.ts'
import { NUMBERS } from './numbers.ts'
import { birth } from './table/birth.ts'
import { boot } from './table/boot.ts'
import { death } from './table/death.ts'
import { exec } from './table/exec.ts'
import { family } from './table/family.ts'
import { files } from './table/files.ts'
import { interleaving } from './table/interleaving.ts'
import { memory } from './table/memory.ts'
import { path } from './table/path.ts'
import { ptrace } from './table/ptrace.ts'
import { scheduler } from './table/scheduler.ts'
import { signals } from './table/signals.ts'
import { terminals } from './table/terminals.ts'

export const EVENTS = {
  ...boot,
  ...path,
  ...scheduler,
  ...birth,
  ...family,
  ...death,
  ...signals,
  ...ptrace,
  ...memory,
  ...exec,
  ...files,
  ...terminals,
  ...interleaving
} as const

export type EventKind = keyof typeof EVENTS
export const EVENT_KINDS = Object.keys(EVENTS) as EventKind[]

/** Each kind's number in a record's word. */
export const KIND: { readonly [K in EventKind]: number } = NUMBERS
/** One more than the highest number. */
export const KINDS_END = Math.max(...Object.values(NUMBERS)) + 1
const NAMES: readonly EventKind[] = byNumber()

function byNumber(): EventKind[] {
  const names = new Array<EventKind>(KINDS_END)
  for (const name of EVENT_KINDS) names[NUMBERS[name]] = name
  return names
}

/** The kind of that number. */
export const kindNamed = (number: number): EventKind => NAMES[number]

/** The emitters: `emit.exit_code(task.row, code)` appends a record and applies it. A making kind takes row 0; all answer the row. */
export type Emit = { readonly [K in EventKind]: (row: number, ...args: ArgsOf<(typeof EVENTS)[K]>) => number }

type EffectsOf<K extends EventKind> = (typeof EVENTS)[K]['effects'][number]
type Changed<E> =
  E extends Effect<'set' | 'setWide' | 'setAt' | 'reset' | 'begin', infer F>
    ? F
    : E extends Effect<'setPte'>
      ? 'pte'
      : E extends Effect<'setSix'>
        ? `arg${0 | 1 | 2 | 3 | 4 | 5}`
        : never
type Said<E> =
  E extends Effect<
    'note' | 'init' | 'initWide' | 'add' | 'count' | 'addWide' | 'link' | 'insert' | 'unlink' | 'copyBut' | 'call',
    infer F
  >
    ? F
    : E extends Effect<'dupMm' | 'dupActions'>
      ? 'from'
      : E extends Effect<'entry'>
        ? 'pc' | 'executed'
        : E extends Effect<'setPte'>
          ? 'page'
          : E extends Effect<'enqueue'>
            ? 'list' | 'owner'
            : E extends Effect<'setAt'>
              ? 'index'
              : never

/** Fields that a record of that kind has, or may have: what changed, and what was only said. */
export type ChangedOf<K extends EventKind> = Changed<EffectsOf<K>> & string
export type SaidOf<K extends EventKind> = Said<EffectsOf<K>> & string

/** A record, decoded for views, tests and narration: what changed with old and new value, and what was only said. */
export type EventOf<K extends EventKind> = {
  readonly kind: K
  /** The row it is about. */
  readonly row: number
  readonly changed: { readonly [F in ChangedOf<K>]: { readonly old: number; readonly new: number } }
  readonly said: { readonly [F in SaidOf<K>]: number }
}
export type KernelEvent = { [K in EventKind]: EventOf<K> }[EventKind]
export type StructOf<K extends EventKind> = (typeof EVENTS)[K]['struct'] & StructName
