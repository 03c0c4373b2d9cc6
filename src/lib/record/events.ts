// events.ts: every way in which kernel state changes. A kind is the struct it is about and its effects, in order; they stand in table/.
import type { StructName } from './state/fields.ts'
import type { ArgsOf, Effect } from './effects.ts'
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

/** The emitters: `emit.exit_code(task.row, code)` appends a record and applies it. A making kind takes row 0; all answer the row. */
export type Emit = { readonly [K in EventKind]: (row: number, ...args: ArgsOf<(typeof EVENTS)[K]>) => number }

type EffectsOf<K extends EventKind> = (typeof EVENTS)[K]['effects'][number]
type Changed<E> = E extends Effect<'set' | 'setWide' | 'setAt', infer F> ? F : never
type Said<E> =
  E extends Effect<'note' | 'init' | 'initWide' | 'add' | 'addWide' | 'link' | 'insert' | 'unlink' | 'copy', infer F>
    ? F
    : never

/** What decode.ts says of effects of several numbers. */
type Shown<E> =
  E extends Effect<'entry'>
    ? 'pc' | 'executed'
    : E extends Effect<'call'>
      ? 'fn' | 'depth'
      : E extends Effect<'setPte'>
        ? 'page'
        : E extends Effect<'enqueue'>
          ? 'list' | 'owner'
          : E extends Effect<'setAt'>
            ? 'index'
            : never

/** A record, decoded for views, tests and narration: what changed with old and new value, and what was only said. */
export type EventOf<K extends EventKind> = {
  readonly kind: K
  /** The row it is about. */
  readonly row: number
  readonly changed: { readonly [F in Changed<EffectsOf<K>> & string]: { readonly old: number; readonly new: number } }
  readonly said: { readonly [F in (Said<EffectsOf<K>> | Shown<EffectsOf<K>>) & string]: number }
}
export type KernelEvent = { [K in EventKind]: EventOf<K> }[EventKind]
export type StructOf<K extends EventKind> = (typeof EVENTS)[K]['struct'] & StructName
