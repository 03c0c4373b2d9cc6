// unit.ts: a checked source file as an object file.
import type { FunctionDefinition, FunctionSymbol, StringLiteral, Unit, VariableSymbol } from '../ast.ts'
import type { Reporter } from '../diagnostics.ts'
import type { FunctionInfo, VariableInfo } from '../../vm/debug.ts'
import type { Sources, Span } from '../source.ts'
import { Assembler } from './asm.ts'
import { DataSections } from './data.ts'
import { TooComplex } from './frame.ts'
import { generateFunction } from './function.ts'
import type { ObjectFile, ObjectSymbol } from './object.ts'
import { TypeTable } from './types.ts'

type Named = VariableSymbol | FunctionSymbol | StringLiteral

/** The code of a source file without errors. What is too large for the processor is reported. */
export function generate(unit: Unit, sources: Sources, reporter: Reporter): ObjectFile {
  return new UnitGenerator(unit, sources, reporter).run()
}

class UnitGenerator {
  readonly #unit: Unit
  readonly #sources: Sources
  readonly #reporter: Reporter
  readonly #asm = new Assembler()
  readonly #data = new DataSections()
  readonly #types = new TypeTable()
  readonly #symbols: ObjectSymbol[] = []
  readonly #indices = new Map<Named, number>()
  readonly #functions: FunctionInfo[] = []
  readonly #globals: VariableInfo[] = []
  readonly #files: string[] = []
  readonly #fileIndices = new Map<string, number>()
  /** Static variables of blocks, by their place in the source. */
  readonly #locals: VariableSymbol[]

  constructor(unit: Unit, sources: Sources, reporter: Reporter) {
    this.#unit = unit
    this.#sources = sources
    this.#reporter = reporter
    this.#locals = unit.variables.map(({ symbol }) => symbol).filter(isLocal)
    this.#locals.sort((a, b) => a.span.start - b.span.start)
  }

  run(): ObjectFile {
    const { functions, variables } = this.#unit
    const symbolOf = (symbol: Named, use: Span): number => this.#symbolOf(symbol, use)
    for (const definition of variables) {
      const { symbol } = definition
      const i = this.#symbolOf(symbol, symbol.span)
      Object.assign(this.#symbols[i], this.#data.variable(definition), { span: symbol.span })
      if (symbol.name !== '' && !symbol.hidden && !isLocal(symbol))
        this.#globals.push({ ...this.#static(symbol, i), from: -1, to: -1 })
    }
    for (const definition of variables) {
      const { section, offset } = this.#symbols[this.#symbolOf(definition.symbol, definition.symbol.span)]
      this.#data.fill(section!, offset, definition, symbolOf)
    }
    for (const fn of functions) if (fn.symbol.storage === 'global' || fn.symbol.used) this.#function(fn, symbolOf)
    return {
      file: this.#unit.file,
      sources: this.#sources,
      code: Int32Array.from(this.#asm.words),
      rodata: this.#data.rodata.bytes(),
      data: this.#data.data.bytes(),
      bss: this.#data.bss,
      align: this.#data.align,
      symbols: this.#symbols,
      relocs: [...this.#asm.relocs, ...this.#data.relocs],
      functions: this.#functions,
      files: this.#files,
      lines: this.#lines(),
      types: this.#types.types,
      globals: this.#globals
    }
  }

  /** Index of a symbol; a string gets its place when it is first named. */
  #symbolOf(symbol: Named, use: Span): number {
    const known = this.#indices.get(symbol)
    if (known !== undefined) return known
    const i = this.#symbols.length
    this.#indices.set(symbol, i)
    if (symbol.kind === 'string-literal') {
      this.#symbols.push({ name: '', global: false, kind: 'object', span: use, ...this.#data.string(symbol) })
    } else {
      const { name, storage, kind } = symbol
      this.#symbols.push({
        name,
        global: storage === 'global',
        kind: kind === 'function' ? 'function' : 'object',
        section: null,
        offset: 0,
        size: 0,
        span: use
      })
    }
    return i
  }

  #static({ name, type }: VariableSymbol, at: number): Omit<VariableInfo, 'from' | 'to'> {
    return { name, type: this.#types.index(type), home: 'memory', at, param: false }
  }

  /** Static variables that are declared inside a function, which is all that knows their names. */
  #staticsOf({ span }: FunctionDefinition, from: number, to: number): VariableInfo[] {
    const within: VariableSymbol[] = []
    for (let i = this.#localsBefore(span.start); i < this.#locals.length && holds(span, this.#locals[i].span); i++)
      within.push(this.#locals[i])
    return within.map((symbol) => ({ ...this.#static(symbol, this.#symbolOf(symbol, symbol.span)), from, to }))
  }

  /** How many of them stand in front of a place. */
  #localsBefore(place: number): number {
    let low = 0
    let high = this.#locals.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#locals[middle].span.start < place) low = middle + 1
      else high = middle
    }
    return low
  }

  #function(fn: FunctionDefinition, symbolOf: (symbol: Named, use: Span) => number): void {
    const { symbol } = fn
    const i = this.#symbolOf(symbol, symbol.span)
    try {
      const { start, end, variables } = generateFunction(fn, this.#asm, symbolOf)
      Object.assign(this.#symbols[i], { section: 'text', offset: start, size: end - start, span: fn.span })
      const { file, line } = this.#sources.place(fn.span.start)
      this.#functions.push({
        name: symbol.name,
        start,
        end,
        file: this.#fileIndex(file),
        line,
        variables: [
          ...this.#staticsOf(fn, start, end),
          ...variables.map((v) => ({ ...v, type: this.#types.index(v.type) }))
        ]
      })
    } catch (e) {
      if (!(e instanceof TooComplex)) throw e
      this.#reporter.error('function-too-complex', fn.span, { name: symbol.name })
    }
  }

  #fileIndex(name: string): number {
    const known = this.#fileIndices.get(name)
    if (known !== undefined) return known
    this.#fileIndices.set(name, this.#files.length)
    return this.#files.push(name) - 1
  }

  #lines(): number[] {
    const { lines } = this.#asm
    const out: number[] = []
    for (let i = 0; i < lines.length; i += 3) {
      const { file, line, column } = this.#sources.place(lines[i + 1])
      out.push(lines[i], this.#fileIndex(file), line, column, lines[i + 2])
    }
    return out
  }
}

/** A static variable with a name that holds only in a block. */
const isLocal = ({ name, storage, scope, span }: VariableSymbol): boolean =>
  name !== '' && storage === 'static' && scope.end > span.end

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
