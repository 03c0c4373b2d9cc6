// debug-text.ts: debug information as text in a file, fetched with each program. It is JSON. A list of equal things is rows, without the names of
// their fields; numbers that rise are kept as differences.
import { LINE_WORDS, type DebugInfo, type FunctionInfo, type SymbolInfo, type VariableInfo } from './debug.ts'

const VARIABLE = ['name', 'type', 'home', 'at', 'from', 'to', 'param'] as const satisfies (keyof VariableInfo)[]
const FUNCTION = ['name', 'start', 'end', 'file', 'line'] as const satisfies (keyof FunctionInfo)[]
const SYMBOL = ['name', 'kind', 'address', 'size'] as const satisfies (keyof SymbolInfo)[]

type Row = readonly unknown[]

function rowOf<T>(fields: readonly (keyof T)[], thing: T): Row {
  return fields.map((field) => thing[field])
}

function ofRow<T>(fields: readonly (keyof T)[], row: Row): T {
  const thing = {} as T
  fields.forEach((field, i) => (thing[field] = row[i] as T[keyof T]))
  return thing
}

/** Writes debug information as text. The same information gives the same text. */
export function packDebug({ files, functions, lines, types, globals, symbols }: DebugInfo): string {
  return JSON.stringify({
    files,
    functions: functions.map((fn) => [...rowOf(FUNCTION, fn), ...fn.variables.map((v) => rowOf(VARIABLE, v))]),
    lines: lines.map((n, i) => n - (lines[i - LINE_WORDS] ?? 0)),
    types,
    globals: globals.map((v) => rowOf(VARIABLE, v)),
    symbols: symbols.map((symbol) => rowOf(SYMBOL, symbol))
  })
}

interface Packed {
  readonly files: string[]
  readonly functions: Row[]
  readonly lines: number[]
  readonly types: DebugInfo['types']
  readonly globals: Row[]
  readonly symbols: Row[]
}

/** Reads it. Each part is unpacked when somebody asks for it: a linker wants the symbols of a library and nothing else. */
export function unpackDebug(text: () => string): DebugInfo {
  const packed = once((): Packed => JSON.parse(text()))
  const functions = once(() => packed().functions.map(functionOf))
  const lines = once(() => {
    const { lines } = packed()
    for (let i = LINE_WORDS; i < lines.length; i++) lines[i] += lines[i - LINE_WORDS]
    return lines
  })
  const globals = once(() => packed().globals.map((row) => ofRow<VariableInfo>(VARIABLE, row)))
  const symbols = once(() => packed().symbols.map((row) => ofRow<SymbolInfo>(SYMBOL, row)))
  return {
    get files() {
      return packed().files
    },
    get functions() {
      return functions()
    },
    get lines() {
      return lines()
    },
    get types() {
      return packed().types
    },
    get globals() {
      return globals()
    },
    get symbols() {
      return symbols()
    }
  }
}

function functionOf(row: Row): FunctionInfo {
  const variables = row.slice(FUNCTION.length).map((v) => ofRow<VariableInfo>(VARIABLE, v as Row))
  return { ...ofRow<Omit<FunctionInfo, 'variables'>>(FUNCTION, row), variables }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
