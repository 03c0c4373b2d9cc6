/* eslint @typescript-eslint/consistent-type-imports: [error, { disallowTypeAnnotations: false }] -- an ambient module imports nothing by path */

/** The emitters: each method appends a record to `log` and changes `state`. See events/writers.ts. */
declare module 'virtual:kernel/writers' {
  type State = import('./state/state.ts').State
  type Log = import('./events/log.ts').Log
  type Emit = import('./events/events.ts').Emit
  export const Writers: new (state: State, log: Log) => Emit
}

/** A class for each struct: a row of an arena, with its fields as getters. See state/views.ts. */
declare module 'virtual:kernel/views' {
  type Arena<S extends StructName> = import('./state/arena.ts').Arena<S>
  type StructName = import('./state/fields.ts').StructName
  type View<S extends StructName> = import('./state/fields.ts').View<S>
  export const VIEWS: { readonly [S in StructName]: new (arena: Arena<S>, row: number) => View<S> }
}
