// object.ts: what one source file is compiled to, before it is linked.
import type { FunctionInfo, TypeInfo, VariableInfo } from '../../vm/debug.ts'
import type { Sources, Span } from '../source.ts'

export type Section = 'text' | 'rodata' | 'data' | 'bss'

export interface ObjectSymbol {
  readonly name: string
  /** Known to other files by its name. */
  readonly global: boolean
  readonly kind: 'function' | 'object'
  /** Null: another file has to define it. */
  section: Section | null
  /** From the start of the section: words of text, bytes of data. */
  offset: number
  size: number
  /** Where it is defined; if it is not, where it is used first. */
  span: Span
}

/** A place that depends on where things come to lie. */
export interface Reloc {
  readonly section: 'text' | 'rodata' | 'data'
  /** Word of text, byte of data. */
  readonly at: number
  /** address: 4 bytes. call: from the word before to the function, in words. */
  readonly kind: 'address' | 'call'
  /** Index in `symbols`. */
  readonly symbol: number
  /** Bytes to add. */
  readonly addend: number
}

export interface ObjectFile {
  readonly file: string
  readonly sources: Sources
  readonly code: Int32Array
  readonly rodata: Uint8Array
  readonly data: Uint8Array
  /** Bytes. */
  readonly bss: number
  /** The largest alignment in the three. */
  readonly align: number
  readonly symbols: readonly ObjectSymbol[]
  readonly relocs: readonly Reloc[]
  /** With pcs from the start of this file's text. */
  readonly functions: readonly FunctionInfo[]
  /** Names of source files that `lines` and `functions` count. */
  readonly files: readonly string[]
  /** pc, file, line, column, 1 if a step stops there; by fives, in order of pc. */
  readonly lines: readonly number[]
  readonly types: readonly TypeInfo[]
  /** Static objects of the file; wherever a home is memory, `at` is an index in `symbols`. */
  readonly globals: readonly VariableInfo[]
}
