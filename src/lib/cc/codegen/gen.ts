// gen.ts: what the parts of the code generator share while they work on one function.
// The parts call each other through it, for expressions, places and branches are all made of each other.
import type { Expr, FunctionSymbol, Stmt, StringLiteral, VariableSymbol } from '../ast.ts'
import type { Span } from '../source.ts'
import type { BitField, Type } from '../types.ts'
import type { Assembler, Target } from './asm.ts'
import type { Frame } from './frame.ts'

/** Where an object in memory is that has parts, or an element to be found by its index. */
export type Base =
  /** at fp + offset */
  | { readonly kind: 'frame'; readonly offset: number }
  /** at a symbol + offset; symbol -1: at address `offset` */
  | { readonly kind: 'global'; readonly symbol: number; readonly offset: number }
  /** at the address in slot `base`, + offset */
  | { readonly kind: 'based'; readonly base: number; readonly offset: number }

/** Where an object is. */
export type Place =
  | Base
  | { readonly kind: 'slot'; readonly slot: number }
  /** slot `index` times the object's size behind `of`; if that is based, its offset is 0 */
  | { readonly kind: 'indexed'; readonly of: Base; readonly index: number }

export interface Gen {
  readonly asm: Assembler
  readonly frame: Frame
  /** Of parameters and local variables. */
  readonly homes: Map<VariableSymbol, Place>
  /** Slot of the address where a struct that is returned goes, or -1. */
  resultSlot: number
  /** Slot of the address of the arguments in place of `...`, or -1. */
  restSlot: number

  /** While a loop is written: slots of the constants that were loaded in front of it (loop.ts). */
  constants?: Map<string, number>

  /** Index of a symbol in the object file. */
  symbol(symbol: VariableSymbol | FunctionSymbol | StringLiteral, use: Span): number
  /** Computes a scalar; answers the slot it is in: `dst` if given, else perhaps a variable's own. */
  value(e: Expr, dst?: number): number
  /** Does a statement. */
  statement(s: Stmt): void
  /** Computes an expression of which only the effects matter. */
  effect(e: Expr): void
  /** Goes to `target` if the scalar is not 0 (`when` true) or is 0 (false). */
  branch(e: Expr, target: Target, when: boolean): void
  /** The object that an lvalue names; of a record value, where it lies. */
  place(e: Expr): Place
  /** Stores a record value. */
  storeRecord(to: Place, e: Expr): void
}

/** A bit-field of a member expression, or null. */
export function bitsOf(e: Expr): BitField | null {
  return e.kind === 'member' ? e.member.bits : null
}

/** Slots that a scalar takes. */
export function wordsOf(type: Type): 1 | 2 {
  return (type.kind === 'int' && type.size === 8) || (type.kind === 'float' && type.size > 4) ? 2 : 1
}

/** long and its unsigned kin. */
export const isLong = (type: Type): boolean => type.kind === 'int' && type.size === 8
/** float, not double */
export const isSingle = (type: Type): boolean => type.kind === 'float' && type.size === 4
export const isDouble = (type: Type): boolean => type.kind === 'float' && type.size > 4
export const isSigned = (type: Type): boolean => type.kind === 'int' && type.signed
