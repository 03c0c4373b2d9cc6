// effect.ts: what an effect is: one small thing that a record does to a row. A kind of record is a list of them (table/), done in order
// and taken back in reverse. All that is known of an effect stands in one object (effects/): what it keeps, how it is written, done again,
// taken back and shown.
import type { FieldsOf, StructName } from './state/fields.ts'
import type { State } from './state/state.ts'

/** Which row an effect is about: the record's own, the one row of sys, or a second one that `also` names. */
export type Target = 'subject' | 'sys' | 'also'

/** A row that an effect is done to. */
export interface Site {
  readonly state: State
  /** The arena that the row lies in, as ints. */
  readonly h: Int32Array
  readonly row: number
  /** Where the field lies in `h`, or the row, if the effect is about all of it. */
  readonly at: number
}

/** How a field is read of a record, whose ints of this effect begin at `n`. Undefined: this record does not have it. */
export interface Reader {
  /** The value that it gets, or what is said. */
  now(q: Int32Array, n: number): number | undefined
  /** The value that it had; not there if nothing changes, or only a new row is filled. */
  old?(q: Int32Array, n: number): number | undefined
}

/** What an emitter needs to write an effect: lines of straight code, in which places are literals. */
export interface Draft {
  /** Adds a parameter of the emitter; answers its name. */
  arg(name: string): string
  line(...lines: string[]): void
  /** The effect's int `k` in the record. */
  int(k?: number): string
  /** Index of that int. */
  spot(k?: number): string
  /** Int `k` from where its field, or its row, begins; a number or code. */
  cell(k?: number | string): string
  /** Index of that cell in `heap`. */
  place(k?: number | string): string
  /** Name of the array that the row lies in. */
  readonly heap: string
  /** The arena of the subject. */
  readonly arena: string
  /** The function that packs its row. */
  readonly packer: string
  /** Names the second row, that later effects are about. */
  second(struct: StructName, row: string): void
  /** Uses something that another file exports. */
  use(name: string, from: string): string
  /** Ints of the target's row. */
  readonly size: number
  /** Offsets of the fields that the effect names, both ints of a wide one. */
  readonly ats: readonly number[]
  /** Appends the subject to the list that the effect names, of an owner. */
  addTail(owner: string): string
  /** Takes it out of that list; answers the row before it. */
  del(owner: string): string
  /** Number of the list. */
  readonly list: number
  /** The effect's ints vary: at most so many (code or number); the lines leave in `end` where they end. */
  vary(room: string | number): void
}

/** All that is known of one sort of effect. `q` from `n` on are its ints in the record. */
export interface EffectType {
  /** How many ints it keeps; -1: that varies, and the effect is its kind's last. */
  readonly ints: number
  /** Writes the lines that record and do it. */
  write(draft: Draft, effect: Effect): void
  redo(site: Site, step: Step, q: Int32Array, n: number): void
  undo(site: Site, step: Step, q: Int32Array, n: number): void
  /** The fields that views see of it, by name. */
  show?(effect: Effect): { readonly [field: string]: Reader }
}

/** An effect as a kind names it. `Args` are the numbers that its emitter takes, in order. */
export interface Effect<Op extends string = string, Name extends string = string, Args extends number[] = number[]> {
  readonly op: Op
  readonly name: Name
  readonly type: EffectType
  readonly target: Target
  readonly struct?: StructName
  /** Further fields, of an effect on several. */
  readonly names?: readonly string[]
  /** A constant of the effect. */
  readonly by?: number
  readonly args?: Args
}

/** An effect in numbers. */
export interface Step {
  readonly effect: Effect
  readonly type: EffectType
  /** Index of its target's arena. */
  readonly arena: number
  /** Ints in a row of it. */
  readonly size: number
  readonly target: Target
  /** Offset of its field; 0 if it names none. */
  readonly at: number
  /** Offsets of its fields, if it names several; both ints of a wide one. */
  readonly ats: readonly number[]
  /** Number of its list; -1 if it names none. */
  readonly list: number
  /** Where its ints begin in the record: the word is at 0. */
  readonly pos: number
  /** Where the record names its second row. */
  readonly secondPos: number
}

