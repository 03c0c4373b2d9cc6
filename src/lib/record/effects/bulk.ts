// bulk.ts: effects that touch many rows or the page tables: too much for straight lines, so an emitter calls them. Last of their kind.
import type { EffectType, Effect, Reader } from '../effect.ts'
import type { State } from '../state/state.ts'

/** What such an effect does. */
export interface Bulk {
  /** An upper bound of the ints it will write. */
  room(state: State, row: number, ...args: number[]): number
  /** Writes its ints to q from n on, does it, and answers where they end. */
  write(state: State, row: number, q: Int32Array, n: number, ...args: number[]): number
  redo(state: State, row: number, q: Int32Array, n: number): void
  undo(state: State, row: number, q: Int32Array, n: number): void
}

/** `name` is what `file` exports it as; `args` are the parameters of its emitter. */
export function bulk(
  it: Bulk,
  name: string,
  file: string,
  args: readonly string[],
  show: (effect: Effect) => { readonly [field: string]: Reader } = () => ({})
): EffectType {
  return {
    ints: -1,
    write(draft) {
      const given = args.map((arg) => `, ${draft.arg(arg)}`).join('')
      const what = draft.use(name, file)
      draft.line(`const end = ${what}.write(state, row, q, ${draft.spot()}${given})`)
      draft.vary(`${what}.room(state, row${given})`)
    },
    redo: ({ state, row }, _, q, n) => it.redo(state, row, q, n),
    undo: ({ state, row }, _, q, n) => it.undo(state, row, q, n),
    show
  }
}
