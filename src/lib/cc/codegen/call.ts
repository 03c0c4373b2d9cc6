// call.ts: calls, and the trap into the kernel.
//
// A function finds its arguments in its window from slot 4 on, pairs at even slots. A struct is passed as the address of a copy,
// a struct is returned through an address that comes before the first argument, and the arguments in place of `...` lie in memory,
// 8 bytes each (structs: as many as they need), their address being the last argument.
import type { CallExpr, Expr, SyscallExpr } from '../ast.ts'
import { roundUp, type Type } from '../types.ts'
import { wordsOf, type Gen, type Place } from './gen.ts'
import { addressOf } from './memory.ts'
import { hasEffects } from './order.ts'

/** Bytes of an argument in place of `...`. */
export const restSize = (type: Type): number => (type.kind === 'record' ? roundUp(type.size, 8) : 8)

interface Argument {
  readonly slot: number
  readonly words: 1 | 2
}

/** Makes a call. A scalar result ends up in `dst` or a new slot, if it is wanted; a struct in `to`. */
export function call(g: Gen, e: CallExpr, dst: number, wanted = true, to?: Place): number {
  const mark = g.frame.mark()
  const { params, variadic, prototyped, result } = e.functionType
  const fixed = prototyped && variadic ? params.length : e.args.length
  const callee = e.symbol ? -1 : g.value(e.callee)
  const args: Argument[] = []
  if (variadic && prototyped) args.unshift({ slot: rest(g, e.args.slice(fixed)), words: 1 })
  // From right to left, as gcc does it.
  for (let i = fixed - 1; i >= 0; i--) args.unshift(argument(g, e.args[i]))
  if (result.kind === 'record') {
    const home: Place = to ?? { kind: 'frame', offset: g.frame.memory(result.size, result.align) }
    args.unshift({ slot: addressOf(g, home), words: 1 })
  }
  const slots = laidOut(args)
  if (e.symbol) g.asm.call(g.symbol(e.symbol, e.span), slots)
  else g.asm.callr(callee, slots)
  g.frame.releaseSlots(mark)
  if (!wanted || result.kind === 'void' || result.kind === 'record') return -1
  const words = wordsOf(result)
  const out = dst >= 0 ? dst : g.frame.slot(words)
  g.asm.op(words === 2 ? 'GETRV2' : 'GETRV', out)
  return out
}

function argument(g: Gen, e: Expr): Argument {
  if (e.type.kind !== 'record') return { slot: g.value(e), words: wordsOf(e.type) }
  return { slot: addressOf(g, ownCopy(g, e)), words: 1 }
}

/** A struct that the callee may change. */
function ownCopy(g: Gen, e: Expr): Place {
  const own: Place = { kind: 'frame', offset: g.frame.memory(e.type.size, e.type.align) }
  g.storeRecord(own, e)
  return own
}

/** Stores the arguments in place of `...`; answers the slot of their address. */
function rest(g: Gen, args: readonly Expr[]): number {
  const size = args.reduce((sum, { type }) => sum + restSize(type), 0)
  // None: a null pointer, by which libc's fcntl and open see that nothing was passed.
  if (size === 0) {
    const none = g.frame.slot(1)
    g.asm.opk('LI', none, 0, 0)
    return none
  }
  const base = g.frame.memory(size, 8)
  // All are computed before the first is stored, for variables among them are read last; else each needs its slot only for a moment.
  const together = args.some(hasEffects)
  const stores: (() => void)[] = []
  let at = base + size
  for (const e of args.toReversed()) {
    at -= restSize(e.type)
    const mark = g.frame.mark()
    const offset = at
    if (e.type.kind === 'record') g.storeRecord({ kind: 'frame', offset }, e)
    else {
      const slot = g.value(e)
      // An int fills the upper word with 0, as a register would.
      stores.push(() => g.asm.opk(wordsOf(e.type) === 2 ? 'STF8' : 'STFP', slot, 0, offset))
    }
    if (together) continue
    stores.pop()?.()
    g.frame.releaseSlots(mark)
  }
  for (const store of stores) store()
  return addressOf(g, { kind: 'frame', offset: base })
}

/** The slots to copy, word by word. */
function laidOut(args: readonly Argument[]): number[] {
  const slots: number[] = []
  for (const { slot, words } of args) {
    if (words === 2 && slots.length % 2 === 1) slots.push(0)
    slots.push(slot)
    if (words === 2) slots.push(slot + 1)
  }
  return slots
}

/** The trap: seven longs, of which a constant 0 needs no slot. */
export function syscall(g: Gen, e: SyscallExpr): void {
  const mark = g.frame.mark()
  const [nr, ...args] = e.args.map((arg, i) => (i > 0 && arg.kind === 'int' && arg.value === 0n ? 0 : g.value(arg)))
  g.asm.syscall(nr, args)
  g.frame.releaseSlots(mark)
}
