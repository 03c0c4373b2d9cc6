// meaning.ts: what the fields of a record say, whatever the log looks like: a value, a task, or a place that says nothing by itself (a row, an
// offset, a frame: where something lies, and the machine might have put it elsewhere). Digests and the machine's id are made of it.
import type { Reader, Step } from './effect.ts'
import { EVENTS, EVENT_KINDS, KIND, type EventKind } from './events.ts'
import { STRUCTS, type Field, type StructName } from './state/fields.ts'
import { LISTS, type ListName } from './state/lists.ts'
import { STEPS } from './steps.ts'

/** 'task': the row of a task, which has a birth number. */
export type Sense = 'value' | 'task' | 'place'

export interface Said {
  readonly name: string
  /** Where the ints of its effect begin in the record. */
  readonly pos: number
  readonly reader: Reader
  readonly sense: Sense
}

/** Notes that name a task. Those not here are values, but for the places below. */
const TASK_NOTES = new Set(['by', 'parent'])
/** Notes of offsets in the byte store: its bytes speak for themselves. */
const PLACE_NOTES = new Set(['off', 'text'])
/** Where the numbers that decide have come to: what they decided is in the record of the choice. */
const SEED = 'seed'

const ofRow = (struct: string | undefined): Sense => (struct === 'task' ? 'task' : 'place')

function senseOf(step: Step, struct: StructName, name: string): Sense {
  const { op } = step.effect
  if (op === 'note') return TASK_NOTES.has(name) ? 'task' : PLACE_NOTES.has(name) ? 'place' : 'value'
  if (op === 'link' || op === 'insert' || op === 'unlink') return ofRow(LISTS[name as ListName].owner)
  if (name === 'from') return ofRow(struct)
  if (name === 'owner' || name === 'pte' || name === SEED) return 'place'
  const field = (STRUCTS[struct] as Record<string, Field>)[name] as Field | undefined
  if (field?.kind === 'row') return ofRow(field.to)
  const lies = field?.kind === 'text' || field?.ahead || field?.bytes !== undefined
  return lies || PLACES.has(`${struct}.${name}`) ? 'place' : 'value'
}

/** Further fields that say where something lies. */
const PLACES = new Set(['extent.seg', 'sys.bytes_end'])

function saidBy(kind: EventKind): Said[] {
  let second: StructName = EVENTS[kind].struct
  return STEPS[KIND[kind]]!.flatMap((step) => {
    const { effect, type, target, pos } = step
    if (effect.op === 'also') second = effect.struct!
    const struct = target === 'sys' ? 'sys' : target === 'also' ? second : EVENTS[kind].struct
    return Object.entries(type.show?.(effect) ?? {}).map(([name, reader]) => {
      return { name, pos, reader, sense: senseOf(step, struct, name) }
    })
  })
}

/** What a record of each kind says, in the order of its effects. */
export const SAID = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, saidBy(kind)])) as unknown as {
  readonly [K in EventKind]: readonly Said[]
}

/** The same without places, by name: an order that no packing changes. */
export const MEANING = Object.fromEntries(
  EVENT_KINDS.map((kind) => [
    kind,
    SAID[kind].filter(({ sense }) => sense !== 'place').sort((a, b) => (a.name < b.name ? -1 : 1))
  ])
) as unknown as { readonly [K in EventKind]: readonly Said[] }

/** All that the log can say, as text: for the machine's id. */
export function meaningOfAll(): string {
  const kinds = EVENT_KINDS.map((kind) => {
    const said = MEANING[kind].map(({ name, sense }) => `${name} ${sense}`)
    return `${KIND[kind]} ${kind} ${EVENTS[kind].struct}: ${said.join(', ')}`
  })
  return kinds.sort().join('\n')
}
