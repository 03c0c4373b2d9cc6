// function.ts: one function: where its variables live, then its statements.
import type { FunctionDefinition, FunctionSymbol, StringLiteral, VariableSymbol } from '../ast.ts'
import type { Home } from '../../vm/debug.ts'
import { FIRST_PARAM } from '../../vm/isa.ts'
import type { Span } from '../source.ts'
import type { Type } from '../types.ts'
import type { Assembler } from './asm.ts'
import { branch, effect, storeRecord, value } from './expr.ts'
import { Frame } from './frame.ts'
import { wordsOf, type Gen, type Place } from './gen.ts'
import { addressOf, store } from './memory.ts'
import { place } from './place.ts'
import { Statements } from './stmt.ts'

/** A variable of a function, for the debugger. */
export interface LocalVariable {
  readonly name: string
  readonly type: Type
  readonly home: Home
  readonly at: number
  readonly from: number
  readonly to: number
  readonly param: boolean
}

export interface GeneratedFunction {
  readonly start: number
  readonly end: number
  readonly variables: readonly LocalVariable[]
}

type SymbolOf = (symbol: VariableSymbol | FunctionSymbol | StringLiteral, use: Span) => number

/** Writes the code of a function. Throws TooComplex. */
export function generateFunction(fn: FunctionDefinition, asm: Assembler, symbol: SymbolOf): GeneratedFunction {
  const start = asm.pc
  const frame = new Frame()
  const g: Gen = {
    asm,
    frame,
    homes: new Map<VariableSymbol, Place>(),
    resultSlot: -1,
    restSlot: -1,
    symbol,
    value: (e, dst) => value(g, e, dst),
    statement: (s) => statements.statement(s),
    effect: (e) => effect(g, e),
    branch: (e, target, when) => branch(g, e, target, when),
    place: (e) => place(g, e),
    storeRecord: (to, e) => storeRecord(g, to, e)
  }
  const { result } = fn.symbol.type
  const statements = new Statements(g, result)
  asm.enter(fn.span.start)
  const params = enter(g, fn)
  for (const local of fn.locals) g.homes.set(local, homeOf(g, local))
  statements.statement(fn.body)
  asm.line(fn.span.end - 1)
  if (fn.symbol.name === 'main' && result.kind === 'int') {
    const zero = frame.slot(1)
    asm.opk('LI', zero, 0, 0)
    asm.ret('RETV', zero)
  } else asm.ret('RET')
  asm.leave(params, frame.window, frame.bytes)
  const end = asm.pc
  const seen = [
    ...fn.params.map((symbol) => ({ symbol, from: start, to: end, param: true })),
    ...statements.visible.map((v) => ({ ...v, param: false }))
  ]
  const variables = seen
    .filter(({ symbol }) => symbol.name !== '')
    .map(({ symbol, from, to, param }) => {
      const { name, type } = symbol
      return { name, type, ...located(g.homes.get(symbol)!), from, to: to < 0 ? end : to, param }
    })
  return { start, end, variables }
}

function located(home: Place): { home: Home; at: number } {
  switch (home.kind) {
    case 'slot':
      return { home: 'slot', at: home.slot }
    case 'frame':
      return { home: 'frame', at: home.offset }
    case 'based':
      return { home: 'pointer', at: home.base }
    default:
      throw new Error('a local variable is in its frame')
  }
}

/** Gives the parameters their slots, and moves those that have to be in memory there. Answers how many words they take. */
function enter(g: Gen, fn: FunctionDefinition): number {
  const { frame } = g
  if (fn.symbol.type.result.kind === 'record') g.resultSlot = frame.slot(1)
  const inMemory: { symbol: VariableSymbol; slot: number }[] = []
  for (const symbol of fn.params) {
    const { type } = symbol
    const slot = frame.slot(type.kind === 'record' ? 1 : wordsOf(type))
    if (type.kind === 'record') g.homes.set(symbol, { kind: 'based', base: slot, offset: 0 })
    else if (symbol.addressTaken) inMemory.push({ symbol, slot })
    else g.homes.set(symbol, { kind: 'slot', slot })
  }
  if (fn.symbol.type.variadic) g.restSlot = frame.slot(1)
  const params = frame.mark().slot - FIRST_PARAM
  for (const { symbol, slot } of inMemory) {
    const home = memoryHome(g, symbol)
    g.homes.set(symbol, home)
    store(g, home, symbol.type, null, slot)
  }
  return params
}

function homeOf(g: Gen, symbol: VariableSymbol): Place {
  const { type } = symbol
  if (symbol.addressTaken || type.kind === 'record' || type.kind === 'array') return memoryHome(g, symbol)
  const slot = g.frame.variable(wordsOf(type))
  return slot < 0 ? memoryHome(g, symbol) : { kind: 'slot', slot }
}

/** fp is a multiple of 16: what wants more is found when the function runs. */
const FRAME_ALIGN = 16

function memoryHome(g: Gen, symbol: VariableSymbol): Place {
  const { size } = symbol.type
  const align = Math.max(symbol.type.align, symbol.align)
  const base = align > FRAME_ALIGN ? g.frame.variable(1) : -1
  if (base < 0) return { kind: 'frame', offset: g.frame.memory(size, align) }
  addressOf(g, { kind: 'frame', offset: g.frame.memory(size + align, FRAME_ALIGN) }, base)
  g.asm.opk('ADDI', base, base, align - 1)
  g.asm.opk('ANDI', base, base, -align)
  return { kind: 'based', base, offset: 0 }
}
