// rows.ts: effects on whole rows: made, copied, dropped; and the second row that a record names.
import { effect, type AnyField, type Effect, type EffectType } from '../effect.ts'
import { copyInts, roomForRow, unpackRow } from '../rows.ts'
import type { StructName } from '../state/fields.ts'

const ROWS = 'rows.ts'

/** The new row is the subject: interpret.ts has taken it when the first effect is done. */
const MAKE: EffectType = {
  ints: 0,
  write() {},
  redo() {},
  undo: ({ state, row }, { arena }) => state.arenas[arena].give(row)
}
/** Makes the subject: pass row 0, the emitter answers the new one. First effect of its kind. */
export const make = () => effect<'make', '', []>('make', '', MAKE)

/** A run of so many ints is worth a loop; fewer are copied one by one. */
const LOOP = 4

const COPY: EffectType = {
  ints: 1,
  write(draft) {
    const from = draft.arg('from')
    draft.line(`${draft.int()} = ${from}`, `const j = ${from} * ${draft.size}`)
    for (const { first, count } of runs(draft.size, draft.ats)) {
      if (count >= LOOP) draft.line(`${draft.use('copyInts', ROWS)}(h, j + ${first}, i + ${first}, ${count})`)
      else for (let at = first; at < first + count; at++) draft.line(`${draft.cell(at)} = h[j + ${at}]`)
    }
  },
  redo({ h, row }, { size, ats }, q, n) {
    copyInts(h, q[n] * size, row * size, size)
    for (let i = 0; i < ats.length; i++) h[row * size + ats[i]] = 0
  },
  undo() {},
  show: () => ({ from: { now: (q, n) => q[n] } })
}
/** The new row, which is all zeros, gets what another has, but for some fields: those stay 0. Fields that a later effect of the kind
 *  begins are not copied either. */
export const copyBut = (...fields: AnyField[]) =>
  effect<'copyBut', 'from', [from: number]>('copyBut', 'from', COPY, { names: fields })

/** The ints of a row that are not among `ats`, in runs. */
function runs(size: number, ats: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = []
  let first = 0
  for (let at = 0; at <= size; at++) {
    if (at < size && !ats.includes(at)) continue
    if (at > first) found.push({ first, count: at - first })
    first = at + 1
  }
  return found
}

const DROP: EffectType = {
  ints: -1,
  write(draft) {
    draft.line(`const end = ${draft.use(draft.packer, 'packers.gen.ts')}(h, i, q, ${draft.spot()})`)
    draft.line(`${draft.arena}.free.give(row)`)
    draft.vary(roomForRow(draft.size))
  },
  redo: ({ state, row }, { arena }) => state.arenas[arena].give(row),
  undo({ state, row }, { arena, size }, q, n) {
    if (state.arenas[arena].take() !== row) throw new Error(`row ${row} was not the next free one`)
    unpackRow(state.arenas[arena].h, row * size, size, q, n)
  }
}
/** Releases the subject. Last effect of its kind. */
export const drop = () => effect<'drop', '', []>('drop', '', DROP)

const ALSO: EffectType = {
  ints: 1,
  write(draft, { name, struct }) {
    const row = draft.arg(name)
    draft.line(`${draft.int()} = ${row}`)
    draft.second(struct!, row)
  },
  redo() {},
  undo() {}
}
/** Names a second row; effects in `its` are about it. */
export const also = <S extends StructName>(struct: S): Effect<'also', S, [row: number]> =>
  effect('also', struct, ALSO, { struct })
export const its = <E extends Effect>(e: E): E => ({ ...e, target: 'also' })
/** An effect on the row of sys. */
export const global = <E extends Effect>(e: E): E => ({ ...e, target: 'sys' })