/** Makes an effect of a sort: for the functions that tables call. */
export const effect = <O extends string, N extends string, A extends number[]>(
  op: O,
  name: N,
  type: EffectType,
  more: Partial<Effect> = {}
): Effect<O, N, A> => ({ op, name, type, target: 'subject', ...more }) as Effect<O, N, A>

/** The arguments of all effects, in order. (With an accumulator: tail recursion, for kinds with many effects.) */
type Flatten<E extends readonly Effect[], All extends number[] = []> = E extends readonly [
  infer H,
  ...infer R extends readonly Effect[]
]
  ? Flatten<R, H extends Effect<string, string, infer A> ? [...All, ...A] : All>
  : All

/** What a kind is to somebody who steps through a run from picture to picture (run/beats.ts). */
export interface Pace {
  /** It begins something new, so the beat before it is over. Other kinds that move nothing belong to the record before them. */
  readonly opens: boolean
  /** How long the picture takes to move, at speed 1. 0: no picture moves. */
  readonly ms: number
  /** It moves a picture a little, and often: it goes with the beat in which it lies. */
  readonly small: boolean
}

export interface Kind<S extends StructName = StructName, E extends readonly Effect[] = readonly Effect[]> {
  readonly struct: S
  readonly effects: E
  readonly pace: Pace
  /** Where Linux does it: function and file, or manual page. */
  readonly source: string
}
export type ArgsOf<K> = K extends Kind<StructName, infer E> ? Flatten<E> : never

/** Effects that name a field, or several. */
type FieldOp =
  | 'set'
  | 'setWide'
  | 'add'
  | 'addWide'
  | 'moveWide'
  | 'count'
  | 'reset'
  | 'begin'
  | 'init'
  | 'initWide'
  | 'setAt'
  | 'setSix'
export type AnyField = { [S in StructName]: keyof FieldsOf<S> }[StructName]
/** Such an effect must name a field that is there. */
type Checked<E extends readonly Effect[]> = {
  [I in keyof E]: E[I] extends Effect<FieldOp, infer F> ? ([F] extends [AnyField] ? E[I] : never) : E[I]
}

interface Meta {
  readonly source: string
}
/** Where Linux does it. */
export const from = (source: string): Meta => ({ source })

const STILL: Pace = { opens: false, ms: 0, small: false }

/** A kind that nobody sees by itself: it belongs to the record before it. */
export const on = <S extends StructName, const E extends readonly Effect[]>(
  struct: S,
  effects: E & Checked<E>,
  meta: Meta
): Kind<S, E> => ({ struct, effects, pace: STILL, ...meta })

/** As `on`, for a kind that begins something new. `ms`: where some of its records move a picture. */
export const opening = <S extends StructName, const E extends readonly Effect[]>(
  struct: S,
  effects: E & Checked<E>,
  meta: Meta,
  ms = 0
): Kind<S, E> => ({ struct, effects, pace: { opens: true, ms, small: false }, ...meta })

/** As `on`, for a kind that moves a picture, which takes `ms`: a beat ends with it. */
export const moving = <S extends StructName, const E extends readonly Effect[]>(
  struct: S,
  effects: E & Checked<E>,
  ms: number,
  meta: Meta
): Kind<S, E> => ({ struct, effects, pace: { opens: false, ms, small: false }, ...meta })

/** As `moving`, for a kind that moves little, and often: it goes with the beat in which it lies. */
export const stirring = <S extends StructName, const E extends readonly Effect[]>(
  struct: S,
  effects: E & Checked<E>,
  ms: number,
  meta: Meta
): Kind<S, E> => ({ struct, effects, pace: { opens: false, ms, small: true }, ...meta })
