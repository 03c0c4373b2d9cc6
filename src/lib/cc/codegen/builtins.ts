// builtins.ts: what the compiler does itself: <stdarg.h>, and functions that are single instructions.
import type { OpName } from '../../vm/isa.ts'
import { TEXT_BASE } from '../../vm/isa.ts'
import type { BuiltinExpr, BuiltinName, VaArgExpr, VaCopyExpr, VaEndExpr, VaStartExpr } from '../ast.ts'
import { restSize } from './call.ts'
import { isLong, wordsOf, type Gen } from './gen.ts'
import { copy, load, move } from './memory.ts'

/** In a __va_list_tag, where the address of the next argument is kept (overflow_arg_area). */
const NEXT = 8
const VA_LIST_SIZE = 24

/** The value of the next argument; of a struct, its address. */
export function vaArg(g: Gen, e: VaArgExpr, dst: number): number {
  const words = e.type.kind === 'record' ? 1 : wordsOf(e.type)
  const to = dst >= 0 ? dst : g.frame.slot(words)
  const mark = g.frame.mark()
  const list = g.value(e.list)
  const at = g.frame.slot(1)
  const next = g.frame.slot(1)
  g.asm.opk('LD4', at, list, NEXT)
  g.asm.opk('ADDI', next, at, restSize(e.type))
  g.asm.opk('STP', next, list, NEXT)
  if (e.type.kind === 'record') move(g, at, 1, to)
  else load(g, { kind: 'based', base: at, offset: 0 }, e.type, null, to)
  g.frame.releaseSlots(mark)
  return to
}

export function vaEffect(g: Gen, e: VaStartExpr | VaEndExpr | VaCopyExpr): void {
  switch (e.kind) {
    case 'va-start':
      g.asm.opk('STP', g.restSlot, g.value(e.list), NEXT)
      return
    case 'va-end':
      g.effect(e.list)
      return
    case 'va-copy': {
      const target = g.value(e.target)
      copy(
        g,
        { kind: 'based', base: target, offset: 0 },
        { kind: 'based', base: g.value(e.source), offset: 0 },
        VA_LIST_SIZE
      )
    }
  }
}

/** Those that are one instruction on one operand. */
const SIMPLE: Partial<Record<BuiltinName, OpName>> = {
  sqrt: 'SQRT',
  floor: 'FLOOR',
  ceil: 'CEIL',
  truncate: 'TRUNC',
  fabs: 'FABS',
  alloca: 'ALLOCA'
}
const BITS: Partial<Record<BuiltinName, 'CLZ' | 'CTZ' | 'POPCOUNT'>> = { clz: 'CLZ', ctz: 'CTZ', popcount: 'POPCOUNT' }

export function builtin(g: Gen, e: BuiltinExpr, dst: number): number {
  const [arg] = e.args
  const mark = g.frame.mark()
  const bits = BITS[e.name]
  const simple = bits ? (isLong(arg.type) ? (`${bits}2` as const) : bits) : SIMPLE[e.name]
  if (simple) {
    const slot = g.value(arg)
    g.frame.releaseSlots(mark)
    const to = dst >= 0 ? dst : g.frame.slot(wordsOf(e.type))
    g.asm.op(simple, to, slot)
    return to
  }
  switch (e.name) {
    case 'trap':
    case 'unreachable':
      g.asm.ret('ILL')
      return -1
    case 'thread-pointer': {
      const to = dst >= 0 ? dst : g.frame.slot(1)
      g.asm.op('TP', to)
      return to
    }
    case 'compare-and-swap': {
      const to = dst >= 0 ? dst : g.frame.slot(1)
      const inner = g.frame.mark()
      const address = g.value(e.args[0])
      const value = g.frame.slot(1)
      move(g, g.value(e.args[1]), 1, value)
      const desired = g.value(e.args[2])
      g.asm.op('CAS', value, address, desired)
      move(g, value, 1, to)
      g.frame.releaseSlots(inner)
      return to
    }
    case 'entry-sp':
      return move(g, 2, 1, dst >= 0 ? dst : g.frame.slot(1))
    default: {
      const to = dst >= 0 ? dst : g.frame.slot(1)
      const up = arg?.kind === 'int' ? Number(arg.value) : 0
      g.asm.opk('LEA', to, 0, 0)
      for (let i = 0; i < up; i++) g.asm.opk('LD4', to, to, 4)
      if (e.name === 'return-address') {
        g.asm.opk('LD4', to, to, 0)
        g.asm.opk('SHLI', to, to, 2)
        g.asm.opk('ADDI', to, to, TEXT_BASE)
      }
      return to
    }
  }
}
