// steps.ts: the effects of each kind in numbers: which arena, which field, and where its ints lie in the record.
import { LAYOUTS } from './state/layout.ts'
import { LIST_NAMES, type ListName } from './state/lists.ts'
import { STRUCTS, type Field, type StructName } from './state/fields.ts'
import type { State } from './state/state.ts'
import type { Effect, Kind, Target } from './effects.ts'
import { EVENTS, EVENT_KINDS } from './events.ts'

export const SET = 0
export const SET_WIDE = 1
export const ADD = 2
export const ADD_WIDE = 3
export const INIT = 4
export const INIT_WIDE = 5
export const CLEAR = 6
export const SET_AT = 7
export const NOTE = 8
export const LINK = 9
export const INSERT = 10
export const UNLINK = 11
export const MAKE = 12
export const COPY = 13
export const DROP = 14
export const ALSO = 15
export const ENQUEUE = 16
export const DEQUEUE = 17
export const HASH_PID = 18
export const UNHASH_PID = 19
export const SET_SIX = 20
export const ENTRY = 21
export const CALL = 22
/** From here on: those of bulk.ts, in the order of BULK_ARGS. */
export const BULK = 23
/** How many numbers the emitters of these take. */
export const BULK_ARGS = { setPte: 3, zap: 2, dupMm: 1, exitMmap: 0, getFiles: 0, dupActions: 1 }
export const BULK_NAMES = Object.keys(BULK_ARGS) as (keyof typeof BULK_ARGS)[]

/** What such an effect does. */
export interface Bulk {
  /** An upper bound of the ints it will write. */
  room(state: State, row: number, a: number, b: number, c: number): number
  /** Writes its ints to q from n on, does it, and answers where they end. */
  write(state: State, row: number, q: Int32Array, n: number, a: number, b: number, c: number): number
  redo(state: State, row: number, q: Int32Array, n: number): void
  undo(state: State, row: number, q: Int32Array, n: number): void
}

const CODES: { [op: string]: number } = {
  set: SET,
  setWide: SET_WIDE,
  add: ADD,
  addWide: ADD_WIDE,
  init: INIT,
  initWide: INIT_WIDE,
  clear: CLEAR,
  setAt: SET_AT,
  note: NOTE,
  link: LINK,
  insert: INSERT,
  unlink: UNLINK,
  make: MAKE,
  copy: COPY,
  drop: DROP,
  also: ALSO,
  enqueue: ENQUEUE,
  dequeue: DEQUEUE,
  hashPid: HASH_PID,
  unhashPid: UNHASH_PID,
  setSix: SET_SIX,
  entry: ENTRY,
  call: CALL
}
/** Ints in the record, by code; those of DROP, SET_SIX and bulk effects vary, so they come last. */
export const INTS = [2, 4, 1, 2, 1, 2, 0, 3, 1, 1, 2, 2, 0, 1, 0, 1, 2, 3, 0, 0, 0, 3, 2]

/** An effect in numbers. */
export interface Step {
  readonly op: number
  readonly effect: Effect
  /** Index of the arena of its target. */
  readonly arena: number
  /** Offset of the field, or number of the list. */
  readonly at: number
  /** 0 the subject, 1 the row of sys, 2 the second row. */
  readonly target: number
  /** Where its ints begin, counted behind the header. */
  readonly pos: number
}
export interface Compiled {
  readonly steps: readonly Step[]
  /** The steps, five numbers each: op, arena, at, target, pos. What the loops below read. */
  readonly ops: Int32Array
  readonly makes: boolean
}
export const PER_STEP = 5
const TARGETS: readonly Target[] = ['subject', 'sys', 'also']

/** Fields to clear, for each run of `clear` effects. */
export const CLEARS: number[][] = []

function compile(kind: Kind): Compiled {
  const steps: Step[] = []
  let second: StructName | undefined
  let clears: number[] = []
  let pos = 1
  for (const effect of kind.effects) {
    const target = TARGETS.indexOf(effect.target)
    if (effect.op === 'also') second = effect.struct
    const struct = target === 1 ? 'sys' : target === 2 ? second! : kind.struct
    const op = CODES[effect.op] ?? BULK + BULK_NAMES.indexOf(effect.op as keyof typeof BULK_ARGS)
    const onList = op === LINK || op === INSERT || op === UNLINK
    const field: Field | undefined = (STRUCTS[struct] as Record<string, Field>)[effect.name]
    const at = onList ? LIST_NAMES.indexOf(effect.name as ListName) : (LAYOUTS[struct].offset[effect.name] ?? 0)
    const step = { op, effect, arena: LAYOUTS[struct].index, at, target, pos }
    if (op === CLEAR) {
      clears.push(...(field?.kind === 'wide' ? [at, at + 1] : [at]))
      if (steps[steps.length - 1].op !== CLEAR) steps.push({ ...step, at: CLEARS.push(clears) - 1 })
      continue
    }
    clears = []
    steps.push(step)
    pos += INTS[op] ?? 0
  }
  const ops = Int32Array.from(steps.flatMap(({ op, arena, at, target, pos }) => [op, arena, at, target, pos]))
  return { steps, ops, makes: kind.effects[0].op === 'make' }
}
export const COMPILED: readonly Compiled[] = EVENT_KINDS.map((name) => compile(EVENTS[name]))
