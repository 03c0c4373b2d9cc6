// debug.ts: what an executable says of itself to a debugger: its lines, functions, variables and types.

/** A type, as plain data. It names other types by their index in the table. */
export type TypeInfo =
  | { readonly kind: 'void' }
  | {
      readonly kind: 'int'
      readonly name: string
      readonly size: number
      readonly signed: boolean
      readonly members?: readonly EnumMember[]
    }
  | { readonly kind: 'float'; readonly name: string; readonly size: number }
  | { readonly kind: 'pointer'; readonly to: number }
  | { readonly kind: 'array'; readonly element: number; readonly length: number; readonly size: number }
  | { readonly kind: 'function' }
  | {
      readonly kind: 'record'
      readonly name: string
      readonly union: boolean
      readonly size: number
      readonly members: readonly MemberInfo[]
    }

export interface EnumMember {
  readonly name: string
  readonly value: number
}

export interface MemberInfo {
  /** '' for an anonymous struct or union. */
  readonly name: string
  readonly type: number
  /** In bytes. */
  readonly offset: number
  /** Of a bit-field: first bit and number of bits, in the little-endian object of its type at `offset`. */
  readonly shift?: number
  readonly width?: number
}

/**
 * Where a variable is. slot: in slot `at` of its function's window. frame: at fp + `at`. pointer: at the address in slot `at`.
 * memory: at address `at`.
 */
export type Home = 'slot' | 'frame' | 'pointer' | 'memory'

export interface VariableInfo {
  readonly name: string
  /** Index in the table of types. */
  readonly type: number
  readonly home: Home
  readonly at: number
  /** pcs between which the name is visible and has a value. For a parameter that is the whole function; for a global both are -1. */
  readonly from: number
  readonly to: number
  readonly param: boolean
}

export interface FunctionInfo {
  readonly name: string
  /** pc of its ENTER, and the pc behind its last word. */
  readonly start: number
  readonly end: number
  /** Index in the table of files, and the line on which its definition begins. */
  readonly file: number
  readonly line: number
  readonly variables: readonly VariableInfo[]
}

/** What other files may refer to. */
export interface SymbolInfo {
  readonly name: string
  readonly kind: 'function' | 'object'
  readonly address: number
  readonly size: number
}

export interface DebugInfo {
  readonly files: readonly string[]
  /** In order of start. */
  readonly functions: readonly FunctionInfo[]
  /** Five numbers an entry: pc, file, line, column, and 1 if a step by line stops there. Sorted by pc; an entry holds up to the next one. */
  readonly lines: readonly number[]
  readonly types: readonly TypeInfo[]
  readonly globals: readonly VariableInfo[]
  readonly symbols: readonly SymbolInfo[]
}

/** Numbers in an entry of the line table. */
export const LINE_WORDS = 5

export interface LineInfo {
  readonly file: string
  /** From 1 on. */
  readonly line: number
  readonly column: number
  /** A statement begins exactly at this pc. */
  readonly stop: boolean
}

/** The line that the instruction at pc belongs to. */
export function lineAt({ lines, files }: DebugInfo, pc: number): LineInfo | undefined {
  const i = lastNotAfter(lines.length / LINE_WORDS, (n) => lines[n * LINE_WORDS], pc)
  if (i < 0) return undefined
  const [start, file, line, column, stop] = lines.slice(i * LINE_WORDS, (i + 1) * LINE_WORDS)
  return { file: files[file], line, column, stop: stop === 1 && start === pc }
}

export function functionAt({ functions }: DebugInfo, pc: number): FunctionInfo | undefined {
  const i = lastNotAfter(functions.length, (n) => functions[n].start, pc)
  return i >= 0 && pc < functions[i].end ? functions[i] : undefined
}

/** Parameters and local variables that have a name at pc; of one name the innermost, which is the last. */
export function variablesAt(fn: FunctionInfo, pc: number): VariableInfo[] {
  const visible = fn.variables.filter((v) => v.from <= pc && pc < v.to)
  return visible.filter((v, i) => !visible.slice(i + 1).some((later) => later.name === v.name))
}

/** Index of the last of `count` sorted keys that is ≤ key, or -1. */
function lastNotAfter(count: number, keyAt: (i: number) => number, key: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (keyAt(middle) <= key) low = middle + 1
    else high = middle
  }
  return low - 1
}
