// fields.ts: effects on fields of a row: they get a value, grow, begin, or go back to 0. A value's 64 bits are two ints, low first.
import { effect, type EffectType, type Reader } from '../effect.ts'
import { getWide, putWide } from '../rows.ts'

const ROWS = 'rows.ts'

function shift(h: Int32Array, at: number, difference: number): void {
  putWide(h, at, getWide(h, at) + difference)
}
const int: Reader = { now: (q, n) => q[n] }
const wide: Reader = { now: getWide }

const SET: EffectType = {
  ints: 2,
  write(draft, { name }) {
    draft.line(`${draft.int()} = ${draft.cell()}`, `${draft.int(1)} = ${draft.cell()} = ${draft.arg(name)}`)
  },
  redo: ({ h, at }, _, q, n) => (h[at] = q[n + 1]),
  undo: ({ h, at }, _, q, n) => (h[at] = q[n]),
  show: ({ name }) => ({ [name]: { now: (q, n) => q[n + 1], old: (q, n) => q[n] } })
}
/** The field gets a new value; the record keeps old and new. */
export const set = <F extends string>(field: F) => effect<'set', F, [value: number]>('set', field, SET)

const SET_WIDE: EffectType = {
  ints: 4,
  write(draft, { name }) {
    draft.line(`${draft.int()} = ${draft.cell()}`, `${draft.int(1)} = ${draft.cell(1)}`)
    draft.line(`${draft.use('putWide', ROWS)}(${draft.heap}, ${draft.place()}, ${draft.arg(name)})`)
    draft.line(`${draft.int(2)} = ${draft.cell()}`, `${draft.int(3)} = ${draft.cell(1)}`)
  },
  redo({ h, at }, _, q, n) {
    h[at] = q[n + 2]
    h[at + 1] = q[n + 3]
  },
  undo({ h, at }, _, q, n) {
    h[at] = q[n]
    h[at + 1] = q[n + 1]
  },
  show: ({ name }) => ({ [name]: { now: (q, n) => getWide(q, n + 2), old: getWide } })
}
/** The same for 64 bits. */
export const setWide = <F extends string>(field: F) => effect<'setWide', F, [value: number]>('setWide', field, SET_WIDE)

const RESET: EffectType = {
  ints: 1,
  write: (draft) => draft.line(`${draft.int()} = ${draft.cell()}`, `${draft.cell()} = 0`),
  redo: ({ h, at }) => (h[at] = 0),
  undo: ({ h, at }, _, q, n) => (h[at] = q[n]),
  show: ({ name }) => ({ [name]: { now: () => 0, old: (q, n) => q[n] } })
}
/** The field becomes 0; the record keeps what it was. */
export const reset = <F extends string>(field: F) => effect<'reset', F, []>('reset', field, RESET)

const BEGIN: EffectType = {
  ints: 1,
  write: (draft, { name }) => draft.line(`${draft.int()} = ${draft.cell()} = ${draft.arg(name)}`),
  redo: ({ h, at }, _, q, n) => (h[at] = q[n]),
  undo: ({ h, at }) => (h[at] = 0),
  show: ({ name }) => ({ [name]: { ...int, old: () => 0 } })
}
/** The field, which is 0, gets a value. */
export const begin = <F extends string>(field: F) => effect<'begin', F, [value: number]>('begin', field, BEGIN)

const ADD: EffectType = {
  ints: 1,
  write: (draft, { name }) => draft.line(`${draft.cell()} += ${draft.int()} = ${draft.arg(name)}`),
  redo: ({ h, at }, _, q, n) => (h[at] += q[n]),
  undo: ({ h, at }, _, q, n) => (h[at] -= q[n]),
  show: ({ name }) => ({ [name]: int })
}
/** The field grows by a difference. */
export const add = <F extends string>(field: F) => effect<'add', F, [difference: number]>('add', field, ADD)

const COUNT: EffectType = {
  ints: 0,
  write: (draft, { by }) => draft.line(`${draft.cell()} += ${by}`),
  redo: ({ h, at }, { effect }) => (h[at] += effect.by!),
  undo: ({ h, at }, { effect }) => (h[at] -= effect.by!),
  show: ({ name, by }) => ({ [name]: { now: () => by } })
}
/** The field grows by the same difference each time. */
export const count = <F extends string>(field: F, by: number) => effect<'count', F, []>('count', field, COUNT, { by })

const ADD_WIDE: EffectType = {
  ints: 2,
  write(draft, { name }) {
    const difference = draft.arg(name)
    const [put, get] = [draft.use('putWide', ROWS), draft.use('getWide', ROWS)]
    draft.line(`${put}(q, ${draft.spot()}, ${difference})`)
    draft.line(`${put}(${draft.heap}, ${draft.place()}, ${get}(${draft.heap}, ${draft.place()}) + ${difference})`)
  },
  redo: ({ h, at }, _, q, n) => shift(h, at, getWide(q, n)),
  undo: ({ h, at }, _, q, n) => shift(h, at, -getWide(q, n)),
  show: ({ name }) => ({ [name]: wide })
}
export const addWide = <F extends string>(field: F) =>
  effect<'addWide', F, [difference: number]>('addWide', field, ADD_WIDE)

