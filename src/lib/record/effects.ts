// effects.ts: the few things that a record can do to a row. An event kind is a list of them, done in order and undone in reverse.
import type { FieldsOf, StructName } from './state/fields.ts'
import type { ListName } from './state/lists.ts'

/** Which row an effect is about: the record's own, the one row of sys, or a second one named by `also`. */
export type Target = 'subject' | 'sys' | 'also'

/** `Args` are the numbers that its emitter takes, in order. */
export interface Effect<Op extends string = string, Name extends string = string, Args extends number[] = number[]> {
  readonly op: Op
  readonly name: Name
  readonly target: Target
  readonly struct?: StructName
  readonly args?: Args
}
type Of<Op extends string, Name extends string, Args extends number[]> = Effect<Op, Name, Args>
const effect = <O extends string, N extends string, A extends number[]>(op: O, name: N): Of<O, N, A> => ({
  op,
  name,
  target: 'subject'
})

/** The field gets a new value; the record keeps old and new. */
export const set = <F extends string>(field: F) => effect<'set', F, [value: number]>('set', field)
/** The same for 64 bits. */
export const setWide = <F extends string>(field: F) => effect<'setWide', F, [value: number]>('setWide', field)
/** The field grows by a difference. */
export const add = <F extends string>(field: F) => effect<'add', F, [difference: number]>('add', field)
export const addWide = <F extends string>(field: F) => effect<'addWide', F, [difference: number]>('addWide', field)
/** The field of a row that this record makes: there is no old value. */
export const init = <F extends string>(field: F) => effect<'init', F, [value: number]>('init', field)
export const initWide = <F extends string>(field: F) => effect<'initWide', F, [value: number]>('initWide', field)
/** The field of a row that this record copies becomes 0. */
export const clear = <F extends string>(field: F) => effect<'clear', F, []>('clear', field)
/** The field `base` + index. */
export const setAt = <F extends string>(base: F) => effect<'setAt', F, [index: number, value: number]>('setAt', base)
/** Nothing changes: said for those who watch. */
export const note = <N extends string>(name: N) => effect<'note', N, [value: number]>('note', name)
/** Appends to a list of `owner`. */
export const link = <L extends ListName>(list: L) => effect<'link', L, [owner: number]>('link', list)
/** Puts into a list of `owner`, behind `after` (0: first). */
export const insert = <L extends ListName>(list: L) =>
  effect<'insert', L, [owner: number, after: number]>('insert', list)
export const unlink = <L extends ListName>(list: L) => effect<'unlink', L, [owner: number]>('unlink', list)
/** Makes the subject: pass row 0, the emitter answers the new one. First effect of its kind. */
export const make = () => effect<'make', '', []>('make', '')
/** The new row begins as a copy of another. */
export const copy = () => effect<'copy', 'from', [from: number]>('copy', 'from')
/** Releases the subject. Last effect of its kind. */
export const drop = () => effect<'drop', '', []>('drop', '')
/** Names a second row; effects in `its` are about it. */
export const also = <S extends StructName>(struct: S): Effect<'also', S, [row: number]> => ({
  op: 'also',
  name: struct,
  target: 'subject',
  struct
})
export const its = <E extends Effect>(e: E): E => ({ ...e, target: 'also' })
/** An effect on the row of sys. */
export const global = <E extends Effect>(e: E): E => ({ ...e, target: 'sys' })
/** The task queues on any wait queue: list number and owner. */
export const enqueue = () => effect<'enqueue', 'wq', [list: number, owner: number]>('enqueue', 'wq')
export const dequeue = () => effect<'dequeue', 'wq', []>('dequeue', 'wq')
/** The table of PIDs names the subject, a struct pid, or no longer. */
export const hashPid = () => effect<'hashPid', '', []>('hashPid', '')
export const unhashPid = () => effect<'unhashPid', '', []>('unhashPid', '')
/** Up to six fields in a row, of which only those that change are kept. Last effect of its kind. */
export const setSix = <F extends string>(first: F) =>
  effect<'setSix', F, [a: number, b: number, c: number, d: number, e: number, f: number]>('setSix', first)

// What only one kind needs, and rows cannot say; see interpret.ts.
/** A kernel entry: pc in words, instructions since the last one; clock, utime and stime follow. */
export const entry = () => effect<'entry', 'entry', [pc: number, executed: number]>('entry', 'entry')
/** A kernel function begins. */
export const call = () => effect<'call', 'call', [fn: number, depth: number]>('call', 'call')
/** One page table entry: page number, frame (0 none, -1 a fresh one), flag bits. */
export const setPte = () => effect<'setPte', 'pte', [page: number, frame: number, flags: number]>('setPte', 'pte')
/** The entries of pages first to last-1 go. */
export const zap = () => effect<'zap', 'zap', [first: number, last: number]>('zap', 'zap')
/** The subject, a new mm, gets the areas and pages of another; private pages become shared until written. */
export const dupMm = () => effect<'dupMm', 'from', [from: number]>('dupMm', 'from')
/** Areas and page tables go. */
export const exitMmap = () => effect<'exitMmap', '', []>('exitMmap', '')
/** One more user for each open file of the subject. */
export const getFiles = () => effect<'getFiles', '', []>('getFiles', '')
/** The subject, a new sighand, gets the actions of another. */
export const dupActions = () => effect<'dupActions', 'from', [from: number]>('dupActions', 'from')

/** The arguments of all effects, in order. (With an accumulator: tail recursion, for kinds with many effects.) */
type Flatten<E extends readonly Effect[], All extends number[] = []> = E extends readonly [
  infer H,
  ...infer R extends readonly Effect[]
]
  ? Flatten<R, H extends Effect<string, string, infer A> ? [...All, ...A] : All>
  : All

export interface Kind<S extends StructName = StructName, E extends readonly Effect[] = readonly Effect[]> {
  readonly struct: S
  readonly effects: E
  /** Does a picture move? Then a beat ends here. */
  readonly moves: boolean
  /** Where Linux does it: function and file, or manual page. */
  readonly source: string
}
export type ArgsOf<K> = K extends Kind<StructName, infer E> ? Flatten<E> : never

type FieldOp = 'set' | 'setWide' | 'add' | 'addWide' | 'init' | 'initWide' | 'clear' | 'setAt' | 'setSix'
/** A field effect on the subject or on sys must name a field that is there. */
type Checked<S extends StructName, E extends readonly Effect[]> = {
  [I in keyof E]: E[I] extends Effect<FieldOp, infer F>
    ? F extends keyof FieldsOf<S> | keyof FieldsOf<'sys'> | AnyField
      ? E[I]
      : never
    : E[I]
}
type AnyField = { [S in StructName]: keyof FieldsOf<S> }[StructName]

interface Meta {
  readonly source: string
}
/** Where Linux does it. */
export const from = (source: string): Meta => ({ source })
export const on = <S extends StructName, const E extends readonly Effect[]>(
  struct: S,
  effects: E & Checked<S, E>,
  meta: Meta
): Kind<S, E> => ({
  struct,
  effects,
  moves: false,
  ...meta
})
/** As `on`, for a kind that moves a picture. */
export const moving = <S extends StructName, const E extends readonly Effect[]>(
  struct: S,
  effects: E & Checked<S, E>,
  meta: Meta
): Kind<S, E> => ({
  struct,
  effects,
  moves: true,
  ...meta
})
