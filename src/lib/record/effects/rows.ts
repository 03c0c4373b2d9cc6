// rows.ts: effects on whole rows: made, copied, dropped; and the second row that a record names.
import { effect, type Effect, type EffectType } from '../effect.ts'
import { copyRow, roomForRow, unpackRow } from '../rows.ts'
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

const COPY: EffectType = {
  ints: 1,
  write(draft) {
    const from = draft.arg('from')
    draft.line(`${draft.int()} = ${from}`, `${draft.use('copyRow', ROWS)}(h, ${from}, row, ${draft.size})`)
  },
  redo: ({ h, row }, { size }, q, n) => copyRow(h, q[n], row, size),
  undo() {},
  show: () => ({ from: { now: (q, n) => q[n] } })
}
/** The new row begins as a copy of another. */
export const copy = () => effect<'copy', 'from', [from: number]>('copy', 'from', COPY)

const DROP: EffectType = {
  ints: -1,
  write(draft) {
    draft.line(`const end = ${draft.use('packRow', ROWS)}(h, ${draft.place()}, ${draft.size}, q, ${draft.spot()})`)
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
