// debug-text.ts: debug information as text in a file: JSON, in which a list of equal things is rows without the names of their fields,
// and what rises is kept as differences. It is fetched with each program.
import { LINE_WORDS, type DebugInfo, type FunctionInfo, type SymbolInfo, type VariableInfo } from './debug.ts'

const VARIABLE = ['name', 'type', 'home', 'at', 'from', 'to', 'param'] as const satisfies (keyof VariableInfo)[]
const FUNCTION = ['name', 'start', 'end', 'file', 'line'] as const satisfies (keyof FunctionInfo)[]
const SYMBOL = ['name', 'kind', 'address', 'size'] as const satisfies (keyof SymbolInfo)[]

type Row = readonly unknown[]

function rowOf<T>(fields: readonly (keyof T)[], thing: T): Row {
  return fields.map((field) => thing[field])
}

function ofRow<T>(fields: readonly (keyof T)[], row: Row): T {
  return Object.fromEntries(fields.map((field, i) => [field, row[i]])) as T
}

/** The same information gives the same text. */
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

export function unpackDebug(text: string): DebugInfo {
  const { files, functions, lines, types, globals, symbols } = JSON.parse(text) as Record<string, Row[]> & {
    files: string[]
    lines: number[]
    types: DebugInfo['types']
  }
  for (let i = LINE_WORDS; i < lines.length; i++) lines[i] += lines[i - LINE_WORDS]
  return {
    files,
    functions: functions.map((row) => {
      const variables = row.slice(FUNCTION.length).map((v) => ofRow<VariableInfo>(VARIABLE, v as Row))
      return { ...ofRow<Omit<FunctionInfo, 'variables'>>(FUNCTION, row), variables }
    }),
    lines,
    types,
    globals: globals.map((row) => ofRow<VariableInfo>(VARIABLE, row)),
    symbols: symbols.map((row) => ofRow<SymbolInfo>(SYMBOL, row))
  }
}
