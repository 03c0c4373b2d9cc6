/* eslint @typescript-eslint/consistent-type-imports: [error, { disallowTypeAnnotations: false }] -- an ambient module imports nothing by path */
/** The emitters, made by ../plugin.ts from the table of events: see writers.ts. */
declare module 'virtual:writers' {
  type State = import('../state/state.ts').State
  type Log = import('./log.ts').Log
  type Emit = import('./events.ts').Emit
  /** Each method appends a record to `log` and changes `state`. */
  export const Writers: new (state: State, log: Log) => Emit
}