/** Ints: the difference. */
const MOVE_WIDE: EffectType = {
  ...ADD_WIDE,
  write(draft, { name }) {
    const [put, get] = [draft.use('putWide', ROWS), draft.use('getWide', ROWS)]
    const value = draft.arg(name)
    draft.line(`${put}(q, ${draft.spot()}, ${value} - ${get}(${draft.heap}, ${draft.place()}))`)
    draft.line(`${put}(${draft.heap}, ${draft.place()}, ${value})`)
  },
  show: undefined
}
/** The field gets a new value; the record keeps by how much it moved. */
export const moveWide = <F extends string>(field: F) =>
  effect<'moveWide', F, [value: number]>('moveWide', field, MOVE_WIDE)

const INIT: EffectType = { ...BEGIN, undo() {}, show: ({ name }) => ({ [name]: int }) }
/** The field of a row that this record makes: there is no old value. */
export const init = <F extends string>(field: F) => effect<'init', F, [value: number]>('init', field, INIT)

const INIT_WIDE: EffectType = {
  ints: 2,
  write(draft, { name }) {
    draft.line(`${draft.use('putWide', ROWS)}(${draft.heap}, ${draft.place()}, ${draft.arg(name)})`)
    draft.line(`${draft.int()} = ${draft.cell()}`, `${draft.int(1)} = ${draft.cell(1)}`)
  },
  redo({ h, at }, _, q, n) {
    h[at] = q[n]
    h[at + 1] = q[n + 1]
  },
  undo() {},
  show: ({ name }) => ({ [name]: wide })
}
export const initWide = <F extends string>(field: F) =>
  effect<'initWide', F, [value: number]>('initWide', field, INIT_WIDE)

const SET_AT: EffectType = {
  ints: 3,
  write(draft, { name }) {
    const index = draft.arg('index')
    draft.line(`${draft.int()} = ${index}`, `${draft.int(1)} = ${draft.cell(index)}`)
    draft.line(`${draft.int(2)} = ${draft.cell(index)} = ${draft.arg(name)}`)
  },
  redo: ({ h, at }, _, q, n) => (h[at + q[n]] = q[n + 2]),
  undo: ({ h, at }, _, q, n) => (h[at + q[n]] = q[n + 1]),
  show: ({ name }) => ({ index: int, [name]: { now: (q, n) => q[n + 2], old: (q, n) => q[n + 1] } })
}
/** The field `base` + index. */
export const setAt = <F extends string>(base: F) =>
  effect<'setAt', F, [index: number, value: number]>('setAt', base, SET_AT)

const NOTE: EffectType = {
  ints: 1,
  write: (draft, { name }) => draft.line(`${draft.int()} = ${draft.arg(name)}`),
  redo() {},
  undo() {},
  show: ({ name }) => ({ [name]: int })
}
/** Nothing changes: said for those who watch. */
export const note = <N extends string>(name: N) => effect<'note', N, [value: number]>('note', name, NOTE)

const SIX = 6
/** Ints: a mask of the fields that change, then old and new value of each. */
const SET_SIX: EffectType = {
  ints: -1,
  write(draft, { name }) {
    const args = Array.from({ length: SIX }, (_, f) => draft.arg(numbered(name, f)))
    draft.line('let mask = 0', `let end = ${draft.spot(1)}`)
    args.forEach((value, f) => {
      draft.line(`if (${draft.cell(f)} !== ${value}) {`, `  mask |= ${1 << f}`, `  q[end++] = ${draft.cell(f)}`)
      draft.line(`  q[end++] = ${draft.cell(f)} = ${value}`, '}')
    })
    draft.line(`${draft.int()} = mask`)
    draft.vary(1 + 2 * SIX)
  },
  redo({ h, at }, _, q, n) {
    for (let f = 0, k = n + 2; f < SIX; f++) {
      if (!(q[n] & (1 << f))) continue
      h[at + f] = q[k]
      k += 2
    }
  },
  undo({ h, at }, _, q, n) {
    for (let f = 0, k = n + 1; f < SIX; f++) {
      if (!(q[n] & (1 << f))) continue
      h[at + f] = q[k]
      k += 2
    }
  },
  show: ({ name }) =>
    Object.fromEntries(
      Array.from({ length: SIX }, (_, f) => [
        numbered(name, f),
        { now: (q, n) => sixth(q, n, f, 1), old: (q, n) => sixth(q, n, f, 0) } satisfies Reader
      ])
    )
}
/** Old (0) or new (1) value of field `f`, if it changes. */
function sixth(q: Int32Array, n: number, f: number, which: 0 | 1): number | undefined {
  if (!(q[n] & (1 << f))) return undefined
  let k = n + 1
  for (let before = 0; before < f; before++) if (q[n] & (1 << before)) k += 2
  return q[k + which]
}
const numbered = (first: string, f: number): string => first.replace(/\d+$/, (from) => String(Number(from) + f))
/** Up to six fields in a row, of which only those that change are kept. Last effect of its kind. */
export const setSix = <F extends string>(first: F) =>
  effect<'setSix', F, [a: number, b: number, c: number, d: number, e: number, f: number]>('setSix', first, SET_SIX)
